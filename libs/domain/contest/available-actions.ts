import type { Actor, CaseScope } from '../access/actor.ts';
import type { Refusal } from '../shared/result.ts';
import { actRow, contestActs, isAfterwards, isNoticeCorrectionAct, type ContestAct } from './acts.ts';
import { actRefusals } from './decide.ts';
import { concernsCorrection, correctionNotes } from './decide-notice-correction.ts';
import { confirmNotes, withdrawNotes } from './decide-report.ts';
import type { ContestFacts } from './facts.ts';
import { whoRefusals } from './permissions.ts';
import { currentStage } from '../process/story.ts';
import { isCancelled, isConfirmed, type ContestState } from './state.ts';

export interface AvailableAction {
  act: ContestAct;
  allowed: boolean;
  refusals: readonly Refusal[];
  /** What the act comes to, to be read before it is done. */
  notes: readonly Refusal[];
}

const concerns = (act: ContestAct, state: ContestState): boolean => {
  if (isConfirmed(state)) return isAfterwards(act);
  if (isCancelled(state)) return false;
  const current = currentStage(state);
  if (current === null || !actRow(act).stages.includes(current.stage)) return false;
  return !isNoticeCorrectionAct(act) || concernsCorrection(act, state);
};

function notesOf(act: ContestAct, state: ContestState, facts: ContestFacts, now: number): Refusal[] {
  if (act === 'withdraw') return withdrawNotes(state, facts, now);
  if (act === 'beginNoticeCorrection') return correctionNotes;
  return act === 'confirm' ? confirmNotes(facts) : [];
}

/** What may this person do here, and if not, why not. Acts of other stages, and of people he is not, are left out; at the end there are the duties alone. */
export function availableActions(state: ContestState, facts: ContestFacts, actor: Actor, scope: CaseScope, now: number): AvailableAction[] {
  return contestActs
    .filter((act) => concerns(act, state))
    .map((act) => ({ act, who: whoRefusals(actRow(act), state, actor, scope) }))
    .filter(({ who }) => !who.some((refusal) => refusal.code === 'ROLE_MISSING'))
    .map(({ act, who }) => ({ act, refusals: [...who, ...actRefusals(act, state, facts, now)] }))
    .map(({ act, refusals }) => ({ act, refusals, notes: notesOf(act, state, facts, now), allowed: refusals.length === 0 }));
}
