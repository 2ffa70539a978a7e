import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { contradictions, valuesWithoutClause } from './check-pack.ts';
import { contentHash } from './content-hash.ts';
import { dotted, RegulationDataError, type DataProblem } from './data-error.ts';
import { freeze, type Frozen } from './freeze.ts';
import { packageRoot } from './package-root.ts';
import { readYaml } from './read-yaml.ts';
import { packFiles, packSchema, type PackContent } from './schema/pack.ts';

/** A rule pack as read, checked and frozen. `hash` is its version: the same for the same content, whatever its layout. */
export type RegulationPack = Frozen<PackContent> & { readonly id: string; readonly edition: string; readonly hash: string };

const cache = new Map<string, RegulationPack>();

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

/** Reads and checks the pack in a folder, wherever it lies. */
export function readPack(folder: string): RegulationPack {
  refuseIfAny(wrongFiles(folder));
  const content = Object.fromEntries(packFiles.map((name) => [name, readYaml(join(folder, `${name}.yaml`))]));
  const parsed = packSchema.safeParse(content);
  const clauseless = Object.entries(content).flatMap(([name, file]) => valuesWithoutClause(`${name}.yaml`, file));
  if (!parsed.success) throw new RegulationDataError([...parsed.error.issues.map(problemOf), ...clauseless]);
  refuseIfAny([...clauseless, ...contradictions(parsed.data)]);
  const { id, edition } = parsed.data.regulation.pack;
  return freeze({ ...parsed.data, id, edition, hash: contentHash(content) });
}

function wrongFiles(folder: string): DataProblem[] {
  const wanted = packFiles.map((name) => `${name}.yaml`);
  const found = readdirSync(folder);
  return [
    ...wanted
      .filter((file) => !found.includes(file))
      .map((file) => ({ file, path: '', code: 'FILE_MISSING' as const, reason: 'the pack lacks it' })),
    ...found
      .filter((file) => !wanted.includes(file))
      .map((file) => ({ file, path: '', code: 'FILE_UNKNOWN' as const, reason: 'no part of a pack' })),
  ];
}

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
