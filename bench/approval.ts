// W1, measured from outside the driver: rounds of the yardsticks and of the product in turn, on one installation.
import { ACTS, LEGS } from './drive/approval.ts';
import { Driver } from './driver.ts';
import { install, type Installation } from './installation.ts';
import { added, between, nothing, type Reading } from './meter.ts';
import { sizesOf, type Series } from './plan.ts';
import { spread, type Spread } from './statistics.ts';
import { bareStep, bareStory, type Stick } from './yardsticks.ts';

export interface Round {
  readonly cases: number;
  readonly plain: Spread & { readonly perSecond: number };
  readonly bare: Stick;
  readonly story: Stick;
  readonly casesPerSecond: number;
  readonly actsPerSecond: number;
  readonly act: Spread;
  /** From an act to the next stage's task. */
  readonly turn: Spread;
  /** The same until its row was committed. */
  readonly row: Spread;
  readonly spent: Reading;
  readonly resident: { api: number; worker: number };
}

export type Say = (line: string) => void;

const PLAIN_TRANSACTIONS = 2000;

/** The rounds of one series after its warm-up, each proven by the histories of its cases. */
export async function measureApproval(series: Series, say: Say): Promise<Round[]> {
  const at = await install(say);
  const driver = new Driver();
  try {
    await driver.do('people', at.entrance);
    const rounds: Round[] = [];
    for (const [index, cases] of sizesOf(series).entries()) {
      const round = await measureRound(at, driver, series, cases);
      const name = index === 0 ? '预热 · warm-up' : `第 ${index} 轮 · round ${index}`;
      say(
        `  ✓ W1 ${series.clients} ${name}: ${cases} cases, ${round.actsPerSecond.toFixed(1)} acts/s, act p50 ${round.act.p50.toFixed(1)} ms`,
      );
      if (index > 0) rounds.push(round);
    }
    return rounds;
  } finally {
    driver.stop();
    await at.stop();
  }
}

async function measureRound(at: Installation, driver: Driver, series: Series, cases: number): Promise<Round> {
  const { clients } = series;
  await driver.do('take', { count: cases });
  await at.settle();
  const plain = await measurePlain(at, driver, clients);
  const bare = await bareStep(at, cases, clients);
  const story = await bareStory(at, cases, clients);
  const product = await measureActs(at, driver, series);
  const seconds = product.wallMs / 1000;
  return {
    cases,
    plain,
    bare,
    story,
    casesPerSecond: cases / seconds,
    actsPerSecond: (cases * ACTS) / seconds,
    act: spread(product.acts),
    turn: spread(product.turns),
    row: spread(product.rows),
    spent: product.spent,
    resident: at.resident(),
  };
}

export async function measurePlain(at: Installation, driver: Driver, clients: number): Promise<Round['plain']> {
  const { wallMs, latencies } = await driver.do('plain', { url: at.benchUrl, count: PLAIN_TRANSACTIONS, clients });
  return { ...spread(latencies), perSecond: (latencies.length * 1000) / wallMs };
}

/** Only the acts are measured, and what the servers do because of them until nothing is owed. */
async function measureActs(at: Installation, driver: Driver, { clients, follow }: Series) {
  const result = { wallMs: 0, acts: [] as number[], turns: [] as number[], rows: [] as number[], spent: nothing };
  for (let leg = 0; leg < LEGS; leg += 1) {
    await driver.do('prepareLeg', { leg });
    await at.settle();
    const before = await at.meter.read();
    const { wallMs, acts, turns, rows } = await driver.do('leg', { leg, clients, follow });
    await at.settle();
    result.spent = added(result.spent, between(before, await at.meter.read()));
    result.wallMs += wallMs;
    result.acts.push(...acts);
    result.turns.push(...turns);
    result.rows.push(...rows);
  }
  await driver.do('assertWhole', undefined);
  return result;
}
