import { Module } from '@nestjs/common';
import { CorrectionsController } from './corrections.controller.ts';
import { MoneyCommands } from './money-commands.ts';
import { MoneyReader } from './money-reader.ts';
import { paymentDeskProviders } from './payment-desk.ts';
import './payment.messages.ts';
import { PaymentsController } from './payments.controller.ts';
import { PaymentsService } from './payments.service.ts';
import { SubsidiesController } from './subsidies.controller.ts';

@Module({
  controllers: [PaymentsController, SubsidiesController, CorrectionsController],
  providers: [...paymentDeskProviders, MoneyReader, MoneyCommands, PaymentsService],
  exports: [MoneyReader, MoneyCommands],
})
export class PaymentModule {}
