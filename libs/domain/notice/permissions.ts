import { isOffice, type Actor, type CaseScope } from '../access/actor.ts';
import type { Refusal } from '../shared/result.ts';
import { actRow, type NoticeAct } from './acts.ts';

/** Why this person may not do this act now; empty when he may. What the party group decides the office enters from paper. */
export function whoRefusals(act: NoticeAct, actor: Actor, scope: CaseScope): Refusal[] {
  const { who } = actRow(act);
  if (!isOffice(actor, scope.campaignId)) return [{ code: 'ROLE_MISSING', params: { who } }];
  return who === 'PARTY_GROUP' ? [{ code: 'PARTY_GROUP_DECISION_NEEDED' }] : [];
}
