import type { DataSource } from 'typeorm';
import type { ContestQuery, contestSummary } from '@jiangcheng/contracts/api/contest';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Actor } from '@jiangcheng/domain/access/actor';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import { searchPieces } from '@jiangcheng/domain/shared/text';
import { ORGANIZER_NAMES } from '@jiangcheng/persistence/casework/organizer-sql';
import { caseMatches, wordPatterns } from '@jiangcheng/persistence/search/contained-words';
import { grantsJson, mayReadSql } from '../casework/case-scope.ts';
import { decodeCursor, pageOf } from '../platform/keyset.ts';
import type { Locale } from '../platform/messages/locale.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';

interface Row {
  caseId: string;
  number: string;
  title: string;
  campaignId: string;
  tradeNo: number;
  stage: string;
  round: number;
  status: 'OPEN' | 'CLOSED';
  organizers: string[];
  dueAt: number | null;
  overdue: boolean;
}

/** `dueAt` is the running deadline's, the earliest of several; overdue from its first instant on, whether or not a timer has fired. */
const SELECT = `
  select c.id as "caseId", c.number, c.title, c.campaign_id as "campaignId", (c.state->>'tradeNo')::int as "tradeNo", c.stage, c.round, c.status,
    ${ORGANIZER_NAMES} as organizers,
    (extract(epoch from d.due_at) * 1000)::float8 as "dueAt", coalesce(d.due_at <= app.now(), false) as overdue
  from app.work_case c left join lateral
    (select due_at from app.deadline where case_id = c.id and status = 'RUNNING' order by due_at, id limit 1) d on true
  where c.kind = 'contest' and ${mayReadSql('$1')} and ($2::text is null or c.number > $2) and ($3::uuid is null or c.campaign_id = $3)
    and ($4::text is null or c.stage = $4) and ${caseMatches('$5', '$7')}
  order by c.number limit $6`;

/** Contests this person may read, by number. */
export async function listContests(source: DataSource, actor: Actor, locale: Locale, query: ContestQuery) {
  const after = decodeCursor(query.cursor, 1);
  const rows: Row[] = await source.query(SELECT, [
    grantsJson(actor),
    after?.[0] ?? null,
    query.campaignId ?? null,
    query.stage ?? null,
    searchPieces(query.q ?? ''),
    query.limit + 1,
    wordPatterns(query.q ?? ''),
  ]);
  return pageOf(
    rows,
    query.limit,
    (row) => summaryOf(row, locale),
    (row) => [row.number],
  );
}

const summaryOf = (row: Row, locale: Locale): Output<typeof contestSummary> => ({
  ...row,
  stageLabel: sentenceOf(`stage.${row.stage}`, locale),
  dueAt: row.dueAt === null ? null : toIsoLocal(row.dueAt),
});
