import type { EntityManager } from 'typeorm';
import { initialOrgAward } from '@jiangcheng/domain/org-award/state';
import { searchPieces } from '@jiangcheng/domain/shared/text';
import { writeFirstEvent, type Opening } from '../casework/open-case.ts';
import { newId } from '../ids.ts';

export interface NewOrgAward extends Opening {
  campaign: { id: string; title: string; regulation: string; edition: string };
  window: { id: string; number: string };
  clause: string;
}

/** Writes the case of an award on the 自评表 of one window, with its first audit event and the poke that is owed. A window has one that stands. */
export async function openOrgAward(
  manager: EntityManager,
  { campaign, window, clause, ...opening }: NewOrgAward,
): Promise<{ caseId: string } | 'ORG_AWARD_EXISTS'> {
  const caseId = newId();
  const [number, title] = [await nextNumber(manager, window), `${campaign.title}优秀组织奖`];
  const written: unknown[] = await manager.query(
    `insert into app.work_case (id, kind, number, title, campaign_id, stage, round, version, state, search)
     values ($1, 'org-award', $2, $3, $4, 'NONE', 0, 1, $5, $6) on conflict do nothing returning id`,
    [caseId, number, title, campaign.id, JSON.stringify(initialOrgAward(window.id)), searchPieces(`${number} ${title}`)],
  );
  if (written.length === 0) return 'ORG_AWARD_EXISTS';
  await writeFirstEvent(manager, opening, campaign, caseId, { clause, after: { number, title, window: window.number } });
  return { caseId };
}

/** `…-A`, and `…-A2` after one that was withdrawn. */
async function nextNumber(manager: EntityManager, { id, number }: NewOrgAward['window']): Promise<string> {
  const sql = `select count(*)::int as before from app.work_case where kind = 'org-award' and state->>'collectionId' = $1`;
  const [row] = await manager.query<{ before: number }[]>(sql, [id]);
  const before = row?.before ?? 0;
  return before === 0 ? `${number}-A` : `${number}-A${String(before + 1)}`;
}
