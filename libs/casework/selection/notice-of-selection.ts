import type { RecordedDecision } from '@jiangcheng/domain/notice/notice';
import type { SelectionEvent } from '@jiangcheng/domain/selection/events';
import type { PartyDecision } from '@jiangcheng/domain/selection/state';
import { valueOf } from '@jiangcheng/domain/shared/result';
import { actedFrom } from '../audit/acted-as.ts';
import { openNotice } from '../notice/open-notice.ts';
import type { NewAuditEvent } from '../ports/case-changes.ts';
import type { ActContext } from '../process/act-context.ts';
import type { SelectionTypes } from './types.ts';

/**
 * 审定 opens the notice of those whom it approved, in the same transaction: the decision and what it lets be put up stand together (C14). A list
 * that is put up anew has a notice for each decision that approved somebody of it.
 */
export async function openNoticesAfter(context: ActContext<SelectionTypes>, event: SelectionEvent): Promise<void> {
  if (event.type === 'LIST_APPROVED' || event.type === 'RESERVE_APPROVED') await open(context, event.decision, event.decision.approved);
  if (event.type !== 'NOTICE_RENEWED') return;
  // One after another: a transaction's connection answers one question at a time.
  for (const decision of context.locked.state.decisions) {
    const again = decision.approved.filter((id) => event.candidateIds.includes(id));
    if (again.length > 0) await open(context, decision, again);
  }
}

type Decided = Omit<PartyDecision, 'round'>;

async function open(context: ActContext<SelectionTypes>, decision: Decided, ids: readonly string[]): Promise<void> {
  const { tx, desk, locked } = context;
  const persons = await tx.printedCandidates(locked.id, ids);
  // Whoever is approved was not before: the rules of the list have seen to what a notice might refuse.
  valueOf(await openNotice(tx, desk.newId, locked, { persons, decision: recorded(decision) }, accountBasis(context)));
}

/** Who entered what opens another case, for that case's first event. */
export const accountBasis = ({ request }: ActContext<SelectionTypes>): Partial<NewAuditEvent> => actedFrom(request.origin, 'OFFICE');

const recorded = ({ meeting: { year, seq }, on }: Decided): RecordedDecision => ({
  body: '党组会议',
  on,
  reference: `${year}年第${seq}次`,
});
