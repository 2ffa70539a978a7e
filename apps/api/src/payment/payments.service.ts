import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { allowSheet } from '@jiangcheng/casework/payment/export-sheet';
import { deleteIdCopies } from '@jiangcheng/casework/payment/id-copies';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { idCopiesDeletion } from '@jiangcheng/contracts/api/payment';
import { bankColumns, bankRows } from '@jiangcheng/domain/payment/bank-sheet';
import type { Batch } from '@jiangcheng/domain/payment/book';
import { workbookOf } from '@jiangcheng/files/xlsx/write-workbook';
import { TypeormPaymentStore } from '@jiangcheng/persistence/payment/typeorm-payment-store';
import { EraseFiles } from '../file/erase-files.ts';
import { csvText } from '../platform/csv.ts';
import { notFound } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { MoneyCommands } from './money-commands.ts';
import { MoneyReader } from './money-reader.ts';
import { idCopiesViews } from './id-copies.view.ts';
import { announcedViewOf, paymentsViewOf } from './payments.view.ts';

const PURPOSES = { PRIZE: '竞赛奖金', SUBSIDY: '竞赛补助' } as const;
const NAMES = { PRIZE: '奖金代发', SUBSIDY: '补助支付' } as const;

/** Prizes and subsidies for reading, and the sheet for the bank. */
@Injectable()
export class PaymentsService {
  constructor(
    private readonly reader: MoneyReader,
    private readonly commands: MoneyCommands,
    private readonly store: TypeormPaymentStore,
    private readonly current: CurrentRequest,
    private readonly erasing: EraseFiles,
  ) {}

  payments(campaignId: string) {
    const viewer = { actor: this.current.actor(), campaignId, locale: this.current.locale() };
    return this.reader.read(campaignId, 'PAYMENTS_OPENED', async (read) => ({
      ...paymentsViewOf(read, await read.tx.confirmedContests(campaignId), viewer),
      idCopies: await idCopiesViews(read, viewer),
    }));
  }

  result(campaignId: string, contestId: string) {
    return this.reader.read(campaignId, 'RESULT_OPENED', ({ money }) => {
      const awarded = money.awarded.find(({ result }) => result.caseId === contestId.toLowerCase());
      if (awarded === undefined) throw notFound();
      return announcedViewOf(awarded);
    });
  }

  /** The answer waits for the store to let go of the bytes. */
  async deleteIdCopies(campaignId: string, body: Output<typeof idCopiesDeletion>) {
    const input = { contestId: body.contestId.toLowerCase(), fileIds: body.fileIds.map((id) => id.toLowerCase()) };
    const moved = await this.commands.run(deleteIdCopies, campaignId, input, body);
    await this.erasing.erase();
    return moved;
  }

  /** The numbers pass through here and are kept nowhere: what the key stands for is that the list may leave the house. */
  async sheet(campaignId: string, batchId: string, body: { reason: string }) {
    const { caseId } = await this.commands.run(allowSheet, campaignId, { batchId: batchId.toLowerCase(), reason: body.reason }, body);
    const batches = await this.store.read((tx) => tx.batches(caseId));
    const batch = batches.find(({ id }) => id === batchId.toLowerCase());
    if (batch === undefined) throw notFound();
    return sheetOf(batch);
  }
}

async function sheetOf(batch: Batch) {
  const name = `${NAMES[batch.kind]} ${batch.number}`;
  const lines = [[...bankColumns], ...bankRows(batch, PURPOSES[batch.kind])];
  const base64 = (await buffer(workbookOf(lines))).toString('base64');
  return { fileName: `${name}.csv`, csv: csvText(lines), workbook: { fileName: `${name}.xlsx`, base64 } };
}
