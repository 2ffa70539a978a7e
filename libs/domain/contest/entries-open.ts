import { stageRefusal } from '../process/stage-refusal.ts';
import type { Refusal } from '../shared/result.ts';
import { isAwaitingNotice, type ContestState } from './state.ts';

/**
 * Why nobody enters the final now: NOTICE_NOT_ISSUED before its notice is out (000-32), STAGE_NOT_OPEN before and after it is held. 基层选拔赛
 * and 初赛 are not entered here: what they come to is reported at any time.
 */
export function entryRefusals(state: ContestState): Refusal[] {
  if (isAwaitingNotice(state)) return [{ code: 'NOTICE_NOT_ISSUED', clause: '000/附1/六.1' }];
  const wrongStage = stageRefusal({ stages: ['HOLDING'] }, state);
  return wrongStage === null ? [] : [wrongStage];
}
