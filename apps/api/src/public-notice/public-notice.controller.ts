import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, page } from '@jiangcheng/contracts/api/common';
import { objectionReceipt, receiptAnswer, receiptQuestion, webObjection } from '@jiangcheng/contracts/api/objection';
import type { Output } from '@jiangcheng/contracts/api/output';
import { publicNotice, publicNoticeSummary } from '@jiangcheng/contracts/api/public-notice';
import type { Response } from 'express';
import { Answers } from '../platform/answers.ts';
import { LimitedAsSignIn, NeedsNoKey, Public } from '../platform/permit.ts';
import { CITIZENS_CACHE } from './cache-headers.ts';
import { PublicNotices } from './public-notices.ts';
import { WebObjections } from './web-objections.ts';

/** What anybody may read and send without an account: notices on display, an objection, and how one's own objection stands. */
@Controller()
@ApiTags('public')
export class PublicNoticeController {
  constructor(
    private readonly notices: PublicNotices,
    private readonly objections: WebObjections,
  ) {}

  @Get('public-notices')
  @Public()
  @Answers(page(publicNoticeSummary))
  async list(@Res({ passthrough: true }) response: Response) {
    response.setHeader('Cache-Control', CITIZENS_CACHE);
    return { items: await this.notices.list(), nextCursor: null };
  }

  @Get('public-notices/:id')
  @Public()
  @Answers(publicNotice)
  async read(@Param('id', { schema: idParam }) id: string, @Res({ passthrough: true }) response: Response) {
    response.setHeader('Cache-Control', CITIZENS_CACHE);
    return (await this.notices.page(id)).view;
  }

  @Post('public-notices/:id/objections')
  @Public()
  @LimitedAsSignIn()
  @Answers(objectionReceipt, 201)
  object(@Param('id', { schema: idParam }) id: string, @Body({ schema: webObjection }) body: Output<typeof webObjection>) {
    return this.objections.receive(id, body);
  }

  @Post('objection-receipts')
  @Public()
  @NeedsNoKey()
  @LimitedAsSignIn()
  @Answers(receiptAnswer)
  receipt(@Body({ schema: receiptQuestion }) body: Output<typeof receiptQuestion>) {
    return this.objections.standing(body);
  }
}
