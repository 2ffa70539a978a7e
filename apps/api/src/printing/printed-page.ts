import { applyDecorators, Header } from '@nestjs/common';
import { AnswersRaw } from '../platform/answers.ts';

/** A route that answers a page to print: HTML under a policy that allows its own style alone, which nobody on the way keeps. */
export const PrintedPage = (policy: string, description: string): MethodDecorator =>
  applyDecorators(
    AnswersRaw('text/html', description),
    Header('Content-Type', 'text/html; charset=utf-8'),
    Header('Content-Security-Policy', policy),
    Header('Cache-Control', 'private, no-store'),
  );
