import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { CandidateRecord, CandidateStatus, Evidence, ReviewItem } from '@jiangcheng/domain/recommendation/records';
import type { WorkPeriod } from '@jiangcheng/domain/selection/conditions';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { CandidateFields } from './candidate-fields.ts';

interface CandidateRow {
  id: string;
  organization_id: string;
  position: number;
  version: number;
  status: CandidateStatus;
  name: string;
  sex: 'F' | 'M';
  id_number_cipher: string | null;
  id_number_mask: string | null;
  birth_date_cipher: string;
  phone_cipher: string | null;
  phone_mask: string | null;
  employer: string;
  post: string;
  industry: string;
  region: string;
  key_industry: boolean;
  declared: string[];
  attested: string[];
  front_line: WorkPeriod[];
  exceptions: CandidateRecord['exceptions'];
  opinions: CandidateRecord['opinions'];
  form_file_id: string | null;
  review: CandidateRecord['review'];
  review_items: ReviewItem[];
  review_clause: string | null;
  review_reason: string | null;
  supplement_due_on: string | null;
  filed_at: number | null;
  saved: CandidateRecord['saved'];
  evidence: Evidence[];
}

const SELECT = `
  select k.*, k.supplement_due_on::text as supplement_due_on, floor(extract(epoch from k.filed_at) * 1000)::float8 as filed_at,
    case when k.saved_by is not null then jsonb_build_object('by', jsonb_build_object('personId', k.saved_by, 'name', w.name),
      'at', floor(extract(epoch from k.saved_at) * 1000)::float8) end as saved,
    (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'force', e.force, 'point', e.point, 'title', e.title, 'text', e.text, 'fileId', e.file_id)
      order by e.position), '[]') from app.candidate_evidence e where e.candidate_id = k.id) as evidence
  from app.candidate k left join app.person w on w.id = k.saved_by`;

/** Candidates in PostgreSQL: personal numbers encrypted, with masks for lists and keyed indexes for look-up (design.md §8). */
export class SqlCandidates {
  private readonly fields: CandidateFields;

  constructor(
    private readonly sql: SqlRunner,
    keyring: Keyring,
  ) {
    this.fields = new CandidateFields(keyring);
  }

  async ofUnit(caseId: string, organizationId: string): Promise<CandidateRecord[]> {
    return this.read('k.case_id = $1 and k.organization_id = $2 order by k.position, k.id', [caseId, organizationId]);
  }

  async one(caseId: string, id: string): Promise<CandidateRecord | null> {
    return (await this.read('k.case_id = $1 and k.id = $2', [caseId, id]))[0] ?? null;
  }

  /** A page of the round in the order of the ids, drafts of units left out; `status` and `organizationId` narrow it. */
  async page(
    caseId: string,
    { after, limit, organizationId }: { after: string | null; limit: number; organizationId: string | null },
  ): Promise<CandidateRecord[]> {
    return this.read(
      `k.case_id = $1 and ($2::uuid is null or k.id > $2) and ($3::uuid is null or k.organization_id = $3)
         and k.status <> 'DRAFT' order by k.id limit $4`,
      [caseId, after, organizationId, limit],
    );
  }

  async write(caseId: string, record: CandidateRecord, accountId: string): Promise<void> {
    await this.sql.query(UPSERT, [caseId, JSON.stringify([this.columnsOf(record)]), accountId]);
    await this.sql.query('delete from app.candidate_evidence where candidate_id = $1', [record.id]);
    await this.sql.query(EVIDENCE, [record.id, JSON.stringify(record.evidence.map((one, position) => ({ ...one, position })))]);
  }

  /** Units for which the same person counts in the round: by ID number, or by name and birth date where one of the two has none. */
  async elsewhere(caseId: string, { id, ...person }: CandidateRecord): Promise<string[]> {
    const rows = (await this.sql.query(ELSEWHERE, [caseId, id, this.fields.idIndex(person.idNumber), this.fields.personIndex(person)])) as {
      unit: string;
    }[];
    return rows.map(({ unit }) => unit);
  }

  /** What he held in earlier years: rounds in which he counted, and places of the roll of winners. */
  async earlier(caseId: string, { id: _id, ...person }: CandidateRecord): Promise<{ year: number; what: string; certain: boolean }[]> {
    return (await this.sql.query(EARLIER, [
      caseId,
      this.fields.idIndex(person.idNumber),
      this.fields.personIndex(person),
      person.name,
    ])) as { year: number; what: string; certain: boolean }[];
  }

  private async read(where: string, values: readonly unknown[]): Promise<CandidateRecord[]> {
    const rows = (await this.sql.query(`${SELECT} where ${where}`, [...values])) as CandidateRow[];
    return rows.map((row) => this.recordOf(row));
  }

  private columnsOf(record: CandidateRecord) {
    const { id, idNumber, phone, birthDate } = record;
    return {
      ...record,
      idNumberCipher: this.fields.seal(id, 'idNumber', idNumber?.value ?? null),
      idNumberIndex: this.fields.idIndex(idNumber),
      idNumberMask: idNumber?.mask ?? null,
      birthDateCipher: this.fields.seal(id, 'birthDate', birthDate),
      personIndex: this.fields.personIndex(record),
      phoneCipher: this.fields.seal(id, 'phone', phone?.value ?? null),
      phoneMask: phone?.mask ?? null,
      counted: isCounted(record),
      savedBy: record.saved?.by.personId ?? null,
      savedAt: record.saved?.at ?? null,
      idNumber: null,
      phone: null,
      birthDate: null,
    };
  }

  private recordOf(row: CandidateRow): CandidateRecord {
    const { id, id_number_cipher: idCipher, phone_cipher: phoneCipher } = row;
    return {
      ...{ id, organizationId: row.organization_id, position: row.position, version: row.version, status: row.status },
      ...{ name: row.name, sex: row.sex, employer: row.employer, post: row.post, industry: row.industry, region: row.region },
      idNumber: idCipher === null ? null : this.fields.open(id, 'idNumber', idCipher, row.id_number_mask),
      birthDate: this.fields.open(id, 'birthDate', row.birth_date_cipher, null).value,
      phone: phoneCipher === null ? null : this.fields.open(id, 'phone', phoneCipher, row.phone_mask),
      keyIndustry: row.key_industry,
      ...{ declared: row.declared, attested: row.attested, frontLine: row.front_line, exceptions: row.exceptions, opinions: row.opinions },
      ...{ evidence: row.evidence, formFileId: row.form_file_id, review: row.review, reviewItems: row.review_items },
      ...{
        reviewClause: row.review_clause,
        reviewReason: row.review_reason,
        supplementDueOn: row.supplement_due_on,
        filedAt: row.filed_at,
        saved: row.saved,
      },
    };
  }
}

/** From his filing until he is taken back or rejected. */
const isCounted = ({ status, review }: CandidateRecord): boolean => (status === 'FILED' || status === 'RETURNED') && review !== 'REJECTED';

const UPSERT = `
  insert into app.candidate (id, case_id, organization_id, position, version, status, name, sex, id_number_cipher, id_number_index, id_number_mask,
    birth_date_cipher, person_index, phone_cipher, phone_mask, employer, post, industry, region, key_industry, declared, attested, front_line, exceptions, opinions,
    form_file_id, review, review_items, review_clause, review_reason, reviewed_by, supplement_due_on, counted, filed_at, saved_by, saved_at, updated_by)
  select r.id, $1, r."organizationId", r.position, r.version, r.status, r.name, r.sex, r."idNumberCipher", r."idNumberIndex", r."idNumberMask",
    r."birthDateCipher", r."personIndex", r."phoneCipher", r."phoneMask", r.employer, r.post, r.industry, r.region, r."keyIndustry", r.declared, r.attested,
    r."frontLine", r.exceptions, r.opinions, r."formFileId", r.review, r."reviewItems", r."reviewClause", r."reviewReason", case when r.review is not null then $3::uuid end,
    r."supplementDueOn", r.counted, to_timestamp(r."filedAt" / 1000), r."savedBy", to_timestamp(r."savedAt" / 1000), $3::uuid
  from jsonb_to_recordset($2::jsonb) as r (id uuid, "organizationId" uuid, position int, version int, status text, name text, sex text, "idNumberCipher" text,
    "idNumberIndex" text, "idNumberMask" text, "birthDateCipher" text, "personIndex" text, "phoneCipher" text, "phoneMask" text, employer text, post text,
    industry text, region text, "keyIndustry" boolean, declared text[], attested text[], "frontLine" jsonb, exceptions jsonb, opinions jsonb, "formFileId" uuid, review text,
    "reviewItems" jsonb, "reviewClause" text, "reviewReason" text, "supplementDueOn" date, counted boolean, "filedAt" float8, "savedBy" uuid, "savedAt" float8)
  on conflict (id) do update set position = excluded.position, version = excluded.version, status = excluded.status, name = excluded.name, sex = excluded.sex,
    id_number_cipher = excluded.id_number_cipher, id_number_index = excluded.id_number_index, id_number_mask = excluded.id_number_mask,
    birth_date_cipher = excluded.birth_date_cipher, person_index = excluded.person_index, phone_cipher = excluded.phone_cipher,
    phone_mask = excluded.phone_mask, employer = excluded.employer, post = excluded.post, industry = excluded.industry, region = excluded.region,
    key_industry = excluded.key_industry, declared = excluded.declared, attested = excluded.attested, front_line = excluded.front_line,
    exceptions = excluded.exceptions, opinions = excluded.opinions, form_file_id = excluded.form_file_id, review = excluded.review, review_items = excluded.review_items,
    review_clause = excluded.review_clause, review_reason = excluded.review_reason, reviewed_by = excluded.reviewed_by,
    supplement_due_on = excluded.supplement_due_on, counted = excluded.counted, filed_at = excluded.filed_at, saved_by = excluded.saved_by, saved_at = excluded.saved_at, updated_by = excluded.updated_by,
    updated_at = app.now()
  where candidate.case_id = $1`;

const EVIDENCE = `
  insert into app.candidate_evidence (id, candidate_id, position, force, point, title, text, file_id)
  select id, $1, position, force, point, title, text, "fileId"
  from jsonb_to_recordset($2::jsonb) as e (id uuid, position int, force text, point text, title text, text text, "fileId" uuid)`;

const ELSEWHERE = `
  select distinct o.name as unit from app.candidate k join app.organization o on o.id = k.organization_id
  where k.case_id = $1 and k.counted and k.id <> $2
    and (k.id_number_index = $3 or (k.person_index = $4 and (k.id_number_index is null or $3::text is null))) order by o.name`;

/** By ID number where both have one; a name alone is a namesake until a person has looked. */
const EARLIER = `
  select p.year, c.title as what, coalesce(k.id_number_index = $2, false) as certain from app.candidate k
    join app.work_case c on c.id = k.case_id join app.campaign p on p.id = c.campaign_id
    where k.counted and k.case_id <> $1 and (k.id_number_index = $2 or (k.person_index = $3 and (k.id_number_index is null or $2::text is null)))
  union all
  select w.year, concat(w.level, ' ', w.trade, ' 第', w.rank, '名'), coalesce(w.id_number_index = $2, false) from app.earlier_winner w
    where w.id_number_index = $2 or (w.name = $4 and (w.id_number_index is null or $2::text is null))
  order by 1 desc, 2`;
