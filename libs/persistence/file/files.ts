import { unitKinds } from '@jiangcheng/domain/process/stories';
import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { CaseScope } from '@jiangcheng/domain/access/actor';
import { CaseArchivedError } from '@jiangcheng/domain/archive/case-archived-error';
import { newId } from '../ids.ts';
import { DELETED_JSON } from './deleted-files.ts';

export interface NewFile {
  readonly sha256: string;
  readonly size: number;
  readonly contentType: string;
  readonly name: string;
  readonly purpose: string;
  /** Null of a file of a campaign. */
  readonly caseId: string | null;
  readonly campaignId?: string | null;
  readonly sensitive: boolean;
  readonly uploadedBy: string;
}

export interface FileRow extends NewFile {
  readonly id: string;
  readonly uploadedAt: Date;
}

/** A file with what its case is about, as far as permissions care; `deleted`: nobody reads it any more. */
export interface ScopedFile extends FileRow {
  readonly deleted: { on: string; by: string; ground: string } | null;
  readonly scope: CaseScope;
}

/** What a case is about, out of its row `c` or the campaign of a file `f` that has none. */
const scopeSql = (campaignId: string): string => `jsonb_strip_nulls(jsonb_build_object('campaignId', ${campaignId},
  'organizationIds', coalesce(c.organization_ids, '{}'), 'unitsAct', case when c.kind = any ('{${unitKinds.join(',')}}') then true end))`;

/** What a case is about that takes files; null when there is none of this id. Throws CaseArchivedError. */
export async function scopeOfCase(sql: SqlRunner, caseId: string): Promise<CaseScope | null> {
  const [row] = (await sql.query(
    `select ${scopeSql('c.campaign_id')} as scope, c.archived_at is not null as archived from app.work_case c where c.id = $1`,
    [caseId],
  )) as { scope: CaseScope; archived: boolean }[];
  if (row?.archived === true) throw new CaseArchivedError(caseId);
  return row?.scope ?? null;
}

/** What a campaign is about, for what comes before any case of it. */
export async function scopeOfCampaign(sql: SqlRunner, campaignId: string): Promise<CaseScope | null> {
  const rows = (await sql.query('select id from app.campaign where id = $1', [campaignId])) as unknown[];
  return rows.length === 0 ? null : { campaignId, organizationIds: [] };
}

export async function insertFile(sql: SqlRunner, file: NewFile): Promise<FileRow> {
  const id = newId();
  const [row] = (await sql.query(
    `insert into app.file (id, sha256, size, content_type, name, case_id, purpose, sensitive, uploaded_by, campaign_id)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10) returning uploaded_at as "uploadedAt"`,
    [
      id,
      file.sha256,
      file.size,
      file.contentType,
      file.name,
      file.caseId,
      file.purpose,
      file.sensitive,
      file.uploadedBy,
      file.campaignId ?? null,
    ],
  )) as { uploadedAt: Date }[];
  if (row === undefined) throw new Error('the file was not recorded');
  return { id, ...file, ...row };
}

export async function findFile(sql: SqlRunner, id: string): Promise<ScopedFile | null> {
  const [row] = (await sql.query(
    `select f.id, f.sha256, f.size::int as size, f.content_type as "contentType", f.name, f.purpose, f.case_id as "caseId", f.campaign_id as "campaignId", f.sensitive,
       f.uploaded_by as "uploadedBy", f.uploaded_at as "uploadedAt",
       ${DELETED_JSON} as deleted,
       ${scopeSql('coalesce(c.campaign_id, f.campaign_id)')} as scope
     from app.file f left join app.work_case c on c.id = f.case_id where f.id = $1`,
    [id],
  )) as ScopedFile[];
  return row ?? null;
}

/** Whether one of these units has this file in its package, laid ready or handed in. */
export async function isFileOfPackage(
  sql: SqlRunner,
  { id, caseId }: Pick<FileRow, 'id' | 'caseId'>,
  units: readonly string[],
): Promise<boolean> {
  const [row] = (await sql.query(
    `select exists (select from app.collection_item where case_id = $2 and file_ids @> array[$1::uuid] and organization_id = any ($3::uuid[]))
       or exists (select from app.collection_hand_in where case_id = $2 and organization_id = any ($3::uuid[])
         and items @> jsonb_build_array(jsonb_build_object('fileIds', jsonb_build_array($1::uuid))))
       or exists (select from app.self_assessment where case_id = $2 and organization_id = any ($3::uuid[])
         and (jsonb_path_query_array(evidence, '$.*[*]') ? $1::text
           or jsonb_path_query_array(handed, '$.evidence.*[*]') ? $1::text)) as there`,
    [id, caseId, units],
  )) as { there: boolean }[];
  return row?.there === true;
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
