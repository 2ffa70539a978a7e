// A small twin of the repository in a temporary folder: the real configurations and package faces, none of the real sources.
// A fence is tried on it by planting a file; whatever others do in the real tree meanwhile does not matter, and nothing is left behind.
import { cpSync, globSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './root.ts';

const CONFIGURATIONS = ['package.json', 'tsconfig.json', 'tsconfig.base.json', 'eslint.config.mjs', '.dependency-cruiser.mjs'];
const PACKAGES = globSync('{libs/*,apps/*,workflows,activities}/package.json', { cwd: root }).map(dirname);

/** Makes the twin with the given files (path → text), hands its folder to `use`, and removes it afterwards. */
export async function withPlanted<T>(files: Record<string, string>, use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'jc-planted-'));
  try {
    for (const path of CONFIGURATIONS) cpSync(join(root, path), join(folder, path));
    for (const path of PACKAGES) copyFace(path, folder);
    linkPackages(folder);
    for (const [path, text] of Object.entries(files)) plant(folder, path, text);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function copyFace(path: string, folder: string): void {
  for (const file of globSync(`${path}/{package,tsconfig}.json`, { cwd: root })) {
    mkdirSync(join(folder, path), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
}

/** npm packages are the installed ones; our own names lead to the twin's folders, so that the rules see `libs/…` paths. */
function linkPackages(folder: string): void {
  const installed = join(root, 'node_modules');
  mkdirSync(join(folder, 'node_modules', '@jiangcheng'), { recursive: true });
  for (const name of readdirSync(installed)) {
    if (name !== '@jiangcheng') symlinkSync(join(installed, name), join(folder, 'node_modules', name));
  }
  for (const path of PACKAGES) {
    symlinkSync(join(folder, path), join(folder, 'node_modules', '@jiangcheng', path.split('/').at(-1) ?? path));
  }
}

function plant(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
