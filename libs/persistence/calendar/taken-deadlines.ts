import type { OpenUpdate, TakenDeadline } from '@jiangcheng/casework/ports/calendar-update';
import type { DeadlineRow } from '@jiangcheng/casework/ports/rows';
import type { EntityManager } from 'typeorm';
import { DEADLINE_JSON } from '../deadline/ledger-sql.ts';

/** A taken deadline with the chain of its case, which the save goes on. */
export type TakenRow = TakenDeadline & {
  chain: { id: string; version: number; auditSeq: number; auditHead: string | null; regulation: string; edition: string; now: number };
};

const LOCK = `
  select id from app.work_case where id in
    (select case_id from app.calendar_update_deadline where update_id = $1 and done_at is null order by case_id limit $2)
  order by id for update skip locked`;

/** A statement of its own after the locks, so that what is read is what the last holder committed. */
const READ = `
  select c.id as "caseId", (extract(epoch from c.wake_at) * 1000)::float8 as "wakeAt", floor(extract(epoch from app.now()) * 1000)::float8 as now,
    ${DEADLINE_JSON} as row,
    c.version, c.audit_seq as "auditSeq", c.audit_head as "auditHead", p.regulation, p.edition
  from app.calendar_update_deadline u join app.deadline d on d.id = u.deadline_id
    join app.work_case c on c.id = u.case_id join app.campaign p on p.id = c.campaign_id
  where u.update_id = $1 and u.done_at is null and u.case_id = any ($2) order by u.case_id, d.id`;

interface Row {
  caseId: string;
  wakeAt: number | null;
  now: number;
  row: DeadlineRow;
  version: number;
  auditSeq: number;
  auditHead: string | null;
  regulation: string;
  edition: string;
}

/** Locks the cases of the next deadlines in order of id and reads them; a case that somebody holds is left for the next batch. */
export async function takeDeadlines(manager: EntityManager, update: OpenUpdate, limit: number): Promise<TakenRow[]> {
  const cases: { id: string }[] = await manager.query(LOCK, [update.id, limit]);
  if (cases.length === 0) return [];
  const rows: Row[] = await manager.query(READ, [update.id, cases.map(({ id }) => id)]);
  return rows.map(({ caseId, wakeAt, now, row, ...chain }) => ({ caseId, wakeAt, now, row, chain: { id: caseId, now, ...chain } }));
}
