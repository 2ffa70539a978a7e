import { stageRefusal } from '../process/stage-refusal.ts';
import { currentStage, isOver } from '../process/story.ts';
import type { Refusal } from '../shared/result.ts';
import { contestStory, isAwaitingNotice, type ContestState } from './state.ts';

/**
 * Why nobody enters the final now: NOTICE_NOT_ISSUED before its notice is out (000-32), STAGE_NOT_OPEN before and after it is held. 基层选拔赛
 * and 初赛 are not entered here: what they come to is reported at any time.
 */
export function entryRefusals(state: ContestState): Refusal[] {
  if (isAwaitingNotice(state)) return [{ code: 'NOTICE_NOT_ISSUED', clause: '000/附1/六.1' }];
  const wrongStage = stageRefusal({ stages: ['HOLDING'] }, state);
  return wrongStage === null ? [] : [wrongStage];
}

/**
 * Why the office may not let a final pass with few entrants (000-24) now: STAGE_NOT_OPEN before it is held, and once its story is over. Who came
 * is known for good when it has been held, so the reason may be given until then.
 */
export function waiverRefusals(state: ContestState): Refusal[] {
  const current = currentStage(state);
  const held = current !== null && ['HOLDING', 'SCORE_REPORT', 'OFFICE_REVIEW'].includes(current.stage);
  return held && !isOver(contestStory, state) ? [] : [{ code: 'STAGE_NOT_OPEN', params: { stage: current?.stage ?? 'NONE' } }];
}
