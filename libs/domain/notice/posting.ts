import { canonicalJson } from '../shared/canonical-json.ts';
import type { EpochMs } from '../shared/instant.ts';
import { ok, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import {
  isListed,
  personsOf,
  receptionParts,
  type ListRow,
  type PostedText,
  type PublicNotice,
  type RecordedDecision,
  type Reception,
} from './notice.ts';
import { personalDataRefusals } from './personal-data.ts';

/** The text whose SHA-256 shows that what hangs is what was decided: the list in its printed order with all around it. */
export function listText({ title, basis, list, text, reception }: PostedText): string {
  return canonicalJson({
    title,
    basis,
    list: list.map(({ personId, printed }) => ({ personId, printed })),
    text,
    reception: { ...reception },
  });
}

/**
 * Whom a new text concerns: who is new on the list, and whose printed row is another. Who was taken off needs no new time. Another 受理方式
 * concerns everybody: whoever wanted to object could not reach it.
 */
export function concernedBy(before: PostedText | null, after: PostedText): string[] {
  const sameReception = before !== null && canonicalJson({ ...before.reception }) === canonicalJson({ ...after.reception });
  return sameReception ? changedRows(before.list, after.list) : after.list.map(({ personId }) => personId);
}

function changedRows(before: readonly ListRow[], after: readonly ListRow[]): string[] {
  const printedOf = (rows: readonly ListRow[], personId: string): string | null => {
    const row = rows.find((each) => each.personId === personId);
    return row === undefined ? null : canonicalJson(row.printed);
  };
  return after.map(({ personId }) => personId).filter((personId) => printedOf(before, personId) !== printedOf(after, personId));
}

/** `decision`: the one that put those on the list who were not there before; a reserve moves up by a new one alone. */
export type PostingInput = { text: PostedText; hash: string; decision: RecordedDecision | null; reason: string | null };

/**
 * The notice with its list put up, the first time or anew. After a change the time of those begins anew whom it concerns; the others' goes
 * on. Refuses with LIST_EMPTY, LIST_PERSON_TWICE, PRINTED_PART_MISSING, NOTICE_DECISION_MISSING (who is new is there by a recorded decision), RECEPTION_PART_MISSING (part), PERSONAL_DATA_PRINTED, REASON_MISSING (of a change),
 * PERSON_REMOVED (who was taken off by decision), PERSON_DROPPED (taken off without one), NOTHING_CHANGED.
 */
export function post(notice: PublicNotice, { text, hash, decision, reason }: PostingInput, at: EpochMs): Result<PublicNotice> {
  const last = notice.postings.at(-1);
  const refusals = [
    ...textRefusals(notice, text),
    ...personalDataRefusals(text, last === undefined ? null : reason),
    ...decisionRefusals(notice, text, decision),
    ...(last === undefined ? [] : changeRefusals(notice, last.text, text, reason)),
  ];
  if (refusals.length > 0) return refuseAll(refusals);
  const concerns = concernedBy(last?.text ?? null, text);
  const posting = {
    no: notice.postings.length + 1,
    postedAt: at,
    concerns,
    hash,
    text,
    decision,
    reason: last === undefined ? null : reason,
  };
  return ok({ ...notice, postings: [...notice.postings, posting] });
}

function textRefusals({ removals, rule }: PublicNotice, text: PostedText): Refusal[] {
  const ids = text.list.map(({ personId }) => personId);
  const twice = ids.filter((id, index) => ids.indexOf(id) < index);
  const gone = removals.map(({ personId }) => personId).filter((id) => ids.includes(id));
  return [
    ...(ids.length === 0 ? [{ code: 'LIST_EMPTY', clause: rule.clause, field: 'list' }] : []),
    ...twice.map((person) => ({ code: 'LIST_PERSON_TWICE', field: `list.${person}` })),
    ...gone.map((person) => ({ code: 'PERSON_REMOVED', clause: rule.clause, field: `list.${person}` })),
    ...unprinted(text),
    ...missingParts(text.reception),
  ];
}

function decisionRefusals(notice: PublicNotice, { list }: PostedText, decision: RecordedDecision | null): Refusal[] {
  if (decision !== null) return [];
  const known = personsOf(notice);
  const added = list.map(({ personId }) => personId).filter((personId) => !known.includes(personId));
  return added.map((person) => ({ code: 'NOTICE_DECISION_MISSING', clause: notice.rule.clause, field: `list.${person}` }));
}

const unprinted = ({ list }: PostedText): Refusal[] =>
  list.flatMap(({ personId, printed }) =>
    Object.entries(printed)
      .filter(([, value]) => value.trim() === '')
      .map(([part]) => ({ code: 'PRINTED_PART_MISSING', field: `list.${personId}.${part}` })),
  );

const missingParts = (reception: Reception): Refusal[] =>
  receptionParts
    .filter((part) => reception[part].trim() === '')
    .map((part) => ({ code: 'RECEPTION_PART_MISSING', field: `reception.${part}`, params: { part } }));

function changeRefusals({ removals, rule }: PublicNotice, before: PostedText, after: PostedText, reason: string | null): Refusal[] {
  if (listText(before) === listText(after)) return [{ code: 'NOTHING_CHANGED' }];
  const standing = [...after.list, ...removals].map(({ personId }) => personId);
  const dropped = before.list.map(({ personId }) => personId).filter((personId) => !standing.includes(personId));
  return [
    ...dropped.map((person) => ({ code: 'PERSON_DROPPED', clause: rule.clause, field: `list.${person}` })),
    ...(reason === null || reason.trim() === '' ? [{ code: 'REASON_MISSING', field: 'reason' }] : []),
  ];
}

/** Takes a person off by a recorded decision. Refuses with PERSON_NOT_LISTED, PERSON_REMOVED, PERSON_ANNOUNCED. */
export function remove(notice: PublicNotice, personId: string, decision: RecordedDecision): Result<PublicNotice> {
  const gone = notice.removals.some((each) => each.personId === personId);
  const announced = notice.announced.some((each) => each.personId === personId);
  const field = 'personId';
  const refusals = [
    ...(isListed(notice, personId) ? [] : [{ code: 'PERSON_NOT_LISTED', field }]),
    ...(gone ? [{ code: 'PERSON_REMOVED', field }] : []),
    ...(announced ? [{ code: 'PERSON_ANNOUNCED', field }] : []),
  ];
  return refusals.length > 0 ? refuseAll(refusals) : ok({ ...notice, removals: [...notice.removals, { personId, decision }] });
}
