import { Body, Controller, Get, Header, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import * as inputs from '@jiangcheng/contracts/api/support';
import { FILE_KINDS } from '@jiangcheng/files/file-kinds';
import { Answers, AnswersRaw } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { CultivationDesk } from './cultivation-desk.ts';
import { SupportPages } from './support-pages.ts';

/** 经费台账, studios and records of a person: money is made, checked and paid by three people (libs/domain/cultivation/support). */
@Controller()
@ApiTags('cultivation')
export class SupportController {
  constructor(
    private readonly desk: CultivationDesk,
    private readonly pages: SupportPages,
  ) {}

  @Get('support-ledger')
  @Permit('support.read')
  @Answers(inputs.supportLedger)
  ledger(@Query({ schema: inputs.supportLedgerQuery }) query: inputs.SupportLedgerQuery) {
    return this.pages.ledger(query);
  }

  @Get('support-ledger/xlsx')
  @Permit('support.read')
  @AnswersRaw(FILE_KINDS.XLSX.mime, 'The ledger as a workbook, every cell a text')
  @Header('Cache-Control', 'private, no-store')
  workbook(@Query({ schema: inputs.supportLedgerQuery }) query: inputs.SupportLedgerQuery): Promise<StreamableFile> {
    return this.pages.workbook(query);
  }

  @Post('selections/:id/support-budgets')
  @Permit('cultivation.manage')
  @Answers(inputs.budgetSet)
  budget(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.setBudget }) body: Output<typeof inputs.setBudget>) {
    return this.desk.budget(id, body);
  }

  @Get('cultivations/:id/records')
  @Permit('craftsman.read')
  @Answers(inputs.personRecords)
  records(@Param('id', { schema: idParam }) id: string) {
    return this.pages.records(id);
  }

  @Post('cultivations/:id/records')
  @Permit('cultivation.manage')
  @Answers(inputs.recorded, 201)
  add(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.newRecord }) body: Output<typeof inputs.newRecord>) {
    return this.desk.addRecord(id, body);
  }

  @Post('cultivations/:id/records/:recordId/end')
  @Permit('cultivation.manage')
  @Answers(inputs.recorded)
  end(
    @Param('id', { schema: idParam }) id: string,
    @Param('recordId', { schema: idParam }) recordId: string,
    @Body({ schema: inputs.recordEnd }) body: Output<typeof inputs.recordEnd>,
  ) {
    return this.desk.endRecord(id, { id: recordId, ...body });
  }

  @Post('cultivations/:id/studios')
  @Permit('cultivation.manage')
  @Answers(inputs.recorded, 201)
  studio(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.newStudio }) body: Output<typeof inputs.newStudio>) {
    return this.desk.studio(id, body);
  }

  @Post('cultivations/:id/support')
  @Permit('cultivation.manage')
  @Answers(inputs.supportNumber, 201)
  make(@Param('id', { schema: idParam }) id: string, @Body({ schema: inputs.newSupport }) body: Output<typeof inputs.newSupport>) {
    return this.desk.make(id, body);
  }

  @Post('cultivations/:id/support/:no/check')
  @Permit('support.finance')
  @Answers(inputs.supportNumber)
  check(
    @Param('id', { schema: idParam }) id: string,
    @Param('no', { schema: inputs.entryNumber }) no: number,
    @Body({ schema: inputs.checkSupport }) _body: object,
  ) {
    return this.desk.check(id, no);
  }

  @Post('cultivations/:id/support/:no/payment')
  @Permit('support.finance')
  @Answers(inputs.supportNumber)
  pay(
    @Param('id', { schema: idParam }) id: string,
    @Param('no', { schema: inputs.entryNumber }) no: number,
    @Body({ schema: inputs.paySupport }) body: Output<typeof inputs.paySupport>,
  ) {
    return this.desk.pay(id, { no, ...body });
  }

  @Post('cultivations/:id/support/:no/return')
  @Permit('support.finance')
  @Answers(inputs.supportNumber)
  giveBack(
    @Param('id', { schema: idParam }) id: string,
    @Param('no', { schema: inputs.entryNumber }) no: number,
    @Body({ schema: inputs.returnSupport }) body: Output<typeof inputs.returnSupport>,
  ) {
    return this.desk.giveBack(id, { no, ...body });
  }
}
