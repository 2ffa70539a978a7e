import type { EntityManager } from 'typeorm';
import { initialCampaign } from '@jiangcheng/domain/campaign/state';
import { searchPieces } from '@jiangcheng/domain/shared/text';
import { writeFirstEvent, type Opening } from '../casework/open-case.ts';
import { newId } from '../ids.ts';

interface CampaignRow {
  title: string;
  year: number;
  regulation: string;
  edition: string;
}

/** Writes the case of a campaign's end with its first audit event and the poke that is owed. A campaign has one. */
export async function openCampaignCase(
  manager: EntityManager,
  campaignId: string,
  opening: Opening,
): Promise<{ caseId: string } | 'PROCESS_EXISTS' | null> {
  const campaigns: CampaignRow[] = await manager.query(
    "select title, year, regulation, edition from app.campaign where id = $1 and kind = 'CONTEST'",
    [campaignId],
  );
  const campaign = campaigns[0];
  if (campaign === undefined) return null;
  const caseId = newId();
  const number = `${campaign.year}-${campaign.regulation}-00`;
  const title = `${campaign.title}成绩通报`;
  const inserted: unknown[] = await manager.query(
    `insert into app.work_case (id, kind, number, title, campaign_id, stage, round, version, state, search)
     values ($1, 'campaign', $2, $3, $4, 'NONE', 0, 1, $5, $6) on conflict do nothing returning id`,
    [caseId, number, title, campaignId, JSON.stringify(initialCampaign), searchPieces(`${number} ${title}`)],
  );
  if (inserted.length === 0) return 'PROCESS_EXISTS';
  await writeFirstEvent(manager, opening, campaign, caseId, { clause: '000/附1/六.4', after: { number, title } });
  return { caseId };
}
