import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { repositoryRoot } from '@jiangcheng/config/paths';

/** `npm start` as a person runs it, with a data folder and a port of its own. */
export class NpmStart {
  output = '';
  readonly startedAt = performance.now();
  private readonly child: ChildProcess;
  private readonly ended: Promise<unknown[]>;

  constructor(varDir: string, port: number) {
    const root = repositoryRoot();
    const { NODE_OPTIONS: _flags, ...inherited } = process.env;
    const env = { ...inherited, JC_VAR_DIR: varDir, JC_PORT: String(port), JC_CONSOLE_DIR: join(varDir, 'no-console') };
    this.child = spawn(process.execPath, [join(root, 'tools/run.mjs'), 'start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    this.ended = once(this.child, 'close');
  }

  /** Resolves when it says that it is ready, with the seconds since it was called; fails with its output if it ends before. */
  async ready(): Promise<number> {
    const said = new Promise<string>((resolve) =>
      this.child.stdout?.on('data', () => this.output.includes('按 Ctrl-C 停止') && resolve('ready')),
    );
    const outcome = await Promise.race([said, this.ended.then(() => 'ended')]);
    if (outcome === 'ended') throw new Error(`npm start ended before it was ready:\n${this.output}`);
    return (performance.now() - this.startedAt) / 1000;
  }

  /** Ctrl-C; resolves with the exit code. */
  async interrupt(): Promise<number | null> {
    this.child.kill('SIGINT');
    const [code] = (await this.ended) as [number | null];
    return code;
  }

  /** The one-time link, where it showed one. */
  get link(): string | null {
    return /https?:\S+token=\S+/.exec(this.output)?.[0] ?? null;
  }
}
