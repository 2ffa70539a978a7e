import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ProcessSpec } from './managed-process.ts';

/** One of the product's own programs: a source file that runs unbuilt, or its built twin. */
export interface AppProgram {
  readonly name: string;
  /** Path from the repository's root. */
  readonly file: string;
  /** Answers 200 once the program serves. */
  readonly readyUrl: string;
}

/**
 * Left alone, Node and malloc take what a large machine has: api and worker grew past 1 GB at 1,000 open cases, and to half of that with these
 * bounds. The images set the same (docker/*.Dockerfile).
 */
export const leanNode = {
  NODE_OPTIONS: '--enable-source-maps --max-semi-space-size=16 --max-old-space-size=256',
  MALLOC_ARENA_MAX: '2',
} as const;

const STOP_MS = 20_000;
const READY_MS = 90_000;

/** Arguments for Node with which a program of the repository runs; sources need the load hook. */
export function nodeArguments(root: string, file: string): string[] {
  if (!file.endsWith('.ts')) return [join(root, file)];
  const hook = pathToFileURL(join(root, 'tools/typescript.mjs')).href;
  return ['--conditions=jiangcheng-source', '--enable-source-maps', '--import', hook, join(root, file)];
}

/** How to run a program beside the servers, for `Servers.add`. */
export function appProcess(root: string, program: AppProgram, env: Readonly<Record<string, string>>): ProcessSpec {
  return {
    name: program.name,
    command: process.execPath,
    args: nodeArguments(root, program.file),
    cwd: root,
    env: { ...inherited(), ...leanNode, ...env, TZ: 'UTC' },
    stopSignal: 'SIGTERM',
    stopTimeoutMs: STOP_MS,
    readyTimeoutMs: READY_MS,
    isReady: () => isReady(program.readyUrl),
  };
}

/** The environment of `npm start` without what only the prepare step may know. */
export function inherited(): NodeJS.ProcessEnv {
  const { JC_DATABASE_OWNER_URL: _owner, ...rest } = process.env;
  return rest;
}

async function isReady(url: string): Promise<boolean> {
  try {
    const { status } = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    return status === 200;
  } catch {
    return false;
  }
}
