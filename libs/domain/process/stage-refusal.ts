import type { Refusal } from '../shared/result.ts';
import { currentStage, type CaseState } from './story.ts';

/** Why an act of these stages is not possible where the case stands; null where it is. */
export function stageRefusal({ stages }: { stages: readonly string[] }, state: CaseState): Refusal | null {
  const current = currentStage(state);
  if (current === null || current.outcome !== null || !stages.includes(current.stage))
    return { code: 'STAGE_NOT_OPEN', params: { stage: current?.stage ?? 'NONE' } };
  return null;
}
