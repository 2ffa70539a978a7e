import type { DataSource } from 'typeorm';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { TaskQuery, taskView } from '@jiangcheng/contracts/api/task';
import type { Actor } from '@jiangcheng/domain/access/actor';
import { formatLocal, toIsoLocal } from '@jiangcheng/domain/shared/instant';
import { searchPieces } from '@jiangcheng/domain/shared/text';
import { grantsJson } from '../casework/case-scope.ts';
import { cursorOf, INSTANT_OR_NEVER, UUID } from '../platform/checked-cursor.ts';
import { pageOf } from '../platform/keyset.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';

export type TaskView = Output<typeof taskView>;

interface Row {
  id: string;
  kind: string;
  caseId: string;
  number: string;
  title: string;
  stage: string;
  round: number;
  organizationName: string | null;
  clause: string | null;
  provisional: boolean;
  dueAt: number | null;
  sortAt: string;
  overdue: boolean;
  status: 'OPEN' | 'DONE' | 'CANCELLED';
  openedAt: number;
}

/** Tasks of the person's posts: the office's by campaign, an organizer's by organization. */
const MINE = `exists (
  select 1 from jsonb_to_recordset($1::jsonb) as g (role text, "organizationId" uuid, "campaignId" uuid)
  where (g."campaignId" is null or g."campaignId" = t.campaign_id)
    and ((t.organization_id is null and g.role in ('OFFICE', 'OFFICE_HEAD') and t.role = 'OFFICE')
      or (t.organization_id is not null and g.role = 'ORGANIZER' and g."organizationId" = t.organization_id)))`;

const SELECT = `
  select t.id, t.kind, t.case_id as "caseId", c.number, c.title, t.stage, t.round, o.name as "organizationName", d.clause,
    coalesce(d.provisional, false) as provisional, (extract(epoch from t.due_at) * 1000)::float8 as "dueAt",
    coalesce(to_char(t.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'infinity') as "sortAt", (t.status = 'OPEN' and coalesce(t.due_at <= app.now(), false)) as overdue,
    t.status, floor(extract(epoch from t.opened_at) * 1000)::float8 as "openedAt"
  from app.task t join app.work_case c on c.id = t.case_id left join app.deadline d on d.id = t.deadline_id
    left join app.organization o on o.id = t.organization_id`;

/** One page, by due time; what has none comes last. */
export async function listTasks(source: DataSource, actor: Actor, locale: Locale, query: TaskQuery) {
  const after = cursorOf(query.cursor, [INSTANT_OR_NEVER, UUID]);
  const rows: Row[] = await source.query(
    `${SELECT} where ${MINE} and t.status = $2 and c.search @> $3::text[]
       and ($4::timestamptz is null or (coalesce(t.due_at, 'infinity'), t.id) > ($4::timestamptz, $5::uuid))
     order by coalesce(t.due_at, 'infinity'), t.id limit $6`,
    [grantsJson(actor), query.status, searchPieces(query.q ?? ''), after?.[0] ?? null, after?.[1] ?? null, query.limit + 1],
  );
  return pageOf(
    rows,
    query.limit,
    (row) => viewOf(row, locale),
    (row) => [row.sortAt, row.id],
  );
}

export async function countTasks(source: DataSource, actor: Actor): Promise<{ count: number; overdueCount: number }> {
  const rows: { count: number; overdueCount: number }[] = await source.query(
    `select count(*)::int as count, count(*) filter (where t.due_at <= app.now())::int as "overdueCount" from app.task t where ${MINE} and t.status = 'OPEN'`,
    [grantsJson(actor)],
  );
  return rows[0] ?? { count: 0, overdueCount: 0 };
}

export async function readTask(source: DataSource, actor: Actor, locale: Locale, taskId: string): Promise<TaskView | null> {
  const rows: Row[] = await source.query(`${SELECT} where ${MINE} and t.id = $2`, [grantsJson(actor), taskId]);
  return rows[0] === undefined ? null : viewOf(rows[0], locale);
}

const pages: Record<string, string> = { SCORE_REPORT: '/score-report', REVIEW: '/review' };

function viewOf({ sortAt: _, ...row }: Row, locale: Locale): TaskView {
  return {
    ...row,
    label: sentenceOf(`task.${row.kind}`, locale),
    dueAt: row.dueAt === null ? null : toIsoLocal(row.dueAt),
    dueText: row.dueAt === null ? null : formatLocal(row.dueAt),
    openedAt: toIsoLocal(row.openedAt),
    href: `/contests/${row.caseId}${pages[row.kind] ?? ''}`,
  };
}
