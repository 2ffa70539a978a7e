import { Exact, parseDecimal, parseMark } from '../shared/decimal.ts';
import { atField, refuse, refuseAll, ok, type Refusal, type Result } from '../shared/result.ts';
import type { RankEntry, RankOptions, Weights } from './types.ts';

/** Codes: WEIGHT_… of parseDecimal, WEIGHTS_NOT_ONE. */
export function checkWeights(weights: Weights): Result<Weights> {
  const bounds = { kind: 'WEIGHT', min: '0', max: '1', decimals: 6 } as const;
  const parts = [
    atField(parseDecimal(weights.theory, bounds), 'weights.theory'),
    atField(parseDecimal(weights.practice, bounds), 'weights.practice'),
  ];
  const refusals = refusalsOf(parts);
  if (refusals.length > 0) return refuseAll(refusals);
  const sum = new Exact(weights.theory).plus(weights.practice);
  return sum.equals(1) ? ok(weights) : refuse('WEIGHTS_NOT_ONE', { field: 'weights', params: { sum: sum.toFixed() } });
}

/** Codes: MARK_… of parseMark, ENTRY_TIME_INVALID, ENTRY_TWICE; the field names the entry. */
export function checkEntries(entries: readonly RankEntry[], options: RankOptions): Refusal[] {
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    const twice = seen.has(entry.id) ? [{ code: 'ENTRY_TWICE', field: `entries.${entry.id}` }] : [];
    seen.add(entry.id);
    return entry.status === 'PRESENT' ? [...twice, ...checkMarks(entry, options), ...checkTime(entry)] : twice;
  });
}

function checkMarks(entry: RankEntry, { weights, decimals, markDecimals = decimals }: RankOptions): Refusal[] {
  return (['theory', 'practice'] as const).flatMap((part) => {
    if (entry[part] === null && new Exact(weights[part]).isZero()) return [];
    const mark = parseMark(entry[part], { decimals: markDecimals });
    return mark.ok ? [] : refusalsOf([atField(mark, `entries.${entry.id}.${part}`)]);
  });
}

function checkTime({ id, timeMs }: RankEntry): Refusal[] {
  const known = timeMs !== null && timeMs !== undefined;
  const invalid = known && (!Number.isSafeInteger(timeMs) || timeMs < 0);
  return invalid ? [{ code: 'ENTRY_TIME_INVALID', field: `entries.${id}.timeMs` }] : [];
}

function refusalsOf(results: readonly Result<unknown>[]): Refusal[] {
  return results.flatMap((result) => (result.ok ? [] : result.refusals));
}
