import type { accessEventView, deviationView, incidentView } from '@jiangcheng/contracts/api/audit';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { DataSource } from 'typeorm';
import { cursorOf, INSTANT, UUID } from '../platform/checked-cursor.ts';
import { pageOf } from '../platform/keyset.ts';
import type { Locale } from '../platform/messages/locale.ts';
import { accessWords, deviationWords, incidentWords, labelOf } from './words/list.words.ts';

/** What every list here takes: which campaigns the reader sees (null: all), and which page. */
export interface ListScope {
  readonly source: DataSource;
  readonly seen: readonly string[] | null;
  readonly locale: Locale;
  readonly page: { readonly cursor?: string | undefined; readonly limit: number };
}

type Labelled<T extends { at: string; label: string }> = Omit<T, 'label' | 'at'> & { at: Date; sortAt: string };

const SORT_AT = `to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "sortAt"`;
const PAGE = `and ($2::timestamptz is null or (e.at, e.id) < ($2, $3::uuid)) order by e.at desc, e.id desc limit $4`;

/** Runs a list's query, newest first, with the reader's campaigns as $1, the page as $2 to $4 and its own filters behind. */
async function newestFirst<T extends { id: string; at: string; label: string }>(
  scope: ListScope,
  sql: string,
  filters: unknown[],
  labelFor: (row: Labelled<T>) => string,
) {
  const { cursor, limit } = scope.page;
  const after = cursorOf(cursor, [INSTANT, UUID]);
  const rows: Labelled<T>[] = await scope.source.query(sql, [scope.seen, after?.[0] ?? null, after?.[1] ?? null, limit + 1, ...filters]);
  const toItem = (row: Labelled<T>): T => ({ ...row, at: row.at.toISOString(), label: labelFor(row) }) as unknown as T;
  return pageOf(rows, limit, toItem, (row) => [row.sortAt, row.id]);
}

/** Departures from the rules, in the campaigns the reader sees. */
export const listDeviations = (scope: ListScope, campaignId: string | null) =>
  newestFirst<Output<typeof deviationView>>(
    scope,
    `select e.id, e.case_id as "caseId", c.number, c.title, e.kind, e.round, e.clause, e.detail, e.reason, e.at, ${SORT_AT}
     from app.deviation e join app.work_case c on c.id = e.case_id
     where ($1::uuid[] is null or c.campaign_id = any ($1)) and ($5::uuid is null or c.campaign_id = $5) ${PAGE}`,
    [campaignId],
    ({ kind }) => labelOf(deviationWords, kind, scope.locale),
  );

/** What went wrong in the engine room. Those of no case are for whoever sees all campaigns. */
export const listIncidents = async (scope: ListScope, caseId: string | null) => {
  const found = await newestFirst<Omit<Output<typeof incidentView>, 'resolvedAt'> & { resolvedAt: string | Date | null }>(
    scope,
    `select e.id, e.kind, e.case_id as "caseId", c.number, e.detail, e.at, e.resolved_at as "resolvedAt", ${SORT_AT}
     from app.incident e left join app.work_case c on c.id = e.case_id
     where ($1::uuid[] is null or c.campaign_id = any ($1)) and ($5::uuid is null or e.case_id = $5) ${PAGE}`,
    [caseId],
    ({ kind }) => labelOf(incidentWords, kind, scope.locale),
  );
  return {
    ...found,
    items: found.items.map((item) => ({ ...item, resolvedAt: item.resolvedAt === null ? null : new Date(item.resolvedAt).toISOString() })),
  };
};

/** Who signed in, was refused, opened or changed what around the cases. */
export const listAccessEvents = (scope: ListScope, filter: { accountId: string | null; caseId: string | null }) =>
  newestFirst<Output<typeof accessEventView>>(
    scope,
    `select e.id, e.type, case when a.id is not null then p.name || ' (' || a.login || ')' end as account, e.case_id as "caseId", e.address, e.detail, e.at, ${SORT_AT}
     from audit.access_event e left join app.account a on a.id = e.account_id left join app.person p on p.id = a.person_id left join app.work_case c on c.id = e.case_id
     where ($1::uuid[] is null or coalesce(c.campaign_id, e.case_id) = any ($1)) and ($5::uuid is null or e.account_id = $5) and ($6::uuid is null or e.case_id = $6) ${PAGE}`,
    [filter.accountId, filter.caseId],
    ({ type }) => labelOf(accessWords, type, scope.locale),
  );
