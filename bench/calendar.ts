// A calendar changes under ten thousand open deadlines, of which those of running workflows move to an earlier day.
import pg from 'pg';
import { addCrowd } from '../test/support/many-deadlines.ts';
import type { Say } from './approval.ts';
import { Driver } from './driver.ts';
import { install, type Installation } from './installation.ts';
import type { Plan } from './plan.ts';
import { number } from './statistics.ts';
import { row, type Row } from './table.ts';

type Size = NonNullable<Plan['calendar']>;

export interface CalendarChange {
  readonly deadlines: number;
  readonly running: number;
  /** From the request until the answer; until the last deadline was recomputed; until every earlier case had its poke. */
  readonly answeredMs: number;
  readonly recomputedMs: number;
  readonly pokedMs: number;
  readonly earlier: number;
  /** Deadlines without exactly one event. */
  readonly wrong: number;
}

const LIMIT_MS = 300_000;
const LIKE = `
  select d.case_id as id, d.start_on::text as "startOn", d.due_on::text as "dueOn", d.calendar_version as versions from app.deadline d where d.status = 'RUNNING' limit 1`;

export async function measureCalendar({ deadlines, running }: Size, say: Say): Promise<CalendarChange> {
  const at = await install(say, { testClock: true });
  const driver = new Driver();
  try {
    await driver.do('people', at.entrance);
    await driver.do('take', { count: running });
    await driver.do('declareAll', undefined);
    await at.settle();
    const startOn = await crowdLike(at, deadlines - running);
    say(`  ✓ ${deadlines} 项未结期限 · open deadlines`);
    const began = performance.now();
    await driver.do('workFirstRestDay', { after: startOn });
    const answeredMs = performance.now() - began;
    await until(at, `select bool_and(status = 'DONE') as yes from app.calendar_update`);
    const recomputedMs = performance.now() - began;
    await until(at, 'select not exists (select 1 from app.case_moved) as yes');
    const pokedMs = performance.now() - began;
    const [found] = await at.meter.query<{ earlier: number; wrong: number }>(JUDGED, 'jiangcheng');
    return { deadlines, running, answeredMs, recomputedMs, pokedMs, earlier: found?.earlier ?? 0, wrong: found?.wrong ?? deadlines };
  } finally {
    driver.stop();
    await at.stop();
  }
}

/** Cases that nobody attends, whose clocks began when the others' run out: they touch the year, and the change moves none of them. Returns the others' start. */
async function crowdLike(at: Installation, count: number): Promise<string> {
  const [like] = await at.meter.query<{ id: string; startOn: string; dueOn: string; versions: string }>(LIKE, 'jiangcheng');
  if (like === undefined) throw new Error('no deadline runs');
  const [later] = await at.meter.query<{ day: string }>(`select to_char('${like.dueOn}'::date + 14, 'YYYY-MM-DD') as day`, 'jiangcheng');
  const client = new pg.Client(at.entrance.recordUrl);
  await client.connect();
  const sql = async <R extends object>(text: string, parameters: unknown[] = []): Promise<R[]> =>
    (await client.query<R>(text, parameters)).rows;
  await addCrowd(sql, {
    like: like.id,
    count,
    startOn: like.dueOn,
    dueOn: later?.day ?? like.dueOn,
    versions: like.versions,
    running: false,
  });
  await client.end();
  return like.startOn;
}

const JUDGED = `
  select (select count(*)::int from app.calendar_update_deadline u join app.work_case c on c.id = u.case_id
      where u.after_at < u.before_at and c.attended_at < clock_timestamp()) as earlier,
    (select count(*)::int from app.calendar_update_deadline u where 1 <>
      (select count(*) from audit.audit_event e where e.case_id = u.case_id and e.type = 'DEADLINE_RECOMPUTED')) as wrong`;

async function until(at: Installation, sql: string): Promise<void> {
  for (const end = performance.now() + LIMIT_MS; performance.now() < end; await new Promise((resolve) => setTimeout(resolve, 50)))
    if ((await at.meter.query<{ yes: boolean | null }>(sql, 'jiangcheng'))[0]?.yes === true) return;
  throw new Error(`not within ${LIMIT_MS / 1000} s: ${sql}`);
}

export function calendarRows({ deadlines, running, answeredMs, recomputedMs, pokedMs, earlier, wrong }: CalendarChange): Row[] {
  const name = `日历变更，${deadlines} 项期限 · calendar change, ${deadlines} deadlines`;
  return [
    row(`${name} 答复 · answered, ms`, number(answeredMs)),
    row(`${name} 全部重算 · all recomputed, s`, number(recomputedMs / 1000), '', '≤ 60', recomputedMs <= 60_000),
    row(`${name} 全部唤醒 · all that come earlier poked, s`, number(pokedMs / 1000)),
    row(`${name} 运行中提前 · running and earlier`, `${earlier}`, '', `${running}`, earlier === running),
    row(`${name} 事件不是恰好一条 · without exactly one event`, `${wrong}`, '', '0', wrong === 0),
  ];
}
