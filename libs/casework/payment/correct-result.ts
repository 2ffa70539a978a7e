import { CORRECTION_CLAUSE as clause, correctEntries, resultChanges, type EntryCorrection } from '@jiangcheng/domain/award/correct-result';
import { formatDocumentNumber, parseDocumentNumber } from '@jiangcheng/domain/document/number';
import { atField, ok, refuse, type Result, type Refusal } from '@jiangcheng/domain/shared/result';
import type { ResultChange } from '@jiangcheng/domain/award/correct-result';
import { auditEvent } from '../audit/audit-event.ts';
import type { Json } from '../ports/case-changes.ts';
import { done, notFound, refused, type Outcome } from '../ports/outcome.ts';
import { atTheBook, fileRefusals, type AtBook } from './at-the-book.ts';
import { nextNumber, waitsOf } from './load-book.ts';
import type { MoneyRequest, PaymentDesk } from './ports.ts';
import type { Correction, Decider } from '../ports/payments.ts';

export interface CorrectionInput {
  contestId: string;
  /** Of the 更正通知, from the office's register. */
  documentNumber: string;
  decider: Decider;
  decidedOn: string;
  reason: string;
  fileId: string;
  entries: readonly EntryCorrection[];
}

export interface CorrectionMoved {
  correctionId: string;
}

/**
 * Registers a correction of an announced result from its paper; a second clerk lets it take effect. Refuses with CONTEST_NOT_ANNOUNCED,
 * CORRECTION_WAITS, DECISION_IN_FUTURE, NUMBER_TAKEN, FILE_NOT_OF_CASE, the codes of parseDocumentNumber, correctEntries and resultChanges.
 */
export const registerCorrection = (desk: PaymentDesk, request: MoneyRequest<CorrectionInput>): Promise<Outcome<CorrectionMoved>> =>
  atTheBook(desk, request, 'registerCorrection', async (at) => {
    const { tx, input, locked, money, today, accountId, basis } = at;
    const [number, changes] = [await freeNumber(at, input.documentNumber), changesBy(at, input)];
    const { refusals, hashes } = await fileRefusals(at, [{ id: input.fileId, purpose: 'PAPER_DECISION', field: 'fileId' }]);
    const problems = [...refusals, ...(number.ok ? [] : number.refusals), ...(changes.ok ? [] : changes.refusals)];
    if (input.decidedOn > today) problems.push({ code: 'DECISION_IN_FUTURE', field: 'decidedOn' });
    if (!number.ok || !changes.ok || problems.length > 0) return refused(problems);
    const correction = {
      ...input,
      id: desk.newId(),
      number: nextNumber(money),
      documentNumber: number.value,
      changes: changes.value,
    };
    await tx.insertCorrection(locked.id, correction, accountId);
    const after = { correction: correction.number, document: number.value, contest: input.contestId };
    await tx.appendEvents(locked, [
      auditEvent('CORRECTION_REGISTERED', { ...basis, ...paperOf(correction), clause, after, enteredBy: accountId, documents: hashes }),
    ]);
    return done({ correctionId: correction.id });
  });

/** A number nobody has, nor a correction that waits. */
async function freeNumber<I>({ tx, money }: AtBook<I>, typed: string): Promise<Result<string>> {
  const parsed = atField(parseDocumentNumber(typed), 'documentNumber');
  if (!parsed.ok) return parsed;
  const number = formatDocumentNumber(parsed.value);
  const waits = money.corrections.some(({ status, documentNumber }) => status === 'REGISTERED' && documentNumber === number);
  return waits || (await tx.isNumberTaken(number)) ? refuse('NUMBER_TAKEN', { field: 'documentNumber', params: { number } }) : ok(number);
}

/** What it would change, on the result as it stands now. One correction of a contest after the other. */
function changesBy<I>(
  { money, pack }: AtBook<I>,
  { contestId, entries }: Pick<Correction, 'contestId' | 'entries'>,
  settling = false,
): Result<ResultChange[]> {
  const awarded = money.awarded.find(({ result }) => result.caseId === contestId);
  if (awarded === undefined) return refuse('CONTEST_NOT_ANNOUNCED', { field: 'contestId', clause });
  if (!settling && waitsOf(money, contestId)) return refuse('CORRECTION_WAITS', { field: 'contestId', clause });
  const corrected = correctEntries(awarded.result, entries);
  return corrected.ok ? resultChanges(awarded.result, { ...awarded.result, entries: corrected.value }, pack.awards) : corrected;
}

const paperOf = ({ decider, decidedOn, reason }: Pick<Correction, 'decider' | 'decidedOn' | 'reason'>) => ({
  decidedBy: decider,
  decidedOn,
  reason: { code: 'REASON', text: reason },
});

export interface SettleCorrectionInput extends CorrectionMoved {
  verdict: 'CONFIRM' | 'REJECT';
}

/** The second clerk's word. Refuses with SECOND_CLERK, CORRECTION_SETTLED, NUMBER_TAKEN, the codes of resultChanges. */
export const settleCorrection = (desk: PaymentDesk, request: MoneyRequest<SettleCorrectionInput>): Promise<Outcome<CorrectionMoved>> =>
  atTheBook(desk, request, 'settleCorrection', async (at) => {
    const correction = at.money.corrections.find(({ id }) => id === at.input.correctionId);
    if (correction === undefined) return notFound;
    const refusals = settleRefusals(correction, at.by.selves);
    if (refusals.length > 0) return refused(refusals);
    return at.input.verdict === 'CONFIRM' ? confirm(at, correction) : reject(at, correction);
  });

export function settleRefusals({ status, registeredBy }: Correction, selves: readonly string[]): Refusal[] {
  if (status !== 'REGISTERED') return [{ code: 'CORRECTION_SETTLED', clause }];
  return selves.includes(registeredBy.personId) ? [{ code: 'SECOND_CLERK', clause }] : [];
}

async function confirm(at: AtBook<SettleCorrectionInput>, correction: Correction): Promise<Outcome<CorrectionMoved>> {
  const { tx, locked, accountId, basis } = at;
  const changes = changesBy(at, correction, true);
  if (!changes.ok) return refused(changes.refusals);
  const { id, number, documentNumber, contestId, registeredBy } = correction;
  if (await tx.isNumberTaken(documentNumber)) return refused([{ code: 'NUMBER_TAKEN', params: { number: documentNumber } }]);
  await tx.saveNumber(locked.id, documentNumber, 'RESULT_CORRECTION');
  await tx.settleCorrection(id, 'CONFIRMED', changes.value, accountId);
  const sides = (side: 'before' | 'after'): Json => changes.value.map((change) => ({ entry: change.key, ...change[side] }));
  const about = { correction: number, document: documentNumber, contest: contestId };
  const entered = { enteredBy: registeredBy.accountId, confirmedBy: accountId };
  await tx.appendEvents(locked, [
    auditEvent('RESULT_CORRECTED', {
      ...{ ...basis, ...paperOf(correction), ...entered, clause },
      before: { ...about, places: sides('before') },
      after: { ...about, places: sides('after') },
    }),
  ]);
  return done({ correctionId: id });
}

async function reject({ tx, locked, accountId, basis }: AtBook<SettleCorrectionInput>, { id, number, documentNumber }: Correction) {
  await tx.settleCorrection(id, 'REJECTED', [], accountId);
  const after = { correction: number, document: documentNumber };
  await tx.appendEvents(locked, [auditEvent('CORRECTION_REJECTED', { ...basis, clause, after })]);
  return done({ correctionId: id });
}
