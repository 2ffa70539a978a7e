import { Module } from '@nestjs/common';
import { FileModule } from '../file/file.module.ts';
import { TypeormPaymentStore } from '@jiangcheng/persistence/payment/typeorm-payment-store';
import { CorrectionsController } from './corrections.controller.ts';
import { MoneyCommands } from './money-commands.ts';
import { MoneyReader } from './money-reader.ts';
import { PAYMENT_DESK, paymentDeskProviders } from './payment-desk.ts';
import './payment.messages.ts';
import { OwnSubsidiesController } from './own-subsidies.controller.ts';
import { OwnSubsidiesService } from './own-subsidies.service.ts';
import { PaymentsController } from './payments.controller.ts';
import { PaymentsService } from './payments.service.ts';
import { SubsidiesController } from './subsidies.controller.ts';

@Module({
  imports: [FileModule],
  controllers: [PaymentsController, SubsidiesController, OwnSubsidiesController, CorrectionsController],
  providers: [...paymentDeskProviders, MoneyReader, MoneyCommands, PaymentsService, OwnSubsidiesService],
  exports: [MoneyReader, MoneyCommands, PAYMENT_DESK, TypeormPaymentStore],
})
export class PaymentModule {}
