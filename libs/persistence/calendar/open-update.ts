import { restsOnOther } from '@jiangcheng/domain/calendar/calendar';
import type { EntityManager } from 'typeorm';
import { newId } from '../ids.ts';

/** What made a year's calendar another one. */
export interface UpdateCause {
  readonly cause: 'NOTICE' | 'LOCAL' | 'RELEASE';
  readonly documentNo: string | null;
  readonly askedBy: string | null;
}

/** Deadlines that the calendar can still move. */
export const OPEN_DEADLINE = `status not in ('MET', 'CANCELLED')`;

/**
 * Asks for the update of a year, in the transaction that changed its calendar: the row is also the poke that is owed. The deadlines that rest
 * on the older state are noted with their dates as people know them. A second change before the first update has ended joins it.
 */
export async function askForUpdate(manager: EntityManager, year: number, { cause, documentNo, askedBy }: UpdateCause): Promise<string> {
  const [row]: { id: string }[] = await manager.query(
    `insert into app.calendar_update (id, year, cause, document_no, asked_by) values ($1, $2, $3, $4, $5)
     on conflict (year) where status = 'OPEN' do update set cause = excluded.cause, document_no = excluded.document_no,
       asked_by = excluded.asked_by, poked_at = null, settle_xid = null, touched_at = clock_timestamp()
     returning id`,
    [newId(), year, cause, documentNo, askedBy],
  );
  if (row === undefined) throw new Error(`the update of ${year} could not be asked for`);
  await gatherOutdated(manager, row.id, year);
  return row.id;
}

/** Notes the open deadlines that rest on another state of the year than the present one; how many. Those noted before keep the date people knew first. */
export async function gatherOutdated(manager: EntityManager, updateId: string, year: number): Promise<number> {
  const outdated = await outdatedVersions(manager, year);
  if (outdated.length === 0) return 0;
  const noted: unknown[] = await manager.query(
    `insert into app.calendar_update_deadline as u (update_id, deadline_id, case_id, before_on, before_at, before_provisional)
     select $1, id, case_id, due_on, due_at, provisional from app.deadline where ${OPEN_DEADLINE} and calendar_version = any ($2)
     on conflict (update_id, deadline_id) do update set done_at = null where u.done_at is not null returning 1`,
    [updateId, outdated],
  );
  return noted.length;
}

/** Walks the index from one version to the next: as many steps as there are versions, however many deadlines. */
const VERSIONS = `
  with recursive v as (
    (select calendar_version from app.deadline where ${OPEN_DEADLINE} order by calendar_version limit 1)
    union all
    select (select d.calendar_version from app.deadline d where d.${OPEN_DEADLINE} and d.calendar_version > v.calendar_version order by d.calendar_version limit 1)
    from v where v.calendar_version is not null)
  select calendar_version as versions from v where calendar_version is not null`;

/** The versions that open deadlines rest on, each once. */
export async function openVersions(manager: Pick<EntityManager, 'query'>): Promise<string[]> {
  const rows: { versions: string }[] = await manager.query(VERSIONS);
  return rows.map(({ versions }) => versions);
}

/** Those of them that rest on another state of the year than the present one. */
export async function outdatedVersions(manager: Pick<EntityManager, 'query'>, year: number): Promise<string[]> {
  const [row]: { version: string }[] = await manager.query('select version from app.calendar_year where year = $1', [year]);
  return row === undefined ? [] : (await openVersions(manager)).filter((versions) => restsOnOther(versions, year, row.version));
}
