import type { SealedSheet } from '@jiangcheng/domain/expert-scoring/records';
import type { scoringToRecompute } from '@jiangcheng/contracts/api/recompute';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Expert } from '@jiangcheng/domain/expert-scoring/round';
import type { TallyRow } from '@jiangcheng/domain/expert-scoring/tally';
import type { ReadScoring } from './read-scoring.ts';

const idsOf = (experts: readonly Expert[]): string[] => experts.map(({ id }) => id);

/** An opened round as an item of a recompute file; experts and candidates go by their ids, candidates with their names. */
export const roundToRecompute = (
  { locked, record, round }: ReadScoring,
  sealed: readonly SealedSheet[],
  rows: readonly TallyRow[],
): Output<typeof scoringToRecompute> => ({
  kind: 'expert-scoring',
  id: locked.id,
  regulation: locked.regulation,
  edition: locked.edition,
  settings: settingsOf(locked.settings),
  candidates: record.candidates.map(({ id, name }) => ({ id, name })),
  panels: record.panels.map(({ id, candidateIds, members, reserves, recusals, draw }) => ({
    ...{ id, candidateIds: [...candidateIds], members: idsOf(members), reserves: idsOf(reserves) },
    recusals: recusals.map(({ expertId, candidateId, replacedBy }) => ({ expertId, candidateId, replacedBy })),
    draw: draw === null ? null : { seed: draw.seed, lots: draw.lots.map((lot) => ({ ...lot })) },
  })),
  absent: [...round.absent],
  sheets: sealed.map(({ expertId, hash, nonce, rows: points }) => ({
    ...{ expertId, hash, nonce },
    rows: points.map(({ candidateId, points: each }) => ({ candidateId, points: { ...each } })),
  })),
  corrections: round.corrections.map(({ no, expertId, candidateId, item, before, after }) => ({
    no,
    expertId,
    candidateId,
    item,
    before,
    after,
  })),
  reported: rows.map(({ candidateId: id, total, rank }) => ({ id, total, rank })),
});

/** As the round set them; what it left is the pack's default. */
const settingsOf = (settings: Readonly<Record<string, unknown>>): Record<string, string | number | boolean> =>
  Object.fromEntries(
    Object.entries(settings).flatMap(([key, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [[key, value] as const] : [],
    ),
  );
