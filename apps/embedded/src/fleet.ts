import { setTimeout as wait } from 'node:timers/promises';
import type { VarPaths } from '@jiangcheng/config/paths';
import type { Say } from '../../../tools/servers/ticking.ts';
import { ManagedProcess, type ProcessSpec } from './managed-process.ts';

const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 30_000;
/** One that ran this long before it ended starts again at the first delay. */
const STEADY_MS = 60_000;

interface Member {
  readonly process: ManagedProcess;
  /** Whether it is to run: then it is started again when it ends by itself. */
  wanted: boolean;
  /** Counts what was done to it on purpose: a restart that waits for its delay gives way to that. */
  epoch: number;
  failures: number;
  startedAt: number;
  starting: Promise<void>;
}

/** The servers of one start, in order: restarted when they end by themselves, stopped in the reverse order. */
export class Fleet {
  private readonly members = new Map<string, Member>();
  private readonly stopping = new AbortController();

  constructor(
    private readonly paths: VarPaths,
    private readonly say: Say,
  ) {}

  get names(): string[] {
    return [...this.members.keys()];
  }

  pidOf(name: string): number | undefined {
    return this.member(name).process.pid;
  }

  /** Starts a server; it is a member from now on, whose place in the order is that of this call. Throws StartFailed. */
  async add(spec: ProcessSpec): Promise<void> {
    this.stopping.signal.throwIfAborted();
    const process = new ManagedProcess(spec, this.paths, (exited) => this.exited(spec.name, exited));
    const member: Member = { process, wanted: false, epoch: 0, failures: 0, startedAt: 0, starting: Promise.resolve() };
    this.members.set(spec.name, member);
    await this.start(member);
  }

  /** SIGKILL, and no restart until `restart` is called. */
  async kill(name: string): Promise<void> {
    const member = this.leaveAlone(name);
    await member.process.stop('SIGKILL');
  }

  /** Starts a server again with the same ports and data, after stopping it if it runs. */
  async restart(name: string): Promise<void> {
    const member = this.leaveAlone(name);
    await member.process.stop();
    await this.start(member);
  }

  /** Stops all, the last started first; none is left when it resolves. */
  async stop(): Promise<void> {
    this.stopping.abort(new Error('the servers are being stopped'));
    for (const member of [...this.members.values()].reverse()) {
      member.wanted = false;
      await member.process.stop();
      await member.starting.catch(() => undefined);
    }
  }

  private leaveAlone(name: string): Member {
    const member = this.member(name);
    member.wanted = false;
    member.epoch += 1;
    return member;
  }

  private start(member: Member): Promise<void> {
    member.startedAt = performance.now();
    member.starting = member.process.start().then(() => {
      member.wanted = !this.stopping.signal.aborted;
    });
    return member.starting;
  }

  private exited(name: string, exited: string): void {
    const member = this.members.get(name);
    if (!member?.wanted) return;
    member.wanted = false;
    if (performance.now() - member.startedAt > STEADY_MS) member.failures = 0;
    void this.bringBack(name, member, exited);
  }

  private async bringBack(name: string, member: Member, exited: string): Promise<void> {
    const delay = Math.min(FIRST_DELAY_MS * 2 ** member.failures, LONGEST_DELAY_MS);
    const { epoch } = member;
    member.failures += 1;
    this.say(
      `  ! ${name} 意外退出（${exited}），${delay / 1000} 秒后重启 · ended unexpectedly, starts again in ${delay / 1000} s; log: ${member.process.logFile}`,
    );
    try {
      await wait(delay, undefined, { signal: this.stopping.signal });
      if (epoch !== member.epoch) return;
      await this.start(member);
      this.say(`  ✓ ${name} 已恢复 · is back`);
    } catch (error) {
      if (this.stopping.signal.aborted || epoch !== member.epoch) return;
      await this.bringBack(name, member, error instanceof Error ? error.message : String(error));
    }
  }

  private member(name: string): Member {
    const member = this.members.get(name);
    if (!member) throw new Error(`There is no server "${name}" among ${this.names.join(', ')}.`);
    return member;
  }
}
