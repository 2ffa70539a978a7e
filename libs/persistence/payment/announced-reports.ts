import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { AnnouncedReport } from '@jiangcheng/casework/ports/payments';
import type { CirculatedContest } from '@jiangcheng/domain/campaign/state';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { SqlWinners } from '../score-report/sql-winners.ts';

type Row = Omit<AnnouncedReport, 'winners'>;

/** The confirmed round that the committee saw, by its hash, also where it was reopened since; of the trade what is printed or confirmed, and null for what is only inferred. */
const REPORTS = `
  select c.id as "caseId", c.number, c.title, (c.state->>'tradeNo')::int as "tradeNo", coalesce(c.state->'ended'->>'on', c.state->>'lastDay') as "lastDay",
    r.entries, r.ranking,
    (select coalesce(jsonb_object_agg(v.field, case v.status when 'CONFIRMED' then v.confirmed when 'INFERRED' then null else v.reading end), '{}')
      from app.trade_value v where v.campaign_id = c.campaign_id and v.trade_no = (c.state->>'tradeNo')::int) as trade
  from jsonb_to_recordset($1::jsonb) as k ("caseId" uuid, sha256 text)
    join app.work_case c on c.id = k."caseId"
    join app.score_report r on r.case_id = c.id and r.sha256 = k.sha256 and r.review in ('CONFIRMED', 'REOPENED')
  order by (c.state->>'tradeNo')::int, c.id`;

type Asked = readonly Pick<CirculatedContest, 'caseId' | 'sha256'>[];

/** The reports of these hashes without what winners handed in. Throws where one is not on record as it was. */
export async function circulatedReports(sql: SqlRunner, contests: Asked): Promise<Row[]> {
  if (contests.length === 0) return [];
  const asked = contests.map(({ caseId, sha256 }) => ({ caseId, sha256 }));
  const rows = (await sql.query(REPORTS, [JSON.stringify(asked)])) as Row[];
  if (rows.length !== contests.length) throw new Error(`${contests.length} reports were announced, ${rows.length} are on record`);
  return rows;
}

/** What circulars announced, with what its winners handed in. */
export async function announcedReports(sql: SqlRunner, keyring: Keyring, contests: Asked): Promise<AnnouncedReport[]> {
  const winners = new SqlWinners(sql, keyring);
  const reports: AnnouncedReport[] = [];
  for (const row of await circulatedReports(sql, contests)) reports.push({ ...row, winners: await winners.read(row.caseId) });
  return reports;
}
