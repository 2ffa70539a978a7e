import { spawnSync } from 'node:child_process';
import { repositoryRoot } from '@jiangcheng/config/paths';

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The command as npm runs it, fed through standard input. */
export function runRecompute(input: string, ...args: string[]): Ran {
  // Flags of the tests are no business of the program.
  const env = { ...process.env, NODE_OPTIONS: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/run.mjs', 'recompute', ...args], {
    cwd: repositoryRoot(),
    encoding: 'utf8',
    env,
    input,
  });
  return { code: status, stdout, stderr };
}
