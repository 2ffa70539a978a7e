import { Body, Controller, Get, Header, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import * as contract from '@jiangcheng/contracts/api/payment';
import {
  bouncePayment,
  checkPayments,
  givePaymentAccount,
  payPayments,
  preparePayments,
  refundPayment,
  voidPayments,
} from '@jiangcheng/casework/payment/act-on-payments';
import { chooseTax } from '@jiangcheng/casework/payment/choose-tax';
import { recordAudit } from '@jiangcheng/casework/payment/id-copies';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { MoneyCommands } from './money-commands.ts';
import { PaymentsService } from './payments.service.ts';

/** Lists of payments: made by the office, checked and paid by finance (000/附1/七, office.md §6). */
@Controller('campaigns/:id/payments')
@ApiTags('payment')
export class PaymentsController {
  constructor(
    private readonly payments: PaymentsService,
    private readonly commands: MoneyCommands,
  ) {}

  @Get()
  @Permit('payment.read')
  @Answers(contract.paymentsView)
  read(@Param('id', { schema: idParam }) id: string) {
    return this.payments.payments(id.toLowerCase());
  }

  @Get('results/:contestId')
  @Permit('payment.read')
  @Answers(contract.announcedResult)
  result(@Param('id', { schema: idParam }) id: string, @Param('contestId', { schema: idParam }) contestId: string) {
    return this.payments.result(id.toLowerCase(), contestId);
  }

  @Post('tax')
  @Permit('payment.finance')
  @Answers(contract.taxChoice)
  chooseTax(@Param('id', { schema: idParam }) id: string, @Body({ schema: contract.taxChoice }) body: Output<typeof contract.taxChoice>) {
    return this.commands.run(chooseTax, id.toLowerCase(), body);
  }

  @Post('accounts')
  @Permit('payment.handle')
  @Answers(contract.paymentMoved)
  giveAccount(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: contract.paymentAccount }) body: Output<typeof contract.paymentAccount>,
  ) {
    return this.commands.run(givePaymentAccount, id.toLowerCase(), { ...body, dueKey: body.dueKey.toLowerCase() }, body);
  }

  @Post('refunds')
  @Permit('payment.finance')
  @Answers(contract.paymentMoved)
  refund(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: contract.paymentRefund }) body: Output<typeof contract.paymentRefund>,
  ) {
    return this.commands.run(refundPayment, id.toLowerCase(), { ...body, dueKey: body.dueKey.toLowerCase() }, body);
  }

  @Post('audits')
  @Permit('payment.prepare')
  @Answers(contract.auditMoved, 201)
  audit(@Param('id', { schema: idParam }) id: string, @Body({ schema: contract.paymentAudit }) body: Output<typeof contract.paymentAudit>) {
    return this.commands.run(recordAudit, id.toLowerCase(), { ...body, contestId: body.contestId.toLowerCase() }, body);
  }

  @Post('id-copies-deletion')
  @Permit('payment.prepare')
  @Answers(contract.copiesDeleted)
  deleteIdCopies(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: contract.idCopiesDeletion }) body: Output<typeof contract.idCopiesDeletion>,
  ) {
    return this.payments.deleteIdCopies(id.toLowerCase(), body);
  }

  @Post('batches')
  @Permit('payment.prepare')
  @Answers(contract.paymentMoved, 201)
  prepare(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: contract.newPaymentBatch }) body: Output<typeof contract.newPaymentBatch>,
  ) {
    const dueKeys = body.dueKeys?.map((key) => key.toLowerCase()) ?? null;
    return this.commands.run(preparePayments, id.toLowerCase(), { kind: body.kind, dueKeys }, body);
  }

  @Post('batches/:batchId/check')
  @Permit('payment.finance')
  @Answers(contract.paymentMoved)
  check(@Param('id', { schema: idParam }) id: string, @Param('batchId', { schema: idParam }) batchId: string) {
    return this.commands.run(checkPayments, id.toLowerCase(), { batchId: batchId.toLowerCase() });
  }

  @Post('batches/:batchId/void')
  @Permit('payment.handle')
  @Answers(contract.paymentMoved)
  void(
    @Param('id', { schema: idParam }) id: string,
    @Param('batchId', { schema: idParam }) batchId: string,
    @Body({ schema: contract.moneyReason }) body: Output<typeof contract.moneyReason>,
  ) {
    return this.commands.run(voidPayments, id.toLowerCase(), { batchId: batchId.toLowerCase(), ...body }, body);
  }

  @Post('batches/:batchId/payment')
  @Permit('payment.finance')
  @Answers(contract.paymentMoved)
  pay(
    @Param('id', { schema: idParam }) id: string,
    @Param('batchId', { schema: idParam }) batchId: string,
    @Body({ schema: contract.payment }) body: Output<typeof contract.payment>,
  ) {
    return this.commands.run(payPayments, id.toLowerCase(), { batchId: batchId.toLowerCase(), ...body }, body);
  }

  @Post('batches/:batchId/sheet')
  @Permit('payment.finance')
  @Answers(contract.bankSheet)
  @Header('Cache-Control', 'private, no-store')
  sheet(
    @Param('id', { schema: idParam }) id: string,
    @Param('batchId', { schema: idParam }) batchId: string,
    @Body({ schema: contract.sheetRequest }) body: Output<typeof contract.sheetRequest>,
  ) {
    return this.payments.sheet(id.toLowerCase(), batchId, body);
  }

  @Post('lines/:lineId/return')
  @Permit('payment.finance')
  @Answers(contract.paymentMoved)
  bounce(
    @Param('id', { schema: idParam }) id: string,
    @Param('lineId', { schema: idParam }) lineId: string,
    @Body({ schema: contract.bankReturn }) body: Output<typeof contract.bankReturn>,
  ) {
    return this.commands.run(bouncePayment, id.toLowerCase(), { lineId: lineId.toLowerCase(), ...body }, body);
  }
}
