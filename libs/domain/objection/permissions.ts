import { isOffice, type Actor, type CaseScope } from '../access/actor.ts';
import type { Refusal } from '../shared/result.ts';
import { actRow, type ObjectionAct } from './acts.ts';
import type { ObjectionCaseState } from './state.ts';

/** The two 核查人, once they are named. */
export const verifiersOf = ({ handling }: Pick<ObjectionCaseState, 'handling'>): readonly string[] =>
  'verifiers' in handling ? handling.verifiers : [];

/** Is one of the two who verify it, whatever roles he has. */
export const verifies = (state: Pick<ObjectionCaseState, 'handling'>, { personId }: Pick<Actor, 'personId'>): boolean =>
  verifiersOf(state).includes(personId);

/** Why this person may not do this act now; empty when he may. */
export function whoRefusals(act: ObjectionAct, state: ObjectionCaseState, actor: Actor, scope: CaseScope): Refusal[] {
  const { who } = actRow(act);
  const reports = who === 'OFFICE_OR_VERIFIER' && verifies(state, actor);
  return reports || isOffice(actor, scope.campaignId) ? [] : [{ code: 'ROLE_MISSING', params: { who } }];
}
