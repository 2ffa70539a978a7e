import { drawPanel, type Exclusion } from '@jiangcheng/domain/expert-scoring/draw';
import type { Expert } from '@jiangcheng/domain/expert-scoring/round';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import type { PanelRecord, PoolExpert } from '@jiangcheng/domain/expert-scoring/records';
import { done, notFound, refused, type Outcome } from '../ports/outcome.ts';
import { atTheScoring, type AtScoring } from './at-the-scoring.ts';
import { lotOf } from './lot-of.ts';
import type { ScoringDesk, ScoringRequest } from './ports.ts';
import { reasoned, scoringEvent } from './scoring-events.ts';

interface Seating {
  name: string;
  /** All who are before no panel yet where none is named. */
  candidateIds?: readonly string[] | undefined;
}
export interface Invitation extends Seating {
  members: readonly string[];
  reserves: readonly string[];
}
export interface DrawInput extends Seating {
  reserves: number;
  /** As the supervisor drew it; without one it is made here. Either way it is recorded. */
  seed?: string | undefined;
  exclusions: readonly Exclusion[];
}

type Seated = Outcome<{ panelId: string }>;

/** A panel by invitation, the regulation's way (004/第七条). Refuses with SCORING_STARTED, CANDIDATES_MISSING, CANDIDATE_UNKNOWN, EXPERT_UNKNOWN. */
export const invitePanel = (desk: ScoringDesk, request: ScoringRequest<Invitation>): Promise<Seated> =>
  atTheScoring(desk, request, 'OFFICE', async (at) => {
    const { members, reserves } = request.input;
    const ids = [...members, ...reserves];
    const pool = await at.tx.pool(ids);
    const unknown = ids.filter((id) => !pool.some((expert) => expert.id === id && expert.active));
    const candidateIds = candidatesFor(at);
    const refusals = [...seatingRefusals(at, candidateIds), ...unknown.map((expert) => ({ code: 'EXPERT_UNKNOWN', params: { expert } }))];
    return refusals.length > 0 ? refused(refusals) : seat(at, { candidateIds, ...seatsOf(pool, members, reserves), draw: null });
  });

/**
 * A panel by draw: from the recorded seed under exclusions, so that anybody can draw it again. Refuses with SCORING_STARTED,
 * CANDIDATES_MISSING, CANDIDATE_UNKNOWN, POOL_TOO_SMALL, PANEL_KIND_MISSING.
 */
export const drawSeats = (desk: ScoringDesk, request: ScoringRequest<DrawInput>): Promise<Seated> =>
  atTheScoring(desk, request, 'OFFICE', async (at) => {
    const { reserves, exclusions, seed = desk.newNonce() } = request.input;
    const candidateIds = candidatesFor(at);
    const refusals = seatingRefusals(at, candidateIds);
    if (refusals.length > 0) return refused(refusals);
    const pool = await at.tx.pool();
    const candidates = at.record.candidates.filter(({ id }) => candidateIds.includes(id));
    const drawn = drawPanel(pool.map(seatOf), candidates, exclusions, { ...at.pack.panel, reserves }, (id) => lotOf(seed, id));
    if (!drawn.ok) return refused(drawn.refusals);
    const { members, reserves: behind } = drawn.value;
    return seat(at, { candidateIds, ...seatsOf(pool, members, behind), draw: { ...drawn.value, seed } });
  });

/** Takes a panel apart before the scoring begins; what it was stays in the history. Refuses with SCORING_STARTED. */
export const dissolvePanel = (desk: ScoringDesk, request: ScoringRequest<{ panelId: string; reason: string }>): Promise<Outcome<true>> =>
  atTheScoring<{ panelId: string; reason: string }, true>(desk, request, 'OFFICE', async ({ tx, locked, record, basis }) => {
    const { panelId, reason } = request.input;
    if (!record.panels.some(({ id }) => id === panelId)) return notFound;
    if (record.plan !== null && record.plan.startedAt !== null) return refused([{ code: 'SCORING_STARTED' }]);
    await tx.dissolvePanel(panelId);
    await tx.appendEvents(locked, [scoringEvent('PANEL_DISSOLVED', basis, { panel: panelId }, reasoned(reason))]);
    return done(true);
  });

function candidatesFor({ request, record }: AtScoring<Seating>): readonly string[] {
  const taken = record.panels.flatMap(({ candidateIds }) => candidateIds);
  return request.input.candidateIds ?? record.candidates.map(({ id }) => id).filter((id) => !taken.includes(id));
}

function seatingRefusals({ record }: AtScoring<Seating>, candidateIds: readonly string[]): Refusal[] {
  if (record.plan !== null && record.plan.startedAt !== null) return [{ code: 'SCORING_STARTED' }];
  if (candidateIds.length === 0) return [{ code: 'CANDIDATES_MISSING' }];
  const unknown = candidateIds.filter((id) => !record.candidates.some((candidate) => candidate.id === id));
  return unknown.map((candidate) => ({ code: 'CANDIDATE_UNKNOWN', params: { candidate } }));
}

/** In a seat nobody has declared anything yet. */
const seatOf = ({ id, personId, kind, employerId, unitIds }: PoolExpert): Expert => ({
  ...{ id, personId, kind, employerId, unitIds },
  declared: [],
  hasDeclared: false,
});

function seatsOf(pool: readonly PoolExpert[], members: readonly string[], reserves: readonly string[]) {
  const seats = (ids: readonly string[]): Expert[] => ids.flatMap((id) => pool.filter((expert) => expert.id === id).map(seatOf));
  return { members: seats(members), reserves: seats(reserves) };
}

async function seat(at: AtScoring<Seating>, panel: Pick<PanelRecord, 'candidateIds' | 'members' | 'reserves' | 'draw'>): Promise<Seated> {
  const { tx, desk, locked, record, request, basis } = at;
  const id = desk.newId();
  const no = Math.max(0, ...record.panels.map((one) => one.no)) + 1;
  await tx.savePanel(locked.id, { id, no, name: request.input.name, ...panel });
  const ids = (experts: readonly Expert[]): string[] => experts.map((expert) => expert.id);
  const after = { panel: id, candidates: panel.candidateIds.length, members: ids(panel.members), reserves: ids(panel.reserves) };
  const { draw } = panel;
  const event =
    draw === null ? scoringEvent('PANEL_INVITED', basis, after) : scoringEvent('PANEL_DRAWN', basis, { ...after, ...howDrawn(draw) });
  await tx.appendEvents(locked, [event]);
  return done({ panelId: id });
}

const howDrawn = ({ seed, excluded, lots }: NonNullable<PanelRecord['draw']>) => ({
  seed,
  excluded: excluded.map(({ expertId, reason }) => ({ expert: expertId, reason })),
  pool: lots.length,
});
