/** Exact decimals as whole numbers of their smallest part, for what is computed by the thousands; other sums are Exact (decimal.ts). */
export type Scaled = bigint;

/** No number here is written longer than a decimal may be (decimal.ts). */
const ZEROS = '0'.repeat(64);
/** So many digits a floating point number holds exactly, and is read far faster than they are by BigInt. */
const SAFE_DIGITS = 15;

/** How many decimals a text is written with. */
export function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/** A decimal of at most `decimals` decimals, written with ASCII digits and a point: 89.5 with two is 8950n. Throws at more decimals. */
export function scaledOf(text: string, decimals: number): Scaled {
  const point = text.indexOf('.');
  const missing = decimals - (point < 0 ? 0 : text.length - point - 1);
  if (missing < 0) throw new Error(`${text} has more than ${decimals} decimals`);
  const digits = point < 0 ? text : text.slice(0, point) + text.slice(point + 1);
  return digits.length + missing <= SAFE_DIGITS ? BigInt(Number(digits) * 10 ** missing) : BigInt(digits + ZEROS.slice(0, missing));
}

/** Written with exactly `decimals` decimals. Not for negative numbers. */
export function scaledText(value: Scaled, decimals: number): string {
  const digits = value.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** With so many decimals fewer, rounded half up. Not for negative numbers. */
export function roundedHalfUp(value: Scaled, fewer: number): Scaled {
  const unit = 10n ** BigInt(fewer);
  return (value + unit / 2n) / unit;
}
