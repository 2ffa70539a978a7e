// Tells whether node_modules already holds what the lockfile names, so that a run of `npm ci` by hand is not done twice.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Compares npm's own record of node_modules with the lockfile: same versions, and nothing missing but other platforms' packages. */
export function installed(root, lock) {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record) || !existsSync(join(root, 'node_modules/.bin/node'))) return false;
  const here = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wanted = JSON.parse(lock).packages;
  const missing = Object.entries(wanted).some(([path, entry]) => path.startsWith('node_modules/') && !entry.optional && !here[path]);
  const differs = Object.entries(here).some(([path, entry]) => wanted[path]?.version !== entry.version);
  return !missing && !differs;
}
