import { Module } from '@nestjs/common';
import { Openings } from '../audit/openings.ts';
import { ObjectionActs } from './objection-acts.ts';
import { ObjectionForms } from './objection-forms.ts';
import { ObjectionList } from './objection-list.ts';
import { ObjectionPages } from './objection-pages.ts';
import { ObjectionController } from './objection.controller.ts';
import './objection.messages.ts';
import { ReadableObjections } from './readable-objections.ts';
import { Timing } from './timing.ts';

@Module({
  controllers: [ObjectionController],
  providers: [ObjectionActs, ObjectionForms, ObjectionList, ObjectionPages, ReadableObjections, Timing, Openings],
  exports: [Timing],
})
export class ObjectionModule {}
