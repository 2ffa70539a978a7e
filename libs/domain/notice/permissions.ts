import { isOffice, type Actor, type CaseScope } from '../access/actor.ts';
import type { Refusal } from '../shared/result.ts';
import { actRow, type NoticeAct } from './acts.ts';
import type { NoticeState } from './state.ts';
import { listDecidedBy, subjectOf } from './subject.ts';

/** Why this person may not do this act now; empty when he may. What the list's own body decides the office enters from paper. */
export function whoRefusals(act: NoticeAct, { owner }: Pick<NoticeState, 'owner'>, actor: Actor, scope: CaseScope): Refusal[] {
  const { who } = actRow(act);
  if (!isOffice(actor, scope.campaignId)) return [{ code: 'ROLE_MISSING', params: { who } }];
  return who === 'LIST_BODY' ? [bodyNeeded(owner)] : [];
}

/** PARTY_GROUP_DECISION_NEEDED of a selection, COMMITTEE_DECISION_NEEDED of winners. */
export const bodyNeeded = (owner: NoticeState['owner']): Refusal => ({ code: `${listDecidedBy[subjectOf(owner)]}_DECISION_NEEDED` });
