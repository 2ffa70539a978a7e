import { Module } from '@nestjs/common';
import { DocumentController } from './document.controller.ts';
import { DocumentDrafts } from './document-drafts.ts';
import './document.messages.ts';

@Module({ controllers: [DocumentController], providers: [DocumentDrafts] })
export class DocumentModule {}
