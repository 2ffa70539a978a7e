import type { EntityManager } from 'typeorm';

/**
 * Whoever waits for the row's lock alone waits on a version of it, and is overtaken by all who come to the next one: under a rush some would
 * never have their turn. An advisory lock before it is given in the order of coming.
 */
const HOLD = `
  with turn as materialized (select pg_advisory_xact_lock(hashtextextended('case ' || $1::uuid, 0)))
  select c.archived_at is not null as archived from app.work_case c, turn where c.id = $1 for no key update of c`;

/**
 * Locks a case's row until the transaction ends. Rows that only refer to it (a mail, a file) may be written meanwhile: its key never changes.
 * Null where there is no such case.
 */
export async function holdCase(manager: EntityManager, caseId: string): Promise<{ archived: boolean } | null> {
  const [found] = await manager.query<{ archived: boolean }[]>(HOLD, [caseId]);
  return found ?? null;
}
