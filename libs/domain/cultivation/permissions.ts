import { isOffice, organizationsFor, type Actor, type CaseScope } from '../access/actor.ts';
import type { Refusal } from '../shared/result.ts';
import { actRow, type CultivationAct } from './acts.ts';
import type { CultivationState } from './state.ts';

/** People of the recommending unit. */
export const isOfUnit = (actor: Actor, scope: CaseScope): boolean => organizationsFor('TEAM_UNIT', actor, scope).length > 0;

/** Four eyes, for an account of the office. */
function eyesRefusals(act: CultivationAct, { entry, evaluations }: CultivationState, { personId }: Actor): Refusal[] {
  const { who, clause } = actRow(act);
  if (who === 'SECOND' && entry?.by === personId) return [{ code: 'SECOND_CLERK' }];
  if (who === 'CERTIFIER' && evaluations.at(-1)?.by === personId) return [{ code: 'CERTIFIER_EVALUATED', clause }];
  return who === 'UNION' ? [{ code: 'UNION_DECISION_NEEDED', clause }] : [];
}

/**
 * Why this person may not do this act now; empty when he may. A unit's clerk files for the unit, or the office for it (代填): only the office
 * knows on which day a paper came. What the union approves is registered from paper.
 */
export function whoRefusals(act: CultivationAct, state: CultivationState, actor: Actor, scope: CaseScope, input: object = {}): Refusal[] {
  const { who } = actRow(act);
  if (isOffice(actor, scope.campaignId)) return eyesRefusals(act, state, actor);
  if (who !== 'UNIT' || !isOfUnit(actor, scope)) return [{ code: 'ROLE_MISSING', params: { who } }];
  return 'receivedOn' in input && input.receivedOn !== undefined ? [{ code: 'RECEIPT_BY_OFFICE', field: 'receivedOn' }] : [];
}
