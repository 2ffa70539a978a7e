import canonicalize from 'canonicalize';
import { filesOf, type RegulationPack } from './load-pack.ts';

/** `before` is undefined for what was added, `after` for what was removed. Path as `trades.trades[no=6].industry.inferred`. */
export type Change = { path: string; before: unknown; after: unknown };

/** What names a row of a list, so that a row put in between is one change, not many. */
const NAMES = ['no', 'key', 'code', 'kind', 'role', 'name', 'rank', 'offset'] as const;

/** From one pack to another, or of an edition to the next, in the order of the files. */
export function diffPacks(before: RegulationPack, after: RegulationPack): Change[] {
  return diffMembers(filesOf(before), filesOf(after), (file) => file);
}

/** Of any two JSON values. Lists of plain values and lists without names are compared as a whole. */
export function diffValues(before: unknown, after: unknown, path = ''): Change[] {
  if (canonicalize(before) === canonicalize(after)) return [];
  const named = rowsOf(before, after);
  if (named) return diffMembers(named.before, named.after, (name) => `${path}[${name}]`);
  if (isRecord(before) && isRecord(after))
    return diffMembers(entriesOf(before), entriesOf(after), (key) => (path === '' ? key : `${path}.${key}`));
  return [{ path, before, after }];
}

function diffMembers(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
  pathOf: (name: string) => string,
): Change[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => diffValues(before.get(name), after.get(name), pathOf(name)));
}

function rowsOf(before: unknown, after: unknown): { before: Map<string, unknown>; after: Map<string, unknown> } | null {
  if (!Array.isArray(before) || !Array.isArray(after)) return null;
  for (const name of NAMES) {
    const [old, now] = [byName(before, name), byName(after, name)];
    if (old && now) return { before: old, after: now };
  }
  return null;
}

/** Null where a row has no such name, or two rows have the same. */
function byName(rows: readonly unknown[], name: string): Map<string, unknown> | null {
  const named = new Map(rows.flatMap((row) => (isRecord(row) && name in row ? [[`${name}=${String(row[name])}`, row] as const] : [])));
  return named.size === rows.length ? named : null;
}

function entriesOf(record: Record<string, unknown>): Map<string, unknown> {
  return new Map(Object.entries(record));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
