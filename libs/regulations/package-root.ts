import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NAME = '@jiangcheng/regulations';

/**
 * The folder of this package, which holds packs/ and calendars/. Found upwards from this file by the package's name, so that it is
 * the same from source (libs/regulations/*.ts) and built (libs/regulations/dist/*.js): the build copies no data.
 */
export function packageRoot(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder))
    if (isThisPackage(join(folder, 'package.json'))) return folder;
  throw new Error(`The package.json named "${NAME}" was not found above this file.`);
}

function isThisPackage(manifest: string): boolean {
  if (!existsSync(manifest)) return false;
  const { name } = JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string };
  return name === NAME;
}
