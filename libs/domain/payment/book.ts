import type { Secret } from '../score-report/records.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import type { Refusal } from '../shared/result.ts';
import type { TaxTreatment } from './tax.ts';

/** Prizes of winners (000-51) and 竞赛补助 of organizers (000-50) are never on one list. */
export const dueKinds = ['PRIZE', 'SUBSIDY'] as const;
export type DueKind = (typeof dueKinds)[number];

/** Where money goes. `givenAt`: when the office took it down after a return by the bank; null as the payee first gave it. */
export interface Account {
  number: Secret;
  bankName: string;
  givenAt: number | null;
}

/** What somebody is to be paid for one contest. Amounts are yuan with two decimals. */
export interface Due {
  key: string;
  kind: DueKind;
  contestId: string;
  tradeNo: number;
  trade: string;
  rank: number | null;
  payee: string;
  /** As the circular, with every confirmed correction, gives it now; 0.00 for who was paid and is entitled to nothing any more. */
  entitled: string;
  clause: string;
  account: Account | null;
  /** Why it waits for reasons of its own: its organizer is banned (000-62). */
  holds: readonly Refusal[];
}

export interface Step {
  personId: string;
  name: string;
  /** Epoch milliseconds. */
  at: number;
}

/** `withheld` is the tax, null until finance has checked the list. */
export interface Line {
  id: string;
  dueKey: string;
  payee: string;
  account: Account;
  gross: string;
  withheld: string | null;
  /** 退汇: the bank sent it back. */
  bounced: { on: CivilDate; reason: string; at: number } | null;
}

export type BatchStatus = 'PREPARED' | 'CHECKED' | 'PAID' | 'VOID';

/** One list that goes to the bank, from its making to its vouchers. `number` counts within the campaign. */
export interface Batch {
  id: string;
  number: number;
  kind: DueKind;
  status: BatchStatus;
  prepared: Step;
  checked: Step | null;
  /** What finance checked it with; null before, and for subsidies, of which nothing is withheld. */
  tax: TaxTreatment | null;
  paid: (Step & { on: CivilDate; voucherNo: string }) | null;
  voided: (Step & { reason: string }) | null;
  lines: readonly Line[];
}

/** 多付收回: what the payee gave back of what was paid beyond his due. */
export interface Refund {
  id: string;
  dueKey: string;
  amount: string;
  on: CivilDate;
  voucherNo: string;
  by: Step;
}

export interface Book {
  dues: readonly Due[];
  batches: readonly Batch[];
  refunds: readonly Refund[];
}

/** Prizes follow from the circular (000/附1/六.4). */
export const PRIZE_CLAUSE = '000/附1/六.4';
export const SUBSIDY_CLAUSE = '000/附1/七(一)';
/** Maker, checker and payer are three people; a voucher for every payment (工会会计制度, domain §6.5). */
export const MONEY_CLAUSE = 'domain §6.5';
