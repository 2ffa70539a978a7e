// W3 (b): so many cases whose deadline passes at one instant. The test clock is set shortly before it; then real timers ring.
import type { Say } from './approval.ts';
import { Driver } from './driver.ts';
import { install, type Installation } from './installation.ts';
import type { Plan } from './plan.ts';
import { spread, type Spread } from './statistics.ts';
import { bareHerd, type HerdStick } from './yardsticks.ts';

type Size = NonNullable<Plan['herd']>;

export interface Herd {
  readonly cases: number;
  /** From the due instant until the case was marked overdue, by the record's clock. */
  readonly lateness: Spread & { readonly max: number };
  readonly early: number;
  readonly twice: number;
  readonly lost: number;
  /** Overdue tasks that the inbox counted at once after the instant, whatever had been marked by then. */
  readonly listedAtOnce: number;
  readonly bare: HerdStick;
}

/** Time for every workflow to set its timer before the instant. */
const LEAD_BASE_S = 30;
const LEAD_S_PER_CASE = 0.2;
const LIMIT_MS = 300_000;

export async function measureHerd({ cases }: Size, say: Say): Promise<Herd> {
  const at = await install(say, { testClock: true });
  const driver = new Driver();
  try {
    await driver.do('people', at.entrance);
    await driver.do('take', { count: cases });
    await driver.do('declareAll', undefined);
    await at.settle();
    const bare = await bareHerd(at, cases);
    await setShortlyBefore(at, LEAD_BASE_S + cases * LEAD_S_PER_CASE);
    say(`  ✓ W3 ${cases} 件同时到期 · cases due at one instant`);
    await untilDue(at);
    const { count: listedAtOnce } = await driver.do('overdueListed', undefined);
    const rows = await untilMarked(at, cases);
    return { cases, bare, listedAtOnce, ...judged(rows) };
  } finally {
    driver.stop();
    await at.stop();
  }
}

/** The clock is moved to so many seconds before the one due instant, and every case is poked, so that it sets a timer for it. */
async function setShortlyBefore(at: Installation, seconds: number): Promise<void> {
  const due = await at.meter.query<{ due: Date }>(`select distinct due_at as due from app.deadline where status = 'RUNNING'`, 'jiangcheng');
  if (due.length !== 1) throw new Error(`the deadlines are not due at one instant but at ${due.length}`);
  await at.meter.query(
    `update app.clock_setting set offset_ms = round(extract(epoch from (select min(due_at) from app.deadline) - clock_timestamp()) * 1000) - ${seconds * 1000};
     insert into app.case_moved (case_id, version) select id, version from app.work_case where status = 'OPEN' on conflict do nothing`,
    'jiangcheng',
  );
  await at.settle();
}

const poll = async <T>(what: string, look: () => Promise<T | undefined>): Promise<T> => {
  for (const end = performance.now() + LIMIT_MS; performance.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const seen = await look();
    if (seen !== undefined) return seen;
  }
  throw new Error(`${what}: not within ${LIMIT_MS / 1000} s`);
};

async function untilDue(at: Installation): Promise<void> {
  const sql = 'select app.now() >= (select min(due_at) from app.deadline) as due, app.now() - (select min(due_at) from app.deadline) as by';
  const [first] = await at.meter.query<{ due: boolean }>(sql, 'jiangcheng');
  if (first?.due !== false) throw new Error('the instant had passed before the timers were set: give more lead');
  await poll('the due instant', async () => ((await at.meter.query<{ due: boolean }>(sql, 'jiangcheng'))[0]?.due ? true : undefined));
}

interface Marked {
  readonly lateMs: number | null;
  readonly events: number;
}

const MARKED = `
  select (extract(epoch from d.overdue_at - d.due_at) * 1000)::float8 as "lateMs",
    (select count(*) from audit.audit_event e where e.case_id = d.case_id and e.type = 'DEADLINE_OVERDUE')::int as events
  from app.deadline d where d.status = 'RUNNING'`;

/** Until all are marked, or nothing more comes. */
async function untilMarked(at: Installation, cases: number): Promise<Marked[]> {
  const count = `select count(overdue_at)::int as marked from app.deadline`;
  await poll('all marked overdue', async () => {
    const [row] = await at.meter.query<{ marked: number }>(count, 'jiangcheng');
    return (row?.marked ?? 0) >= cases ? true : undefined;
  });
  return at.meter.query<Marked>(MARKED, 'jiangcheng');
}

function judged(rows: readonly Marked[]): Pick<Herd, 'lateness' | 'early' | 'twice' | 'lost'> {
  const late = rows.flatMap(({ lateMs }) => (lateMs === null ? [] : [lateMs]));
  return {
    lateness: { ...spread(late), max: Math.max(...late) },
    early: late.filter((ms) => ms < 0).length,
    twice: rows.filter(({ events }) => events > 1).length,
    lost: rows.filter(({ events }) => events === 0).length,
  };
}
