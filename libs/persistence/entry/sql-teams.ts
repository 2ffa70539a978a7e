import type { SqlRunner } from '@jiangcheng/audit/access-event';
import { newTeam, type TeamRecord, type TeamStatus } from '@jiangcheng/domain/entry/records';
import { createFieldCipher } from '@jiangcheng/protection/field-cipher';
import type { Keyring } from '@jiangcheng/protection/keyring';

interface TeamRow {
  status: TeamStatus;
  version: number;
  leader_name: string | null;
  leader_phone_cipher: string | null;
  leader_phone_mask: string | null;
  form_file_id: string | null;
  return_reason: string | null;
  filed_at: number | null;
}

const COLUMNS = `status, version, leader_name, leader_phone_cipher, leader_phone_mask, form_file_id, return_reason,
  floor(extract(epoch from filed_at) * 1000)::float8 as filed_at`;

/** Teams in PostgreSQL; the leader's phone is encrypted, with a mask for pages. */
export class SqlTeams {
  private readonly cipher;

  constructor(
    private readonly sql: SqlRunner,
    keyring: Keyring,
  ) {
    this.cipher = createFieldCipher(keyring);
  }

  async read(caseId: string, organizationId: string): Promise<TeamRecord | null> {
    const [row] = (await this.sql.query(`select ${COLUMNS} from app.team where case_id = $1 and organization_id = $2`, [
      caseId,
      organizationId,
    ])) as TeamRow[];
    return row === undefined ? null : this.recordOf(caseId, organizationId, row);
  }

  async write(caseId: string, team: TeamRecord, accountId: string): Promise<void> {
    const { organizationId, status, version, leaderName, leaderPhone, formFileId, returnReason, filedAt } = team;
    const cipher = leaderPhone === null ? null : this.cipher.encrypt(leaderPhone.value, placeOf(caseId, organizationId));
    await this.sql.query(UPSERT, [
      caseId,
      organizationId,
      status,
      version,
      leaderName,
      cipher,
      leaderPhone?.mask ?? null,
      formFileId,
      returnReason,
      filedAt,
      accountId,
    ]);
  }

  private recordOf(caseId: string, organizationId: string, row: TeamRow): TeamRecord {
    const { leader_phone_cipher: cipher, leader_phone_mask: mask } = row;
    const leaderPhone = cipher === null ? null : { value: this.cipher.decrypt(cipher, placeOf(caseId, organizationId)), mask: mask ?? '' };
    return {
      ...newTeam(organizationId),
      status: row.status,
      version: row.version,
      leaderName: row.leader_name,
      leaderPhone,
      formFileId: row.form_file_id,
      returnReason: row.return_reason,
      filedAt: row.filed_at,
    };
  }
}

const placeOf = (caseId: string, organizationId: string) => ({ field: 'team.leaderPhone', rowId: `${caseId}/${organizationId}` });

/** Who filed stays beside when: a later save of the same filing does not change it. */
const UPSERT = `
  insert into app.team (case_id, organization_id, status, version, leader_name, leader_phone_cipher, leader_phone_mask, form_file_id, return_reason,
    filed_at, filed_by, updated_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, to_timestamp($10::float8 / 1000), case when $10::float8 is not null then $11::uuid end, $11)
  on conflict (case_id, organization_id) do update set status = excluded.status, version = excluded.version, leader_name = excluded.leader_name,
    leader_phone_cipher = excluded.leader_phone_cipher, leader_phone_mask = excluded.leader_phone_mask, form_file_id = excluded.form_file_id,
    return_reason = excluded.return_reason, filed_at = excluded.filed_at,
    filed_by = case when team.filed_at is not distinct from excluded.filed_at then team.filed_by else excluded.filed_by end,
    updated_by = excluded.updated_by, updated_at = app.now()`;
