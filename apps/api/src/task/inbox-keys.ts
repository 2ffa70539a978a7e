import type { TaskQuery } from '@jiangcheng/contracts/api/task';
import type { Actor } from '@jiangcheng/domain/access/actor';
import { caseCondition, type CaseFilter } from './inbox-cases.ts';
import { narrowedApplications } from './inbox-applications.ts';
import type { Branch } from './inbox-branches.ts';
import { tabs, type Tab } from './inbox-tabs.ts';
import type { SqlParameters } from './sql-parameters.ts';

/** What narrows a list: `cases` are those that were searched for, null where nothing was. */
export interface InboxFilter extends Pick<TaskQuery, 'q' | 'organizationId' | 'campaignId' | 'kind' | 'due'> {
  readonly cases: CaseFilter | null;
}

const DUE_SOON_DAYS = 5;
/** Asked once a statement: as a plain call it would be asked for every row. */
const NOW = '(select app.now())';

/**
 * SQL of a tab's keys in its order: `key`, `sort`, and the task, case, copy or application they lead to. At most `limit` rows, each branch no more.
 * @param after condition on `sort` and `key` that continues a list
 */
export function keysSql(
  actor: Actor,
  tab: Tab,
  filter: InboxFilter,
  sql: SqlParameters,
  limit: number,
  after: (place: Place) => string,
): string {
  const ending = (place: Place): string => `${after(place)} order by ${place.sort} ${tab.order}, ${place.key} ${tab.order} limit ${limit}`;
  const rest = `${narrowed(tab, filter, sql)}${ending({ sort: tab.sort, key: keyOf(tab) })}`;
  const applications = applicationsSql(actor, tab, filter, sql, ending);
  const branches = [...tab.branches(actor, sql).map((branch) => branchSql(tab, branch, rest)), ...applications].map((each) => `(${each})`);
  return `select * from (${branches.join(' union all ')}) as b order by sort ${tab.order}, key ${tab.order} limit ${limit}`;
}

/** What sorts rows, and tells those apart that sort alike. */
export interface Place {
  readonly sort: string;
  readonly key: string;
}

function applicationsSql(
  actor: Actor,
  { applications }: Tab,
  filter: InboxFilter,
  sql: SqlParameters,
  ending: (place: Place) => string,
): string[] {
  const narrow = applications === undefined ? null : narrowedApplications(filter, sql);
  if (applications === undefined || narrow === null) return [];
  const { sort, where } = applications;
  const columns = `h.id as key, ${sort} as sort, null::uuid as task_id, null::uuid as case_id, null::uuid as copy_id, h.id as application_id`;
  return [`select ${columns} from app.hosting_application h where ${where(actor, sql)}${narrow}${ending({ sort, key: 'h.id' })}`];
}

const keyOf = ({ copies }: Tab): string => (copies ? 'cc.id' : 't.id');

function branchSql(tab: Tab, { seats, where }: Branch, rest: string): string {
  const from = tab.copies
    ? 'app.carbon_copy cc join app.work_case c on c.id = cc.case_id left join app.task t on t.id = cc.task_id'
    : 'app.task t';
  const [caseId, copyId] = tab.copies ? ['cc.case_id', 'cc.id'] : ['t.case_id', 'null::uuid'];
  const columns = `${keyOf(tab)} as key, ${tab.sort} as sort, t.id as task_id, ${caseId} as case_id, ${copyId} as copy_id, null::uuid as application_id`;
  const select = `select ${columns} from ${from} where ${where}${rest}`;
  return seats === undefined ? select : `select x.* from ${seats} cross join lateral (${select}) x`;
}

function narrowed(tab: Tab, { campaignId, kind, cases, due }: InboxFilter, sql: SqlParameters): string {
  const where: string[] = [];
  if (campaignId !== undefined) where.push(`${tab.copies ? 'c' : 't'}.campaign_id = ${sql.add(campaignId)}`);
  if (kind !== undefined) where.push(`t.kind = ${sql.add(kind)}`);
  if (due === 'OVERDUE') where.push(`t.status = 'OPEN' and t.due_or_never <= ${NOW}`);
  if (due === 'SOON')
    where.push(`t.status = 'OPEN' and t.due_or_never > ${NOW} and t.due_or_never <= ${NOW} + interval '${DUE_SOON_DAYS} days'`);
  if (cases !== null) where.push(caseCondition(cases, tab.copies ? 'cc.case_id' : 't.case_id', sql));
  return where.map((condition) => ` and ${condition}`).join('');
}

/** SQL of one number beside a tab, and of the overdue among them; `limit` rows are looked at, the overdue first. */
export function countSql(actor: Actor, tab: Tab, filter: InboxFilter, sql: SqlParameters, limit: number, all: boolean): string {
  const keys = keysSql(actor, tab, filter, sql, limit, () => (all ? '' : tab.counted));
  const overdue = tab === tabs.TODO || tab === tabs.UNCLAIMED ? `count(*) filter (where sort <= ${NOW})::int` : '0';
  return `select count(*)::int as count, ${overdue} as overdue from (${keys}) as found`;
}
