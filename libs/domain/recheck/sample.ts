import type { RecheckRule, ReportedRow } from './recheck.ts';

/** Keys of the top group, and of the rest those whose lots are lowest: at least the rule's share, rounded up. Nothing but seed and rows decides. */
export function sampleOf(rows: readonly ReportedRow[], { topRank, restPercent }: RecheckRule, lotOf: (key: string) => string): string[] {
  const top = rows.filter(({ rank }) => rank <= topRank);
  const rest = rows.filter(({ rank }) => rank > topRank).map(({ key }) => ({ key, lot: lotOf(key) }));
  const drawn = [...rest]
    .sort((a, b) => (a.lot < b.lot || (a.lot === b.lot && a.key < b.key) ? -1 : 1))
    .slice(0, Math.ceil((rest.length * restPercent) / 100));
  const keys = new Set([...top, ...drawn].map(({ key }) => key));
  return rows.filter(({ key }) => keys.has(key)).map(({ key }) => key);
}

/** More than the rule's share of what was looked at differs. */
export const hasTooManyErrors = (errors: number, checked: number, { errorPercent }: RecheckRule): boolean =>
  errors * 100 > checked * errorPercent;
