import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { mailPreview } from '@jiangcheng/contracts/api/mail';
import {
  restoreTemplate,
  saveTemplate,
  templateKind,
  templateList,
  templateLocale,
  templateTest,
  templateText,
  templateView,
} from '@jiangcheng/contracts/api/mail-template';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { TemplateService } from './template.service.ts';
import type { TemplateLocale } from './template.view.ts';

@Controller('mail-templates')
@ApiTags('mail')
export class TemplateController {
  constructor(private readonly templates: TemplateService) {}

  @Get()
  @Permit('mail.read')
  @Answers(templateList)
  list() {
    return this.templates.list();
  }

  @Get(':kind/:locale')
  @Permit('mail.read')
  @Answers(templateView)
  read(@Param('kind', { schema: templateKind }) kind: string, @Param('locale', { schema: templateLocale }) locale: TemplateLocale) {
    return this.templates.read(kind, locale);
  }

  @Post(':kind/:locale/preview')
  @HttpCode(200)
  @Permit('reminder.manage')
  @Answers(mailPreview)
  preview(
    @Param('kind', { schema: templateKind }) kind: string,
    @Param('locale', { schema: templateLocale }) locale: TemplateLocale,
    @Body({ schema: templateText }) body: Output<typeof templateText>,
  ) {
    return this.templates.preview(kind, locale, body);
  }

  @Post(':kind/:locale/versions')
  @Permit('reminder.manage')
  @Answers(templateView, 201)
  save(
    @Param('kind', { schema: templateKind }) kind: string,
    @Param('locale', { schema: templateLocale }) locale: TemplateLocale,
    @Body({ schema: saveTemplate }) body: Output<typeof saveTemplate>,
  ) {
    return this.templates.save(kind, locale, body);
  }

  @Post(':kind/:locale/restoration')
  @Permit('reminder.manage')
  @Answers(templateView, 201)
  restore(
    @Param('kind', { schema: templateKind }) kind: string,
    @Param('locale', { schema: templateLocale }) locale: TemplateLocale,
    @Body({ schema: restoreTemplate }) body: Output<typeof restoreTemplate>,
  ) {
    return this.templates.restore(kind, locale, body);
  }

  @Post(':kind/:locale/test')
  @Permit('reminder.manage')
  @Answers(templateTest, 201)
  sendTest(
    @Param('kind', { schema: templateKind }) kind: string,
    @Param('locale', { schema: templateLocale }) locale: TemplateLocale,
    @Body({ schema: templateText }) body: Output<typeof templateText>,
  ) {
    return this.templates.sendTest(kind, locale, body);
  }
}
