import { Module } from '@nestjs/common';
import { PaymentModule } from '../payment/payment.module.ts';
import './talent.messages.ts';
import { TalentsController } from './talents.controller.ts';
import { TalentsService } from './talents.service.ts';

@Module({ imports: [PaymentModule], controllers: [TalentsController], providers: [TalentsService] })
export class TalentModule {}
