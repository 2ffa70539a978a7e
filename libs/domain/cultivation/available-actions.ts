import type { Actor, CaseScope } from '../access/actor.ts';
import { currentStage, isOver } from '../process/story.ts';
import type { Refusal } from '../shared/result.ts';
import { actRow, cultivationActs, type CultivationAct } from './acts.ts';
import { actRefusals } from './decide.ts';
import { whoRefusals } from './permissions.ts';
import { cultivationStory, type CultivationState } from './state.ts';

export interface AvailableAction {
  act: CultivationAct;
  allowed: boolean;
  refusals: readonly Refusal[];
}

/** What may this person do here, and if not, why not. Acts of other stages, and of people he is not, are left out; at the end there are none. */
export function availableActions(state: CultivationState, actor: Actor, scope: CaseScope): AvailableAction[] {
  const current = currentStage(state);
  if (current === null || isOver(cultivationStory, state)) return [];
  return cultivationActs
    .filter((act) => actRow(act).stages.includes(current.stage))
    .map((act) => ({ act, who: whoRefusals(act, state, actor, scope), standing: actRefusals(act, state) }))
    .filter(({ who, standing }) => ![...who, ...standing].some(({ code }) => code === 'ROLE_MISSING' || code === 'ENTRY_NOT_PENDING'))
    .map(({ act, who, standing }) => ({ act, refusals: [...who, ...standing] }))
    .map(({ act, refusals }) => ({ act, refusals, allowed: refusals.length === 0 }));
}
