import type { SqlRunner } from '@jiangcheng/audit/access-event';
import { ID_COPY, type IdCopy, type PaymentAudit } from '@jiangcheng/domain/payment/id-copies';
import { DELETED_JSON } from '../file/deleted-files.ts';
import { millis } from './account-fields.ts';

export const readAudits = async (sql: SqlRunner, caseId: string): Promise<PaymentAudit[]> =>
  (await sql.query(
    `select u.id, u.contest_id as "contestId", u.auditor, u.audited_on::text as "auditedOn", u.document, u.file_id as "fileId",
       p.name as "enteredBy", ${millis('u.entered_at')} as "enteredAt"
     from app.payment_audit u join app.account a on a.id = u.entered_by join app.person p on p.id = a.person_id
     where u.case_id = $1 order by u.entered_at, u.id`,
    [caseId],
  )) as PaymentAudit[];

export async function insertAudit(
  sql: SqlRunner,
  caseId: string,
  { id, contestId, auditor, auditedOn, document, fileId }: Omit<PaymentAudit, 'enteredBy' | 'enteredAt'>,
  accountId: string,
): Promise<void> {
  await sql.query(
    `insert into app.payment_audit (id, case_id, contest_id, auditor, audited_on, document, file_id, entered_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, caseId, contestId, auditor, auditedOn, document, fileId, accountId],
  );
}

export const readIdCopies = async (sql: SqlRunner, campaignId: string): Promise<IdCopy[]> =>
  (await sql.query(
    `select f.id as "fileId", f.case_id as "contestId", f.sha256, f.name, ${millis('f.uploaded_at')} as "uploadedAt", ${DELETED_JSON} as deleted
     from app.file f join app.work_case c on c.id = f.case_id
     where c.campaign_id = $1 and c.kind = 'contest' and f.purpose = $2 order by f.uploaded_at, f.id`,
    [campaignId, ID_COPY],
  )) as IdCopy[];
