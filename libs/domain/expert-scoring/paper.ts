import type { SheetRow } from './round.ts';

export type EntryDifference = { candidateId: string; item: string };

/**
 * Where two clerks read a paper sheet differently, in order; of the values nothing is said, each looks at the scan again. Points count as they
 * are kept (see draftRows), so that 9 and 9.0 agree.
 */
export function entryDifferences(one: readonly SheetRow[], other: readonly SheetRow[]): EntryDifference[] {
  const [a, b] = [pointsOf(one), pointsOf(other)];
  return [...new Set([...a.keys(), ...b.keys()])]
    .sort()
    .filter((key) => a.get(key) !== b.get(key))
    .map((key) => {
      const [candidateId = '', item = ''] = key.split('\n');
      return { candidateId, item };
    });
}

const pointsOf = (rows: readonly SheetRow[]): Map<string, string> =>
  new Map(rows.flatMap(({ candidateId, points }) => Object.entries(points).map(([item, point]) => [`${candidateId}\n${item}`, point])));
