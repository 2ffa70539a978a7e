import type { Actor, CaseScope } from '../access/actor.ts';
import { currentStage, isOver } from '../process/story.ts';
import type { Refusal } from '../shared/result.ts';
import { actRow, objectionActs, type ObjectionAct } from './acts.ts';
import { whoRefusals } from './permissions.ts';
import { objectionStory, type ObjectionCaseState } from './state.ts';

export interface AvailableAction {
  act: ObjectionAct;
  allowed: boolean;
  refusals: readonly Refusal[];
}

/** What may this person do here. Acts of other stages, and of people he is not, are left out; at the end there are none. */
export function availableActions(state: ObjectionCaseState, actor: Actor, scope: CaseScope): AvailableAction[] {
  const current = currentStage(state);
  if (current === null || isOver(objectionStory, state)) return [];
  return objectionActs
    .filter((act) => actRow(act).stages.includes(current.stage) && whoRefusals(act, state, actor, scope).length === 0)
    .map((act) => ({ act, refusals: [], allowed: true }));
}
