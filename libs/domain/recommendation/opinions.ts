import { currentStage } from '../process/story.ts';
import type { SelectionStage, SelectionState } from '../selection/state.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import type { CandidatePack, CandidateRecord, Opinion } from './records.ts';

const UNTIL_DECIDED: readonly SelectionStage[] = ['FORMAL_REVIEW', 'EXPERT_SCORING', 'PANEL_MEETING', 'PARTY_GROUP'];

/** Questions and answers are recorded from 形式审查 until the party group has decided: it has the open ones before it. */
export function opinionsRecordable(state: SelectionState): boolean {
  const current = currentStage(state);
  return current !== null && current.outcome === null && UNTIL_DECIDED.includes(current.stage);
}

/**
 * 征求意见 of a body about a candidate, by its name: asked, or asked and answered; what is recorded again replaces what was. Refuses with
 * OPINIONS_NOT_SOUGHT, STAGE_NOT_OPEN, CANDIDATE_IS_…, OPINION_AFTER_REVIEW, ASKED_IN_FUTURE, ANSWER_DUE_BEFORE_ASKED, ANSWERED_BEFORE_ASKED, ANSWERED_IN_FUTURE.
 */
export function recordOpinion(
  opinion: Opinion,
  { status, review, opinions }: Pick<CandidateRecord, 'status' | 'review' | 'opinions'>,
  state: SelectionState,
  pack: Pick<CandidatePack, 'opinions'>,
  today: CivilDate,
): Result<Opinion[]> {
  const { sought, clause } = pack.opinions;
  if (!sought) return refuse('OPINIONS_NOT_SOUGHT', { clause });
  if (!opinionsRecordable(state)) return refuse('STAGE_NOT_OPEN', { params: { stage: state.stages.at(-1)?.stage ?? 'NONE' } });
  if (status !== 'FILED' && status !== 'RETURNED') return refuse(`CANDIDATE_IS_${status}`);
  // Who was rejected is asked about no more.
  if (review === 'REJECTED' && opinion.answer === null) return refuse('OPINION_AFTER_REVIEW', { clause });
  const refusals = dayRefusals(opinion, today);
  if (refusals.length > 0) return refuseAll(refusals);
  const known = opinions.some(({ body }) => body === opinion.body);
  return ok(known ? opinions.map((one) => (one.body === opinion.body ? opinion : one)) : [...opinions, opinion]);
}

function dayRefusals({ askedOn, dueOn = null, answer }: Opinion, today: CivilDate): Refusal[] {
  return [
    ...(askedOn > today ? [{ code: 'ASKED_IN_FUTURE', field: 'askedOn' }] : []),
    ...(dueOn !== null && dueOn < askedOn ? [{ code: 'ANSWER_DUE_BEFORE_ASKED', field: 'dueOn' }] : []),
    ...(answer !== null && answer.on < askedOn ? [{ code: 'ANSWERED_BEFORE_ASKED', field: 'answer' }] : []),
    ...(answer !== null && answer.on > today ? [{ code: 'ANSWERED_IN_FUTURE', field: 'answer' }] : []),
  ];
}

/** Those whose answer is awaited, where the round seeks them: they hold nobody back, and the party group is told of them. */
export const openOpinions = ({ opinions }: Pick<CandidateRecord, 'opinions'>, pack: Pick<CandidatePack, 'opinions'>): Opinion[] =>
  pack.opinions.sought ? opinions.filter(({ answer }) => answer === null) : [];
