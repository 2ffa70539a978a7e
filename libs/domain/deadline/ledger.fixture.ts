import type { Extension, Ledger, Suspension } from './ledger.ts';

const basis = { reason: '测试', authority: '示例决定' };

/** '2026-09-28..2026-09-30', or '2026-09-28..' for what still stands. */
export function stillFrom(range: string): Suspension {
  const [from = '', until = ''] = range.split('..');
  return { from, until: until === '' ? null : until, ...basis };
}

export const daysMore = (days: number, grantedTo: string | null = null): Extension => ({ days, grantedTo, ...basis });

export const ledgerWith = (ranges: readonly string[], ...days: number[]): Ledger => ({
  suspensions: ranges.map(stillFrom),
  extensions: days.map((n) => daysMore(n)),
});
