import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

export type PackRef = { id: string; edition: string };

/** The packs that come with this release, by id and edition; each can be loaded. */
export function listPacks(): PackRef[] {
  const packs = join(packageRoot(), 'packs');
  return foldersIn(packs).flatMap((id) => foldersIn(join(packs, id)).map((edition) => ({ id, edition })));
}

export function hasPack(id: string, edition: string): boolean {
  return listPacks().some((pack) => pack.id === id && pack.edition === edition);
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
