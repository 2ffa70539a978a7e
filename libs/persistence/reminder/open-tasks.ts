import type { CaseKind } from '@jiangcheng/contracts/ids';
import type { EntityManager } from 'typeorm';

/** An open task with what was done to have it done. Instants are epoch milliseconds. */
export interface OpenTask {
  readonly taskId: string;
  readonly kind: string;
  readonly round: number;
  readonly role: string;
  readonly openedAt: number;
  readonly caseId: string;
  readonly caseKind: CaseKind;
  readonly campaignId: string;
  readonly number: string;
  readonly title: string;
  readonly organizationName: string | null;
  readonly clause: string | null;
  readonly regulation: string;
  readonly edition: string;
  readonly dueAt: number | null;
  readonly provisional: boolean;
  readonly overdue: boolean;
  readonly sortAt: string;
  readonly urges: number;
  readonly urgedAt: number | null;
  readonly lastCall: { at: string; name: string; channel: string; answer: string; promisedOn: string | null } | null;
}

const ms = (column: string): string => `floor(extract(epoch from ${column}) * 1000)::float8`;

/** A call `k` as lists show the last one. */
export const LAST_CALL = `select jsonb_build_object('at', to_char(k.called_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'name', k.called_name,
    'channel', k.channel, 'answer', k.answer, 'promisedOn', k.promised_on) from app.phone_call k`;

const SELECT = `
  select t.id as "taskId", t.kind, t.round, t.role, ${ms('t.opened_at')} as "openedAt", c.id as "caseId", c.kind as "caseKind", c.campaign_id as "campaignId",
    c.number, c.title, o.name as "organizationName", d.clause, p.regulation, p.edition,
    ${ms('t.due_at')} as "dueAt", coalesce(d.provisional, false) as provisional, coalesce(t.due_at <= app.now(), false) as overdue,
    coalesce(to_char(t.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'infinity') as "sortAt",
    u.urges, ${ms('u.at')} as "urgedAt",
    (${LAST_CALL} where k.case_id = c.id and (k.task_id is null or k.task_id = t.id)
      order by k.called_at desc, k.id desc limit 1) as "lastCall"
  from app.task t join app.work_case c on c.id = t.case_id join app.campaign p on p.id = t.campaign_id
    left join app.deadline d on d.id = t.deadline_id left join app.organization o on o.id = t.organization_id
    cross join lateral (select count(*)::int as urges, max(at) as at from app.urge where task_id = t.id) as u
  where t.status = 'OPEN' and t.about_person_id is null`;

export const openTasksOfCase = (sql: Pick<EntityManager, 'query'>, caseId: string): Promise<OpenTask[]> =>
  sql.query(`${SELECT} and c.id = $1 order by coalesce(t.due_at, 'infinity'), t.id`, [caseId]);

export interface OpenTasksFilter {
  /** Campaigns the reader sees; null for all. */
  readonly seen: readonly string[] | null;
  /** Due by this instant, or with a reminder of today that somebody without an address did not get, or with a promise that has come due. */
  readonly until: number;
}

/** By due time, after the given place; what has none comes last. */
export const openTasks = (
  sql: Pick<EntityManager, 'query'>,
  { seen, until }: OpenTasksFilter,
  after: readonly [string, string] | null,
  limit: number,
): Promise<OpenTask[]> =>
  sql.query(
    `with today as (select date_trunc('day', app.now() at time zone 'Asia/Shanghai') as day)
     ${SELECT} and ($1::uuid[] is null or t.campaign_id = any ($1))
       and (t.due_at <= to_timestamp($2::float8 / 1000)
         or exists (select from app.reminder r, today where r.task_id = t.id and r.status = 'NO_ADDRESS' and r.at >= today.day at time zone 'Asia/Shanghai')
         or exists (select from app.phone_call k, today where k.task_id = t.id and k.promised_on <= today.day::date))
       and ($3::timestamptz is null or (coalesce(t.due_at, 'infinity'), t.id) > ($3, $4::uuid))
     order by coalesce(t.due_at, 'infinity'), t.id limit $5`,
    [seen, until, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
