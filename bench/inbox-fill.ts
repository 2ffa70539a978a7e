// Open tasks as an office of many years would have them, written set by set: the inbox is measured, not the way into it.
import type { Meter } from './meter.ts';

const CAMPAIGNS = 20;
const TASKS_PER_CASE = 5;

const CAMPAIGN_ROWS = `
  insert into app.campaign (id, year, title, regulation, edition, pack_hash)
  select gen_random_uuid(), 2020 + n, '示例活动' || n, '000', 'bench', 'bench' from generate_series(1, $1) n`;

/** Closed, so that the relay does not look for their workflows; the inbox asks for the state of tasks alone. */
const CASE_ROWS = `
  insert into app.work_case (id, kind, number, title, campaign_id, status, stage, round, version, state, organization_ids, search)
  select gen_random_uuid(), 'contest', number, title, campaign.ids[1 + n % cardinality(campaign.ids)], 'CLOSED', 'OFFICE_REVIEW', 1, 1, '{}',
    array[organization.ids[1 + n % cardinality(organization.ids)]],
    array(select distinct substr(lower(number || title), i, w) from generate_series(1, length(number || title)) i, generate_series(1, 2) w)
  from generate_series(1, $1) n, lateral (select 'BENCH-' || lpad(n::text, 6, '0') as number, '示例工种' || n || '比赛' as title) t,
    (select array_agg(id) as ids from app.campaign where edition = 'bench') campaign,
    (select array_agg(id) as ids from app.organization) organization`;

/** Of a hundred tasks 60 are the office's, 30 an organizer's; four are at a post, three with a person, three claimed. A third is overdue. */
const TASK_ROWS = `
  insert into app.task (id, case_id, campaign_id, kind, stage, round, role, organization_id, post_id, person_id, claimed_by, participant, due_at, opened_at)
  select gen_random_uuid(), c.id, c.campaign_id, (array['REVIEW', 'CONFIRM_END_DAY', 'CONFIRM_RECEIPT'])[1 + n % 3], 'OFFICE_REVIEW', 1,
    case when m between 60 and 89 then 'ORGANIZER' else 'OFFICE' end, case when m between 60 and 89 then c.organization_ids[1] end,
    case when m between 90 and 93 then post.ids[1 + n % cardinality(post.ids)] end,
    case when m between 94 and 96 then person.ids[1 + n % cardinality(person.ids)] end,
    case when m > 96 then person.ids[1 + n % cardinality(person.ids)] end, n::text,
    case when n % 20 > 0 then now() + make_interval(hours => (n % 600) - 200) end, now() - make_interval(hours => n % 900)
  from (select (row_number() over (order by number))::int - 1 as r, * from app.work_case where number like 'BENCH-%') c
    cross join lateral (select c.r * ${TASKS_PER_CASE} + k as n, abs(hashint4(c.r * ${TASKS_PER_CASE} + k)::bigint) % 100 as m from generate_series(0, ${TASKS_PER_CASE - 1}) k) number,
    (select array_agg(id) as ids from app.post) post, (select array_agg(id) as ids from app.person) person`;

/** Others who share the load: a hundred persons, two hundred organizations, fifty posts of which one is every clerk's. */
const AROUND = [
  `insert into app.person (id, name, search) select gen_random_uuid(), '示例人员' || n, '{}' from generate_series(1, 100) n`,
  `insert into app.organization (id, name, search) select gen_random_uuid(), '示例单位' || n, '{}' from generate_series(1, 200) n`,
  `insert into app.post (id, name, role) select gen_random_uuid(), '示例岗位' || n, 'OFFICE' from generate_series(1, 50) n`,
  `insert into app.post_member (post_id, person_id, seat)
   select p.id, a.person_id, 'A' from app.post p, app.role_grant g join app.account a on a.id = g.account_id where g.role = 'OFFICE' and p.name = '示例岗位1'`,
];

export async function fillInbox(meter: Meter, tasks: number): Promise<void> {
  await meter.query(CAMPAIGN_ROWS, 'jiangcheng', [CAMPAIGNS]);
  for (const rows of AROUND) await meter.query(rows, 'jiangcheng');
  await meter.query(CASE_ROWS, 'jiangcheng', [Math.ceil(tasks / TASKS_PER_CASE)]);
  await meter.query(TASK_ROWS, 'jiangcheng');
  await meter.query('analyze', 'jiangcheng');
}
