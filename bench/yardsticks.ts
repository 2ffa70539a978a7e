// Yardstick 2: Temporal without any product (bench/yardsticks), on the same server, each run a process of its own.
import { join } from 'node:path';
import { execute } from '../tools/servers/execute.ts';
import { interrupted } from './interrupted.ts';
import type { Installation } from './installation.ts';

const HERD_CLIENTS = 30;

export interface Stick {
  readonly casesPerSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** Steps of `approveLocal`: the decision's transaction as a local activity inside the Update handler. */
export async function bareStep(at: Installation, cases: number, clients: number): Promise<Stick> {
  const line = await run('bare-temporal.mjs', at, [cases, clients], { WF: 'approveLocal' });
  return read(line, /cases\/s ([\d.]+).* step p50 ([\d.]+) p95 ([\d.]+) p99 ([\d.]+)/);
}

export interface HerdStick {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** So many workflows that sleep until one instant and then write one row. */
export async function bareHerd(at: Installation, cases: number): Promise<HerdStick> {
  const text = await run('bare-temporal.mjs', at, [cases, HERD_CLIENTS, 'herd'], { LEAD_S: String(Math.ceil(20 + cases / 20)) });
  const [, p50, p99, max] = (/lateness p50 ([\d.]+) p99 ([\d.]+) max ([\d.]+)/.exec(text) ?? []).map(Number);
  if (p50 === undefined || p99 === undefined || max === undefined) throw new Error(`a yardstick printed what nobody understands: ${text}`);
  return { p50, p99, max };
}

/** The product's own way in its barest form: from an act to the next stage's task. */
export async function bareStory(at: Installation, cases: number, clients: number): Promise<Stick> {
  const line = await run('story-bench.mjs', at, [cases, clients], {});
  return read(line, /cases\/s ([\d.]+).* task p50 ([\d.]+) p95 ([\d.]+) p99 ([\d.]+)/);
}

async function run(
  file: string,
  { temporalAddress, benchUrl }: Installation,
  args: readonly (number | string)[],
  env: Record<string, string>,
): Promise<string> {
  const program = join(import.meta.dirname, 'yardsticks', file);
  const options = { env: { ...process.env, ...env, PGURL: benchUrl }, signal: interrupted };
  const { code, stdout, stderr } = await execute(process.execPath, [program, temporalAddress, ...args.map(String)], options);
  if (code !== 0) throw new Error(`${file} ended with code ${code}: ${stderr.trim().slice(-2000)}`);
  return stdout;
}

function read(line: string, pattern: RegExp): Stick {
  const [, casesPerSecond, p50, p95, p99] = (pattern.exec(line) ?? []).map(Number);
  if (casesPerSecond === undefined || p50 === undefined || p95 === undefined || p99 === undefined)
    throw new Error(`a yardstick printed what nobody understands: ${line}`);
  return { casesPerSecond, p50, p95, p99 };
}
