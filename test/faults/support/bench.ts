import { businessClock, type BusinessClock } from '../../support/clock.ts';
import { runSql } from '../../support/database.ts';
import { startTestProduct, type TestProduct } from '../../support/product.ts';
import { openOffice, type StoryOffice } from '../../support/story-office.ts';
import { StoryContest } from '../../support/story.ts';

/** A Monday on which every test of faults begins, in Beijing time; the contests' days lie before it. */
export const TODAY = '2026-09-21';
export const days = { firstDay: '2026-09-17', lastDay: '2026-09-18' };
export const driven = { days, on: TODAY };

/** A running product with its people, its clock and a campaign whose contests are opened one by one. */
export interface FaultBench {
  readonly product: TestProduct;
  readonly clock: BusinessClock;
  readonly office: StoryOffice;
  /** A contest that nobody has touched, in its first stage. */
  newContest(): Promise<StoryContest>;
  newContestId(): Promise<string>;
  sql<Row extends object>(text: string, parameters?: unknown[]): Promise<Row[]>;
  /** How many audited events of a type a case has. */
  count(caseId: string, type: string): Promise<number>;
  stop(): Promise<void>;
}

/** Trade 15 waits for a value that the office must confirm first. */
const trades = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22];

export async function startBench(env: Record<string, string> = {}): Promise<FaultBench> {
  const product = await startTestProduct({ programs: 'built', proxied: true, env });
  try {
    return await openBench(product);
  } catch (error) {
    await product.stop();
    throw error;
  }
}

async function openBench(product: TestProduct): Promise<FaultBench> {
  const clock = businessClock(product.database.ownerUrl);
  await clock.moveTo(`${TODAY}T10:00:00+08:00`);
  const office = await openOffice(product);
  const { id: campaignId } = await office.campaign(2026);
  const left = [...trades];
  const next = (): number => {
    const tradeNo = left.shift();
    if (tradeNo === undefined) throw new Error('the campaign has no trade left');
    return tradeNo;
  };
  const sql = <Row extends object>(text: string, parameters: unknown[] = []) => runSql<Row>(product.database.ownerUrl, text, parameters);
  return {
    product,
    clock,
    office,
    newContest: () => StoryContest.open(office, campaignId, next()),
    newContestId: async () => (await office.people.office.post<{ caseId: string }>('/contests', { campaignId, tradeNo: next() })).caseId,
    sql,
    count: async (caseId, type) =>
      (await sql<{ n: number }>('select count(*)::int as n from audit.audit_event where case_id = $1 and type = $2', [caseId, type]))[0]
        ?.n ?? 0,
    stop: () => product.stop(),
  };
}
