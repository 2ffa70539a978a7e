import type { NoticeQuery, NoticeSummary } from '@jiangcheng/contracts/api/notice';
import type { Actor } from '@jiangcheng/domain/access/actor';
import { noticeStandingOf } from '@jiangcheng/domain/notice/standing';
import { subjectOf } from '@jiangcheng/domain/notice/subject';
import type { NoticeState } from '@jiangcheng/domain/notice/state';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import type { DataSource } from 'typeorm';
import { grantsJson, mayReadSql } from '../casework/case-scope.ts';
import { cursorOf, UUID } from '../platform/checked-cursor.ts';
import { pageOf } from '../platform/keyset.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';

export interface NoticeOnRecord {
  id: string;
  campaignId: string;
  number: string;
  title: string;
  state: NoticeState;
  openedAt: number;
}

/** Where a notice stands, as domain/notice/standing says it. */
const STANDING = `case c.state->'stages'->-1->>'outcome' when 'POSTED' then 'RUNNING'
  else coalesce(c.state->'stages'->-1->>'outcome', c.state->'stages'->-1->>'stage', 'POSTING') end`;

const NOTICES = `
  select c.id, c.campaign_id as "campaignId", c.number, c.title, c.state, floor(extract(epoch from c.opened_at) * 1000)::float8 as "openedAt"
  from app.work_case c
  where c.kind = 'notice' and ${mayReadSql('$1')} and ($2::uuid is null or c.id < $2) and ($3::uuid is null or c.campaign_id = $3)
    and ($4::text is null or $4 = ${STANDING})
  order by c.id desc limit $5`;

/** The notices that this person may read, the newest first. */
export async function listNotices(source: DataSource, actor: Actor, locale: Locale, { cursor, limit, campaignId, standing }: NoticeQuery) {
  const [after] = cursorOf(cursor, [UUID]) ?? [null];
  const rows: NoticeOnRecord[] = await source.query(NOTICES, [grantsJson(actor), after, campaignId ?? null, standing ?? null, limit + 1]);
  return pageOf(
    rows,
    limit,
    (row) => noticeSummaryOf(row, locale),
    ({ id }) => [id],
  );
}

/** One line of the list. */
export const noticeSummaryOf = ({ campaignId, openedAt, ...notice }: NoticeOnRecord, locale: Locale): NoticeSummary => ({
  ...noticeLineOf(notice, locale),
  ...{ campaignId, openedAt: toIsoLocal(openedAt) },
});

/** The same on a page of the campaign itself. */
export function noticeLineOf({ id, number, title, state }: Pick<NoticeOnRecord, 'id' | 'number' | 'title' | 'state'>, locale: Locale) {
  const standing = noticeStandingOf(state);
  const [lastDay = null] = state.windows
    .map((window) => window.lastDay)
    .sort()
    .reverse();
  return {
    subject: subjectOf(state.owner),
    ...{ caseId: id, number, title, standing, persons: state.approved.length, lastDay },
    standingLabel: sentenceOf(`notice.${standing}`, locale),
  };
}
