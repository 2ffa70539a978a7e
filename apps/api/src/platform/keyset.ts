import { fieldProblem } from './pipe-errors.ts';

/** A page's place: the sort values of its last row, opaque to the client. */
export const encodeCursor = (values: readonly (string | number)[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');

/** The values of a cursor made by encodeCursor, or null for the first page. Throws the problem 400 for anything else. */
export function decodeCursor(cursor: string | undefined, length: number): string[] | null {
  if (cursor === undefined) return null;
  const values = parse(cursor);
  if (!Array.isArray(values) || values.length !== length || !values.every((each) => typeof each === 'string' || typeof each === 'number')) {
    throw fieldProblem('cursor', 'CURSOR_INVALID');
  }
  return values.map(String);
}

/** One page of rows that were asked for with `limit + 1`: the extra row says that there is more. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
  keyOf: (row: Row) => readonly (string | number)[],
): { items: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(toItem), nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null };
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
