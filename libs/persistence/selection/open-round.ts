import type { EntityManager } from 'typeorm';
import { initialSelection } from '@jiangcheng/domain/selection/state';
import { searchPieces } from '@jiangcheng/domain/shared/text';
import { openCampaign } from '../campaign/open-campaign.ts';
import { writeFirstEvent, type Opening } from '../casework/open-case.ts';
import { newId } from '../ids.ts';

/** A year's round as it is opened from a rule pack, of which it keeps the edition for life. */
export interface NewRound extends Opening {
  year: number;
  title: string;
  regulation: string;
  edition: string;
  packHash: string;
}

/** Writes round and case with the first audit event and the poke that is owed; ROUND_EXISTS, and nothing written, when the year has its own. */
export async function openRound(manager: EntityManager, round: NewRound): Promise<{ roundId: string; caseId: string } | 'ROUND_EXISTS'> {
  const { year, title, regulation, edition, packHash, actor } = round;
  const roundId = newId();
  const campaign = { id: roundId, kind: 'SELECTION', year, title, regulation, edition, packHash, createdBy: actor.accountId } as const;
  if (!(await openCampaign(manager, { ...campaign, trades: [], values: [] }))) return 'ROUND_EXISTS';
  const caseId = newId();
  const number = `${year}-${regulation}`;
  await manager.query(
    `insert into app.work_case (id, kind, number, title, campaign_id, stage, round, version, state, search)
     values ($1, 'selection', $2, $3, $4, 'NONE', 0, 1, $5, $6)`,
    [caseId, number, title, roundId, JSON.stringify(initialSelection), searchPieces(`${number} ${title}`)],
  );
  await writeFirstEvent(manager, round, round, caseId, { clause: '004/第五条', after: { number, title, packHash } });
  return { roundId, caseId };
}
