import type { DataSource } from 'typeorm';
import { COUNT_LIMIT, inboxTabs, type InboxTab, type TaskQuery } from '@jiangcheng/contracts/api/task';
import type { Actor } from '@jiangcheng/domain/access/actor';
import { cursorOf, UUID } from '../platform/checked-cursor.ts';
import { pageOf } from '../platform/keyset.ts';
import type { Locale } from '../platform/messages/locale.ts';
import { searchCases } from './inbox-cases.ts';
import { countSql, keysSql, type InboxFilter, type Place } from './inbox-keys.ts';
import { tabs, type Tab } from './inbox-tabs.ts';
import { SqlParameters } from './sql-parameters.ts';
import { TASK_JOINS, taskColumns, taskViewOf, type TaskRow } from './task-row.ts';

type Row = TaskRow & { sortAt: string };

const SORT_TEXT = `case when k.sort = 'infinity' then 'infinity' else to_char(k.sort at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') end`;

/** One page of a tab, and how many there are under its filters. */
export async function readInbox(source: DataSource, actor: Actor, locale: Locale, query: TaskQuery) {
  const filter = { ...query, cases: await searchCases(source, query) };
  const [page, { count, overdue }] = await Promise.all([
    listInbox(source, actor, locale, query, filter),
    countInbox(source, actor, query, filter),
  ]);
  return { ...page, count, overdueCount: overdue };
}

/** Open work by due time, what has none last; everything else the newest first. */
async function listInbox(source: DataSource, actor: Actor, locale: Locale, query: TaskQuery, filter: InboxFilter) {
  const tab = tabs[query.tab];
  const after = cursorOf(query.cursor, [tab.cursor, UUID]);
  const sql = new SqlParameters();
  const keys = keysSql(actor, tab, filter, sql, rowsFor(query.limit), (place) => afterSql(tab, place, after, sql));
  const rows: Row[] = await source.query(
    `with k as materialized (${keys}), at as materialized (select app.now() as now)
     select ${taskColumns('at.now', sql.add(actor.personId))}, ${SORT_TEXT} as "sortAt" from k cross join at ${TASK_JOINS} order by k.sort ${tab.order}, k.key ${tab.order}`,
    sql.values,
  );
  return pageOf(
    rows,
    query.limit,
    ({ sortAt: _, ...row }) => taskViewOf(row, locale),
    (row) => [row.sortAt, row.id],
  );
}

/** Two sizes alone, written into the statement: PostgreSQL plans for a size it knows, and the statements it keeps stay few. */
const rowsFor = (limit: number): number => (limit <= 50 ? 51 : 201);

function afterSql({ order }: Tab, { sort, key }: Place, after: readonly string[] | null, sql: SqlParameters): string {
  if (after === null) return '';
  return ` and (${sort}, ${key}) ${order === 'asc' ? '>' : '<'} (${sql.add(after[0])}::timestamptz, ${sql.add(after[1])}::uuid)`;
}

interface Count {
  count: number;
  overdue: number;
}

async function countInbox(source: DataSource, actor: Actor, query: TaskQuery, filter: InboxFilter): Promise<Count> {
  const sql = new SqlParameters();
  const rows: Count[] = await source.query(countSql(actor, tabs[query.tab], filter, sql, COUNT_LIMIT, true), sql.values);
  return rows[0] ?? { count: 0, overdue: 0 };
}

/** The numbers beside all tabs, in one statement. */
export async function countTabs(source: DataSource, actor: Actor): Promise<Record<InboxTab, Count>> {
  const sql = new SqlParameters();
  const counts = inboxTabs.map(
    (tab) => `(select row_to_json(n) from (${countSql(actor, tabs[tab], { cases: null }, sql, COUNT_LIMIT, false)}) n) as "${tab}"`,
  );
  const rows: Record<InboxTab, Count>[] = await source.query(`select ${counts.join(', ')}`, sql.values);
  if (rows[0] === undefined) throw new Error('a statement without rows');
  return rows[0];
}
