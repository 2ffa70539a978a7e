import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

export interface ExecuteOptions {
  readonly cwd?: string | undefined;
  readonly env?: NodeJS.ProcessEnv | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly uid?: number | undefined;
  readonly gid?: number | undefined;
}

export interface Executed {
  /** Exit code; 127 if the program could not be started, 1 if a signal ended it. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, without a shell; an exit code is a result, not an exception. */
export function execute(command: string, args: readonly string[], options: ExecuteOptions = {}): Promise<Executed> {
  const { cwd, env = process.env, signal, uid, gid } = options;
  return new Promise((resolve) => {
    const identity = uid === undefined ? {} : { uid, gid };
    const child = spawn(command, args, { cwd, env, signal, ...identity, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('error', (error) => resolve({ code: 127, stdout, stderr: stderr || error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, stdout, stderr }));
  });
}

export async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** First folder of a search path that holds the program. */
export async function findInPath(program: string, searchPath: string): Promise<string | undefined> {
  for (const folder of searchPath.split(delimiter).filter(Boolean))
    if (await isExecutable(join(folder, program))) return join(folder, program);
  return undefined;
}
