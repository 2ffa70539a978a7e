// W3 (a): a window of so many units that ends at one instant, half of them reminded, while others hand in at 150 a second.
import { workflowIdOf } from '@jiangcheng/contracts/ids';
import { Client, Connection } from '@temporalio/client';
import { addUnits } from '../test/support/many-units.ts';
import type { Say } from './approval.ts';
import type { Burst } from './drive/window.ts';
import { Driver } from './driver.ts';
import { install, type Installation } from './installation.ts';
import type { Plan } from './plan.ts';
import { spread, type Spread } from './statistics.ts';
import { layReady } from './window-fill.ts';
import { bareSweep } from './window-stick.ts';

type Size = NonNullable<Plan['window']>;

export interface WindowEnd {
  readonly units: number;
  /** From the planned closing (60 s after the due instant) until each unit was marked, by the record's clock. */
  readonly lateness: Spread & { readonly max: number };
  readonly early: number;
  readonly twice: number;
  readonly lost: number;
  /** Units without exactly one mail of the closing. */
  readonly unmailed: number;
  /** Units that owe a package when the window ends; the page shows them as overdue from the first instant. */
  readonly owing: number;
  readonly reminded: number;
  readonly burst: Burst;
  readonly historyEvents: number;
  /** The same rows written by bare SQL, milliseconds. */
  readonly bareMs: number;
}

/** A Friday; the record's clock is moved, so it needs no more than to lie ahead. */
const DUE_ON = '2026-12-04';
const SUBMITTERS = 120;
const PER_SECOND = 150;
const LEAD_S = 15;
const GRACE_S = 60;
const AFTER_S = 40;
const LIMIT_MS = 600_000;

export async function measureWindow({ units }: Size, say: Say): Promise<WindowEnd> {
  const at = await install(say, { testClock: true });
  const driver = new Driver();
  try {
    await driver.do('people', at.entrance);
    await addUnits((text, parameters) => at.meter.query(text, 'jiangcheng', parameters), units);
    const { caseId } = await driver.do('openWindow', { dueOn: DUE_ON });
    await told(at, 'OPENED');
    await layReady(at.meter, caseId, SUBMITTERS);
    await moveTo(at, '2026-12-03T10:00:00+08:00', 0);
    await told(at, '-1');
    await forgetMails(at);
    const bareMs = await bareSweep(at, units);
    await moveTo(at, '2026-12-05T00:00:00+08:00', -LEAD_S);
    say(`  ✓ W3 ${units} 家单位同时截止 · units of one window`);
    const { owing } = await owingOf(at, caseId);
    const seconds = LEAD_S + GRACE_S + AFTER_S;
    const burst = await driver.do('handInAllAlong', { caseId, perSecond: PER_SECOND, seconds, dueAfterS: LEAD_S });
    await until(at, `select stage = 'CHECK' as yes from app.work_case where id = '${caseId}'`);
    return { units, owing, bareMs, burst, ...(await judged(at, caseId)), historyEvents: await eventsOf(at, caseId) };
  } finally {
    driver.stop();
    await at.stop();
  }
}

/** The clock is moved to so many seconds after an instant, and every open case is poked. */
async function moveTo(at: Installation, instant: string, seconds: number): Promise<void> {
  await at.meter.query(
    `update app.clock_setting set offset_ms = round(extract(epoch from '${instant}'::timestamptz - clock_timestamp()) * 1000) + ${seconds * 1000};
     insert into app.case_moved (case_id, version) select id, version + 1 from app.work_case where status = 'OPEN' on conflict do nothing`,
    'jiangcheng',
  );
}

const told = (at: Installation, rung: string): Promise<void> =>
  until(at, `select coalesce(bool_or(done), false) as yes from app.collection_notice where rung = '${rung}'`);

/** Mails of before are not sent now: it is the closing that is measured. */
const forgetMails = (at: Installation): Promise<object[]> =>
  at.meter.query(`update app.outgoing_mail set status = 'FOLDED' where status in ('QUEUED', 'WAITING')`, 'jiangcheng');

async function owingOf(at: Installation, caseId: string): Promise<{ owing: number }> {
  const sql = `select count(*)::int as owing from app.collection_unit where case_id = $1 and status = 'AWAITED' and own_due_at is null`;
  return (await at.meter.query<{ owing: number }>(sql, 'jiangcheng', [caseId]))[0] ?? { owing: Number.NaN };
}

async function until(at: Installation, sql: string): Promise<void> {
  for (const end = performance.now() + LIMIT_MS; performance.now() < end; await new Promise((resolve) => setTimeout(resolve, 100)))
    if ((await at.meter.query<{ yes: boolean }>(sql, 'jiangcheng'))[0]?.yes === true) return;
  throw new Error(`not within ${LIMIT_MS / 1000} s: ${sql}`);
}

/** Each unit without an end of its own: when it was marked, how often, and how many mails told of it. */
const MARKED = `
  with closing as (select d.due_at + interval '60 seconds' as at from app.deadline d where d.case_id = $1),
    event as (select event->'after'->>'unit' as unit, count(*)::int as n from audit.audit_event where case_id = $1 and type = 'UNIT_CLOSED' group by 1),
    mail as (select substr(variables->>'link', length(variables->>'link') - 35) as unit, count(*)::int as n from app.outgoing_mail
      where case_id = $1 and rung = 'CLOSED' group by 1)
  select (extract(epoch from u.closed_at - c.at) * 1000)::float8 as "lateMs", coalesce(e.n, 0) as events, coalesce(m.n, 0) as mails
  from app.collection_unit u cross join closing c left join event e on e.unit = u.organization_id::text left join mail m on m.unit = u.organization_id::text
  where u.case_id = $1 and u.own_due_at is null`;

type Judged = Pick<WindowEnd, 'lateness' | 'early' | 'twice' | 'lost' | 'unmailed' | 'reminded'>;

async function judged(at: Installation, caseId: string): Promise<Judged> {
  const rows = await at.meter.query<{ lateMs: number | null; events: number; mails: number }>(MARKED, 'jiangcheng', [caseId]);
  const [notice] = await at.meter.query<{ units: number }>(`select units from app.collection_notice where rung = '-1'`, 'jiangcheng');
  const late = rows.flatMap(({ lateMs }) => (lateMs === null ? [] : [lateMs]));
  return {
    lateness: { ...spread(late), max: late.reduce((most, one) => Math.max(most, one), 0) },
    early: late.filter((ms) => ms < 0).length,
    twice: rows.filter(({ events }) => events > 1).length,
    lost: rows.filter(({ lateMs, events }) => lateMs === null || events === 0).length,
    unmailed: rows.filter(({ mails }) => mails !== 1).length,
    reminded: notice?.units ?? 0,
  };
}

/** How many events the window's workflow has in the engine's history. */
async function eventsOf({ temporalAddress }: Installation, caseId: string): Promise<number> {
  const connection = await Connection.connect({ address: temporalAddress });
  try {
    const client = new Client({ connection, namespace: 'jiangcheng' });
    return (await client.workflow.getHandle(workflowIdOf('collection', caseId)).describe()).historyLength;
  } finally {
    await connection.close();
  }
}
