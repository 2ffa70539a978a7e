import type { EntityManager } from 'typeorm';
import type { CaseChanges } from '@jiangcheng/casework/ports/case-changes';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import { postOfDuty } from '../post/seated-now.ts';

/** Who set off what is opened now: who acts, or whoever's act the story goes on from when a waking opens it. */
const OPENER = `coalesce($4::uuid, (select (event->>'actorAccountId')::uuid from audit.audit_event
  where case_id = $1 and event->>'actorAccountId' is not null order by seq desc limit 1))`;

/** The post that handles the trade's contests, or else its campaign's; without one a task stays the role's. */
const POST = `case when role = 'OFFICE' and "organizationId" is null then (${postOfDuty('$1', '$2')}) end`;

type TaskChanges = Pick<CaseChanges, 'openTasks' | 'closeTasks' | 'closedBy'> & Partial<Pick<CaseChanges, 'dueTasks' | 'claimTasks'>>;

/** Opens, closes and re-dates tasks. A task that was closed for another organizer and is wanted again is opened again. */
export async function saveTasks(manager: EntityManager, locked: LockedCase, changes: TaskChanges): Promise<void> {
  const { openTasks, closeTasks, dueTasks = [], claimTasks = [], closedBy } = changes;
  if (closeTasks.length > 0)
    await manager.query(
      `update app.task t set status = r.status, closed_at = app.now(), closed_by = $2
       from jsonb_to_recordset($1::jsonb) as r (id uuid, status text) where t.id = r.id and t.status = 'OPEN'`,
      [JSON.stringify(closeTasks), closedBy],
    );
  if (openTasks.length > 0)
    await manager.query(
      `insert into app.task (id, case_id, campaign_id, kind, stage, round, role, organization_id, deadline_id, due_at,
         opened_by, approval_id, node, participant, person_id, post_id, claimed_by, claimed_at, consigned_by)
       select id, $1, $2, kind, stage, round, role, "organizationId", "deadlineId", to_timestamp("dueAt" / 1000), ${OPENER},
         s."approvalId", s.node, s.participant, coalesce(s."personId", r."personId"), coalesce(s."postId", case when seat is null then ${POST} end), s."claimedBy", case when s."claimedBy" is not null then app.now() end, s."consignedBy"
       from jsonb_to_recordset($3::jsonb) as r (id uuid, kind text, stage text, round int, role text, "organizationId" uuid, "personId" uuid, "deadlineId" uuid, "dueAt" float8, seat jsonb),
         jsonb_to_record(coalesce(seat, '{}')) as s ("approvalId" uuid, node text, participant text, "personId" uuid, "postId" uuid, "claimedBy" uuid, "consignedBy" uuid)
       on conflict on constraint task_once
       do update set status = 'OPEN', closed_at = null, closed_by = null, due_at = excluded.due_at, deadline_id = excluded.deadline_id,
         opened_by = excluded.opened_by, post_id = excluded.post_id, claimed_by = excluded.claimed_by, claimed_at = excluded.claimed_at, consigned_by = excluded.consigned_by`,
      [locked.id, locked.scope.campaignId, JSON.stringify(openTasks), closedBy],
    );
  if (claimTasks.length > 0) await saveClaims(manager, locked.id, claimTasks);
  if (dueTasks.length > 0)
    await manager.query(
      `update app.task t set due_at = to_timestamp(r."dueAt" / 1000), deadline_id = r."deadlineId"
       from jsonb_to_recordset($1::jsonb) as r (id uuid, "deadlineId" uuid, "dueAt" float8) where t.id = r.id`,
      [JSON.stringify(dueTasks)],
    );
}

/** Who claims a task of the office, or the turn of one of its posts in an approval, is the case's 经办人 from then on; who puts it back is not any more. */
async function saveClaims(manager: EntityManager, caseId: string, claims: CaseChanges['claimTasks']): Promise<void> {
  await manager.query(
    `with r as (select * from jsonb_to_recordset($2::jsonb) as r (id uuid, "claimedBy" uuid, "consignedBy" uuid)), claimed as (
       update app.task t set claimed_by = r."claimedBy", claimed_at = case when r."claimedBy" is not null then app.now() end, consigned_by = r."consignedBy"
       from r where t.id = r.id returning t.role, t.claimed_by)
     update app.work_case c set handler_id = k.claimed_by from claimed k where c.id = $1 and k.role in ('OFFICE', 'OFFICE_HEAD', 'POST')`,
    [caseId, JSON.stringify(claims)],
  );
}
