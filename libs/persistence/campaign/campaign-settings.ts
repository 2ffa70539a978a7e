import type { EntityManager } from 'typeorm';
import { newId } from '../ids.ts';
import type { LockedCampaign } from './locked-campaign.ts';

/** Sets one setting and remembers what it was. Open cases are poked: a deadline may hang on it (design.md §3, `case_moved`). */
export async function changeCampaignSetting(
  manager: EntityManager,
  campaign: LockedCampaign,
  change: { readonly key: string; readonly before: unknown; readonly after: unknown; readonly reason: string; readonly by: string },
): Promise<void> {
  await manager.query('update app.campaign set settings = settings || jsonb_build_object($2::text, $3::jsonb) where id = $1', [
    campaign.id,
    change.key,
    JSON.stringify(change.after),
  ]);
  await manager.query(
    'insert into app.campaign_setting_change (id, campaign_id, key, before, after, reason, changed_by) values ($1,$2,$3,$4,$5,$6,$7)',
    [newId(), campaign.id, change.key, JSON.stringify(change.before), JSON.stringify(change.after), change.reason, change.by],
  );
  await moveOpenCases(manager, campaign.id);
}

/** Owes every open case of the campaign a poke. */
export async function moveOpenCases(manager: EntityManager, campaignId: string): Promise<void> {
  await manager.query("insert into app.case_moved (case_id) select id from app.work_case where campaign_id = $1 and status = 'OPEN'", [
    campaignId,
  ]);
}
