import type { SqlRunner } from '@jiangcheng/audit/access-event';

/** What a scan is of its record: of an application, of a payment, of a letter. */
export type MoneyPaper = 'APPLICATION' | 'DECISION' | 'VOUCHER' | 'RECEIPT' | 'REFUND' | 'LETTER' | 'ANSWER';
/** The file that was brought as this paper of a record; null where there is none. */
export type PaperOf = (recordId: string, paper: MoneyPaper) => string | null;

const PAPERS = `
  select s.id, p.paper, p.file_id as "fileId" from app.subsidy s
    cross join lateral (values ('APPLICATION', s.file_id), ('DECISION', s.decision_file_id)) as p (paper, file_id) where s.case_id = $1
  union all select b.id, p.paper, p.file_id from app.payment_batch b
    cross join lateral (values ('VOUCHER', b.voucher_file_id), ('RECEIPT', b.receipt_file_id)) as p (paper, file_id) where b.case_id = $1
  union all select r.id, 'REFUND', r.voucher_file_id from app.payment_refund r where r.case_id = $1
  union all select l.id, p.paper, p.file_id from app.honour_letter l
    cross join lateral (values ('LETTER', l.file_id), ('ANSWER', l.answer_file_id)) as p (paper, file_id) where l.case_id = $1`;

/** The scans behind what is recorded of money and honours, for who reads it: no rule asks for them once they are there. */
export async function readPapers(sql: SqlRunner, caseId: string): Promise<PaperOf> {
  const rows = (await sql.query(PAPERS, [caseId])) as { id: string; paper: MoneyPaper; fileId: string | null }[];
  const files = new Map(rows.map(({ id, paper, fileId }) => [`${paper} ${id}`, fileId]));
  return (recordId, paper) => files.get(`${paper} ${recordId}`) ?? null;
}
