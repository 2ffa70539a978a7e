import { createHash } from 'node:crypto';
import type { SqlRunner } from '@jiangcheng/audit/access-event';
import { canonicalJson } from '@jiangcheng/audit/canonical';
import type { Draft, DraftEntry } from '@jiangcheng/domain/score-report/records';

interface DraftRow {
  round: number;
  version: number;
  entries: DraftEntry[];
  account_id: string;
  name: string;
  updated_at: number;
}

export async function readDraft(sql: SqlRunner, caseId: string): Promise<Draft | null> {
  const [row] = (await sql.query(
    `select d.round, d.version, d.entries, a.id as account_id, p.name, floor(extract(epoch from d.updated_at) * 1000)::float8 as updated_at
     from app.score_draft d join app.account a on a.id = d.updated_by join app.person p on p.id = a.person_id where d.case_id = $1`,
    [caseId],
  )) as DraftRow[];
  if (row === undefined) return null;
  const { round, version, entries, account_id: accountId, name, updated_at: updatedAt } = row;
  return { round, version, entries, updatedBy: { accountId, name }, updatedAt };
}

export interface DraftSave {
  caseId: string;
  round: number;
  version: number;
  entries: readonly DraftEntry[];
  accountId: string;
}

/** Writes the sheet as this version, under the case's lock; the version was compared before. */
export async function writeDraft(sql: SqlRunner, { caseId, round, version, entries, accountId }: DraftSave): Promise<void> {
  const hash = createHash('sha256').update(canonicalJson(entries)).digest('hex');
  await sql.query(
    `insert into app.score_draft (case_id, round, version, entries, content_hash, updated_by) values ($1, $2, $3, $4, $5, $6)
     on conflict (case_id) do update set round = excluded.round, version = excluded.version, entries = excluded.entries,
       content_hash = excluded.content_hash, updated_by = excluded.updated_by, updated_at = app.now()`,
    [caseId, round, version, JSON.stringify(entries), hash, accountId],
  );
}
