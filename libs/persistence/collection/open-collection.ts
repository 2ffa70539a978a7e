import type { EntityManager } from 'typeorm';
import { initialCollection, type CollectionState } from '@jiangcheng/domain/collection/state';
import { searchPieces } from '@jiangcheng/domain/shared/text';
import { writeFirstEvent, type Opening } from '../casework/open-case.ts';
import { newId } from '../ids.ts';
import { listUnits } from './sql-collection.ts';

export interface NewCollection extends Opening {
  campaign: { id: string; title: string; year: number; regulation: string; edition: string };
  window: Pick<CollectionState, 'plan' | 'opensOn' | 'dueOn' | 'hard'>;
  title: string;
  clause: string;
  /** Those who owe a package; 'EVERYBODY' is every unit that somebody in the campaign acts for. */
  units: readonly string[] | 'EVERYBODY';
}

/** Organizations with people of their own who hand in, in this campaign. */
const EVERYBODY = `
  insert into app.collection_unit (case_id, organization_id)
  select distinct $1::uuid, g.organization_id from app.role_grant g join app.account a on a.id = g.account_id and a.status <> 'DISABLED'
  where g.role in ('TEAM_UNIT','ORGANIZER') and g.revoked_at is null and (g.campaign_id is null or g.campaign_id = $2) returning 1`;

/**
 * Writes a window's case with its units, its first audit event and the poke that is owed. Windows of a campaign are numbered C1, C2, …; the
 * caller has locked the campaign. NOBODY_TO_LIST where it would have no unit.
 */
export async function openCollection(
  manager: EntityManager,
  { campaign, window, title, clause, units, ...opening }: NewCollection,
): Promise<{ caseId: string; units: number } | 'NOBODY_TO_LIST'> {
  const [counted] = await manager.query<{ next: number }[]>(
    `select count(*)::int + 1 as next from app.work_case where campaign_id = $1 and kind = 'collection'`,
    [campaign.id],
  );
  const caseId = newId();
  const number = `${campaign.year}-${campaign.regulation}-C${counted?.next ?? 1}`;
  await manager.query(
    `insert into app.work_case (id, kind, number, title, campaign_id, stage, round, version, state, search)
     values ($1, 'collection', $2, $3, $4, 'NONE', 0, 1, $5, $6)`,
    [caseId, number, title, campaign.id, JSON.stringify(initialCollection(window)), searchPieces(`${number} ${title}`)],
  );
  const listed =
    units === 'EVERYBODY'
      ? (await manager.query<unknown[]>(EVERYBODY, [caseId, campaign.id])).length
      : await listUnits(manager, caseId, units);
  if (listed === 0) return 'NOBODY_TO_LIST';
  await writeFirstEvent(manager, opening, campaign, caseId, { clause, after: { number, title, ...window, units: listed } });
  return { caseId, units: listed };
}
