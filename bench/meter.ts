// What a workload costs: processor time of each server, bytes of write-ahead log, commits, resident memory.
import { existsSync, readFileSync } from 'node:fs';
import { Client } from 'pg';

export type Pids = Readonly<Record<string, number | undefined>>;

/** Counters at one instant; two of them tell what lay between. */
export interface Reading {
  readonly cpuMs: Readonly<Record<string, number>>;
  readonly walBytes: number;
  readonly commits: number;
}

const MS_PER_TICK = 10;

/** Milliseconds a process and those of its children that have ended have used; Linux only, elsewhere NaN. */
function cpuOf(pid: number, withEnded: boolean): number {
  const fields = statOf(pid);
  if (!fields) return existsSync('/proc/self/stat') ? 0 : Number.NaN;
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15).map(Number);
  return (user + system + (withEnded ? endedUser + endedSystem : 0)) * MS_PER_TICK;
}

function statOf(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined; // ended, or no Linux
  }
}

function childrenOf(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ').filter(Boolean).map(Number) : [];
}

/** PostgreSQL is a process for each connection; those that ended are counted with the one that waited for them. */
const cpuOfTree = (pid: number): number => childrenOf(pid).reduce((total, child) => total + cpuOf(child, false), cpuOf(pid, true));

/** Resident memory in MB, without children. */
export function residentMb(pid: number | undefined): number {
  if (pid === undefined || !existsSync(`/proc/${pid}/status`)) return Number.NaN;
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000;
}

export class Meter {
  constructor(
    private readonly superUrl: string,
    private readonly pids: () => Pids,
  ) {}

  async read(): Promise<Reading> {
    const [row] = await this.query<{ wal: string; commits: string }>(
      `select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') as wal, sum(xact_commit) as commits from pg_stat_database where datname in ('jiangcheng', 'temporal')`,
    );
    const cpuMs = Object.entries(this.pids()).map(([name, pid]) => [name, pid === undefined ? Number.NaN : cpuOfTree(pid)] as const);
    return { cpuMs: Object.fromEntries(cpuMs), walBytes: Number(row?.wal), commits: Number(row?.commits) };
  }

  /** Bytes on disk of the product's and of the engine's database. */
  async disk(): Promise<{ jiangcheng: number; temporal: number }> {
    const size = `select pg_database_size('jiangcheng')::float8 as jiangcheng, pg_database_size('temporal')::float8 as temporal`;
    const [row] = await this.query<{ jiangcheng: number; temporal: number }>(size);
    return row ?? { jiangcheng: Number.NaN, temporal: Number.NaN };
  }

  async query<T extends object>(sql: string, database = 'postgres', values: unknown[] = []): Promise<T[]> {
    const client = new Client({ connectionString: this.superUrl.replace(/\/[^/]*$/, `/${database}`) });
    await client.connect();
    try {
      return (await client.query<T>(sql, values)).rows;
    } finally {
      await client.end();
    }
  }
}

export function between(from: Reading, to: Reading): Reading {
  const cpuMs = Object.fromEntries(Object.keys(to.cpuMs).map((name) => [name, (to.cpuMs[name] ?? 0) - (from.cpuMs[name] ?? 0)]));
  return { cpuMs, walBytes: to.walBytes - from.walBytes, commits: to.commits - from.commits };
}

export function added(a: Reading, b: Reading): Reading {
  const cpuMs = Object.fromEntries(Object.keys(b.cpuMs).map((name) => [name, (a.cpuMs[name] ?? 0) + (b.cpuMs[name] ?? 0)]));
  return { cpuMs, walBytes: a.walBytes + b.walBytes, commits: a.commits + b.commits };
}

export const nothing: Reading = { cpuMs: {}, walBytes: 0, commits: 0 };
