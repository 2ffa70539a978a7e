import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execute } from './servers/execute.ts';
import { Failure } from './servers/failure.ts';
import { ticking, type Say } from './servers/ticking.ts';
import { treeHash } from './tree-hash.ts';

/** The console's own files and what it takes from the pure packages. */
const SOURCES = ['apps/console/**/*', 'libs/domain/**/*', 'libs/contracts/**/*', 'package-lock.json'];

export type ConsoleBuild = 'built' | 'unchanged' | 'absent';

/** Builds the console into apps/console/dist unless it is there already, built from the same sources. Throws Failure with what vite said. */
export async function buildConsole(root: string, say: Say = () => {}, signal?: AbortSignal): Promise<ConsoleBuild> {
  const folder = join(root, 'apps/console');
  if (!existsSync(join(folder, 'index.html'))) return 'absent';
  const stamp = join(folder, 'dist/.sources');
  const hash = treeHash(root, SOURCES);
  if ((await readFile(stamp, 'utf8').catch(() => '')) === hash) return 'unchanged';
  // A build that a test starts would inherit NODE_ENV=test and ship the libraries' development parts.
  const env = { ...process.env, NO_COLOR: '1', NODE_ENV: 'production' };
  const args = [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', 'dist', '--emptyOutDir', '--logLevel', 'warn'];
  const { code, stdout, stderr } = await ticking('vite build', say, () => execute(process.execPath, args, { cwd: folder, signal, env }));
  if (code !== 0) {
    say((stderr || stdout).trim());
    throw new Failure(
      '页面构建失败，请先改正上面 vite 指出的错误',
      'the console in apps/console could not be built: correct what vite names above.',
    );
  }
  await writeFile(stamp, hash);
  return 'built';
}
