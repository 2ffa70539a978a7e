import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { problemOfFailure } from './failures.ts';
import { problemOfHttpFailure } from './http-failures.ts';
import { sentenceOf } from './messages/catalogue.ts';
import { localeOf } from './messages/locale.ts';
import { ProblemError } from './problem-error.ts';
import { requestIdOf } from './request-id.ts';
import { refusalViewOf } from './refusal-view.ts';

/** Everything that is no 2xx leaves here as RFC 9457 `application/problem+json`; a surprise is logged here, once, with the request's id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = this.problemOf(error, requestIdOf(request));
    if (response.headersSent) return void response.destroy(); // half an answer is no answer
    answerProblem(problem, request, response);
  }

  private problemOf(error: unknown, requestId: string): ProblemError {
    if (error instanceof ProblemError) return error;
    const known = problemOfFailure(error) ?? problemOfHttpFailure(error);
    if (known !== null) {
      if (known.status >= 500)
        this.logger.warn({ requestId, code: known.code, reason: error instanceof Error ? error.message : 'unknown' });
      return known;
    }
    this.logger.error({ requestId, err: error });
    return new ProblemError(500, 'INTERNAL');
  }
}

/** Writes the problem as the answer. */
export function answerProblem(problem: ProblemError, request: Request, response: Response): void {
  const { status, code, details } = problem;
  const locale = localeOf(request.get('accept-language'));
  for (const [name, value] of Object.entries(details.headers ?? {})) response.setHeader(name, value);
  const body = {
    type: 'about:blank',
    title: sentenceOf(code, locale, details.params),
    status,
    code,
    ...(details.clause === undefined ? {} : { clause: details.clause }),
    requestId: requestIdOf(request),
    ...(details.errors === undefined ? {} : { errors: details.errors.map((error) => refusalViewOf(error, locale)) }),
  };
  // Set by hand, so that no view, cache or content negotiation changes what it is.
  response.status(status).setHeader('Content-Type', 'application/problem+json; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store').end(JSON.stringify(body));
}
