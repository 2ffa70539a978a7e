import type { EntityManager } from 'typeorm';
import type { NewAuditEvent } from '@jiangcheng/casework/ports/case-changes';
import { storyOf } from '@jiangcheng/domain/process/stories';
import type { CaseState } from '@jiangcheng/domain/process/story';
import { searchPieces } from '@jiangcheng/domain/shared/text';
import { appendAuditEvents } from '../casework/audit-chain.ts';

interface NewCase {
  id: string;
  kind: string;
  number: string;
  title: string;
  campaignId: string;
  state: CaseState;
}

interface Chain {
  auditSeq: number;
  auditHead: string | null;
}

/** Writes a case with the first event that is its own, which goes on from this chain, and the poke that is owed. */
export async function insertCase(
  manager: EntityManager,
  { id, kind, number, title, campaignId, state }: NewCase,
  { auditSeq, auditHead }: Chain,
  event: NewAuditEvent,
): Promise<void> {
  const campaigns: { regulation: string; edition: string }[] = await manager.query(
    `insert into app.work_case (id, kind, number, title, campaign_id, stage, round, version, state, search, organization_ids)
     values ($1, $2, $3, $4, $5, 'NONE', 0, 1, $6, $7, $8)
     returning (select regulation from app.campaign where id = $5), (select edition from app.campaign where id = $5)`,
    [
      ...[id, kind, number, title, campaignId, JSON.stringify(state), searchPieces(`${number} ${title}`)],
      storyOf(kind).organizations(state),
    ],
  );
  const [campaign] = campaigns;
  if (campaign === undefined) throw new Error('the case was not recorded');
  const head = await appendAuditEvents(manager, { id, auditSeq, auditHead, ...campaign }, [event]);
  await manager.query('update app.work_case set audit_seq = $2, audit_head = $3 where id = $1', [id, head.seq, head.hash]);
  await manager.query('insert into app.case_moved (case_id, version) values ($1, 1)', [id]);
}
