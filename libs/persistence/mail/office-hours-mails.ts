import type { EntityManager } from 'typeorm';

/** Kinds beside the ladders' reminders (which stand on a rung) that remind people, and so wait for office hours. */
const REMINDING_KINDS = ['reminder-digest', 'urge', 'urge-copy', 'call-list', 'supervision-list'];

/** Puts off what would remind people now, until an instant of the business clock; one that is being sent right now goes out. */
export async function holdMails(manager: EntityManager, until: number): Promise<void> {
  await manager.query(
    `with due as (
       select id from app.outgoing_mail where status = 'QUEUED' and next_attempt_at <= clock_timestamp() and (rung is not null or kind = any ($2)) for update skip locked
     )
     update app.outgoing_mail m set status = 'WAITING', not_before = to_timestamp($1::float8 / 1000) from due where m.id = due.id`,
    [until, REMINDING_KINDS],
  );
}

/** Queues what has waited long enough, all at once: what gathered over night is folded like what comes in the morning. */
export async function releaseMails(manager: EntityManager): Promise<void> {
  await manager.query(
    `with come as (select id from app.outgoing_mail where status = 'WAITING' and not_before <= app.now() for update skip locked)
     update app.outgoing_mail m set status = 'QUEUED', next_attempt_at = clock_timestamp() from come where m.id = come.id`,
  );
}
