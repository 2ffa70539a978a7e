import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { VarPaths } from '@jiangcheng/config/paths';
import { openLog, readLogFrom } from './log-file.ts';
import { writePidFile } from './pid-files.ts';
import { endGroup } from './process-identity.ts';

export interface ProcessSpec {
  /** Name of the pid file, the log and in messages. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly identity?: { readonly uid: number; readonly gid: number } | undefined;
  readonly stopSignal: NodeJS.Signals;
  readonly stopTimeoutMs: number;
  readonly readyTimeoutMs: number;
  /**
   * Asked again and again; `log` is what the process wrote since its start, for one whose ports another could answer. Throws where asking on
   * is of no use.
   */
  readonly isReady: (log: string) => Promise<boolean>;
}

/** The process ended, or was not ready in time; `log` is what it wrote since its start. */
export class StartFailed extends Error {
  constructor(
    readonly processName: string,
    readonly log: string,
    reason: string,
  ) {
    super(`${processName} ${reason}`);
    this.name = 'StartFailed';
  }
}

/** One server as a process group of its own, with a pid file and a log, so that Ctrl-C in a terminal does not reach it before its turn. */
export class ManagedProcess {
  private child: ChildProcess | undefined;
  private readonly pidFile: string;
  readonly logFile: string;

  constructor(
    readonly spec: ProcessSpec,
    paths: VarPaths,
    private readonly onExit: (exited: string) => void,
  ) {
    this.pidFile = join(paths.run, `${spec.name}.pid`);
    this.logFile = join(paths.logs, `${spec.name}.log`);
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Resolves when the server answers. Throws StartFailed, or what `isReady` throws; the process is then gone. */
  async start(): Promise<void> {
    const position = await this.launch();
    const deadline = performance.now() + this.spec.readyTimeoutMs;
    while (this.child && performance.now() < deadline) {
      if ((await this.isReady(position)) && this.child) return;
      await wait(50);
    }
    const reason = this.child ? `was not ready within ${this.spec.readyTimeoutMs / 1000} s` : 'ended before it was ready';
    await this.stop();
    throw new StartFailed(this.spec.name, readLogFrom(this.logFile, position), reason);
  }

  /** What is beyond use ends at once: a database that crashes and recovers without end forgets that it was asked to end in order. */
  private async isReady(position: number): Promise<boolean> {
    try {
      return await this.spec.isReady(readLogFrom(this.logFile, position));
    } catch (error) {
      await this.stop('SIGQUIT');
      throw error;
    }
  }

  /** Starts the process; returns the length of its log before. */
  private async launch(): Promise<number> {
    const { command, args, cwd, env, identity, stopSignal } = this.spec;
    const log = openLog(this.logFile);
    const child = spawn(command, args, { cwd, env, ...identity, detached: true, stdio: ['ignore', log.fd, log.fd] });
    closeSync(log.fd);
    const failed = once(child, 'error').then(([error]) => error as Error);
    if (child.pid === undefined) throw new StartFailed(this.spec.name, (await failed).message, 'could not be started');
    this.child = child;
    child.once('exit', (code, signal) => {
      if (this.child === child) this.child = undefined;
      this.onExit(signal ?? `code ${code}`);
    });
    await writePidFile(this.pidFile, child.pid, stopSignal);
    return log.size;
  }

  /** Asks it to end and waits; by force after its time. */
  async stop(signal: NodeJS.Signals = this.spec.stopSignal): Promise<void> {
    const { child } = this;
    if (child?.pid !== undefined) await endGroup(child.pid, signal, this.spec.stopTimeoutMs, async () => this.child !== child);
    await rm(this.pidFile, { force: true });
  }
}
