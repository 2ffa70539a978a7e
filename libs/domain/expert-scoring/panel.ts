import { conflictsOf, type Concerned } from '../conflict/conflicts.ts';
import type { EpochMs } from '../shared/instant.ts';
import { ok, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import { sheetOf, type Expert, type Panel, type ScoringRound } from './round.ts';

/** Who judges a candidate, by id in order: the members, less who recused, with who replaced them. */
export function judgesOf({ members, recusals }: Panel, candidateId: string): string[] {
  const judges = new Set(members.map(({ id }) => id));
  for (const { expertId, replacedBy } of recusals.filter((each) => each.candidateId === candidateId)) {
    judges.delete(expertId);
    if (replacedBy !== null) judges.add(replacedBy);
  }
  return [...judges].sort();
}

/** The candidates whom an expert judges, by id in order. */
export const candidatesOf = ({ panel, candidates }: ScoringRound, expertId: string): string[] =>
  candidates
    .map(({ id }) => id)
    .filter((id) => judgesOf(panel, id).includes(expertId))
    .sort();

/**
 * What keeps a panel from beginning. Codes: PANEL_TOO_SMALL (size, found), PANEL_KIND_MISSING (kind), PANEL_MEMBER_TWICE (expert), and
 * CONFLICT_NOT_RECUSED (expert, candidate, conflict) for each conflict of somebody who still judges.
 */
export function panelRefusals({ panel, candidates }: ScoringRound, size: number, kinds: readonly string[], clause: string): Refusal[] {
  const ids = [...panel.members, ...panel.reserves].map(({ id }) => id);
  const repeated = [...new Set(ids.filter((id, index) => ids.indexOf(id) < index))];
  const missing = kinds.filter((kind) => !panel.members.some((expert) => expert.kind === kind));
  const found = panel.members.length;
  return [
    ...(found < size ? [{ code: 'PANEL_TOO_SMALL', clause, params: { size, found } }] : []),
    ...missing.map((kind) => ({ code: 'PANEL_KIND_MISSING', clause, params: { kind } })),
    ...repeated.map((expert) => ({ code: 'PANEL_MEMBER_TWICE', params: { expert } })),
    ...candidates.flatMap((candidate) => openConflicts(panel, candidate, clause)),
  ];
}

export type RecusalInput = { expertId: string; candidateId: string; reason: string; replacedBy: string | null };

/**
 * The round with one more recusal. The number of judges is kept: a reserve takes over while one is free. Refuses with SCORES_OPENED,
 * RECUSAL_NOT_A_JUDGE, REASON_MISSING, REPLACEMENT_UNFIT (expert), REPLACEMENT_NEEDED (expert: the first one who could).
 */
export function recuse(round: ScoringRound, input: RecusalInput, at: EpochMs): Result<ScoringRound> {
  const refusals = recusalRefusals(round, input);
  if (refusals.length > 0) return refuseAll(refusals);
  const { panel } = round;
  const recusal = { ...input, reason: input.reason.trim(), no: panel.recusals.length + 1, at };
  return ok({ ...round, panel: { ...panel, recusals: [...panel.recusals, recusal] } });
}

/** Reserves who may judge a candidate in a member's place: without conflict, not among his judges, not recused, not sealed yet. */
export function replacementsFor(round: ScoringRound, candidateId: string): Expert[] {
  const candidate = round.candidates.find(({ id }) => id === candidateId);
  const gone = round.panel.recusals.filter((each) => each.candidateId === candidateId).map(({ expertId }) => expertId);
  const taken = [...judgesOf(round.panel, candidateId), ...gone];
  return round.panel.reserves.filter(
    (expert) =>
      candidate !== undefined &&
      conflictsOf(expert, candidate).length === 0 &&
      !taken.includes(expert.id) &&
      sheetOf(round, expert.id).seal === null,
  );
}

function recusalRefusals(round: ScoringRound, { expertId, candidateId, reason, replacedBy }: RecusalInput): Refusal[] {
  if (round.openedAt !== null) return [{ code: 'SCORES_OPENED' }];
  if (!candidatesOf(round, expertId).includes(candidateId)) return [{ code: 'RECUSAL_NOT_A_JUDGE', field: 'candidateId' }];
  const free = replacementsFor(round, candidateId).map(({ id }) => id);
  const [first] = free;
  return [
    ...(reason.trim() === '' ? [{ code: 'REASON_MISSING', field: 'reason' }] : []),
    ...(replacedBy === null && first !== undefined ? [needed(first)] : []),
    ...(replacedBy !== null && !free.includes(replacedBy) ? [unfit(replacedBy)] : []),
  ];
}

const needed = (expert: string): Refusal => ({ code: 'REPLACEMENT_NEEDED', field: 'replacedBy', params: { expert } });
const unfit = (expert: string): Refusal => ({ code: 'REPLACEMENT_UNFIT', field: 'replacedBy', params: { expert } });

function openConflicts(panel: Panel, candidate: Concerned, clause: string): Refusal[] {
  const judges = judgesOf(panel, candidate.id);
  const experts = [...panel.members, ...panel.reserves].filter(({ id }) => judges.includes(id));
  return experts.flatMap((expert) =>
    conflictsOf(expert, candidate).map((conflict) => ({
      code: 'CONFLICT_NOT_RECUSED',
      clause,
      params: { expert: expert.id, candidate: candidate.id, conflict },
    })),
  );
}
