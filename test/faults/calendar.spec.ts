// A calendar changes while ten thousand deadlines run, and the worker dies in the middle (hardening.md F13, F1).
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addCrowd, type Sql } from '../support/many-deadlines.ts';
import { until } from '../support/product-until.ts';
import type { StoryContest } from '../support/story.ts';
import { driven, startBench, type FaultBench } from './support/bench.ts';
import { engineOf, lastTestimony } from './support/engine.ts';

const LIMIT_MS = 60_000;
let bench: FaultBench;
let contest: StoryContest;
let running: string[];

/** Worked by local decree: whoever's ten days run across it has one day less. */
const WORKED_SATURDAY = {
  kind: 'LOCAL',
  documentNo: '示例政办〔2026〕8号',
  dayKind: 'LOCAL_WORK',
  name: '示例调整',
  from: '2026-09-19',
  to: '2026-09-19',
  reason: '示例',
};

beforeAll(async () => {
  bench = await startBench();
  contest = await bench.newContest();
  await contest.driveTo('SCORE_REPORT', driven);
  await bench.clock.untilIdle();
  const [{ versions } = { versions: '' }] = await bench.sql<{ versions: string }>('select calendar_version as versions from app.deadline');
  const like = { like: contest.id, versions };
  running = [contest.id, ...(await addCrowd(sql, { ...like, count: 199, startOn: '2026-09-18', dueOn: '2026-10-09', running: true }))];
  await addCrowd(sql, { ...like, count: 9800, startOn: '2026-11-02', dueOn: '2026-11-16', running: false });
  await bench.clock.untilIdle(120_000);
});
afterAll(() => bench.stop());

const sql: Sql = (text, parameters) => bench.sql(text, parameters);
const one = async <Row extends object>(text: string): Promise<Row> => {
  const [row] = await bench.sql<Row>(text);
  if (row === undefined) throw new Error('no row');
  return row;
};
const progress = () =>
  one<{ status: string; done: number }>(
    `select (select max(status) from app.calendar_update) as status, (select count(done_at)::int from app.calendar_update_deadline) as done`,
  );

async function changeCalendar(change: object): Promise<void> {
  const { office } = bench.office.people;
  const { version } = await office.get<{ version: string }>('/calendars/2026');
  await office.post('/calendars/2026/changes', { change, expectedVersion: version });
}

describe('a calendar that changes under ten thousand open deadlines', () => {
  it('has each recomputed once within a minute, though the worker is killed in the middle', async () => {
    await changeCalendar(WORKED_SATURDAY);
    const began = performance.now();
    const { done } = await until('some batches are done', async () => {
      const now = await progress();
      return now.done >= 1000 ? now : undefined;
    });
    await bench.product.kill('worker');
    const broken = await progress();
    expect([done < 10_000, broken.done < 10_000, broken.status]).toEqual([true, true, 'OPEN']);
    await bench.product.restart('worker');
    await until('the update is done', async () => ((await progress()).status === 'DONE' ? true : undefined), LIMIT_MS);
    expect(performance.now() - began).toBeLessThan(LIMIT_MS);
    expect(
      await one(
        `select count(*)::int as events, count(distinct case_id)::int as cases from audit.audit_event where type = 'DEADLINE_RECOMPUTED'`,
      ),
    ).toEqual({ events: 10_000, cases: 10_000 });
    expect(await one('select count(*)::int as n from app.deadline where calendar_version not like $$%+local.%$$')).toEqual({ n: 0 });
  });

  it('wakes the two hundred running cases, which stand at the earlier day', async () => {
    await bench.clock.untilIdle(LIMIT_MS);
    const rows = await bench.sql<{ due_on: string; n: number; wakes: number }>(
      `select d.due_on, count(*)::int as n, count(distinct c.wake_at)::int as wakes
       from app.deadline d join app.work_case c on c.id = d.case_id where c.id = any ($1) group by d.due_on`,
      [running],
    );
    expect(rows).toEqual([{ due_on: '2026-10-08', n: 200, wakes: 1 }]);
    const engine = engineOf(bench.product);
    // The engine's own history bears witness (the dead worker's cached workflows are told anew first, after ten seconds): each workflow looked at its case after the case was changed.
    for (const id of running.filter((_, index) => index % 20 === 0)) {
      const [row] = await bench.sql<{ head: string }>('select audit_head as head from app.work_case where id = $1', [id]);
      await until(
        'the workflow has seen its case',
        async () => ((await lastTestimony(engine, id)) === row?.head ? true : undefined),
        LIMIT_MS,
      );
    }
    await engine.close();
    const trouble = await bench.sql<{ kind: string }>('select distinct kind from app.incident where resolved_at is null');
    expect(trouble).toEqual([]);
  });

  it('tells each person concerned in one mail', async () => {
    const mails = await bench.sql<{ people: number; mails: number; most: number }>(
      `select count(distinct person_id)::int as people, count(*)::int as mails, max((variables->>'moveCount')::int) as most from app.outgoing_mail where kind = 'calendar-changed'`,
    );
    expect(mails).toEqual([{ people: mails[0]?.people, mails: mails[0]?.people, most: 200 }]);
  });
});
