import type { NewDocumentNumber } from '@jiangcheng/casework/ports/case-changes';
import type { SqlRunner } from '@jiangcheng/audit/access-event';

/** Whether a document of any case has this number. Whoever asks for it at the same moment waits until this transaction has ended. */
export async function isNumberTaken(sql: SqlRunner, number: string): Promise<boolean> {
  await sql.query(`select pg_advisory_xact_lock(hashtextextended('document_number ' || $1, 0))`, [number]);
  const rows = (await sql.query('select 1 from app.document_number where number = $1', [number])) as unknown[];
  return rows.length > 0;
}

/** Writes the numbers in the transaction that gives them; a second holder is a broken constraint. */
export async function saveNumbers(sql: SqlRunner, caseId: string, numbers: readonly NewDocumentNumber[]): Promise<void> {
  for (const { number, kind } of numbers)
    await sql.query('insert into app.document_number (number, case_id, kind) values ($1, $2, $3)', [number, caseId, kind]);
}
