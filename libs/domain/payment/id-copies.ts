import type { CivilDate } from '../shared/civil-date.ts';
import { refuse, ok, type Refusal, type Result } from '../shared/result.ts';
import type { Book } from './book.ts';
import { standingsOf } from './standing.ts';

/** “身份证复印件在奖金发放和审计完成后删除” (授权书): a winner's authorisation promises it. */
export const ID_COPY_CLAUSE = 'office §6';
export const ID_COPY = 'ID_COPY';

/** 经审: that a contest's payments were audited, as a document says; of a regulation without prizes, that certificates and honours are done with. */
export interface PaymentAudit {
  id: string;
  contestId: string;
  /** The body that audited, as its document names it. */
  auditor: string;
  auditedOn: CivilDate;
  document: string;
  fileId: string;
  enteredBy: string;
  enteredAt: number;
}

/** A copy of a winner's identity card. `deleted`: its bytes are no more, and why. */
export interface IdCopy {
  fileId: string;
  contestId: string;
  sha256: string;
  name: string;
  uploadedAt: number;
  deleted: { on: CivilDate; by: string; ground: string } | null;
}

/** What the money of a contest is judged by; `waits`: a correction of its result waits. */
export interface ContestMoney {
  contestId: string;
  announced: boolean;
  book: Book;
  waits: boolean;
}

/**
 * Why the payments of a contest's prizes are not done with: CONTEST_NOT_ANNOUNCED, CORRECTION_WAITS, PRIZE_UNSETTLED for each due that is open, on
 * a list, returned by the bank, or paid too little or too much.
 */
export function unsettledRefusals({ contestId, announced, book, waits }: ContestMoney): Refusal[] {
  if (!announced) return [{ code: 'CONTEST_NOT_ANNOUNCED', clause: ID_COPY_CLAUSE }];
  const open = standingsOf(book).filter(
    ({ due, state }) => due.kind === 'PRIZE' && due.contestId === contestId && state !== 'PAID' && state !== 'NOTHING',
  );
  return [
    ...(waits ? [{ code: 'CORRECTION_WAITS', clause: ID_COPY_CLAUSE }] : []),
    ...open.map(({ due: { payee, trade } }) => ({ code: 'PRIZE_UNSETTLED', clause: ID_COPY_CLAUSE, params: { payee, trade } })),
  ];
}

/** The last day on which money of a contest's prizes moved: paid, or given back; null where none did. */
export function lastMoved(contestId: string, { dues, batches, refunds }: Book): CivilDate | null {
  const keys = new Set(dues.filter((due) => due.kind === 'PRIZE' && due.contestId === contestId).map(({ key }) => key));
  const paid = batches.flatMap(({ paid: step, lines }) => (step !== null && lines.some(({ dueKey }) => keys.has(dueKey)) ? [step.on] : []));
  const back = refunds.filter(({ dueKey }) => keys.has(dueKey)).map(({ on }) => on);
  return [...paid, ...back].sort().at(-1) ?? null;
}

/** Whether an audit of this day may be recorded. Refuses with the codes of unsettledRefusals, AUDITED_IN_FUTURE, AUDITED_BEFORE_PAID. */
export function checkAudit(money: ContestMoney, auditedOn: CivilDate, today: CivilDate): Refusal[] {
  const refusals = unsettledRefusals(money);
  const paidOn = lastMoved(money.contestId, money.book);
  if (auditedOn > today) refusals.push({ code: 'AUDITED_IN_FUTURE', field: 'auditedOn' });
  if (paidOn !== null && auditedOn < paidOn) refusals.push({ code: 'AUDITED_BEFORE_PAID', field: 'auditedOn', params: { paidOn } });
  return refusals;
}

/** The audit that covers all that was paid for a contest; null where none does: money that moved later asks for another. */
export function coveringAudit({ contestId, book }: ContestMoney, audits: readonly PaymentAudit[]): PaymentAudit | null {
  const moved = lastMoved(contestId, book);
  return audits.filter((audit) => audit.contestId === contestId && (moved === null || audit.auditedOn >= moved)).at(-1) ?? null;
}

/** Why the copies of a contest's winners cannot be deleted now: the codes of unsettledRefusals, AUDIT_MISSING, NO_ID_COPIES. */
export function deletionRefusals(money: ContestMoney, audits: readonly PaymentAudit[], copies: readonly IdCopy[]): Refusal[] {
  const refusals = unsettledRefusals(money);
  if (coveringAudit(money, audits) === null) refusals.push({ code: 'AUDIT_MISSING', clause: ID_COPY_CLAUSE });
  return copies.some(({ deleted }) => deleted === null) ? refusals : [...refusals, { code: 'NO_ID_COPIES' }];
}

/** Those that go are those the person saw. Refuses with ID_COPIES_CHANGED. */
export function copiesToDelete(copies: readonly IdCopy[], seen: readonly string[]): Result<readonly IdCopy[]> {
  const there = copies.filter(({ deleted }) => deleted === null);
  const same = there.length === new Set(seen).size && there.every(({ fileId }) => seen.includes(fileId));
  return same ? ok(there) : refuse('ID_COPIES_CHANGED', { field: 'fileIds' });
}
