import type { Actor, CaseScope } from '../access/actor.ts';
import { currentStage, isOver } from '../process/story.ts';
import type { Refusal } from '../shared/result.ts';
import { actRow, noticeActs, type NoticeAct } from './acts.ts';
import { actRefusals } from './decide.ts';
import { whoRefusals } from './permissions.ts';
import { waitingOutages } from './plan.ts';
import { noticeStory, type NoticeState } from './state.ts';

export interface AvailableAction {
  act: NoticeAct;
  allowed: boolean;
  refusals: readonly Refusal[];
}

/** What may this person do here, and if not, why not. Acts of other stages, and of people he is not, are left out; at the end there are none. */
export function availableActions(state: NoticeState, actor: Actor, scope: CaseScope): AvailableAction[] {
  const current = currentStage(state);
  if (current === null || isOver(noticeStory, state)) return [];
  return noticeActs
    .filter((act) => actRow(act).stages.includes(current.stage))
    .filter((act) => act !== 'decideOutage' || waitingOutages(state).length > 0)
    .map((act) => ({ act, who: whoRefusals(act, state, actor, scope) }))
    .filter(({ who }) => !who.some(({ code }) => code === 'ROLE_MISSING'))
    .map(({ act, who }) => ({ act, refusals: [...who, ...actRefusals(act, state)] }))
    .map(({ act, refusals }) => ({ act, refusals, allowed: refusals.length === 0 }));
}
