import { conflictsOf, type Concerned } from '../conflict/conflicts.ts';
import type { EpochMs } from '../shared/instant.ts';
import { ok, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import { expertsOf, panelOf, sheetOf, type Expert, type Panel, type ScoringRound } from './round.ts';

/** Who judges a candidate, by id in order: the members of his panel, less who recused, with who replaced them. */
export function judgesOf({ panels }: Pick<ScoringRound, 'panels'>, candidateId: string): string[] {
  const panel = panelOf({ panels }, candidateId);
  const judges = new Set(panel?.members.map(({ id }) => id));
  for (const { expertId, replacedBy } of panel?.recusals.filter((each) => each.candidateId === candidateId) ?? []) {
    judges.delete(expertId);
    if (replacedBy !== null) judges.add(replacedBy);
  }
  return [...judges].sort();
}

/** The candidates whom an expert judges, by id in order. */
export const candidatesOf = (round: Pick<ScoringRound, 'panels' | 'candidates'>, expertId: string): string[] =>
  round.candidates
    .map(({ id }) => id)
    .filter((id) => judgesOf(round, id).includes(expertId))
    .sort();

/**
 * What keeps the panels from beginning. Codes: PANEL_MISSING, CANDIDATE_WITHOUT_PANEL and CANDIDATE_IN_TWO_PANELS (candidate), and of each panel
 * PANEL_TOO_SMALL (size, found), PANEL_KIND_MISSING (kind), PANEL_MEMBER_TWICE (expert), and CONFLICT_NOT_RECUSED (expert, candidate,
 * conflict) for each conflict of somebody who still judges.
 */
export function panelRefusals(round: ScoringRound, size: number, kinds: readonly string[], clause: string): Refusal[] {
  const { panels, candidates } = round;
  const before = (id: string): number => panels.filter(({ candidateIds }) => candidateIds.includes(id)).length;
  const at = (code: string, count: (panels: number) => boolean): Refusal[] =>
    candidates.filter(({ id }) => count(before(id))).map(({ id }) => ({ code, clause, params: { candidate: id } }));
  return [
    ...(panels.length === 0 ? [{ code: 'PANEL_MISSING', clause }] : at('CANDIDATE_WITHOUT_PANEL', (count) => count === 0)),
    ...at('CANDIDATE_IN_TWO_PANELS', (count) => count > 1),
    ...panels.flatMap((panel) => onePanel(panel, size, kinds, clause)),
    ...candidates.flatMap((candidate) => openConflicts(round, candidate)),
  ];
}

function onePanel(panel: Panel, size: number, kinds: readonly string[], clause: string): Refusal[] {
  const ids = expertsOf(panel).map(({ id }) => id);
  const repeated = [...new Set(ids.filter((id, index) => ids.indexOf(id) < index))];
  const missing = kinds.filter((kind) => !panel.members.some((expert) => expert.kind === kind));
  const found = panel.members.length;
  return [
    ...(found < size ? [{ code: 'PANEL_TOO_SMALL', clause, params: { size, found } }] : []),
    ...missing.map((kind) => ({ code: 'PANEL_KIND_MISSING', clause, params: { kind } })),
    ...repeated.map((expert) => ({ code: 'PANEL_MEMBER_TWICE', params: { expert } })),
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
  const no = round.panels.flatMap(({ recusals }) => recusals).length + 1;
  const recusal = { ...input, reason: input.reason.trim(), no, at };
  const own = panelOf(round, input.candidateId);
  return ok({
    ...round,
    panels: round.panels.map((panel) => (panel === own ? { ...panel, recusals: [...panel.recusals, recusal] } : panel)),
  });
}

/**
 * An expert who drops out altogether, also after scoring began: he recuses from each candidate he judges, with the first reserve who is free in
 * his place. Refuses with EXPERT_JUDGES_NOBODY and as `recuse` does.
 */
export function dropOut(
  round: ScoringRound,
  { expertId, reason }: { expertId: string; reason: string },
  at: EpochMs,
): Result<ScoringRound> {
  const own = candidatesOf(round, expertId);
  if (own.length === 0) return refuseAll([{ code: 'EXPERT_JUDGES_NOBODY', field: 'expertId' }]);
  let standing = round;
  for (const candidateId of own) {
    const replacedBy = replacementsFor(standing, candidateId)[0]?.id ?? null;
    const next = recuse(standing, { expertId, candidateId, reason, replacedBy }, at);
    if (!next.ok) return next;
    standing = next.value;
  }
  return ok(standing);
}

/** Reserves who may judge a candidate in a member's place: without conflict, not among his judges, not recused, not sealed yet. */
export function replacementsFor(round: ScoringRound, candidateId: string): Expert[] {
  const candidate = round.candidates.find(({ id }) => id === candidateId);
  const { recusals = [], reserves = [] } = panelOf(round, candidateId) ?? {};
  const gone = recusals.filter((each) => each.candidateId === candidateId).map(({ expertId }) => expertId);
  const taken = [...judgesOf(round, candidateId), ...gone];
  return reserves.filter(
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

/** CONFLICT_NOT_RECUSED for each conflict with a candidate of those who judge him. */
export function openConflicts({ panels, rule }: Pick<ScoringRound, 'panels' | 'rule'>, candidate: Concerned): Refusal[] {
  const panel = panelOf({ panels }, candidate.id);
  const judges = judgesOf({ panels }, candidate.id);
  const experts = panel === undefined ? [] : expertsOf(panel).filter(({ id }) => judges.includes(id));
  return experts.flatMap((expert) =>
    conflictsOf(expert, candidate).map((conflict) => ({
      code: 'CONFLICT_NOT_RECUSED',
      clause: rule.clause,
      params: { expert: expert.id, candidate: candidate.id, conflict },
    })),
  );
}
