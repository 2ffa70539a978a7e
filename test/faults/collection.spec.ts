// The end of a window of eight thousand units is being noted, and the worker dies in the middle (hardening.md F1, W3).
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { workflowIdOf } from '@jiangcheng/contracts/ids';
import { addUnits } from '../support/many-units.ts';
import { until } from '../support/product-until.ts';
import { startBench, type FaultBench } from './support/bench.ts';
import { engineOf } from './support/engine.ts';

const UNITS = 8000;
const LIMIT_MS = 90_000;
const DUE_ON = '2026-09-25';
/** Sixty seconds after 24:00 of the last day. */
const CLOSES = '2026-09-26T00:01:00+08:00';
let bench: FaultBench;
let caseId: string;

beforeAll(async () => {
  bench = await startBench();
  await addUnits((text, parameters) => bench.sql(text, parameters), UNITS);
  const { office } = bench.office.people;
  const campaign = await office.post<{ id: string }>('/campaigns', { regulation: '003', edition: '2020', year: 2026 });
  const window = { campaignId: campaign.id, plan: 'FINAL_PACKAGE', dueOn: DUE_ON, everybody: true };
  ({ caseId } = await office.post<{ caseId: string }>('/collections', window));
  await until('everybody is told', async () => ((await told('OPENED')).done ? true : undefined), LIMIT_MS);
});
afterAll(() => bench.stop());

const one = async <Row extends object>(text: string): Promise<Row> => {
  const [row] = await bench.sql<Row>(text, [caseId]);
  if (row === undefined) throw new Error('no row');
  return row;
};
const told = async (rung: string) =>
  (
    await bench.sql<{ done: boolean; units: number; people: number }>(
      'select done, units, people from app.collection_notice where case_id = $1 and rung = $2',
      [caseId, rung],
    )
  )[0] ?? { done: false, units: 0, people: 0 };
const closed = async (): Promise<number> =>
  (await one<{ n: number }>('select count(closed_at)::int as n from app.collection_unit where case_id = $1')).n;

describe('the end of a window of thousands of units', () => {
  it('was told to everybody once, one more unit being the organizer’s', async () => {
    expect(await told('OPENED')).toEqual({ done: true, units: UNITS + 1, people: UNITS + 1 });
  });

  it('is noted for each exactly once, though the worker is killed between two batches', async () => {
    await bench.clock.moveTo(CLOSES);
    const before = await until('some batches are done', async () => ((await closed()) >= 1000 ? closed() : undefined));
    await bench.product.kill('worker');
    const broken = await closed();
    expect([before < UNITS, broken < UNITS + 1, broken % 1000]).toEqual([true, true, 0]);
    await bench.product.restart('worker');
    const stage = (): Promise<{ stage: string }> => one('select stage from app.work_case where id = $1');
    await until('every unit is marked', async () => ((await stage()).stage === 'CHECK' ? true : undefined), LIMIT_MS);
    expect(
      await one(
        `select count(*)::int as events, count(distinct event->'after'->>'unit')::int as units from audit.audit_event
         where case_id = $1 and type = 'UNIT_CLOSED'`,
      ),
    ).toEqual({ events: UNITS + 1, units: UNITS + 1 });
    expect(
      await one(
        `select count(*)::int as mails, count(distinct person_id)::int as people from app.outgoing_mail where case_id = $1 and kind = 'package-missed'`,
      ),
    ).toEqual({ mails: UNITS + 1, people: UNITS + 1 });
    expect(await closed()).toBe(UNITS + 1);
  });

  it('is noted after its sixty seconds, and the chain of the case has no gap', async () => {
    const early = await one(
      `select count(*)::int as n from app.collection_unit where case_id = $1 and closed_at < '${CLOSES}'::timestamptz`,
    );
    expect(early).toEqual({ n: 0 });
    expect(
      await one(
        `select c.audit_seq = max(e.seq) and max(e.seq) = count(*) as whole from app.work_case c join audit.audit_event e on e.case_id = c.id
         where c.id = $1 group by c.id`,
      ),
    ).toEqual({ whole: true });
  });

  it('costs the engine few events, however many units there are', async () => {
    const engine = engineOf(bench.product);
    const { historyLength } = await engine.client.workflow.getHandle(workflowIdOf('collection', caseId)).describe();
    await engine.close();
    expect(historyLength).toBeLessThan(100);
  });
});
