import type { CivilDate } from '../shared/civil-date.ts';
import type { DueKind } from './book.ts';
import type { TaxTreatment } from './tax.ts';

/** Who acts, and whose work he may not look at: his own, and that of those he stands in for. */
export interface By {
  personId: string;
  name: string;
  selves: readonly string[];
}

export interface PaymentInputs {
  /** All that can be paid of this kind, or these alone. */
  prepare: { kind: DueKind; dueKeys: readonly string[] | null };
  check: { batchId: string };
  void: { batchId: string; reason: string };
  /** A subsidy is paid against the organizer's receipt (office.md §6). */
  pay: { batchId: string; on: CivilDate; voucherNo: string; hasReceipt: boolean };
  bounce: { lineId: string; on: CivilDate; reason: string };
  /** What was paid too much came back, in one sum or several. */
  refund: { dueKey: string; amount: string; on: CivilDate; voucherNo: string };
  /** The account to pay to from now on, in the payee's own name. */
  giveAccount: { dueKey: string; payee: string; account: string; bankName: string };
}
export type PaymentAct = keyof PaymentInputs;
export type PaymentCommand = { [A in PaymentAct]: { act: A } & PaymentInputs[A] }[PaymentAct];

export interface PaymentFacts {
  now: number;
  today: CivilDate;
  /** The campaign's, as finance chose it. */
  tax: TaxTreatment;
  newId: () => string;
}
