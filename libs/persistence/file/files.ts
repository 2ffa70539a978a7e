import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { CaseScope } from '@jiangcheng/domain/access/actor';
import { newId } from '../ids.ts';

export interface NewFile {
  readonly sha256: string;
  readonly size: number;
  readonly contentType: string;
  readonly name: string;
  readonly purpose: string;
  readonly caseId: string;
  readonly sensitive: boolean;
  readonly uploadedBy: string;
}

export interface FileRow extends NewFile {
  readonly id: string;
  readonly uploadedAt: Date;
}

/** A file with what its case is about, as far as permissions care. */
export interface ScopedFile extends FileRow {
  readonly scope: CaseScope;
}

/** What a case is about; null when there is none of this id. */
export async function scopeOfCase(sql: SqlRunner, caseId: string): Promise<CaseScope | null> {
  const rows = (await sql.query(
    'select campaign_id as "campaignId", organization_ids as "organizationIds" from app.work_case where id = $1',
    [caseId],
  )) as CaseScope[];
  return rows[0] ?? null;
}

export async function insertFile(sql: SqlRunner, file: NewFile): Promise<FileRow> {
  const id = newId();
  const [row] = (await sql.query(
    `insert into app.file (id, sha256, size, content_type, name, case_id, purpose, sensitive, uploaded_by)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9) returning uploaded_at as "uploadedAt"`,
    [id, file.sha256, file.size, file.contentType, file.name, file.caseId, file.purpose, file.sensitive, file.uploadedBy],
  )) as { uploadedAt: Date }[];
  if (row === undefined) throw new Error('the file was not recorded');
  return { id, ...file, ...row };
}

export async function findFile(sql: SqlRunner, id: string): Promise<ScopedFile | null> {
  const [row] = (await sql.query(
    `select f.id, f.sha256, f.size::int as size, f.content_type as "contentType", f.name, f.purpose, f.case_id as "caseId", f.sensitive,
       f.uploaded_by as "uploadedBy", f.uploaded_at as "uploadedAt",
       json_build_object('campaignId', c.campaign_id, 'organizationIds', c.organization_ids) as scope
     from app.file f join app.work_case c on c.id = f.case_id where f.id = $1`,
    [id],
  )) as ScopedFile[];
  return row ?? null;
}

/** Whether a team of these units, or a contestant of it, has this file. */
export async function isFileOfTeam(sql: SqlRunner, fileId: string, units: readonly string[]): Promise<boolean> {
  const [row] = (await sql.query(
    `select exists (select from app.team where form_file_id = $1 and organization_id = any ($2::uuid[]))
       or exists (select from app.contestant where proof_file_id = $1 and organization_id = any ($2::uuid[]))
       or exists (select from app.recommendation where $1 in (study_file_id, report_file_id, shown_file_id) and organization_id = any ($2::uuid[]))
       or exists (select from app.candidate k left join app.candidate_evidence e on e.candidate_id = k.id
         where $1 in (k.form_file_id, e.file_id) and k.organization_id = any ($2::uuid[])) as there`,
    [fileId, units],
  )) as { there: boolean }[];
  return row?.there === true;
}
