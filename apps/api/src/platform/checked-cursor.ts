import { decodeCursor } from './keyset.ts';
import { fieldProblem } from './pipe-errors.ts';

export const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** As SQL prints it for a cursor: UTC with six decimals, so that no row of the same millisecond is skipped. */
export const INSTANT = /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;

/** The same, or what sorts after every instant: a row without one. */
export const INSTANT_OR_NEVER = /^(?:infinity|20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)$/;

/** The values of a page's cursor, each of the form its column takes: what anybody may make up never reaches SQL's casts. Throws the problem 400. */
export function cursorOf(cursor: string | undefined, forms: readonly RegExp[]): string[] | null {
  const values = decodeCursor(cursor, forms.length);
  if (values !== null && !values.every((value, index) => forms[index]?.test(value) && isPossible(value)))
    throw fieldProblem('cursor', 'CURSOR_INVALID');
  return values;
}

/** An instant that no calendar has (month 13, 30 February) has the form and would fail in SQL; anything else is possible. */
function isPossible(value: string): boolean {
  if (!INSTANT.test(value)) return true;
  const at = new Date(value);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 19) === value.slice(0, 19);
}
