// The yardsticks by themselves: what this machine can do with nothing of the product in the way.
import { measurePlain, type Say } from './approval.ts';
import { Driver } from './driver.ts';
import { install } from './installation.ts';
import type { Row } from './table.ts';
import { number } from './statistics.ts';
import { bareStep, bareStory } from './yardsticks.ts';

const CASES = 100;

export async function measureYardsticks(clients: number, say: Say): Promise<Row[]> {
  const at = await install(say);
  const driver = new Driver();
  try {
    const plain = await measurePlain(at, driver, clients);
    const [step, story] = [await bareStep(at, CASES, clients), await bareStory(at, CASES, clients)];
    const row = (what: string, { p50, p95, p99 }: { p50: number; p95: number; p99: number }, compared: string): Row => ({
      what: `${clients}: ${what} p50/p95/p99 ms`,
      value: `${number(p50)} / ${number(p95)} / ${number(p99)}`,
      compared,
      aim: '',
      met: null,
    });
    return [
      row('朴素事务 · plain transaction', plain, `${number(plain.perSecond)}/s`),
      row('裸 Temporal 一步 · bare step', step, `${number(step.casesPerSecond)} cases/s`),
      row('裸“故事” · bare story, act → task', story, `${number(story.casesPerSecond)} cases/s`),
    ];
  } finally {
    driver.stop();
    await at.stop();
  }
}
