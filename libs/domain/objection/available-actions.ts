import type { Actor, CaseScope } from '../access/actor.ts';
import { currentStage, isOver } from '../process/story.ts';
import type { Refusal } from '../shared/result.ts';
import type { Admissibility } from './admissibility.ts';
import { actRow, objectionActs, type ObjectionAct } from './acts.ts';
import { whoRefusals } from './permissions.ts';
import { objectionStory, type ObjectionCaseState } from './state.ts';

export interface AvailableAction {
  act: ObjectionAct;
  allowed: boolean;
  refusals: readonly Refusal[];
}

/**
 * What may this person do here, and if not, why not. Acts of other stages, and of people he is not, are left out; at the end there are none.
 * `admissibility` is what may become of it while nobody has decided on its admission; `upheldBy` decides on what was found.
 */
export function availableActions(
  state: ObjectionCaseState,
  actor: Actor,
  scope: CaseScope,
  admissibility: Admissibility | null,
  upheldBy: string,
): AvailableAction[] {
  const current = currentStage(state);
  if (current === null || isOver(objectionStory, state)) return [];
  return objectionActs
    .filter((act) => actRow(act).stages.includes(current.stage) && whoRefusals(act, state, actor, scope).length === 0)
    .map((act) => ({ act, refusals: standingAgainst(act, state, admissibility, upheldBy) }))
    .map(({ act, refusals }) => ({ act, refusals, allowed: refusals.length === 0 }));
}

/** What was found against a person, wholly or in part, an account does not decide: it is registered from the paper of the body that does. */
function standingAgainst(
  act: ObjectionAct,
  { handling }: ObjectionCaseState,
  admissibility: Admissibility | null,
  upheldBy: string,
): readonly Refusal[] {
  switch (act) {
    case 'admitObjection':
      return admissibility?.verdict === 'ADMIT' ? [] : (admissibility?.refusals ?? []);
    case 'registerObjection':
      return admissibility?.verdict === 'ADMIT' ? [{ code: 'OBJECTION_ADMISSIBLE' }] : [];
    case 'decideObjection':
      return handling.stage === 'REPORTED' && handling.report.finding !== 'NOT_UPHELD' ? [{ code: `${upheldBy}_DECISION_NEEDED` }] : [];
    case 'assessObjection':
    case 'reportFinding':
    case 'replyToObjection':
      return [];
  }
}
