import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { Correction, PaymentTransaction } from '@jiangcheng/casework/ports/payments';
import { millis } from './account-fields.ts';

type NewCorrection = Parameters<PaymentTransaction['insertCorrection']>[1];
type Settling = Parameters<PaymentTransaction['settleCorrection']>;

const SELECT = `
  select k.id, k.number, k.document_number as "documentNumber", k.contest_id as "contestId", k.decided_on::text as "decidedOn", k.decider, k.reason,
    k.file_id as "fileId", k.entries, k.changes, k.status, ${millis('k.registered_at')} as "registeredAt",
    jsonb_build_object('accountId', a.id, 'personId', p.id, 'name', p.name) as "registeredBy",
    (select jsonb_build_object('name', q.name) from app.account b join app.person q on q.id = b.person_id where b.id = k.settled_by) as "settledBy"
  from app.result_correction k join app.account a on a.id = k.registered_by join app.person p on p.id = a.person_id
  where k.case_id = $1 order by k.number`;

export const readCorrections = async (sql: SqlRunner, caseId: string): Promise<Correction[]> =>
  (await sql.query(SELECT, [caseId])) as Correction[];

export async function insertCorrection(sql: SqlRunner, caseId: string, correction: NewCorrection, accountId: string): Promise<void> {
  const { id, number, documentNumber, contestId, decidedOn, decider, reason, fileId, entries, changes } = correction;
  await sql.query(
    `insert into app.result_correction (id, case_id, number, document_number, contest_id, decided_on, decider, reason, file_id, entries, changes,
       registered_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[id, caseId, number, documentNumber, contestId, decidedOn, JSON.stringify(decider), reason, fileId],
      ...[JSON.stringify(entries), JSON.stringify(changes), accountId],
    ],
  );
}

/** With what it changed, as it took effect. */
export async function settleCorrection(sql: SqlRunner, ...[id, verdict, changes, accountId]: Settling): Promise<void> {
  await sql.query(
    `update app.result_correction set status = $2, changes = case $2 when 'CONFIRMED' then $3::jsonb else changes end, settled_by = $4,
       settled_at = app.now() where id = $1`,
    [id, verdict, JSON.stringify(changes), accountId],
  );
}

/** Whether a file is the paper of a correction of its campaign's results. */
export async function isPaperOfCorrection(sql: SqlRunner, fileId: string): Promise<boolean> {
  const [row] = (await sql.query('select exists (select from app.result_correction where file_id = $1) as there', [fileId])) as {
    there: boolean;
  }[];
  return row?.there === true;
}
