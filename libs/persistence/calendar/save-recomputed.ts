import type { OpenUpdate, RecomputedDeadline } from '@jiangcheng/casework/ports/calendar-update';
import type { EntityManager } from 'typeorm';
import { chainRows } from '../casework/audit-chain.ts';
import type { TakenRow } from './taken-deadlines.ts';

/** Writes a batch in a fixed number of statements, however many deadlines it holds; the cases are locked. */
export async function saveRecomputed(
  manager: EntityManager,
  update: OpenUpdate,
  taken: readonly TakenRow[],
  recomputed: readonly RecomputedDeadline[],
): Promise<void> {
  const changed = recomputed.filter(({ event }) => event !== null);
  if (changed.length > 0) {
    const chains = await chainsOf(manager, taken, changed);
    await manager.query(EVENTS, [JSON.stringify(chains.flatMap(({ events }) => events))]);
    const dates = JSON.stringify(changed.map(({ after }) => after));
    await manager.query(DEADLINES, [dates]);
    await manager.query(TASKS, [dates]);
    await manager.query(CASES, [JSON.stringify(chains.map(({ events: _, ...head }) => head))]);
  }
  await manager.query(DONE, [update.id, JSON.stringify(recomputed.map(({ after }) => after))]);
  await manager.query('update app.calendar_update set touched_at = clock_timestamp() where id = $1', [update.id]);
}

interface Chain {
  caseId: string;
  version: number;
  auditSeq: number;
  auditHead: string;
  wakeAt: number | null;
  events: unknown[];
}

/** The events of each case, numbered and chained, and where its row stands afterwards. */
async function chainsOf(manager: EntityManager, taken: readonly TakenRow[], changed: readonly RecomputedDeadline[]): Promise<Chain[]> {
  const owners = new Map(taken.map(({ caseId, chain }) => [caseId, chain]));
  const chains: Chain[] = [];
  for (const [caseId, owner] of owners) {
    const own = changed.filter((each) => each.caseId === caseId);
    if (own.length === 0) continue;
    const { json, head } = await chainRows(
      manager,
      owner,
      own.flatMap(({ event }) => (event === null ? [] : [event])),
    );
    const wakes = own.flatMap(({ wakeAt }) => (wakeAt === null ? [] : [wakeAt]));
    const wakeAt = wakes.length === 0 ? null : Math.min(...wakes);
    const events = (JSON.parse(json) as object[]).map((row) => ({ ...row, case_id: caseId }));
    chains.push({ caseId, version: owner.version + 1, auditSeq: head.seq, auditHead: head.hash, wakeAt, events });
  }
  return chains;
}

const EVENTS = `
  insert into audit.audit_event (id, case_id, seq, type, event, previous_hash, hash, at)
  select id, case_id, seq, type, event, previous_hash, hash, (event->>'at')::timestamptz
  from jsonb_to_recordset($1::jsonb) as r (id uuid, case_id uuid, seq int, type text, event jsonb, previous_hash text, hash text)`;

const DATED = `jsonb_to_recordset($1::jsonb) as r (id uuid, "dueOn" date, "dueAt" float8, provisional boolean, "calendarVersion" text, status text, "overdueAt" float8,
  "grossDays" int, "netDays" int)`;

const DEADLINES = `
  update app.deadline d set due_on = r."dueOn", due_at = to_timestamp(r."dueAt" / 1000), provisional = r.provisional,
    calendar_version = r."calendarVersion", status = r.status, gross_days = r."grossDays", net_days = r."netDays", overdue_at = to_timestamp(r."overdueAt" / 1000)
  from ${DATED} where d.id = r.id`;

/** A clock that stands has no instant that its tasks could be late at. */
const TASKS = `
  update app.task t set due_at = case when r.status = 'SUSPENDED' then null else to_timestamp(r."dueAt" / 1000) end
  from ${DATED} where t.deadline_id = r.id and t.status = 'OPEN'`;

/** The poke that a case is owed lies beside the earlier alarm. */
const CASES = `
  with r as (select * from jsonb_to_recordset($1::jsonb) as r ("caseId" uuid, version int, "auditSeq" int, "auditHead" text, "wakeAt" float8)),
    moved as (insert into app.case_moved (case_id, version) select "caseId", version from r where "wakeAt" is not null)
  update app.work_case c set version = r.version, audit_seq = r."auditSeq", audit_head = r."auditHead",
    wake_at = case when r."wakeAt" is null then c.wake_at else to_timestamp(r."wakeAt" / 1000) end
  from r where c.id = r."caseId"`;

const DONE = `
  update app.calendar_update_deadline u set done_at = clock_timestamp(), after_on = r."dueOn", after_at = to_timestamp(r."dueAt" / 1000),
    after_provisional = r.provisional
  from jsonb_to_recordset($2::jsonb) as r (id uuid, "dueOn" date, "dueAt" float8, provisional boolean)
  where u.update_id = $1 and u.deadline_id = r.id`;
