import type { Actor, CaseScope } from '../access/actor.ts';
import { currentStage, isOver } from '../process/story.ts';
import type { Refusal } from '../shared/result.ts';
import { handRefusals, type TaskHold } from '../task/hold.ts';
import { actRow, campaignActs, type CampaignAct } from './acts.ts';
import { correctionUnderWay } from './corrections.ts';
import { documentHands } from './document-tasks.ts';
import { isBeginning, isCorrectionAct } from './decide-correction.ts';
import { actRefusals } from './decide.ts';
import type { CampaignFacts } from './facts.ts';
import { whoRefusals } from './permissions.ts';
import { campaignStory, type CampaignState } from './state.ts';

export interface AvailableAction {
  act: CampaignAct;
  allowed: boolean;
  refusals: readonly Refusal[];
}

/** One of a result is begun where the result is read (libs/casework/payment), one of the plan here; its acts are here while its notice is on its way. */
function correctionActs(state: CampaignState): CampaignAct[] {
  if (correctionUnderWay(state) !== null) return campaignActs.filter((act) => isCorrectionAct(act) && !isBeginning(act));
  return state.yearPlan?.distributed ? ['beginPlanCorrection'] : [];
}

/** What may this person do here, and if not, why not; `holds` says what others have in hand. Acts of other stages, and of people he is not, are left out; a correction under way has its own, also after the end. */
export function availableActions(
  state: CampaignState,
  facts: CampaignFacts,
  actor: Actor,
  scope: CaseScope,
  holds: readonly TaskHold[] = [],
): AvailableAction[] {
  const current = currentStage(state);
  if (current === null) return [];
  const ofStage = isOver(campaignStory, state) ? [] : campaignActs.filter((act) => actRow(act).stages.includes(current.stage));
  return [...ofStage, ...correctionActs(state)]
    .map((act) => ({ act, who: whoRefusals(act, state, actor, scope, {}) }))
    .filter(({ who }) => !who.some(({ code }) => code === 'ROLE_MISSING'))
    .map(({ act, who }) => ({
      act,
      refusals: [...who, ...handRefusals(documentHands(act, holds, actor, scope, {}), actor), ...actRefusals(act, state, facts)],
    }))
    .map(({ act, refusals }) => ({ act, refusals, allowed: refusals.length === 0 }));
}
