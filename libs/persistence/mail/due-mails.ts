import type { EntityManager } from 'typeorm';
import { MAIL_COLUMNS, type MailRow } from './mail-row.ts';

/** A mail that may go out now, by the real clock. */
export interface DueMail {
  readonly id: string;
  /** Set for a reminder: all reminders of a person are looked at together before one is sent. */
  readonly reminds: string | null;
}

/** Reminders hang on a task and stand on a rung of its ladder. */
const IS_REMINDER = 'm.rung is not null and m.task_id is not null and m.person_id is not null';

/**
 * What falls due at one instant comes from many cases, each in its own transaction: reminders wait until every case that wakes now has been
 * attended, so that a person with many gets one digest. Not longer than this, for a case may be stuck.
 */
const GATHER = "interval '60 seconds'";
const ALL_ATTENDED = `not exists (select from app.work_case where wake_at <= app.now())`;

/** The longest waiting first. Takes no lock: who sends one takes it then. */
export function dueMails(manager: EntityManager, limit: number): Promise<DueMail[]> {
  return manager.query(
    `select m.id, case when ${IS_REMINDER} then m.person_id end as reminds from app.outgoing_mail m
     where m.status = 'QUEUED' and m.next_attempt_at <= clock_timestamp()
       and (not (${IS_REMINDER}) or ${ALL_ATTENDED} or m.next_attempt_at < clock_timestamp() - ${GATHER})
     order by m.next_attempt_at, m.id limit $1`,
    [limit],
  );
}

/** Takes the right to fold these people's reminders until the transaction ends; those whom another loop is folding are left out. */
export async function takePeople(manager: EntityManager, personIds: readonly string[]): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select id from unnest($1::uuid[]) as p (id) where pg_try_advisory_xact_lock(hashtextextended('mail ' || id, 0))`,
    [personIds],
  );
  return rows.map(({ id }) => id);
}

export interface ReminderRow extends MailRow {
  readonly round: number;
  /** False: what it reminds of is done, stands still, or is due at another time than it says. */
  readonly open: boolean;
  readonly due: boolean;
}

/** The due time that the mail names is still its task's. */
const SAYS_WHEN = `coalesce((m.variables->'due'->>'at')::timestamptz = t.due_at, false)`;

/** Every queued reminder of these people, locked, with the state of its task; one that is being sent right now is left out. */
export function lockReminders(manager: EntityManager, personIds: readonly string[]): Promise<ReminderRow[]> {
  return manager.query(
    `select ${MAIL_COLUMNS}, t.round, t.status = 'OPEN' and (t.deadline_id is null or ${SAYS_WHEN}) as open, m.next_attempt_at <= clock_timestamp() as due
     from app.outgoing_mail m join app.task t on t.id = m.task_id
     where m.status = 'QUEUED' and m.person_id = any ($1) and ${IS_REMINDER} order by m.id for update of m skip locked`,
    [personIds],
  );
}

/** The mail, locked until the transaction ends; null when it was sent, folded or put off meanwhile, or another loop has it. */
export async function takeMail(manager: EntityManager, id: string): Promise<MailRow | null> {
  const rows: MailRow[] = await manager.query(
    `select ${MAIL_COLUMNS} from app.outgoing_mail m where m.id = $1 and m.status = 'QUEUED' and m.next_attempt_at <= clock_timestamp() for update of m skip locked`,
    [id],
  );
  return rows[0] ?? null;
}
