import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, page } from '@jiangcheng/contracts/api/common';
import { mailPreview, mailQuery, mailView } from '@jiangcheng/contracts/api/mail';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { MailService } from './mail.service.ts';

@Controller('mails')
@ApiTags('mail')
export class MailController {
  constructor(private readonly mails: MailService) {}

  @Get()
  @Permit('mail.read')
  @Answers(page(mailView))
  list(@Query({ schema: mailQuery }) query: Output<typeof mailQuery>) {
    return this.mails.list(query);
  }

  @Get(':id/preview')
  @Permit('mail.read')
  @Answers(mailPreview)
  preview(@Param('id', { schema: idParam }) id: string) {
    return this.mails.preview(id);
  }

  @Post(':id/bounce')
  @Permit('reminder.manage')
  @Answers(mailView)
  bounce(@Param('id', { schema: idParam }) id: string) {
    return this.mails.bounce(id);
  }
}
