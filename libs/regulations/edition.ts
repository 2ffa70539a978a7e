import { dotted } from './data-error.ts';
import { filesOf, type RegulationPack } from './load-pack.ts';
import { movedByYears } from './year-dates.ts';

/** The contents of a pack's files by their names, as plain JSON that may be changed. */
export type EditionContent = Record<string, unknown>;
export type Scalar = string | number | boolean;

/** A value that an edition may change, with the clause it rests on; `path` is dotted, and begins with the name of the file. */
export interface EditableValue {
  path: string;
  value: Scalar;
  clause: string;
}

/** The pack as it stands, with which an edition made from it is compared. */
export const contentOf = (pack: RegulationPack): EditionContent =>
  JSON.parse(JSON.stringify(Object.fromEntries(filesOf(pack)))) as EditionContent;

/** A copy of a pack under the name of its next edition, its dates moved by the years between: nothing of it reaches the first one. */
export function nextEdition(pack: RegulationPack, edition: string): EditionContent {
  const years = yearIn(edition) - yearIn(pack.edition);
  const content = movedByYears(contentOf(pack), years) as EditionContent & { regulation: { pack: { edition: string } } };
  content.regulation.pack.edition = edition;
  return content;
}

/** 2026-2 is the second edition of 2026. */
const yearIn = (edition: string): number => Number(edition.slice(0, 4));

/** What code looks up by name, or what the pack is called, is the same in every edition. */
const NAMES = new Set(['key', 'kind', 'no', 'code', 'setting', 'role', 'start', 'unit', 'needs']);

/** Every value with a clause but the names that code looks up. */
export const editableValues = (content: EditionContent): EditableValue[] =>
  Object.entries(content).flatMap(([file, root]) => valuesIn(root, [file], null));

function valuesIn(node: unknown, path: readonly string[], clause: string | null): EditableValue[] {
  if (typeof node !== 'object' || node === null)
    return clause === null || !isScalar(node) ? [] : [{ path: dotted(path), value: node, clause }];
  const own = 'clause' in node && typeof node.clause === 'string' ? node.clause : clause;
  const members = membersOf(node).filter(([key]) => key !== 'clause' && !NAMES.has(key) && !(path.length === 1 && key === 'pack'));
  return members.flatMap(([key, member]) => valuesIn(member, [...path, key], own));
}

/** A row that has a number is named by it (`no=6`), so that it keeps its path when one above it goes. */
const membersOf = (node: object): [string, unknown][] =>
  Object.entries(node).map(([key, member]: [string, unknown]) => [Array.isArray(node) ? rowName(key, member) : key, member]);

const rowName = (index: string, row: unknown): string =>
  typeof row === 'object' && row !== null && 'no' in row ? `no=${String(row.no)}` : index;

const memberOf = (node: Record<string, unknown> | undefined, key: string): unknown =>
  membersOf(node ?? {}).find(([name]) => name === key)?.[1];

const isScalar = (node: unknown): node is Scalar => ['string', 'number', 'boolean'].includes(typeof node);

/** The content with one value changed, and the clause that it rests on now; null where there is no such value, or it is of another type. */
export function withValue(content: EditionContent, { path, value, clause }: EditableValue): EditionContent | null {
  const known = editableValues(content).find((one) => one.path === path);
  if (known === undefined || typeof known.value !== typeof value) return null;
  const copy = structuredClone(content);
  const keys = path.split('.');
  const nodes = keys
    .slice(0, -1)
    .reduce<Record<string, unknown>[]>((met, key) => [...met, memberOf(met.at(-1), key) as Record<string, unknown>], [copy]);
  const [last, resting] = [nodes.at(-1), nodes.findLast((node) => typeof node['clause'] === 'string')];
  if (last === undefined || resting === undefined) return null;
  last[keys.at(-1) ?? ''] = value;
  resting['clause'] = clause;
  return copy;
}
