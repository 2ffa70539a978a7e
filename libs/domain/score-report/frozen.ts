import type { Assessment } from './assess.ts';
import type { DraftEntry, Dossier, PrintRecord } from './records.ts';
import type { ScorePack } from './score-pack.ts';
import type { LOCAL, DecidedBy } from '../ranking/types.ts';

interface FrozenRow {
  key: string;
  total: string | null;
  rank: number | null;
  decidedBy: DecidedBy | null;
}

/** What a hand-in keeps beside the entries: the rules that were applied, the ranks they gave, and the signed prints as they were that day. */
export interface FrozenRanking {
  weights: { theory: string; practice: string };
  tieBreak: readonly string[];
  decimals: number;
  /** Where own contestants alone were ranked. */
  scope?: typeof LOCAL;
  rows: readonly FrozenRow[];
  prints: readonly PrintRecord[];
}

/** Call only when nothing is missing. A round stays readable as it was, whatever later rounds change. */
export function frozenOf(
  { draft, prints }: Dossier,
  { rows }: Assessment,
  pack: ScorePack,
): { entries: readonly DraftEntry[]; ranking: FrozenRanking } {
  const { weights, tieBreak, decimals, scope } = pack;
  const ranked = rows.map(({ entry: { key }, total, rank, decidedBy }) => ({ key, total, rank, decidedBy }));
  const valid = prints.filter(({ status }) => status === 'VALID');
  return { entries: draft?.entries ?? [], ranking: { weights, tieBreak, decimals, ...(scope && { scope }), rows: ranked, prints: valid } };
}
