import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { SavedWith } from '@jiangcheng/casework/ports/payments';
import type { HonourLetter } from '@jiangcheng/domain/award/honour-letters';
import type { IssuedCertificate } from '@jiangcheng/domain/award/nominations';

export const readCertificates = async (sql: SqlRunner, caseId: string): Promise<IssuedCertificate[]> =>
  (await sql.query(
    `select contest_id as "contestId", entry_key as entry, number, issued_on::text as "issuedOn",
       case when host_kind is not null then jsonb_build_object('kind', host_kind, 'level', host_level) end as given
     from app.issued_certificate where case_id = $1 order by contest_id, entry_key`,
    [caseId],
  )) as IssuedCertificate[];

/** A corrected number takes the place of the one before, which the case's history keeps. */
export async function saveCertificates(
  sql: SqlRunner,
  caseId: string,
  items: readonly IssuedCertificate[],
  accountId: string,
): Promise<void> {
  await sql.query(
    `insert into app.issued_certificate (case_id, contest_id, entry_key, number, issued_on, host_kind, host_level, recorded_by)
     select $1, r."contestId", r.entry, r.number, r."issuedOn", r.given ->> 'kind', (r.given ->> 'level')::smallint, $3
     from jsonb_to_recordset($2::jsonb) as r ("contestId" uuid, entry text, number text, "issuedOn" date, given jsonb)
     on conflict (contest_id, entry_key) do update set number = excluded.number, issued_on = excluded.issued_on,
       host_kind = excluded.host_kind, host_level = excluded.host_level,
       recorded_by = excluded.recorded_by, recorded_at = app.now()`,
    [caseId, JSON.stringify(items), accountId],
  );
}

export const readLetters = async (sql: SqlRunner, caseId: string): Promise<HonourLetter[]> =>
  (await sql.query(
    `select id, honour, number, sent_on::text as "sentOn", candidates, answer from app.honour_letter where case_id = $1 order by id`,
    [caseId],
  )) as HonourLetter[];

export async function insertLetter(
  sql: SqlRunner,
  caseId: string,
  { id, honour, number, sentOn, candidates }: Omit<HonourLetter, 'answer'>,
  { accountId, fileId = null }: SavedWith,
): Promise<void> {
  await sql.query(
    'insert into app.honour_letter (id, case_id, honour, number, sent_on, candidates, file_id, sent_by) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [id, caseId, honour, number, sentOn, JSON.stringify(candidates), fileId, accountId],
  );
}

export async function answerLetter(
  sql: SqlRunner,
  id: string,
  answer: NonNullable<HonourLetter['answer']>,
  { accountId, fileId = null }: SavedWith,
): Promise<void> {
  await sql.query(
    'update app.honour_letter set answer = $2, answer_file_id = $3, answered_by = $4, answered_at = app.now() where id = $1',
    [id, JSON.stringify(answer), fileId, accountId],
  );
}
