import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { contestContradictions } from './check-contest.ts';
import { commonContradictions, valuesWithoutClause } from './check-pack.ts';
import { selectionContradictions } from './check-selection.ts';
import { contentHash } from './content-hash.ts';
import { dotted, RegulationDataError, type DataProblem } from './data-error.ts';
import { freeze, type Frozen } from './freeze.ts';
import { packageRoot } from './package-root.ts';
import { readYaml } from './read-yaml.ts';
import { optionalFiles, packFiles, packSchemas, type ContestContent, type SelectionContent } from './schema/pack.ts';
import { packKindSchema, type PackKind } from './schema/regulation.ts';

interface Version {
  readonly id: string;
  readonly edition: string;
  /** The same for the same content, whatever its layout. */
  readonly hash: string;
}

/** A rule pack as read, checked and frozen; its files depend on its kind. */
export type ContestPack = Frozen<ContestContent> & Version & { readonly kind: 'CONTEST' };
export type SelectionPack = Frozen<SelectionContent> & Version & { readonly kind: 'SELECTION' };
export type RegulationPack = ContestPack | SelectionPack;

const cache = new Map<string, RegulationPack>();
/** Of those in the cache the ones that did not come with the release. */
const adopted = new Map<string, RegulationPack>();

/**
 * The pack `packs/<id>/<edition>/`, read once per process. Throws RegulationDataError: PACK_UNKNOWN, FILE_MISSING, FILE_UNKNOWN,
 * YAML_BROKEN, VALUE_INVALID, VALUE_WITHOUT_CLAUSE, CONTENT_CONTRADICTS, each with file and path.
 */
export function loadPack(id: string, edition: string): RegulationPack {
  const key = `${id}/${edition}`;
  const known = cache.get(key);
  if (known) return known;
  // Both may come from a request: only what looks like a pack may name a folder.
  const folder = /^\d{3}\/20\d\d(?:-\d+)?$/.test(key) ? join(packageRoot(), 'packs', id, edition) : null;
  if (folder === null || !existsSync(folder)) throw failure('packs', '', 'PACK_UNKNOWN', `no pack ${key}`);
  const pack = readPack(folder);
  if (`${pack.id}/${pack.edition}` !== key)
    throw failure('regulation.yaml', 'pack', 'CONTENT_CONTRADICTS', `pack ${pack.id}/${pack.edition} lies in ${key}`);
  cache.set(key, pack);
  return pack;
}

/** Makes an edition that the office published known to this process; a published one never changes. */
export function adoptPack(pack: RegulationPack): void {
  cache.set(`${pack.id}/${pack.edition}`, pack);
  adopted.set(`${pack.id}/${pack.edition}`, pack);
}

export const adoptedPacks = (): readonly RegulationPack[] => [...adopted.values()];

/** Throws PACK_UNKNOWN on a pack of another kind, too: to a contest it is none. */
export function loadContestPack(id: string, edition: string): ContestPack {
  const pack = loadPack(id, edition);
  if (pack.kind !== 'CONTEST') throw failure('packs', '', 'PACK_UNKNOWN', `no contest's pack ${id}/${edition}`);
  return pack;
}

/** Throws PACK_UNKNOWN on a pack of another kind, too: to a selection it is none. */
export function loadSelectionPack(id: string, edition: string): SelectionPack {
  const pack = loadPack(id, edition);
  if (pack.kind !== 'SELECTION') throw failure('packs', '', 'PACK_UNKNOWN', `no selection's pack ${id}/${edition}`);
  return pack;
}

/** The content of each file of a pack, by its name, in the order in which people read them. */
export function filesOf(pack: RegulationPack): Map<string, unknown> {
  const contents = new Map(Object.entries(pack));
  return new Map(packFiles(pack.kind).flatMap((file) => (contents.has(file) ? [[file, contents.get(file)] as const] : [])));
}

/** Reads and checks the pack in a folder, wherever it lies. */
export function readPack(folder: string): RegulationPack {
  const kind = kindIn(folder);
  const files = packFiles(kind).filter((file) => !optionalFiles(kind).includes(file) || existsSync(join(folder, `${file}.yaml`)));
  refuseIfAny(wrongFiles(folder, files));
  return checkedPack(kind, Object.fromEntries(files.map((name) => [name, readYaml(join(folder, `${name}.yaml`))])));
}

/** A pack of its files' contents, by their names. Throws RegulationDataError: VALUE_INVALID, VALUE_WITHOUT_CLAUSE, CONTENT_CONTRADICTS. */
export function checkedPack(kind: PackKind, content: Readonly<Record<string, unknown>>): RegulationPack {
  const clauseless = Object.entries(content).flatMap(([name, file]) => valuesWithoutClause(`${name}.yaml`, file));
  const hash = contentHash(content);
  switch (kind) {
    case 'CONTEST': {
      const pack = accepted(packSchemas.CONTEST, content, clauseless, contestContradictions);
      return freeze({ ...pack, kind, ...namedBy(pack), hash });
    }
    case 'SELECTION': {
      const pack = accepted(packSchemas.SELECTION, content, clauseless, selectionContradictions);
      return freeze({ ...pack, kind, ...namedBy(pack), hash });
    }
  }
}

function accepted<C extends ContestContent | SelectionContent>(
  schema: z.ZodType<C>,
  content: unknown,
  clauseless: readonly DataProblem[],
  contradictions: (pack: C) => DataProblem[],
): C {
  const parsed = schema.safeParse(content);
  if (!parsed.success) throw new RegulationDataError([...parsed.error.issues.map(problemOf), ...clauseless]);
  refuseIfAny([...clauseless, ...commonContradictions(parsed.data), ...contradictions(parsed.data)]);
  return parsed.data;
}

const namedBy = ({ regulation: { pack } }: ContestContent | SelectionContent) => ({ id: pack.id, edition: pack.edition });

function kindIn(folder: string): PackKind {
  refuseIfAny(readdirSync(folder).includes('regulation.yaml') ? [] : [missing('regulation.yaml')]);
  const parsed = packKindSchema.safeParse(readYaml(join(folder, 'regulation.yaml')));
  if (!parsed.success) throw failure('regulation.yaml', 'pack', 'VALUE_INVALID', 'no pack of a known kind');
  return parsed.data.pack.kind;
}

function wrongFiles(folder: string, files: readonly string[]): DataProblem[] {
  const wanted = files.map((name) => `${name}.yaml`);
  const found = readdirSync(folder);
  return [
    ...wanted.filter((file) => !found.includes(file)).map(missing),
    ...found
      .filter((file) => !wanted.includes(file))
      .map((file) => ({ file, path: '', code: 'FILE_UNKNOWN' as const, reason: 'no part of a pack' })),
  ];
}

const missing = (file: string): DataProblem => ({ file, path: '', code: 'FILE_MISSING', reason: 'the pack lacks it' });

function problemOf(issue: { path: PropertyKey[]; message: string }): DataProblem {
  const [name, ...path] = issue.path;
  return { file: `${String(name)}.yaml`, path: dotted(path), code: 'VALUE_INVALID', reason: issue.message };
}

function refuseIfAny(problems: readonly DataProblem[]): void {
  if (problems.length > 0) throw new RegulationDataError(problems);
}

function failure(file: string, path: string, code: DataProblem['code'], reason: string): RegulationDataError {
  return new RegulationDataError([{ file, path, code, reason }]);
}
