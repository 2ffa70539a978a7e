import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { DataSource, EntityManager } from 'typeorm';

/** The day on which a file `f` was deleted, in the regulation's zone. */
export const DELETED_ON = `(f.deleted_at at time zone 'Asia/Shanghai')::date::text`;
/** Who let delete a file `f`, on which day, and by which document; null while nobody has. */
export const DELETED_JSON = `case when f.deleted_at is not null then jsonb_build_object(
  'on', ${DELETED_ON}, 'ground', f.deletion_ground,
  'by', (select p.name from app.account a join app.person p on p.id = a.person_id where a.id = f.deleted_by)) end`;

/** Nobody reads these files from here on. Throws where one of them is deleted already or not there. */
export async function markDeleted(
  sql: SqlRunner,
  fileIds: readonly string[],
  { ground, accountId }: { ground: string; accountId: string },
): Promise<void> {
  const rows = (await sql.query(
    `with gone as (update app.file set deleted_at = app.now(), deleted_by = $3, deletion_ground = $2
       where id = any ($1::uuid[]) and deleted_at is null returning id) select id from gone`,
    [fileIds, ground, accountId],
  )) as unknown[];
  if (rows.length !== fileIds.length) throw new Error(`${fileIds.length} files were to be deleted, ${rows.length} were there`);
}

/** Taking equal contents in and letting go of them wait for each other, to the end of the transaction. */
export const lockContents = async (sql: SqlRunner, sha256: string): Promise<void> =>
  void (await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`file ${sha256}`]));

const LIVE = 'exists (select from app.file l where l.sha256 = f.sha256 and l.deleted_at is null)';
const TO_ERASE = `select distinct f.sha256 from app.file f where f.deleted_at is not null and f.erased_at is null and not ${LIVE}`;
const ERASED = `update app.file set erased_at = app.now() where sha256 = $1 and deleted_at is not null and erased_at is null`;

/**
 * Lets the store go of what is deleted, and notes that it has: what a crash left over goes with the next call. Contents that another paper shares
 * stay until it is deleted too.
 */
export async function eraseDeleted(source: DataSource, remove: (sha256: string) => Promise<void>): Promise<void> {
  const waiting = await source.query<{ sha256: string }[]>(TO_ERASE);
  for (const { sha256 } of waiting) await source.transaction((manager) => erase(manager, sha256, remove));
}

async function erase(manager: EntityManager, sha256: string, remove: (sha256: string) => Promise<void>): Promise<void> {
  await lockContents(manager, sha256);
  const [row] = await manager.query<unknown[]>(`${TO_ERASE} and f.sha256 = $1`, [sha256]);
  if (row === undefined) return;
  await remove(sha256);
  await manager.query(ERASED, [sha256]);
}
