import type { dueView, paymentBatchView } from '@jiangcheng/contracts/api/payment';
import type { Output } from '@jiangcheng/contracts/api/output';
import { sheetRefusals } from '@jiangcheng/casework/payment/export-sheet';
import { batchSums } from '@jiangcheng/domain/payment/bank-sheet';
import type { Batch, Line, Refund, Step } from '@jiangcheng/domain/payment/book';
import type { PaymentFacts } from '@jiangcheng/domain/payment/commands';
import { byOf, moneyRole } from '@jiangcheng/domain/payment/permissions';
import { batchRefusals, dueRefusals } from '@jiangcheng/domain/payment/refusals';
import type { Standing } from '@jiangcheng/domain/payment/standing';
import { batchTask } from '@jiangcheng/domain/payment/tasks';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import type { PaperOf } from '@jiangcheng/persistence/payment/money-papers';
import { refusalViewOf } from '../platform/refusal-view.ts';
import { actionsOf, heldBack, type HandViewer } from './money-actions.ts';

/** Who looks, and the scans that lie behind what is looked at. */
export interface MoneyViewer extends HandViewer {
  papers: PaperOf;
}

type BatchView = Output<typeof paymentBatchView>;

export const stepViewOf = ({ name, at }: Step) => ({ name, at: toIsoLocal(at) });

/** A due as lists show it: the account by its last four digits; `back` is what came back of it (多付收回). */
export function dueViewOf(standing: Standing, back: readonly Refund[], { locale, papers }: MoneyViewer): Output<typeof dueView> {
  const { due, paid, refunded, inHand, open, state, bounced } = standing;
  const { key, kind, contestId, tradeNo, trade, rank, payee, entitled, clause, account } = due;
  return {
    ...{ key, kind, contestId, tradeNo, trade, rank, payee, entitled, clause, paid, refunded, inHand, open, state, bounced },
    accountMask: account?.number.mask ?? null,
    bankName: account?.bankName ?? null,
    refunds: back.map(({ id, amount, on, voucherNo }) => ({ amount, on, voucherNo, voucherFileId: papers(id, 'REFUND') })),
    refusals: dueRefusals(standing).map((one) => refusalViewOf(one, locale)),
  };
}

/** A list with its lines and what this person may do with it. */
export function batchViewOf(batch: Batch, standings: readonly Standing[], viewer: MoneyViewer, facts: PaymentFacts): BatchView {
  const { id, number, kind, status, tax, prepared, checked, paid, voided, lines } = batch;
  const trades = new Map(standings.map(({ due }) => [due.key, due.trade]));
  const refusals = (act: 'check' | 'pay' | 'void') => [
    ...batchRefusals(act, batch, standings, byOf(viewer.actor), facts),
    ...heldBack(viewer, act, batchTask(batch)),
  ];
  const mayBounce = status === 'PAID' && moneyRole('bounce', viewer.actor, viewer.campaignId) !== null;
  return {
    ...{ id, number, kind, status, tax, ...batchSums(batch) },
    prepared: stepViewOf(prepared),
    checked: checked && stepViewOf(checked),
    paid: paid && { ...stepViewOf(paid), on: paid.on, voucherNo: paid.voucherNo, ...scansOf(id, viewer) },
    voided: voided && { ...stepViewOf(voided), reason: voided.reason },
    lines: lines.map((line) => lineViewOf(line, trades.get(line.dueKey) ?? '', mayBounce)),
    actions:
      status === 'VOID'
        ? []
        : actionsOf(viewer, [
            ['check', refusals('check')],
            ['pay', refusals('pay')],
            ['void', refusals('void')],
            ['exportSheet', sheetRefusals(batch)],
          ]),
  };
}

const scansOf = (id: string, { papers }: MoneyViewer) => ({ voucherFileId: papers(id, 'VOUCHER'), receiptFileId: papers(id, 'RECEIPT') });

const lineViewOf = ({ id, dueKey, payee, account, gross, withheld, bounced }: Line, trade: string, may: boolean) => ({
  ...{ id, dueKey, payee, trade, gross, withheld, bounced },
  accountMask: account.number.mask,
  bankName: account.bankName,
  mayBounce: may && bounced === null,
});
