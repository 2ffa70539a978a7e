import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { adoptedPacks, loadPack, type RegulationPack } from './load-pack.ts';
import { packageRoot } from './package-root.ts';
import type { PackKind } from './schema/regulation.ts';

export type PackRef = { id: string; edition: string; kind: PackKind };

/** The packs that come with this release, each read, so that a broken one shows at once; then the editions that the office published. */
export function listPacks(): PackRef[] {
  const shipped = foldersIn(packs()).flatMap((id) => shippedEditions(id).map(({ edition, kind }) => ({ id, edition, kind })));
  return [...shipped, ...adoptedPacks().map(({ id, edition, kind }) => ({ id, edition, kind }))];
}

/** The editions of a regulation that come with this release, the oldest first. */
export const shippedEditions = (id: string): RegulationPack[] => foldersIn(join(packs(), id)).map((edition) => loadPack(id, edition));

const packs = (): string => join(packageRoot(), 'packs');

/** Of any kind, or of the one asked for. */
export function hasPack(id: string, edition: string, kind?: PackKind): boolean {
  return listPacks().some((pack) => pack.id === id && pack.edition === edition && (kind === undefined || pack.kind === kind));
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
