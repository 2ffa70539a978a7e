import type { DataSource } from 'typeorm';
import type { Actor } from '@jiangcheng/domain/access/actor';
import { grantsJson } from '../casework/case-scope.ts';
import type { Locale } from '../platform/messages/locale.ts';
import { TASK_JOINS, taskColumns, taskViewOf, type TaskRow, type TaskView } from './task-row.ts';

/** Whose a task is: his who has it, gave it or did it, and theirs to whose role, organization or post it is addressed. `$1` grants, `$2` person, `$3` account. */
const MINE = `(
  $2 in (t.person_id, t.claimed_by, t.consigned_by) or t.closed_by = $3
  or exists (select 1 from app.post_member m where m.post_id = t.post_id and m.person_id = $2)
  or exists (
    select 1 from jsonb_to_recordset($1::jsonb) as g (role text, "organizationId" uuid, "campaignId" uuid)
    where (g."campaignId" is null or g."campaignId" = t.campaign_id)
      and ((t.organization_id is null and g.role in ('OFFICE', 'OFFICE_HEAD') and t.role in ('OFFICE', g.role))
        or (t.organization_id is null and g.role = 'FINANCE' and t.role = g.role)
        or (t.organization_id is not null and g.role = t.role and g."organizationId" = t.organization_id))))`;

const READ = `
  with k as (select t.id as key, t.id as task_id, t.case_id, null::uuid as copy_id, null::uuid as application_id from app.task t where t.id = $4 and ${MINE})
  select ${taskColumns('app.now()', '$2')} from k ${TASK_JOINS}`;

export async function readTask(source: DataSource, actor: Actor, locale: Locale, taskId: string): Promise<TaskView | null> {
  const rows: TaskRow[] = await source.query(READ, [grantsJson(actor), actor.personId, actor.accountId, taskId]);
  return rows[0] === undefined ? null : taskViewOf(rows[0], locale);
}
