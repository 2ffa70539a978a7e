import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.ts';

export type Outcome = { code: number; stdout: string; stderr: string };

/** Runs a program of node_modules/.bin on the project's own Node, without the flags that this test process carries. */
export function runTool(tool: string, args: readonly string[], cwd: string): Promise<Outcome> {
  return runNode([join(root, 'node_modules', '.bin', tool), ...args], cwd, {});
}

/** Runs a script on the project's own Node; any exit code is an outcome, failing to start throws. */
export function runNode(args: readonly string[], cwd: string, env: Record<string, string>): Promise<Outcome> {
  const node = join(root, 'node_modules', '.bin', 'node');
  const options = { cwd, env: { ...process.env, NODE_OPTIONS: '', ...env }, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    execFile(node, args, options, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== 'number') reject(new Error(`${args[0]} did not run to its end`, { cause: error }));
      else resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}
