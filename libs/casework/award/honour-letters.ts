import { checkAnswer, checkLetter, honourLists, unsent } from '@jiangcheng/domain/award/honour-letters';
import { refuse } from '@jiangcheng/domain/shared/result';
import { auditEvent } from '../audit/audit-event.ts';
import { atTheBook, fileRefusals, type AtBook } from '../payment/at-the-book.ts';
import type { MoneyRequest, PaymentDesk } from '../payment/ports.ts';
import { done, notFound, refused, type Outcome } from '../ports/outcome.ts';

const clause = 'office §6';

export interface LetterInput {
  honour: string;
  number: string;
  sentOn: string;
  fileId?: string | undefined;
}
export interface LetterMoved {
  letterId: string;
}

/** 函 with the names of one honour that no earlier one named. Refuses with HONOUR_UNKNOWN, NUMBER_TAKEN, FILE_NOT_OF_CASE, the codes of checkLetter. */
export const sendLetter = (desk: PaymentDesk, request: MoneyRequest<LetterInput>): Promise<Outcome<LetterMoved>> =>
  atTheBook(desk, request, 'sendLetter', async (at) => {
    const { tx, input, locked, money, pack, today, basis, accountId } = at;
    const list = honourLists(money.awarded, pack.awards.honours).find(({ rule }) => rule.key === input.honour);
    if (list === undefined) return refused(refuse('HONOUR_UNKNOWN', { field: 'honour' }).refusals);
    const candidates = unsent(list, await tx.letters(locked.id));
    const number = checkLetter(input, candidates, today);
    const { refusals, hashes } = await papersOf(at, input.fileId);
    if (!number.ok || refusals.length > 0) return refused([...refusals, ...(number.ok ? [] : number.refusals)]);
    if (await tx.isNumberTaken(number.value)) return refused([{ code: 'NUMBER_TAKEN', field: 'number', params: { number: number.value } }]);
    await tx.saveNumber(locked.id, number.value, 'HONOUR_LETTER');
    const letter = { id: desk.newId(), honour: input.honour, number: number.value, sentOn: input.sentOn, candidates };
    await tx.insertLetter(locked.id, letter, { accountId, fileId: input.fileId ?? null });
    const after = { honour: letter.honour, document: letter.number, on: letter.sentOn, names: candidates.map(({ key }) => key) };
    await tx.appendEvents(locked, [auditEvent('HONOUR_LETTER_SENT', { ...basis, clause: list.rule.clause, after, documents: hashes })]);
    return done({ letterId: letter.id });
  });

export interface AnswerInput extends LetterMoved {
  on: string;
  text: string;
  /** Whom of those named the body takes. */
  chosen: readonly string[];
  fileId?: string | undefined;
}

/** What the body answered. Refuses with the codes of checkAnswer, FILE_NOT_OF_CASE. */
export const recordAnswer = (desk: PaymentDesk, request: MoneyRequest<AnswerInput>): Promise<Outcome<LetterMoved>> =>
  atTheBook(desk, request, 'recordAnswer', async (at) => {
    const { tx, input, locked, today, basis, accountId } = at;
    const letter = (await tx.letters(locked.id)).find(({ id }) => id === input.letterId);
    if (letter === undefined) return notFound;
    const checked = checkAnswer(input, letter, today);
    const { refusals, hashes } = await papersOf(at, input.fileId);
    if (!checked.ok || refusals.length > 0) return refused([...refusals, ...(checked.ok ? [] : checked.refusals)]);
    const { on, text, chosen } = input;
    await tx.answerLetter(letter.id, { on, text, chosen }, { accountId, fileId: input.fileId ?? null });
    const after = { honour: letter.honour, document: letter.number, on, chosen };
    const reason = { code: 'ANSWER', text };
    await tx.appendEvents(locked, [auditEvent('HONOUR_ANSWERED', { ...basis, clause, after, reason, documents: hashes })]);
    return done({ letterId: letter.id });
  });

const papersOf = <I>(at: AtBook<I>, fileId: string | undefined) =>
  fileRefusals(at, fileId === undefined ? [] : [{ id: fileId, purpose: 'HONOUR_PAPER', field: 'fileId' }]);
