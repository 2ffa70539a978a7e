import { isStageOpen } from '../process/story.ts';
import type { ConditionResult } from '../selection/conditions.ts';
import type { SelectionState } from '../selection/state.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import type { CandidatePack, CandidateRecord, ReviewItem } from './records.ts';

const clause = '004/第七条';

export const reviewVerdicts = ['PASS', 'RETURN', 'REJECT'] as const;

/** What a person of the office decides, item by item. `failed` is the item whose clause a rejection rests on. */
export interface ReviewInput {
  verdict: (typeof reviewVerdicts)[number];
  items: readonly ReviewItem[];
  reason?: string | undefined;
  failed?: string | undefined;
  /** Last day for what is to be supplied. */
  dueOn?: CivilDate | undefined;
}

type Reviewed = Pick<CandidateRecord, 'status' | 'review' | 'reviewItems' | 'reviewClause' | 'reviewReason' | 'supplementDueOn'>;

/**
 * 形式审查 of one candidate. Every item has its result; passing needs all in order and an exception for what is barred in principle,
 * returning something that is lacking and a day, rejecting an item that fails, with its clause and a reason. Refuses with STAGE_NOT_OPEN,
 * CANDIDATE_IS_…, REVIEW_ITEMS_INCOMPLETE, ITEM_NOT_IN_ORDER (item), EXCEPTION_NEEDED_…, NOTHING_LACKING, DUE_MISSING, DUE_PASSED,
 * NOTHING_FAILS, REASON_MISSING.
 */
export function review(
  input: ReviewInput,
  candidate: CandidateRecord,
  state: SelectionState,
  pack: CandidatePack,
  conditions: readonly ConditionResult[],
  today: CivilDate,
): Result<Reviewed> {
  if (!isStageOpen(state, 'FORMAL_REVIEW')) return refuse('STAGE_NOT_OPEN', { params: { stage: state.stages.at(-1)?.stage ?? 'NONE' } });
  // Who was asked for something and does not bring it is given another day or rejected, by a person; he passes once he has filed again.
  const reviewable = candidate.status === 'FILED' || (candidate.status === 'RETURNED' && input.verdict !== 'PASS');
  if (!reviewable) return refuse(`CANDIDATE_IS_${candidate.status}`);
  const keys = input.items.map(({ key }) => key);
  const complete =
    pack.items.every(({ key }) => keys.includes(key)) && new Set(keys).size === pack.items.length && keys.length === pack.items.length;
  if (!complete) return refuse('REVIEW_ITEMS_INCOMPLETE', { field: 'items', clause });
  const refusals = verdictRefusals(input, conditions, today);
  return refusals.length > 0 ? refuseAll(refusals) : ok(reviewed(input, pack));
}

function verdictRefusals(input: ReviewInput, conditions: readonly ConditionResult[], today: CivilDate): Refusal[] {
  switch (input.verdict) {
    case 'PASS':
      return passRefusals(input, conditions);
    case 'RETURN':
      return [
        ...reasonRefusals(input),
        ...(input.items.some(({ result }) => result === 'LACKING') ? [] : [{ code: 'NOTHING_LACKING', field: 'items', clause }]),
        ...dueRefusals(input, today),
      ];
    case 'REJECT':
      return [
        ...reasonRefusals(input),
        ...(input.items.some(({ key, result }) => key === input.failed && result === 'FAILS')
          ? []
          : [{ code: 'NOTHING_FAILS', field: 'failed', clause }]),
      ];
  }
}

const passRefusals = ({ items }: ReviewInput, conditions: readonly ConditionResult[]): Refusal[] => [
  ...items
    .filter(({ result }) => result !== 'IN_ORDER')
    .map(({ key }) => ({ code: 'ITEM_NOT_IN_ORDER', field: 'items', clause, params: { item: key } })),
  ...conditions.flatMap(({ key, verdict, clause: on }) => {
    if (verdict === 'NEEDS_REASON') return [{ code: `EXCEPTION_NEEDED_${key}`, clause: on }];
    return verdict === 'NOT_MET' ? [{ code: `CONDITION_${key}`, clause: on }] : [];
  }),
];

const reasonRefusals = ({ reason }: ReviewInput): Refusal[] =>
  (reason ?? '').trim() === '' ? [{ code: 'REASON_MISSING', field: 'reason', clause }] : [];

function dueRefusals({ dueOn }: ReviewInput, today: CivilDate): Refusal[] {
  if (dueOn === undefined) return [{ code: 'DUE_MISSING', field: 'dueOn', clause }];
  return dueOn < today ? [{ code: 'DUE_PASSED', field: 'dueOn', clause }] : [];
}

function reviewed(input: ReviewInput, { items }: CandidatePack): Reviewed {
  const { verdict, items: reviewItems, failed } = input;
  const reason = input.reason ?? null;
  const decided = { reviewItems, reviewClause: null, reviewReason: null, supplementDueOn: null };
  switch (verdict) {
    case 'PASS':
      return { ...decided, status: 'FILED', review: 'PASSED' };
    case 'RETURN':
      return { ...decided, status: 'RETURNED', review: null, reviewReason: reason, supplementDueOn: input.dueOn ?? null };
    case 'REJECT': {
      const rule = items.find(({ key }) => key === failed);
      return { ...decided, status: 'FILED', review: 'REJECTED', reviewClause: rule?.clause ?? clause, reviewReason: reason };
    }
  }
}

/** An exception from what is barred in principle (原则上), with its reason. Refuses with EXCEPTION_NOT_POSSIBLE. */
export function exceptionRefusals(key: string, conditions: readonly ConditionResult[]): Refusal[] {
  const wanted = conditions.some((one) => one.key === key && (one.verdict === 'NEEDS_REASON' || one.verdict === 'EXCUSED'));
  return wanted ? [] : [{ code: 'EXCEPTION_NOT_POSSIBLE', field: 'key', clause: '004/第四条' }];
}
