import type { Actor, CaseScope } from '../access/actor.ts';
import { currentStage, isOver } from '../process/story.ts';
import type { Refusal } from '../shared/result.ts';
import { actRow, selectionActs, type SelectionAct } from './acts.ts';
import { actRefusals } from './decide.ts';
import type { SelectionFacts } from './facts.ts';
import { whoRefusals } from './permissions.ts';
import { selectionStory, type SelectionState } from './state.ts';

export interface AvailableAction {
  act: SelectionAct;
  allowed: boolean;
  refusals: readonly Refusal[];
}

/** What may this person do here, and if not, why not. Acts of other stages, and of people he is not, are left out; at the end there are none. */
export function availableActions(state: SelectionState, facts: SelectionFacts, actor: Actor, scope: CaseScope): AvailableAction[] {
  const current = currentStage(state);
  if (current === null || isOver(selectionStory, state)) return [];
  return selectionActs
    .filter((act) => actRow(act).stages.includes(current.stage))
    .map((act) => ({ act, who: whoRefusals(act, actor, scope) }))
    .filter(({ who }) => !who.some(({ code }) => code === 'ROLE_MISSING'))
    .map(({ act, who }) => ({ act, refusals: [...who, ...actRefusals(act, state, facts)] }))
    .map(({ act, refusals }) => ({ act, refusals, allowed: refusals.length === 0 }));
}
