import { LOOK_EVERY_MS } from '@jiangcheng/casework/notice/look-at-page';
import { runSql } from './database.ts';
import { until } from './product-until.ts';

/** The business clock of a running product, moved as the owner of the database; the engine's own clock stays as it is. */
export interface BusinessClock {
  /** What the product takes for now. */
  now(): Promise<Date>;
  /** Sets the clock to this instant, wakes every open case and waits until none has anything left to do. `instant` is ISO 8601 with offset. */
  moveTo(instant: string): Promise<void>;
  /** Sets the clock without waiting, as when the engine is away. */
  setTo(instant: string): Promise<void>;
  /** Moves to the earliest instant at which an open case wants to wake, and waits. Null when none does. */
  toNextWake(): Promise<Date | null>;
  /** Moves from waking to waking, as many times as asked, each with its mails gone out before the next; where the clock stood, `2026-09-20 09:00` in Beijing. */
  wakings(count: number): Promise<(string | null)[]>;
  /** Resolves when every poke is struck, every due waking done, every next stage open and every page looked at. */
  untilIdle(limitMs?: number): Promise<void>;
}

/**
 * What keeps the product from being idle: pokes owed, calendar updates under way, wakings due, stages that the story has yet to open, and pages
 * of notices that it has yet to look at (each $1 seconds): a clock that went on before would leave them unseen for a day.
 */
const BUSY = `select
  (select count(*) from app.case_moved)::int as pokes,
  (select count(*) from app.calendar_update where status = 'OPEN')::int as updates,
  (select count(*) from app.work_case where wake_at <= app.now())::int as wakings,
  (select count(*) from app.work_case where status = 'OPEN' and coalesce(state->'stages'->-1->>'outcome', '') <> '')::int as stages,
  (select count(*) from app.work_case where status = 'OPEN' and stage = 'NONE')::int as openings,
  (select count(*) from app.work_case c where c.kind = 'notice' and c.status = 'OPEN' and c.stage = 'RUNNING' and app.now() >=
    (select coalesce(max(at), '-infinity') from app.notice_fetch where notice_id = c.id) + make_interval(secs => $1))::int as looks`;

interface Busy {
  readonly pokes: number;
  readonly updates: number;
  readonly wakings: number;
  readonly stages: number;
  readonly openings: number;
  readonly looks: number;
}

export function businessClock(ownerUrl: string): BusinessClock {
  const sql = <Row extends object>(text: string, parameters: unknown[] = []) => runSql<Row>(ownerUrl, text, parameters);
  const setTo = async (instant: string): Promise<void> => {
    if (Number.isNaN(Date.parse(instant))) throw new RangeError(`no instant: ${instant}`);
    await sql('update app.clock_setting set offset_ms = round(extract(epoch from $1::timestamptz - clock_timestamp()) * 1000)', [instant]);
    await sql("insert into app.case_moved (case_id) select id from app.work_case where status = 'OPEN' or wake_at is not null");
  };
  const untilIdle = async (limitMs = 60_000): Promise<void> => {
    let busy: Busy[] = [];
    const idle = async (): Promise<true | undefined> => {
      busy = await sql<Busy>(BUSY, [LOOK_EVERY_MS / 1000]);
      return busy.every(isIdle) ? true : undefined;
    };
    await until(() => `the product is idle, and not ${JSON.stringify(busy[0])}`, idle, limitMs);
  };
  const moveTo = async (instant: string): Promise<void> => {
    await setTo(instant);
    await untilIdle();
  };
  const toNextWake = async (): Promise<Date | null> => {
    const [row] = await sql<{ ms: number | null }>('select (extract(epoch from min(wake_at)) * 1000)::float8 as ms from app.work_case');
    if (typeof row?.ms !== 'number') return null;
    const next = new Date(row.ms);
    await moveTo(next.toISOString());
    return next;
  };
  const nothingQueued = async (): Promise<true | undefined> => {
    const [row] = await sql<{ queued: number }>("select count(*)::int as queued from app.outgoing_mail where status = 'QUEUED'");
    return row?.queued === 0 ? true : undefined;
  };
  return {
    now: async () =>
      new Date((await sql<{ ms: number }>('select (extract(epoch from app.now()) * 1000)::float8 as ms'))[0]?.ms ?? Number.NaN),
    setTo,
    moveTo,
    untilIdle,
    toNextWake,
    wakings: async (count) => {
      const stood: (string | null)[] = [];
      for (let i = 0; i < count; i += 1) {
        stood.push(await toNextWake().then((at) => at && beijing(at)));
        await until('the mails have gone out', nothingQueued);
      }
      return stood;
    },
  };
}

const beijing = (instant: Date): string => new Date(instant.getTime() + 8 * 3600_000).toISOString().slice(0, 16).replace('T', ' ');

const isIdle = (busy: Busy): boolean => Object.values(busy).every((count: number) => count === 0);
