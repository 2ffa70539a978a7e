import type { Finding, Marks, Reading } from './recheck.ts';

const same = (a: Marks, b: Marks): boolean => a.theory === b.theory && a.practice === b.practice;

/** What the readings of one row come to against its report: one that agrees settles it, against the report it takes two. */
export function findingOf(reported: Marks, readings: readonly Reading[]): Finding {
  if (readings.length === 0) return 'WAITING';
  if (readings.some((reading) => same(reading, reported))) return 'AGREES';
  const twice = readings.some((one, at) => readings.slice(at + 1).some((other) => same(one, other)));
  return twice ? 'DIFFERS' : 'SECOND';
}
