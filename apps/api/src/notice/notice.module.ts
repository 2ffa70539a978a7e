import { Module } from '@nestjs/common';
import { NoticeActs } from './notice-acts.ts';
import { NoticeForms } from './notice-forms.ts';
import { NoticePages } from './notice-pages.ts';
import { NoticeController } from './notice.controller.ts';
import './notice.messages.ts';

@Module({ controllers: [NoticeController], providers: [NoticeActs, NoticeForms, NoticePages] })
export class NoticeModule {}
