import type { EntityManager } from 'typeorm';
import type { ApprovalRow } from '@jiangcheng/casework/ports/approval-row';
import type { DeadlineRow, LockedCase, TaskRow } from '@jiangcheng/casework/ports/case-store';
import { CaseArchivedError } from '@jiangcheng/domain/archive/case-archived-error';
import { holdCase } from './hold-case.ts';
import { ORGANIZER_NAMES } from './organizer-sql.ts';
import { DEADLINE_JSON } from '../deadline/ledger-sql.ts';
import type { TaskHold } from '@jiangcheng/domain/task/hold';
import { storyOf } from '@jiangcheng/domain/process/stories';
import { withNextStageOpen, type CaseState } from '@jiangcheng/domain/process/story';

/** Open tasks of the case that a post or a person has in hand; those of an approval are its own to say. */
const HOLDS = `(
  select coalesce(jsonb_agg(jsonb_build_object('taskId', t.id, 'kind', t.kind, 'role', t.role, 'organizationId', t.organization_id,
      'post', case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name,
        'members', array(select m.person_id from app.post_member m where m.post_id = p.id)) end,
      'claimedBy', case when k.id is not null then jsonb_build_object('personId', k.id, 'name', k.name) end)), '[]')
    from app.task t left join app.post p on p.id = t.post_id left join app.person k on k.id = t.claimed_by
    where t.case_id = c.id and t.status = 'OPEN' and t.approval_id is null and (t.post_id is not null or t.claimed_by is not null))`;

/** Instants leave SQL as epoch milliseconds; lists come along as JSON, so that a lock costs one round trip. */
const LOCK = `
  select c.id, c.kind, c.number, c.title, c.campaign_id, c.organization_ids, c.status, c.version, c.audit_seq, c.audit_head, c.state,
    (extract(epoch from c.wake_at) * 1000)::float8 as wake_at, floor(extract(epoch from app.now()) * 1000)::float8 as now,
    p.regulation, p.edition, p.settings,
    array_to_string(${ORGANIZER_NAMES}, '、') as organizer_name,
    (select coalesce(jsonb_agg(${DEADLINE_JSON} order by d.round, d.id), '[]')
      from app.deadline d where d.case_id = c.id) as deadlines,
    (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'kind', t.kind, 'stage', t.stage, 'round', t.round, 'role', t.role,
        'organizationId', t.organization_id, 'personId', t.person_id, 'deadlineId', t.deadline_id, 'dueAt', extract(epoch from t.due_at) * 1000,
        'seat', case when t.approval_id is not null then jsonb_build_object('approvalId', t.approval_id, 'node', t.node, 'participant', t.participant,
          'personId', t.person_id, 'postId', t.post_id, 'claimedBy', t.claimed_by, 'consignedBy', t.consigned_by) end)), '[]')
      from app.task t where t.case_id = c.id and t.status = 'OPEN' and t.about_person_id is null) as tasks,
    (select jsonb_build_object('id', a.id, 'stage', a.stage, 'round', a.round, 'state', a.state)
      from app.approval a where a.case_id = c.id order by a.id desc limit 1) as approval,
    ${HOLDS} as holds,
    (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.id), '[]') from app.post o where o.closed_at is null) as posts
  from app.work_case c join app.campaign p on p.id = c.campaign_id where c.id = $1`;

interface CaseRow {
  id: string;
  kind: string;
  number: string;
  title: string;
  campaign_id: string;
  organization_ids: string[];
  organizer_name: string;
  regulation: string;
  edition: string;
  settings: Record<string, unknown>;
  status: 'OPEN' | 'CLOSED';
  version: number;
  audit_seq: number;
  audit_head: string | null;
  state: CaseState;
  wake_at: number | null;
  now: number;
  deadlines: DeadlineRow[];
  tasks: TaskRow[];
  approval: ApprovalRow | null;
  holds: TaskHold[];
  posts: { id: string; name: string }[];
}

/**
 * Locks the case's row, then reads it with a fresh snapshot: what a waiter sees is what the one before him committed. Throws CaseArchivedError.
 */
export async function lockCase(manager: EntityManager, caseId: string): Promise<LockedCase | null> {
  const found = await holdCase(manager, caseId);
  if (found?.archived === true) throw new CaseArchivedError(caseId);
  return found === null ? null : readCase(manager, caseId);
}

/** The case as it stands, without a lock: for pages, never for decisions. */
export async function readCase(manager: EntityManager, caseId: string): Promise<LockedCase | null> {
  const rows: CaseRow[] = await manager.query(LOCK, [caseId]);
  return rows[0] === undefined ? null : fromRow(rows[0]);
}

function standing({ kind, state, now }: CaseRow): Pick<LockedCase, 'state' | 'opening'> {
  const open = withNextStageOpen(storyOf(kind), state, now);
  return { state: open, opening: open !== state };
}

const scopeOf = ({ kind, campaign_id: campaignId, organization_ids: organizationIds }: CaseRow): LockedCase['scope'] => ({
  ...{ campaignId, organizationIds },
  ...(storyOf(kind).unitsAct === true ? { unitsAct: true } : {}),
});

const fromRow = (row: CaseRow): LockedCase => ({
  ...standing(row),
  id: row.id,
  kind: row.kind,
  number: row.number,
  title: row.title,
  organizerName: row.organizer_name,
  scope: scopeOf(row),
  regulation: row.regulation,
  edition: row.edition,
  settings: row.settings,
  status: row.status,
  version: row.version,
  auditSeq: row.audit_seq,
  auditHead: row.audit_head,
  wakeAt: row.wake_at,
  now: row.now,
  deadlines: row.deadlines,
  tasks: row.tasks,
  approval: row.approval,
  holds: row.holds,
  posts: row.posts,
});
