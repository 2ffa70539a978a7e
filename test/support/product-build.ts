import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { repositoryRoot } from '@jiangcheng/config/paths';
import { guardFolder } from './product-guard.ts';

/** What the Dockerfiles copy into a build, without what is installed, built or written there. */
const PARTS = [
  'apps',
  'libs',
  'workflows',
  'activities',
  'tools',
  'docker',
  'package.json',
  'package-lock.json',
  '.swcrc',
  'tsconfig.json',
  'tsconfig.base.json',
];
const LEFT_OUT = /(^|[\\/])(node_modules|dist|var|\.planted-[^\\/]*)$|\.spec\.ts$/;

/**
 * `npm run build` of a copy of the sources in a temporary folder, as the Dockerfiles make it: nothing in the working tree is touched, and
 * no test can come upon a half-built dist. Returns the copy's root; it goes with this process.
 * @param withConsole false leaves the console's pages out, which no fault concerns
 */
export function buildProduct({ withConsole }: { readonly withConsole: boolean }): string {
  const root = repositoryRoot();
  const copy = mkdtempSync(join(tmpdir(), 'jc-built-'));
  guardFolder(copy);
  const noConsole = join('apps', 'console') + sep;
  const keep = (path: string) => !LEFT_OUT.test(path) && (withConsole || !path.startsWith(noConsole));
  for (const part of PARTS) cpSync(join(root, part), join(copy, part), { recursive: true, filter: (from) => keep(relative(root, from)) });
  linkPackages(root, copy);
  const { status, stdout, stderr } = spawnSync(process.execPath, sourceArguments(copy, 'tools/build.mjs'), {
    cwd: copy,
    env: plain(),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the build failed:\n${stdout}${stderr}`);
  return copy;
}

/** Installed packages are shared; the project's own are links into the copy, as npm makes them. */
function linkPackages(root: string, copy: string): void {
  const [from, to] = [join(root, 'node_modules'), join(copy, 'node_modules')];
  mkdirSync(join(to, '@jiangcheng'), { recursive: true });
  for (const name of readdirSync(from)) if (name !== '@jiangcheng') symlinkSync(join(from, name), join(to, name));
  for (const name of readdirSync(join(from, '@jiangcheng')))
    symlinkSync(readlinkSync(join(from, '@jiangcheng', name)), join(to, '@jiangcheng', name));
}

const sourceArguments = (root: string, program: string): string[] => [
  '--conditions=jiangcheng-source',
  '--import',
  join(root, 'tools/typescript.mjs'),
  join(root, program),
];

/** Without jest's own flags. */
function plain(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _flags, ...rest } = process.env;
  return { ...rest, TZ: 'UTC' };
}
