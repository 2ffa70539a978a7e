import { checkConditions, type ConditionResult } from '../selection/conditions.ts';
import { quotaRefusals, windowInstants } from '../selection/decide-window.ts';
import { placesOf, windowOf } from '../selection/standing.ts';
import type { SelectionState } from '../selection/state.ts';
import { isStageOpen } from '../process/story.ts';
import { startOfDayAfter } from '../shared/instant.ts';
import type { Refusal } from '../shared/result.ts';
import type { CandidatePack, CandidateRecord, RecommendationRecord } from './records.ts';

const clause = '004/第六条';

/**
 * Why a unit cannot fill in now: UNIT_NOT_IN_ROUND, WINDOW_NOT_OPEN (from), WINDOW_PASSED (to). What was returned is filled in until its
 * own last day, also while the recommendations are reviewed: SUPPLEMENT_PASSED (to) afterwards.
 */
export function fillingRefusals(state: SelectionState, organizationId: string, dueOn: string | null, now: number): Refusal[] {
  if (placesOf(state, organizationId) === null) return [{ code: 'UNIT_NOT_IN_ROUND', clause }];
  if (dueOn !== null && isStageOpen(state, 'FORMAL_REVIEW'))
    return now < startOfDayAfter(dueOn) ? [] : [{ code: 'SUPPLEMENT_PASSED', clause: '004/第七条', params: { to: dueOn } }];
  return windowRefusals(state, now);
}

function windowRefusals(state: SelectionState, now: number): Refusal[] {
  const [window, instants] = [windowOf(state), windowInstants(state)];
  if (window === null || instants === null || !isStageOpen(state, 'RECOMMENDATION') || now < instants.opensAt) {
    const over = window !== null && instants !== null && now >= instants.closesAt;
    return over ? passed(window.to) : [{ code: 'WINDOW_NOT_OPEN', clause: '004/第五条', params: { from: window?.from ?? '' } }];
  }
  return now < instants.closesAt ? [] : passed(window.to);
}

const passed = (to: string): Refusal[] => [{ code: 'WINDOW_PASSED', clause: '004/第五条', params: { to } }];

/** The conditions of articles 3 and 4 on the last day of the window. */
export const conditionsOn = (candidate: CandidateRecord, state: SelectionState, pack: CandidatePack): ConditionResult[] =>
  checkConditions(pack.conditions, candidate, windowOf(state)?.to ?? '');

/** What else is known of a candidate when he is filed. */
export interface FilingFacts {
  /** Names of units for which the same person counts in this round. */
  elsewhere: readonly string[];
  /** How many of the unit count already, without him. */
  counted: number;
  /** Whether the code on the signed form is that of the form as it stands. */
  formIsCurrent: boolean;
}

/**
 * Why a candidate cannot be filed: CANDIDATE_IS_…, FORM_OUTDATED, ID_NUMBER_MISSING, PHONE_MISSING, EVIDENCE_MISSING_… of each force
 * without a file, STUDY_MISSING, REPORT_MISSING, CANDIDATE_ELSEWHERE (unit), QUOTA_EXCEEDED, and of each condition CONDITION_… or
 * NOT_ATTESTED_…. What is barred in principle (原则上) is filed as it is: whether there is an exception is for the office to say.
 */
export function filingRefusals(
  candidate: CandidateRecord,
  recommendation: RecommendationRecord,
  state: SelectionState,
  pack: CandidatePack,
  { elsewhere, counted, formIsCurrent }: FilingFacts,
): Refusal[] {
  if (candidate.status === 'FILED') return [{ code: 'CANDIDATE_IS_FILED' }];
  const missing = (code: string, field: string, lacks: boolean): Refusal[] => (lacks ? [{ code, field, clause }] : []);
  return [
    ...missing('FORM_OUTDATED', 'formCode', !formIsCurrent),
    ...missing('ID_NUMBER_MISSING', 'idNumber', candidate.idNumber === null),
    ...missing('PHONE_MISSING', 'phone', candidate.phone === null),
    ...pack.forces.flatMap((force) => missing(`EVIDENCE_MISSING_${force}`, 'evidence', !hasEvidence(candidate, force))),
    ...missing('STUDY_MISSING', 'studiedOn', recommendation.studiedOn === null || recommendation.studyFileId === null),
    ...missing('REPORT_MISSING', 'reportFileId', recommendation.reportFileId === null),
    ...elsewhere.map((unit) => ({ code: 'CANDIDATE_ELSEWHERE', field: 'idNumber', clause, params: { unit } })),
    ...quotaRefusals(state, candidate.organizationId, counted + 1),
    ...conditionRefusals(conditionsOn(candidate, state, pack)),
  ];
}

const hasEvidence = ({ evidence }: CandidateRecord, force: string): boolean =>
  evidence.some((one) => one.force === force && one.fileId !== null);

const conditionRefusals = (results: readonly ConditionResult[]): Refusal[] =>
  results.flatMap(({ key, verdict, clause: on }) => {
    if (verdict === 'NOT_MET') return [{ code: `CONDITION_${key}`, clause: on }];
    return verdict === 'NOT_ATTESTED' ? [{ code: `NOT_ATTESTED_${key}`, clause: on }] : [];
  });
