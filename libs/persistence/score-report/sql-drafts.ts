import { createHash } from 'node:crypto';
import type { SqlRunner } from '@jiangcheng/audit/access-event';
import { canonicalJson } from '@jiangcheng/audit/canonical';
import type { Draft, DraftEntry, DraftHold } from '@jiangcheng/domain/score-report/records';

interface DraftRow {
  round: number;
  version: number;
  entries: DraftEntry[];
  account_id: string;
  name: string;
  updated_at: number;
  hold: DraftHold | null;
}

export async function readDraft(sql: SqlRunner, caseId: string): Promise<Draft | null> {
  const [row] = (await sql.query(
    `select d.round, d.version, d.entries, a.id as account_id, p.name, floor(extract(epoch from d.updated_at) * 1000)::float8 as updated_at,
       case when d.held_by is not null then jsonb_build_object('accountId', d.held_by, 'name', h.name,
         'since', floor(extract(epoch from d.held_since) * 1000)::float8) end as hold
     from app.score_draft d join app.account a on a.id = d.updated_by join app.person p on p.id = a.person_id
       left join app.account ha on ha.id = d.held_by left join app.person h on h.id = ha.person_id where d.case_id = $1`,
    [caseId],
  )) as DraftRow[];
  if (row === undefined) return null;
  const { round, version, entries, account_id: accountId, name, updated_at: updatedAt, hold } = row;
  return { round, version, entries, updatedBy: { accountId, name }, updatedAt, hold };
}

export interface DraftSave {
  caseId: string;
  round: number;
  version: number;
  entries: readonly DraftEntry[];
  accountId: string;
  heldSince: number;
}

/** Writes the sheet as this version, under the case's lock; the version was compared before. */
export async function writeDraft(sql: SqlRunner, { caseId, round, version, entries, accountId, heldSince }: DraftSave): Promise<void> {
  const hash = createHash('sha256').update(canonicalJson(entries)).digest('hex');
  await sql.query(
    `insert into app.score_draft (case_id, round, version, entries, content_hash, updated_by, held_by, held_since)
       values ($1, $2, $3, $4, $5, $6, $6, to_timestamp($7::float8 / 1000))
     on conflict (case_id) do update set round = excluded.round, version = excluded.version, entries = excluded.entries,
       content_hash = excluded.content_hash, updated_by = excluded.updated_by, updated_at = app.now(),
       held_by = excluded.held_by, held_since = excluded.held_since`,
    [caseId, round, version, JSON.stringify(entries), hash, accountId, heldSince],
  );
}

/** Gives the draft to another account, under the case's lock. */
export async function holdDraft(sql: SqlRunner, { caseId, accountId, since }: HeldDraft): Promise<void> {
  await sql.query('update app.score_draft set held_by = $2, held_since = to_timestamp($3::float8 / 1000) where case_id = $1', [
    caseId,
    accountId,
    since,
  ]);
}

export interface HeldDraft {
  caseId: string;
  accountId: string;
  since: number;
}
