import { Module } from '@nestjs/common';
import { Openings } from '../audit/openings.ts';
import { ObjectionActs } from './objection-acts.ts';
import { ObjectionPages } from './objection-pages.ts';
import { ObjectionController } from './objection.controller.ts';
import './objection.messages.ts';
import { Timing } from './timing.ts';

@Module({ controllers: [ObjectionController], providers: [ObjectionActs, ObjectionPages, Timing, Openings], exports: [Timing] })
export class ObjectionModule {}
