import type { EntityManager } from 'typeorm';
import type { NewPaperRow, PaperRow, PendingAt } from '@jiangcheng/casework/ports/paper-row';

export async function insertPaper(
  manager: EntityManager,
  paper: NewPaperRow,
  { stage, round }: { stage: string; round: number },
): Promise<void> {
  await manager.query(
    `insert into app.paper_decision
       (id, case_id, campaign_id, kind, act, input, stage, round, decider, decided_on, opinion, reason, file_id, check_code, registered_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      paper.id,
      ...(paper.ofCampaign === true ? [null, paper.caseId] : [paper.caseId, null]),
      paper.kind,
      paper.act,
      JSON.stringify(paper.input),
      stage,
      round,
      JSON.stringify(paper.decider),
      paper.decidedOn,
      paper.opinion,
      paper.reason,
      paper.fileId,
      paper.checkCode,
      paper.registeredBy,
    ],
  );
}

export async function lockPaper(manager: EntityManager, id: string): Promise<PaperRow | null> {
  const rows: PaperRow[] = await manager.query(
    `select d.id, coalesce(d.case_id, d.campaign_id) as "caseId", d.kind, d.act, d.input, d.stage, d.round, d.decider, d.decided_on as "decidedOn",
       d.opinion, d.reason, d.file_id as "fileId", f.sha256 as "fileSha256", d.check_code as "checkCode",
       d.registered_by as "registeredBy", d.status
     from app.paper_decision d join app.file f on f.id = d.file_id where d.id = $1 for update of d`,
    [id],
  );
  return rows[0] ?? null;
}

export async function settlePaper(manager: EntityManager, id: string, status: 'CONFIRMED' | 'REJECTED', accountId: string): Promise<void> {
  await manager.query('update app.paper_decision set status = $2, settled_by = $3, settled_at = app.now() where id = $1', [
    id,
    status,
    accountId,
  ]);
}

export async function hasPaperPending(manager: EntityManager, caseId: string, { stage, round, besides }: PendingAt): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `select 1 from app.paper_decision where case_id = $1 and status = 'PENDING' and stage = $2 and round = $3 and act <> $4 limit 1`,
    [caseId, stage, round, besides],
  );
  return rows.length > 0;
}
