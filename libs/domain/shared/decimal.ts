import { Decimal } from 'decimal.js';
import { decimalsOf, scaledOf, type Scaled } from './scaled.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from './result.ts';

/** Exact decimals for marks and money: 60 digits, half up. Own settings, so that no other user of the package changes them. */
export const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, defaults: true });
export type Exact = Decimal;

/** Both ends belong to the range. `kind` begins the codes: MARK_MISSING, AMOUNT_MISSING … */
export type DecimalBounds = { kind: 'MARK' | 'AMOUNT' | 'WEIGHT'; min: string; max: string; decimals: number };

export const MARK_BOUNDS: DecimalBounds = { kind: 'MARK', min: '0', max: '100', decimals: 2 };
export const AMOUNT_BOUNDS: DecimalBounds = { kind: 'AMOUNT', min: '0', max: '999999999999.99', decimals: 2 };

const FORM = /^-?(?:0|[1-9]\d*)(?:\.(\d+))?$/;
const MAX_LENGTH = 64;

/**
 * A decimal number written as text with ASCII digits and a point, nothing else; answers it without superfluous zeros.
 * Refuses with {kind}_MISSING, _NOT_TEXT, _NOT_A_NUMBER, _OUT_OF_RANGE, _TOO_MANY_DECIMALS (the last two may come together).
 */
export function parseDecimal(input: unknown, bounds: DecimalBounds): Result<string> {
  const { kind } = bounds;
  if (input === null || input === undefined) return refuse(`${kind}_MISSING`);
  if (typeof input !== 'string') return refuse(`${kind}_NOT_TEXT`);
  if (input.trim() === '') return refuse(`${kind}_MISSING`);
  const match = input.length <= MAX_LENGTH ? FORM.exec(input) : null;
  if (!match) return refuse(`${kind}_NOT_A_NUMBER`);
  const fraction = match[1] ?? '';
  const refusals = [...outOfRange(input, bounds), ...tooManyDecimals(fraction, bounds)];
  return refusals.length > 0 ? refuseAll(refusals) : ok(fraction === '' ? input : input.replace(/\.?0+$/, ''));
}

/** A mark from 0 to 100 with at most two decimals, unless other bounds are given. */
export function parseMark(input: unknown, bounds: Partial<Omit<DecimalBounds, 'kind'>> = {}): Result<string> {
  return parseDecimal(input, { ...MARK_BOUNDS, ...bounds });
}

/** An amount of money in yuan. */
export function parseAmount(input: unknown, bounds: Partial<Omit<DecimalBounds, 'kind'>> = {}): Result<string> {
  return parseDecimal(input, { ...AMOUNT_BOUNDS, ...bounds });
}

function outOfRange(text: string, { kind, min, max }: DecimalBounds): Refusal[] {
  const decimals = Math.max(decimalsOf(text), decimalsOf(min), decimalsOf(max));
  const value = scaledOf(text, decimals);
  const inside = value >= scaledOf(min, decimals) && value <= scaledOf(max, decimals) && !isNegativeZero(text, value);
  return inside ? [] : [{ code: `${kind}_OUT_OF_RANGE`, params: { min, max } }];
}

function tooManyDecimals(fraction: string, { kind, decimals }: DecimalBounds): Refusal[] {
  return fraction.length <= decimals ? [] : [{ code: `${kind}_TOO_MANY_DECIMALS`, params: { decimals } }];
}

const isNegativeZero = (text: string, value: Scaled): boolean => value === 0n && text.startsWith('-');
