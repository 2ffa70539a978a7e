// What follows for open deadlines when a year's calendar changes: the batches themselves, without the engine that calls for them.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recomputeDeadlines } from '@jiangcheng/casework/calendar/recompute-deadlines';
import { CalendarStore } from '@jiangcheng/persistence/calendar/calendar-store';
import { CalendarUpdatesOwed } from '@jiangcheng/persistence/calendar/calendar-updates-owed';
import { loadReleasedCalendars } from '@jiangcheng/persistence/calendar/load-released-calendars';
import { SqlCalendarUpdates } from '@jiangcheng/persistence/calendar/sql-calendar-updates';
import { newId } from '@jiangcheng/persistence/ids';
import { readAuditTrail } from '@jiangcheng/persistence/audit/audit-trail';
import { verifyTrail } from '@jiangcheng/persistence/audit/verify-trail';
import { loadCalendars } from '@jiangcheng/regulations/load-calendars';
import { startApi, type TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';
import { runSql } from '../../support/database.ts';
import { addCrowd } from '../../support/many-deadlines.ts';
import { LOCAL_DAY, NOTICE_2027 } from './notice.fixture.ts';

let api: TestApi;
let office: Client;
let campaignId: string;
/** By the notice 31 January is worked: ten days from 20 January end a day earlier. */
let earlier: string[];
let later: string[];
let unmoved: string[];

beforeAll(async () => {
  api = await startApi();
  await loadReleasedCalendars(api.source, loadCalendars());
  await runSql(
    api.database.ownerUrl,
    "update app.clock_setting set offset_ms = round(extract(epoch from '2027-01-20T10:00:00+08'::timestamptz - clock_timestamp()) * 1000)",
  );
  office = await api.as(await api.person({ role: 'OFFICE', name: '测试甲' }));
  campaignId = (await office.post('/campaigns', { regulation: '000', edition: '2025', year: 2027 }).expect(201)).body.id as string;
  const organizationId = (await office.post('/organizations', { name: '示例承办单位' }).expect(201)).body.id as string;
  await api.person({ role: 'ORGANIZER', organizationId, name: '测试丙', email: 'bing@jiangcheng.example' });
  const like = await firstCase(organizationId);
  const of = { like, running: false, versions: `2027=${await versionOf(2027)}` };
  // Ten working days by the statutory core.
  earlier = [like, ...(await addCrowd(sql, { ...of, count: 199, startOn: '2027-01-20', dueOn: '2027-02-03' }))];
  later = await addCrowd(sql, { ...of, count: 300, startOn: '2027-04-20', dueOn: '2027-05-04' });
  unmoved = await addCrowd(sql, { ...of, count: 9500, startOn: '2027-07-01', dueOn: '2027-07-15' });
  await sql("update app.work_case set wake_at = '2027-02-01T09:00:00+08' where id = any ($1)", [earlier]);
});
afterAll(() => api.close());

const sql = <Row extends object>(text: string, parameters: unknown[] = []) => runSql<Row>(api.database.ownerUrl, text, parameters);
const rule = {
  key: 'SCORE_REPORT',
  startEvent: 'CONTEST_ENDED',
  length: 10,
  unit: 'WORKING_DAY',
  cutoff: '24:00',
  clause: '000/附1/六.3',
  hard: false,
  ladder: [
    { offset: -2, at: '09:00', to: ['ASSIGNEE'] },
    { offset: 0, at: '09:00', to: ['ASSIGNEE'] },
  ],
};

/** A contest that ended on 20 January 2027, as its rows say. */
async function firstCase(organizationId: string): Promise<string> {
  const id = newId();
  await sql(
    `insert into app.work_case (id, kind, number, title, campaign_id, stage, round, version, state, organization_ids, search)
     values ($1, 'contest', '示例-1', '示例比赛', $2, 'SCORE_REPORT', 1, 1, '{}', array[$3::uuid], '{}')`,
    [id, campaignId, organizationId],
  );
  await sql(
    `insert into app.deadline (id, case_id, key, round, rule, clause, hard, start_on, due_on, due_at, provisional, calendar_version, gross_days, net_days)
     values ($1, $2, 'SCORE_REPORT', 1, $3, '000/附1/六.3', false, '2027-01-20', '2027-02-03', '2027-02-04T00:00:00+08', true, $4, 10, 10)`,
    [newId(), id, JSON.stringify(rule), `2027=${await versionOf(2027)}`],
  );
  await sql(
    `insert into app.task (id, case_id, campaign_id, kind, stage, round, role, organization_id, deadline_id, due_at)
     select $1, case_id, $2, 'SCORE_REPORT', 'SCORE_REPORT', 1, 'ORGANIZER', $3, id, due_at from app.deadline where case_id = $4`,
    [newId(), campaignId, organizationId, id],
  );
  return id;
}

const versionOf = async (year: number) => (await office.get(`/calendars/${String(year)}`)).body.version as string;
const change = async (of: object) =>
  office.post('/calendars/2027/changes', { change: of, expectedVersion: await versionOf(2027) }).expect(200);
const updates = () => new SqlCalendarUpdates(api.source, new CalendarStore(api.source));

/** As the workflow does it, until the update is done. */
async function run(year = 2027): Promise<number> {
  for (let batches = 1; ; batches += 1) {
    const progress = await recomputeDeadlines(updates(), newId, { year, runId: null });
    if (progress.done) return batches;
    if (progress.waitMs > 0) await new Promise((resolve) => setTimeout(resolve, progress.waitMs));
  }
}

interface Standing {
  due_on: string;
  task_due: string;
  provisional: boolean;
  versions: string;
}
const standing = async (ids: readonly string[]): Promise<Standing[]> =>
  sql(
    `select distinct d.due_on, to_char(t.due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as task_due, d.provisional, d.calendar_version as versions
     from app.deadline d join app.task t on t.deadline_id = d.id where d.case_id = any ($1)`,
    [ids],
  );

describe('ten thousand open deadlines', () => {
  it('are counted before the notice is entered: how many move, and by how much', async () => {
    const { body } = await office.post('/calendars/2027/preview', { change: NOTICE_2027 }).expect(200);
    expect(body.effects).toEqual([
      { campaignId, title: expect.any(String), deadlines: 10_000, earlier: 200, later: 300, mostEarlier: 1, mostLater: 3, final: 1 },
    ]);
  });

  it('are recomputed within a minute, though some cases are held and the work is broken off', async () => {
    await change(NOTICE_2027);
    const began = performance.now();
    await recomputeDeadlines(updates(), newId, { year: 2027, runId: null });
    const lost = updates().transaction(async (tx) => {
      const update = await tx.openUpdate(2027);
      if (update === null) throw new Error('no update');
      await tx.save(
        update,
        (await tx.take(update, 500)).map(({ caseId, row }) => ({ caseId, after: row, event: null, wakeAt: null })),
      );
      throw new Error('the process dies here');
    });
    await expect(lost).rejects.toThrow('dies here');
    const holder = api.source.createQueryRunner();
    await holder.startTransaction();
    await holder.query('set local idle_in_transaction_session_timeout = 0');
    await holder.query('select 1 from app.work_case where id = any ($1) for update', [unmoved.slice(0, 3)]);
    for (let taken = 1; taken > 0;) taken = (await recomputeDeadlines(updates(), newId, { year: 2027, runId: null })).recomputed;
    expect(await recomputeDeadlines(updates(), newId, { year: 2027, runId: null })).toEqual({ done: false, recomputed: 0, waitMs: 500 });
    await holder.rollbackTransaction();
    await holder.release();
    await run();
    await run(2026);
    expect(performance.now() - began).toBeLessThan(60_000);
  }, 120_000);

  it('stand afterwards as the notice says, their tasks with them, and final', async () => {
    const versions = `2027=${await versionOf(2027)}`;
    expect(await standing(earlier)).toEqual([{ due_on: '2027-02-02', task_due: '2027-02-03', provisional: false, versions }]);
    expect(await standing(later)).toEqual([{ due_on: '2027-05-07', task_due: '2027-05-08', provisional: false, versions }]);
    expect(await standing(unmoved)).toEqual([{ due_on: '2027-07-15', task_due: '2027-07-16', provisional: false, versions }]);
  });

  it('have exactly one event each, in the chain of its case, with before and after', async () => {
    const [row] = await sql<{ events: number; cases: number }>(
      `select count(*)::int as events, count(distinct case_id)::int as cases from audit.audit_event where type = 'DEADLINE_RECOMPUTED'`,
    );
    expect(row).toEqual({ events: 10_000, cases: 10_000 });
    const trail = await readAuditTrail(api.source, earlier[0] ?? '');
    if (trail === null) throw new Error('no trail');
    expect(verifyTrail(trail)).toBeNull();
    expect(trail.rows.map(({ event: { before, after, reason, workflowId } }) => ({ before, after, reason, workflowId }))).toEqual([
      {
        before: expect.objectContaining({ dueOn: '2027-02-03', provisional: true }),
        after: expect.objectContaining({ dueOn: '2027-02-02', provisional: false }),
        reason: { code: 'CALENDAR_CHANGED', text: NOTICE_2027.documentNo },
        workflowId: 'calendar-update/2027',
      },
    ]);
  });

  it('wake the two hundred cases that now come earlier, and no others', async () => {
    const moved = await sql<{ id: string }>('select case_id as id from app.case_moved order by case_id');
    expect(moved.map(({ id }) => id)).toEqual([...earlier].sort());
    const wakes = await sql<{ wake: string }>(
      `select distinct to_char(wake_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as wake from app.work_case where id = any ($1)`,
      [earlier],
    );
    expect(wakes).toEqual([{ wake: '2027-01-31 09:00' }]);
  });

  it('are told to the person concerned in one mail', async () => {
    const mails = await sql<{ to_address: string; n: number; lines: number }>(
      `select to_address, (variables->>'moveCount')::int as n, jsonb_array_length(variables->'moves') as lines from app.outgoing_mail where kind = 'calendar-changed'`,
    );
    expect(mails).toEqual([{ to_address: 'bing@jiangcheng.example', n: 500, lines: 20 }]);
  });

  it('are summed up for the page and in the year’s history', async () => {
    const { body } = await office.get('/calendars/2027').expect(200);
    expect(body.update).toMatchObject({
      status: 'DONE',
      documentNo: NOTICE_2027.documentNo,
      total: 10_000,
      done: 10_000,
      earlier: 200,
      later: 300,
    });
    const history = await office.get(`/cases/${body.historyId as string}/history`).expect(200);
    expect(history.body).toMatchObject({ verified: true });
    expect(history.body.events.at(-1).sentence).toBe('系统按新日历重算 10000 项未结期限：提前 200 项，推后 300 项，不变 9500 项。');
  });

  it('are not touched again where nothing is left to do', async () => {
    expect(await run()).toBe(1);
    const [row] = await sql<{ n: number }>(`select count(*)::int as n from audit.audit_event where type = 'DEADLINE_RECOMPUTED'`);
    expect(row?.n).toBe(10_000);
  });
});

describe('an update', () => {
  it('joins the one before that has not ended, and tells of the whole way', async () => {
    await change({ ...LOCAL_DAY, from: '2027-02-01', to: '2027-02-01' });
    await recomputeDeadlines(updates(), newId, { year: 2027, runId: null });
    await change({ kind: 'LOCAL_REMOVED', dates: ['2027-02-01'], reason: '文件撤销' });
    await run();
    const [last] = await sql<{ total: number; moved: number }>(
      `select count(*)::int as total, count(*) filter (where after_at <> before_at)::int as moved from app.calendar_update_deadline d
       join app.calendar_update u on u.id = d.update_id where u.asked_at = (select max(asked_at) from app.calendar_update)`,
    );
    expect(last).toEqual({ total: 10_000, moved: 0 });
    expect((await standing(earlier)).map(({ due_on }) => due_on)).toEqual(['2027-02-02']);
  });

  it('finds what a transaction wrote by the older calendar after the change', async () => {
    const before = `2027=${await versionOf(2027)}`;
    await sql("update app.deadline set calendar_version = '2026=2025-11-04' where case_id = $1", [later[0]]);
    const slow = api.source.createQueryRunner();
    await slow.startTransaction();
    await slow.query('set local idle_in_transaction_session_timeout = 0');
    await slow.query('select 1 from app.work_case where id = $1 for update', [later[0]]);
    await change(LOCAL_DAY);
    for (let taken = 1; taken > 0;) taken = (await recomputeDeadlines(updates(), newId, { year: 2027, runId: null })).recomputed;
    expect(await recomputeDeadlines(updates(), newId, { year: 2027, runId: null })).toEqual({ done: false, recomputed: 0, waitMs: 200 });
    await slow.query('update app.deadline set calendar_version = $2 where case_id = $1', [later[0], before]);
    await slow.commitTransaction();
    await slow.release();
    await run();
    expect((await standing(later)).map(({ versions }) => versions)).toEqual([`2027=${await versionOf(2027)}`]);
  });

  it('is asked for by the worker where a release changed the calendar', async () => {
    await sql("update app.calendar_year set version = 'released' where year = 2027");
    const owed = new CalendarUpdatesOwed(api.source);
    expect([await owed.askForMissing(), await owed.askForMissing()]).toEqual([[2027], []]);
    expect(await owed.owed(0)).toEqual([2027]);
    await owed.strike(2027);
    expect(await owed.owed(0)).toEqual([]);
    await run();
    expect((await standing(unmoved)).map(({ versions }) => versions)).toEqual(['2027=released']);
  });

  it('counts a clock that stands by its ledger, and wakes nobody for it', async () => {
    const [id] = earlier;
    const [clerk] = await sql<{ id: string }>('select id from app.account limit 1');
    await sql(
      `insert into app.deadline_entry (deadline_id, seq, kind, on_day, reason, authority, entered_by, at)
       select id, 1, 'SUSPEND', '2027-01-25', '示例', '示例', $2, '2027-01-25T09:00:00+08' from app.deadline where case_id = $1`,
      [id, clerk?.id],
    );
    await sql("update app.deadline set status = 'SUSPENDED' where case_id = $1", [id]);
    await sql('delete from app.case_moved');
    await change({ ...LOCAL_DAY, dayKind: 'LOCAL_WORK', from: '2027-01-23', to: '2027-01-23' });
    await run();
    const [row] = await sql<{ status: string; task_due: string | null }>(
      'select d.status, t.due_at as task_due from app.deadline d join app.task t on t.deadline_id = d.id where d.case_id = $1',
      [id],
    );
    expect(row).toEqual({ status: 'SUSPENDED', task_due: null });
    const moved = await sql<{ id: string }>('select case_id as id from app.case_moved order by case_id');
    expect(moved.map(({ id: poked }) => poked)).toEqual(earlier.slice(1).sort());
  });

  it('is nothing where nobody changed anything', async () => {
    expect(await recomputeDeadlines(updates(), newId, { year: 2026, runId: null })).toEqual({ done: true, recomputed: 0 });
  });
});
