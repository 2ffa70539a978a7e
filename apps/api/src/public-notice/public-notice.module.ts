import { Module } from '@nestjs/common';
import { ObjectionModule } from '../objection/objection.module.ts';
import { PublicNoticeController } from './public-notice.controller.ts';
import { PublicNotices } from './public-notices.ts';
import { PublicPagesController } from './public-pages.controller.ts';
import { WebObjections } from './web-objections.ts';

@Module({
  imports: [ObjectionModule],
  controllers: [PublicNoticeController, PublicPagesController],
  providers: [PublicNotices, WebObjections],
})
export class PublicNoticeModule {}
