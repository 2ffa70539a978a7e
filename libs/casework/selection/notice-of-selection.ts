import type { RecordedDecision } from '@jiangcheng/domain/notice/notice';
import type { SelectionEvent } from '@jiangcheng/domain/selection/events';
import { NO_NOTICE, type NoticeStanding } from '@jiangcheng/domain/selection/facts';
import type { PartyDecision } from '@jiangcheng/domain/selection/state';
import { valueOf } from '@jiangcheng/domain/shared/result';
import type { NoticeStanding as OneNotice } from '../notice/notice-standing.ts';
import { openNotice } from '../notice/open-notice.ts';
import type { ActContext } from '../process/act-context.ts';
import type { SelectionTypes } from './types.ts';

/** All notices of a selection as one: who moved up from the reserve list has a later one of his own, which does not hold the others. */
export function noticeOf(notices: readonly OneNotice[]): NoticeStanding {
  const [first] = notices;
  if (first === undefined) return NO_NOTICE;
  const latest = new Map(notices.flatMap(({ persons }) => persons.map((one) => [one.personId, one] as const)));
  return {
    caseId: first.noticeId,
    closed: notices.some(({ closed, withdrawn }) => closed && !withdrawn),
    persons: [...latest.values()].map(({ personId, may, refusals }) => ({ personId, may, refusals: [...refusals] })),
  };
}

/** 审定 opens the notice of those whom it approved, in the same transaction: the decision and what it lets be put up stand together (C14). */
export async function openNoticeAfter({ tx, desk, locked, request }: ActContext<SelectionTypes>, event: SelectionEvent): Promise<void> {
  if (event.type !== 'LIST_APPROVED' && event.type !== 'RESERVE_APPROVED') return;
  const persons = await tx.printedCandidates(locked.id, event.decision.approved);
  const { actor, sessionId, address, requestId } = request.origin;
  const basis = { actorAccountId: actor.accountId, actorPersonId: actor.personId, actingRole: 'OFFICE', sessionId, address, requestId };
  // Whoever is approved was not before: the rules of the list have seen to what a notice might refuse.
  valueOf(await openNotice(tx, desk.newId, locked, { persons, decision: recorded(event.decision) }, basis));
}

const recorded = ({ meeting: { year, seq }, on }: Omit<PartyDecision, 'round'>): RecordedDecision => ({
  body: '党组会议',
  on,
  reference: `${year}年第${seq}次`,
});
