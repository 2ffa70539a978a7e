import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { ContestStanding } from '@jiangcheng/domain/campaign/contests';

/** One line for each trade: its contest, confirmed with the hash of the report that the office confirmed, or what it still lacks. */
const STANDINGS = `
  select t.no as "tradeNo", coalesce(c.title, t.name) as title, c.number, c.id as "caseId", r.sha256,
    case when c.id is null then 'NOT_OPENED' when c.status = 'OPEN' then 'RUNNING' when r.sha256 is null then 'CANCELLED' else 'CONFIRMED' end as stand
  from app.trade t
    left join app.work_case c on c.kind = 'contest' and c.campaign_id = t.campaign_id and (c.state->>'tradeNo')::int = t.no
    left join lateral (select s.sha256 from app.score_report s where s.case_id = c.id and s.review = 'CONFIRMED'
      order by s.round desc limit 1) r on true
  where t.campaign_id = $1 order by t.no`;

export const contestsOf = (sql: SqlRunner, campaignId: string): Promise<ContestStanding[]> =>
  sql.query(STANDINGS, [campaignId]) as Promise<ContestStanding[]>;
