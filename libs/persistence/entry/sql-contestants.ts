import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { ContestantRecord, Review } from '@jiangcheng/domain/entry/records';
import type { Override } from '@jiangcheng/domain/entry/rules';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { ContestantFields } from './contestant-fields.ts';

interface ContestantRow {
  id: string;
  position: number;
  name: string;
  sex: 'F' | 'M';
  id_number_cipher: string | null;
  id_number_mask: string | null;
  birth_date_cipher: string;
  employer: string;
  phone_cipher: string | null;
  phone_mask: string | null;
  group_key: string | null;
  declared: Record<string, boolean>;
  proof_file_id: string | null;
  overrides: Override[];
  review: Review['verdict'] | null;
  review_rule: string | null;
  review_reason: string | null;
  checked_in_at: number | null;
}

const COLUMNS = `k.id, k.position, k.name, k.sex, k.id_number_cipher, k.id_number_mask, k.birth_date_cipher, k.employer, k.phone_cipher, k.phone_mask,
  k.group_key, k.declared, k.proof_file_id, k.overrides, k.review, k.review_rule, k.review_reason,
  floor(extract(epoch from k.checked_in_at) * 1000)::float8 as checked_in_at`;

/** A long list is sealed and written in pieces: between them other people's requests are answered, and no statement grows with the list. */
const AT_ONCE = 250;

/** Contestants in PostgreSQL: personal numbers encrypted, with masks for lists and keyed indexes for look-up (design.md §8). */
export class SqlContestants {
  private readonly fields: ContestantFields;

  constructor(
    private readonly sql: SqlRunner,
    keyring: Keyring,
  ) {
    this.fields = new ContestantFields(keyring);
  }

  /** Of a team in their order, or those of these ids. */
  async read(caseId: string, organizationId: string, ids?: readonly string[]): Promise<ContestantRecord[]> {
    const rows = (await this.sql.query(
      `select ${COLUMNS} from app.contestant k where k.case_id = $1 and k.organization_id = $2 and ($3::uuid[] is null or k.id = any ($3))
       order by k.position, k.id`,
      [caseId, organizationId, ids ?? null],
    )) as ContestantRow[];
    return rows.map((row) => this.recordOf(row));
  }

  /** A page of a team: those after this position. */
  async page(caseId: string, organizationId: string, after: number, limit: number): Promise<ContestantRecord[]> {
    const rows = (await this.sql.query(
      `select ${COLUMNS} from app.contestant k where k.case_id = $1 and k.organization_id = $2 and k.position > $3 order by k.position, k.id limit $4`,
      [caseId, organizationId, after, limit],
    )) as ContestantRow[];
    return rows.map((row) => this.recordOf(row));
  }

  async write(caseId: string, organizationId: string, contestants: readonly ContestantRecord[]): Promise<void> {
    await this.sql.query(UPSERT, [caseId, organizationId, JSON.stringify(contestants.map((one) => this.columnsOf(one)))]);
  }

  /** Rows whose content did not change are moved alone, so that their review stays. */
  async replace(caseId: string, organizationId: string, contestants: readonly ContestantRecord[]): Promise<void> {
    const ids = contestants.map(({ id }) => id);
    await this.sql.query('delete from app.contestant where case_id = $1 and organization_id = $2 and not (id = any ($3::uuid[]))', [
      caseId,
      organizationId,
      ids,
    ]);
    for (let from = 0; from < contestants.length; from += AT_ONCE)
      await this.replaceSome(caseId, organizationId, contestants.slice(from, from + AT_ONCE));
  }

  private async replaceSome(caseId: string, organizationId: string, contestants: readonly ContestantRecord[]): Promise<void> {
    const columns = contestants.map((one) => this.columnsOf(one));
    const same = (await this.sql.query(
      `update app.contestant k set position = r.position from jsonb_to_recordset($3::jsonb) as r (id uuid, position int, content_index text)
       where k.case_id = $1 and k.organization_id = $2 and k.id = r.id and k.content_index = r.content_index returning k.id`,
      [caseId, organizationId, JSON.stringify(columns.map(({ id, position, content_index }) => ({ id, position, content_index })))],
    )) as [{ id: string }[], number];
    const kept = new Set(same[0].map(({ id }) => id));
    const others = columns.filter(({ id }) => !kept.has(id));
    if (others.length > 0) await this.sql.query(UPSERT, [caseId, organizationId, JSON.stringify(others)]);
  }

  /** Those behind move up, so that places count from 1 without a gap. */
  async remove(caseId: string, organizationId: string, id: string): Promise<void> {
    const [gone] = (await this.sql.query(
      `with gone as (delete from app.contestant where case_id = $1 and organization_id = $2 and id = $3 returning position) select position from gone`,
      [caseId, organizationId, id],
    )) as { position: number }[];
    if (gone === undefined) return;
    await this.sql.query(
      'update app.contestant set position = position - 1 where case_id = $1 and organization_id = $2 and position > $3',
      [caseId, organizationId, gone.position],
    );
  }

  private columnsOf(record: ContestantRecord) {
    const { id, position, name, sex, idNumber, birthDate, employer, phone, group, declared, proofFileId, overrides } = record;
    return {
      id,
      position,
      name,
      sex,
      id_number_cipher: this.fields.seal(id, 'idNumber', idNumber?.value),
      id_number_index: this.fields.idIndex(idNumber?.value),
      id_number_mask: idNumber?.mask ?? null,
      birth_date_cipher: this.fields.seal(id, 'birthDate', birthDate),
      person_index: this.fields.personIndex(record),
      employer,
      phone_cipher: this.fields.seal(id, 'phone', phone?.value),
      phone_mask: phone?.mask ?? null,
      group_key: group,
      declared,
      proof_file_id: proofFileId,
      content_index: this.fields.contentIndex(contentOf(record)),
      overrides,
    };
  }

  private recordOf(row: ContestantRow): ContestantRecord {
    const { id, id_number_cipher: idCipher, phone_cipher: phoneCipher, review, review_rule: rule, review_reason: reason } = row;
    return {
      id,
      position: row.position,
      name: row.name,
      sex: row.sex,
      idNumber: idCipher === null ? null : this.fields.open(id, 'idNumber', idCipher, row.id_number_mask),
      birthDate: this.fields.open(id, 'birthDate', row.birth_date_cipher, null).value,
      employer: row.employer,
      phone: phoneCipher === null ? null : this.fields.open(id, 'phone', phoneCipher, row.phone_mask),
      group: row.group_key,
      declared: row.declared,
      proofFileId: row.proof_file_id,
      overrides: row.overrides,
      review: review === null ? null : { verdict: review, rule, reason },
      checkedInAt: row.checked_in_at,
    };
  }
}

const contentOf = ({ name, sex, idNumber, birthDate, employer, phone, group, declared, proofFileId }: ContestantRecord) => ({
  name,
  sex,
  idNumber,
  birthDate,
  employer,
  phone,
  group,
  declared,
  proofFileId,
});

/** A change of what the unit says takes back an earlier review; a row of another team is never touched. */
const UPSERT = `
  insert into app.contestant (case_id, organization_id, id, position, name, sex, id_number_cipher, id_number_index, id_number_mask, birth_date_cipher,
    person_index, employer, phone_cipher, phone_mask, group_key, declared, proof_file_id, content_index, overrides)
  select $1, $2, r.* from jsonb_to_recordset($3::jsonb) as r (id uuid, position int, name text, sex text, id_number_cipher text, id_number_index text,
    id_number_mask text, birth_date_cipher text, person_index text, employer text, phone_cipher text, phone_mask text, group_key text, declared jsonb,
    proof_file_id uuid, content_index text, overrides jsonb)
  on conflict (id) do update set position = excluded.position, name = excluded.name, sex = excluded.sex, id_number_cipher = excluded.id_number_cipher,
    id_number_index = excluded.id_number_index, id_number_mask = excluded.id_number_mask, birth_date_cipher = excluded.birth_date_cipher,
    person_index = excluded.person_index, employer = excluded.employer, phone_cipher = excluded.phone_cipher, phone_mask = excluded.phone_mask,
    group_key = excluded.group_key, declared = excluded.declared, proof_file_id = excluded.proof_file_id, content_index = excluded.content_index,
    overrides = excluded.overrides, review = null, review_rule = null, review_reason = null, checked_in_at = null
  where contestant.case_id = $1 and contestant.organization_id = $2`;
