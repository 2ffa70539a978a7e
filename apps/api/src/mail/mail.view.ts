import type { mailView } from '@jiangcheng/contracts/api/mail';
import type { Output } from '@jiangcheng/contracts/api/output';
import { MAIL_COLUMNS, type MailRow } from '@jiangcheng/persistence/mail/mail-row';
import type { DataSource } from 'typeorm';
import { cursorOf, INSTANT, UUID } from '../platform/checked-cursor.ts';
import { pageOf } from '../platform/keyset.ts';

export type MailView = Output<typeof mailView>;

/** A mail of the log with its case and each attempt; subject and label are put in by who knows the templates. */
export interface LoggedMail extends MailRow {
  readonly number: string | null;
  readonly status: MailView['status'];
  readonly createdAt: Date;
  readonly notBefore: Date | null;
  readonly nextAttemptAt: Date | null;
  readonly templateVersion: number | null;
  readonly sentAt: Date | null;
  readonly openedAt: Date | null;
  readonly bouncedAt: Date | null;
  readonly sortAt: string;
  readonly sends: MailView['attempts'];
}

const SELECT = `
  select ${MAIL_COLUMNS}, c.number, m.status, m.created_at as "createdAt", m.sent_at as "sentAt", m.template_version as "templateVersion", m.opened_at as "openedAt", m.bounced_at as "bouncedAt", case when m.status = 'QUEUED' then m.next_attempt_at end as "nextAttemptAt",
    case when m.status = 'WAITING' then m.not_before end as "notBefore",
    to_char(m.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "sortAt",
    (select coalesce(jsonb_agg(jsonb_build_object('at', to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'ok', t.ok, 'permanent', t.permanent,
        'code', t.code, 'response', t.response) order by t.at, t.id), '[]') from app.mail_attempt t where t.mail_id = m.id) as sends
  from app.outgoing_mail m left join app.work_case c on c.id = m.case_id
  where ($1::uuid[] is null or c.campaign_id = any ($1))`;

export interface MailFilter {
  /** Campaigns the reader sees; null for all, with the mails that belong to none. */
  readonly seen: readonly string[] | null;
  readonly caseId: string | null;
}

/** Newest first. */
export async function listMails(
  source: DataSource,
  { seen, caseId }: MailFilter,
  page: { cursor?: string | undefined; limit: number },
  toItem: (row: LoggedMail) => MailView,
) {
  const after = cursorOf(page.cursor, [INSTANT, UUID]);
  const rows: LoggedMail[] = await source.query(
    `${SELECT} and ($2::uuid is null or m.case_id = $2) and ($3::timestamptz is null or (m.created_at, m.id) < ($3, $4::uuid))
     order by m.created_at desc, m.id desc limit $5`,
    [seen, caseId, after?.[0] ?? null, after?.[1] ?? null, page.limit + 1],
  );
  return pageOf(rows, page.limit, toItem, (row) => [row.sortAt, row.id]);
}

export async function readMail(source: Pick<DataSource, 'query'>, seen: MailFilter['seen'], id: string): Promise<LoggedMail | null> {
  const rows: LoggedMail[] = await source.query(`${SELECT} and m.id = $2`, [seen, id]);
  return rows[0] ?? null;
}
