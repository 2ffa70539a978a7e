import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this copy of the code, found upwards from this file, whether it runs from source or from dist. */
export function repositoryRoot(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder))
    if (isRoot(join(folder, 'package.json'))) return folder;
  throw new Error('The package.json named "jiangcheng" was not found above libs/config.');
}

function isRoot(manifest: string): boolean {
  if (!existsSync(manifest)) return false;
  const { name } = JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string };
  return name === 'jiangcheng';
}

/** Where the data folder keeps what; `varDir` is absolute. */
export function varPaths(varDir: string) {
  const at = (name: string): string => join(varDir, name);
  return {
    root: varDir,
    postgres: at('postgres'),
    files: at('files'),
    mail: at('mail'),
    secrets: at('secrets'),
    keysFile: at('secrets/keys.json'),
    run: at('run'),
    logs: at('logs'),
    stateFile: at('state.json'),
  };
}

export type VarPaths = ReturnType<typeof varPaths>;

/** The machine-wide cache, outside of every clone, so that a second clone starts in seconds. */
export function cacheDirectory(env: NodeJS.ProcessEnv): string {
  if (env['JC_CACHE_DIR']) return resolve(env['JC_CACHE_DIR']);
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'jiangcheng');
}
