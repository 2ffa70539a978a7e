import type { Refusal } from '../shared/result.ts';
import { currentStage, type CaseState } from './story.ts';

/** Where an act is possible: in these stages, or at whatever stage and after the end. */
interface Where {
  stages: readonly string[];
  anytime?: true;
}

/** Why an act is not possible where the case stands; null where it is. */
export function stageRefusal({ stages, anytime }: Where, state: CaseState): Refusal | null {
  if (anytime) return null;
  const current = currentStage(state);
  if (current === null || current.outcome !== null || !stages.includes(current.stage))
    return { code: 'STAGE_NOT_OPEN', params: { stage: current?.stage ?? 'NONE' } };
  return null;
}
