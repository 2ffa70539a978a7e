import type { RecordedDecision } from '@jiangcheng/domain/notice/notice';
import { initialNotice, type ApprovedPerson, type NoticeOwner } from '@jiangcheng/domain/notice/state';
import { subjectOf, type NoticeSubject } from '@jiangcheng/domain/notice/subject';
import { ok, refuseAll, type Refusal, type Result } from '@jiangcheng/domain/shared/result';
import { auditEvent } from '../audit/audit-event.ts';
import type { NewAuditEvent } from '../ports/case-changes.ts';
import type { CaseTransaction, LockedCase } from '../ports/case-store.ts';
import type { NewId } from '../ports/ids.ts';
import { noticePackOf } from './notice-pack.ts';

/** The case whose persons are put up: locked by the caller, so that it opens one notice at a time. */
export type OwnerCase = Pick<LockedCase, 'id' | 'kind' | 'number' | 'title' | 'scope' | 'regulation' | 'edition' | 'settings' | 'now'>;

export interface NoticeOrder {
  /** In their printed order. Who moves up from a reserve list comes in an order of his own, with the decision that let him. */
  persons: readonly ApprovedPerson[];
  /** The decision that approved them; without it nothing is put up (rules C14). */
  decision: RecordedDecision | null;
}

/**
 * Opens a notice for a list that was decided on: the office then writes and posts it. Runs inside the owner's own transaction; the poke that
 * is owed is written with it. Refuses with NOTICE_NOT_FORESEEN (the regulation knows none), LIST_EMPTY, LIST_PERSON_TWICE,
 * NOTICE_DECISION_MISSING, PERSON_IN_NOTICE (person) of whom another notice of this owner says that he is put up or was.
 */
export async function openNotice(
  tx: CaseTransaction,
  newId: NewId,
  owner: OwnerCase,
  { persons, decision }: NoticeOrder,
  basis: Partial<NewAuditEvent>,
): Promise<Result<{ caseId: string; number: string }>> {
  const pack = noticePackOf(owner.regulation, owner.edition, owner.settings);
  if (pack === null) return refuseAll([{ code: 'NOTICE_NOT_FORESEEN' }]);
  const earlier = await tx.notices.noticesOf(owner.id);
  const { clause } = pack.rule;
  const refusals: Refusal[] = [
    ...orderRefusals(persons, clause),
    ...(decision === null ? [{ code: 'NOTICE_DECISION_MISSING', clause }] : []),
    ...persons.filter(({ personId }) => earlier.some((notice) => names(notice, personId))).map(({ personId }) => inNotice(personId)),
  ];
  if (decision === null || refusals.length > 0) return refuseAll(refusals);
  const caseId = newId();
  const number = `${owner.number}-公示${earlier.length + 1}`;
  const of: NoticeOwner = { kind: owner.kind, id: owner.id };
  const title = `${owner.title}${listNames[subjectOf(of)]}公示`;
  const state = initialNotice(of, persons, decision);
  const after = { number, title, owner: { ...of }, persons: persons.map(({ personId }) => personId), decision: { ...decision } };
  await tx.notices.openNotice(
    { id: caseId, number, title, campaignId: owner.scope.campaignId, state },
    auditEvent('CASE_OPENED', { ...basis, clause, after }),
  );
  return ok({ caseId, number });
}

/** What of its owner a notice puts up, as its title says. */
const listNames: Readonly<Record<NoticeSubject, string>> = { SELECTION: '', WINNERS: '获奖人员' };

/** A notice that was withdrawn names nobody any more. */
const names = (
  { state }: { state: { approved: readonly ApprovedPerson[]; stages: readonly { outcome: string | null }[] } },
  personId: string,
) => !state.stages.some(({ outcome }) => outcome === 'WITHDRAWN') && state.approved.some((one) => one.personId === personId);

const inNotice = (person: string): Refusal => ({ code: 'PERSON_IN_NOTICE', field: `persons.${person}` });

function orderRefusals(persons: readonly ApprovedPerson[], clause: string): Refusal[] {
  const ids = persons.map(({ personId }) => personId);
  const twice = ids.filter((id, index) => ids.indexOf(id) < index);
  return [
    ...(ids.length === 0 ? [{ code: 'LIST_EMPTY', clause, field: 'persons' }] : []),
    ...twice.map((person) => ({ code: 'LIST_PERSON_TWICE', field: `persons.${person}` })),
  ];
}
