import { Decimal } from 'decimal.js';
import { ok, refuse, refuseAll, type Refusal, type Result } from './result.ts';

/** Exact decimals for marks and money: 60 digits, half up. Own settings, so that no other user of the package changes them. */
export const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, defaults: true });
export type Exact = Decimal;

/** Both ends belong to the range. `kind` begins the codes: MARK_MISSING, AMOUNT_MISSING … */
export type DecimalBounds = { kind: 'MARK' | 'AMOUNT' | 'WEIGHT'; min: string; max: string; decimals: number };

export const MARK_BOUNDS: DecimalBounds = { kind: 'MARK', min: '0', max: '100', decimals: 2 };
export const AMOUNT_BOUNDS: DecimalBounds = { kind: 'AMOUNT', min: '0', max: '999999999999.99', decimals: 2 };

/** Limits are few and come from rules: each is read once. */
const limits = new Map<string, Exact>();
function limitOf(text: string): Exact {
  const known = limits.get(text) ?? new Exact(text);
  limits.set(text, known);
  return known;
}

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
  const value = new Exact(input);
  const refusals = [...outOfRange(value, bounds), ...tooManyDecimals(match[1] ?? '', bounds)];
  return refusals.length > 0 ? refuseAll(refusals) : ok(value.toFixed());
}

/** A mark from 0 to 100 with at most two decimals, unless other bounds are given. */
export function parseMark(input: unknown, bounds: Partial<Omit<DecimalBounds, 'kind'>> = {}): Result<string> {
  return parseDecimal(input, { ...MARK_BOUNDS, ...bounds });
}

/** An amount of money in yuan. */
export function parseAmount(input: unknown, bounds: Partial<Omit<DecimalBounds, 'kind'>> = {}): Result<string> {
  return parseDecimal(input, { ...AMOUNT_BOUNDS, ...bounds });
}

function outOfRange(value: Exact, { kind, min, max }: DecimalBounds): Refusal[] {
  const inside = value.greaterThanOrEqualTo(limitOf(min)) && value.lessThanOrEqualTo(limitOf(max)) && !isNegativeZero(value);
  return inside ? [] : [{ code: `${kind}_OUT_OF_RANGE`, params: { min, max } }];
}

function tooManyDecimals(fraction: string, { kind, decimals }: DecimalBounds): Refusal[] {
  return fraction.length <= decimals ? [] : [{ code: `${kind}_TOO_MANY_DECIMALS`, params: { decimals } }];
}

function isNegativeZero(value: Exact): boolean {
  return value.isZero() && value.isNegative();
}
