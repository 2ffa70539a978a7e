import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { CampaignState } from '@jiangcheng/domain/campaign/state';

/** The bodies of a campaign's committee as the case of its end names them, the leading one first. */
export async function committeeOf(sql: SqlRunner, campaignId: string): Promise<CampaignState['bodies']> {
  const rows = (await sql.query(`select state->'bodies' as bodies from app.work_case where kind = 'campaign' and campaign_id = $1`, [
    campaignId,
  ])) as Pick<CampaignState, 'bodies'>[];
  return rows[0]?.bodies ?? [];
}
