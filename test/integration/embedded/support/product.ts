import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '@jiangcheng/config/paths';
import { nodeArguments } from '../../../../apps/embedded/src/app-processes.ts';
import { commandOf } from '../../../../apps/embedded/src/process-identity.ts';

const MAIN = 'test/integration/embedded/programs/main.ts';

/** A data folder of its own below the system's temporary one. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jiangcheng-test-'));
  // As root the database runs as another user, who must be able to pass through.
  await chmod(folder, 0o755);
  return folder;
}

export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

/** `npm start` with stand-ins for the product's programs, as a process. */
export class StartedProduct {
  output = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<unknown[]>;

  constructor(env: NodeJS.ProcessEnv) {
    const root = repositoryRoot();
    // A variable of the test run must not reach the product; only the cache of the programs is shared.
    const inherited = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !name.startsWith('JC_') || name === 'JC_CACHE_DIR'),
    );
    const { NODE_OPTIONS: _flags, ...clean } = inherited;
    this.child = spawn(process.execPath, nodeArguments(root, MAIN), {
      cwd: root,
      env: { ...clean, TZ: 'UTC', JC_CONSOLE_DIR: join(tmpdir(), 'no-console'), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.ended = once(this.child, 'close');
  }

  /** Resolves when the product says that it is ready; fails with its output if it ends before. */
  async ready(): Promise<void> {
    const said = new Promise<void>((resolve) => this.child.stdout?.on('data', () => this.output.includes('ready in') && resolve()));
    const outcome = await Promise.race([said.then(() => 'ready'), this.ended.then(() => 'ended')]);
    if (outcome === 'ended') throw new Error(`The product ended before it was ready:\n${this.output}`);
  }

  async end(signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
    this.child.kill(signal);
    return this.exitCode();
  }

  async exitCode(): Promise<number | null> {
    const [code] = (await this.ended) as [number | null];
    return code;
  }

  /** The sentences with which it refused. */
  get complaints(): string[] {
    return this.output.split('\n').filter((line) => line.startsWith('✗'));
  }
}

/** Numbers of the processes that have a pid file in the data folder, by name. */
export async function pidFiles(varDir: string): Promise<Record<string, number>> {
  const run = join(varDir, 'run');
  const names = await readdir(run).catch(() => []);
  const entries = names.map(
    async (name) => [name.replace('.pid', ''), (JSON.parse(await readFile(join(run, name), 'utf8')) as { pid: number }).pid] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

/** Those of the processes that still live. */
export async function living(pids: Readonly<Record<string, number>>): Promise<string[]> {
  const commands = await Promise.all(Object.entries(pids).map(async ([name, pid]) => ({ name, command: await commandOf(pid) })));
  return commands.filter(({ command }) => command !== undefined).map(({ name }) => name);
}

/** Polls until the answer is no longer undefined; fails after the limit. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>, limitMs = 20_000): Promise<T> {
  const deadline = performance.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > deadline) throw new Error(`Not within ${limitMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** What the stand-in service answers on a port, or undefined. */
export async function visit(port: number): Promise<{ visits: number; owner: string | null; zone: string; pid: number } | undefined> {
  const response = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
  return response?.ok ? ((await response.json()) as { visits: number; owner: string | null; zone: string; pid: number }) : undefined;
}
