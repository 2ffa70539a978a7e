import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam } from '@jiangcheng/contracts/api/common';
import type { Request, Response } from 'express';
import { AnswersRaw } from '../platform/answers.ts';
import { Public } from '../platform/permit.ts';
import { CITIZENS_CACHE } from './cache-headers.ts';
import { NOTICE_POLICY } from './notice-style.ts';
import { PublicNotices, type CachedPage } from './public-notices.ts';

/** Pages that a citizen opens: whole without a script, readable on a telephone, and fit to be printed. */
@Controller('public/notices')
@ApiTags('public')
export class PublicPagesController {
  constructor(private readonly notices: PublicNotices) {}

  @Get()
  @Public()
  @AnswersRaw('text/html', 'The notices on display')
  async list(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    return send(request, response, await this.notices.listPage());
  }

  @Get(':id')
  @Public()
  @AnswersRaw('text/html', 'A notice')
  async read(@Param('id', { schema: idParam }) id: string, @Req() request: Request, @Res({ passthrough: true }) response: Response) {
    return send(request, response, await this.notices.page(id));
  }
}

/** The page, or that the one somebody has is still the same. */
function send(request: Request, response: Response, { html, etag }: Pick<CachedPage, 'html' | 'etag'>): string | undefined {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Content-Security-Policy', NOTICE_POLICY);
  response.setHeader('Cache-Control', CITIZENS_CACHE);
  response.setHeader('ETag', etag);
  if (request.get('if-none-match') === etag) {
    response.status(304);
    return undefined;
  }
  return html;
}
