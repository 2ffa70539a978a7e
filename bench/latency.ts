// W2, measured from outside the driver: acts at a fixed rate over many open cases, with the yardsticks before and after.
import { measurePlain, type Round, type Say } from './approval.ts';
import { Driver } from './driver.ts';
import { install, type Installation } from './installation.ts';
import { between, type Reading } from './meter.ts';
import type { Plan } from './plan.ts';
import { spread, type Spread } from './statistics.ts';
import { bareStep, type Stick } from './yardsticks.ts';

type Size = NonNullable<Plan['w2']>;

export interface Memory {
  readonly cases: number;
  readonly before: { api: number; worker: number };
  /** With the cases open. */
  readonly open: { api: number; worker: number };
  readonly diskPerCase: { jiangcheng: number; temporal: number };
}

export interface Latency {
  readonly perSecond: number;
  readonly seconds: number;
  readonly plain: readonly Round['plain'][];
  readonly bare: readonly Stick[];
  readonly act: Spread;
  readonly visible: Spread;
  readonly turn: Spread;
  readonly stale: number;
  readonly reads: number;
  readonly failed: readonly string[];
  readonly spent: Reading;
  readonly residentAfter: { api: number; worker: number };
}

const WARM_UP_SECONDS = 10;
const WARM_UP_CASES = 22;
const YARDSTICK_CASES = 60;

export async function measureLatency(size: Size, memoryOnly: boolean, say: Say): Promise<{ memory: Memory; latency: Latency | null }> {
  const at = await install(say);
  const driver = new Driver();
  try {
    await driver.do('people', at.entrance);
    const memory = await openCases(at, driver, size.cases, say);
    return { memory, latency: memoryOnly ? null : await measure(at, driver, size, say) };
  } finally {
    driver.stop();
    await at.stop();
  }
}

async function openCases(at: Installation, driver: Driver, cases: number, say: Say): Promise<Memory> {
  const [before, empty] = [at.resident(), await at.meter.disk()];
  await driver.do('take', { count: cases });
  await at.settle();
  const [open, disk] = [at.resident(), await at.meter.disk()];
  say(`  ✓ ${cases} 件在办 · open cases: api ${open.api.toFixed(0)} MB + worker ${open.worker.toFixed(0)} MB`);
  const perCase = (name: keyof typeof disk): number => (disk[name] - empty[name]) / cases;
  return { cases, before, open, diskPerCase: { jiangcheng: perCase('jiangcheng'), temporal: perCase('temporal') } };
}

async function measure(at: Installation, driver: Driver, { perSecond, seconds, cases }: Size, say: Say): Promise<Latency> {
  await driver.do('keep', { count: cases - WARM_UP_CASES });
  await driver.do('latency', { perSecond, seconds: WARM_UP_SECONDS, warmUp: true });
  const [plainBefore, bareBefore] = [await measurePlain(at, driver, 1), await bareStep(at, YARDSTICK_CASES, 1)];
  await at.settle();
  const before = await at.meter.read();
  const { acts, visible, turns, ...counted } = await driver.do('latency', { perSecond, seconds, warmUp: false });
  await at.settle();
  const spent = between(before, await at.meter.read());
  const residentAfter = at.resident();
  say(`  ✓ W2 ${acts.length} acts at ${perSecond}/s, ${counted.failed.length} failed, ${counted.stale} stale reads of ${counted.reads}`);
  const [plainAfter, bareAfter] = [await measurePlain(at, driver, 1), await bareStep(at, YARDSTICK_CASES, 1)];
  const spreads = { act: spread(acts), visible: spread(visible), turn: spread(turns) };
  return {
    perSecond,
    seconds,
    plain: [plainBefore, plainAfter],
    bare: [bareBefore, bareAfter],
    ...spreads,
    ...counted,
    spent,
    residentAfter,
  };
}
