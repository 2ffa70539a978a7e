import { Module } from '@nestjs/common';
import { PaymentModule } from '../payment/payment.module.ts';
import './award.messages.ts';
import { AwardsController } from './awards.controller.ts';
import { AwardsService } from './awards.service.ts';

@Module({ imports: [PaymentModule], controllers: [AwardsController], providers: [AwardsService] })
export class AwardModule {}
