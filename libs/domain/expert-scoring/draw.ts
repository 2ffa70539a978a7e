import { conflictsOf, type Concerned } from '../conflict/conflicts.ts';
import { ok, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import type { Expert } from './round.ts';

/** How many are drawn: `size` members of which each of `kinds` has one at least, and `reserves` behind them. */
export interface DrawRule {
  size: number;
  reserves: number;
  kinds: readonly string[];
  clause: string;
}

/** Why somebody of the pool takes no part in the draw: CONFLICT (with a candidate), or named by the office with its reason. */
export type Exclusion = { expertId: string; reason: string };

/** What a draw came to, with everything that is needed to do it again. `lots` of those who took part, the lowest first. */
export interface Drawn {
  members: readonly string[];
  reserves: readonly string[];
  excluded: readonly Exclusion[];
  lots: readonly { expertId: string; lot: string }[];
}

/**
 * Each expert's lot is a text made of the recorded seed and his id (SHA-256 in hex), the lowest lots are drawn. Of each kind that must be there
 * the lowest comes first, then whoever is lowest of the rest. Nothing but seed, pool and exclusions decides: the order of the pool does not.
 * Refuses with POOL_TOO_SMALL (size, found) and PANEL_KIND_MISSING (kind).
 */
export function drawPanel(
  pool: readonly Expert[],
  candidates: readonly Concerned[],
  named: readonly Exclusion[],
  rule: DrawRule,
  lotOf: (expertId: string) => string,
): Result<Drawn> {
  const excluded = exclusionsOf(pool, candidates, named);
  const out = new Set(excluded.map(({ expertId }) => expertId));
  const lots = pool
    .filter(({ id }) => !out.has(id))
    .map((expert) => ({ expert, lot: lotOf(expert.id) }))
    .sort((a, b) => (a.lot < b.lot || (a.lot === b.lot && a.expert.id < b.expert.id) ? -1 : 1));
  const order = lots.map(({ expert }) => expert);
  const refusals = drawRefusals(order, rule);
  if (refusals.length > 0) return refuseAll(refusals);
  const seats = seatsOf(order, rule);
  return ok({
    ...seats,
    excluded,
    lots: lots.map(({ expert, lot }) => ({ expertId: expert.id, lot })),
  });
}

function exclusionsOf(pool: readonly Expert[], candidates: readonly Concerned[], named: readonly Exclusion[]): Exclusion[] {
  const byName = named.filter(({ expertId }) => pool.some(({ id }) => id === expertId));
  const inConflict = pool
    .filter((expert) => candidates.some((candidate) => conflictsOf(expert, candidate).length > 0))
    .filter(({ id }) => !byName.some(({ expertId }) => expertId === id))
    .map(({ id }) => ({ expertId: id, reason: 'CONFLICT' }));
  return [...byName, ...inConflict].sort((a, b) => (a.expertId < b.expertId ? -1 : 1));
}

function drawRefusals(order: readonly Expert[], { size, kinds, clause }: DrawRule): Refusal[] {
  const missing = kinds.filter((kind) => !order.some((expert) => expert.kind === kind));
  return [
    ...(order.length < size ? [{ code: 'POOL_TOO_SMALL', clause, params: { size, found: order.length } }] : []),
    ...missing.map((kind) => ({ code: 'PANEL_KIND_MISSING', clause, params: { kind } })),
  ];
}

function seatsOf(order: readonly Expert[], { size, reserves, kinds }: DrawRule): Pick<Drawn, 'members' | 'reserves'> {
  const first = kinds.flatMap((kind) => order.find((expert) => expert.kind === kind) ?? []);
  const rest = order.filter((expert) => !first.includes(expert));
  const seated = [...first, ...rest.slice(0, Math.max(0, size - first.length))];
  const ids = (experts: readonly Expert[]): string[] => experts.map(({ id }) => id);
  const members = order.filter((expert) => seated.includes(expert));
  return { members: ids(members), reserves: ids(order.filter((expert) => !seated.includes(expert)).slice(0, reserves)) };
}
