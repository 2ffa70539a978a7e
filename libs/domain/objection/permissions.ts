import { isOffice, type Actor, type CaseScope } from '../access/actor.ts';
import type { Refusal } from '../shared/result.ts';
import { actRow, type ObjectionAct } from './acts.ts';
import type { ObjectionCaseState } from './state.ts';

/** The two 核查人, once they are named. */
export const verifiersOf = ({ handling }: Pick<ObjectionCaseState, 'handling'>): readonly string[] =>
  'verifiers' in handling ? handling.verifiers : [];

/** Why this person may not do this act now; empty when he may. */
export function whoRefusals(act: ObjectionAct, state: ObjectionCaseState, actor: Actor, scope: CaseScope): Refusal[] {
  const { who } = actRow(act);
  const verifies = who === 'OFFICE_OR_VERIFIER' && verifiersOf(state).includes(actor.personId);
  return verifies || isOffice(actor, scope.campaignId) ? [] : [{ code: 'ROLE_MISSING', params: { who } }];
}
