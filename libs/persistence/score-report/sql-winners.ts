import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { HeldStatement, Secret, WinnerRecord } from '@jiangcheng/domain/score-report/records';
import { blindIndex } from '@jiangcheng/protection/blind-index';
import { createFieldCipher } from '@jiangcheng/protection/field-cipher';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { DELETED_ON } from '../file/deleted-files.ts';

interface WinnerRow {
  entry_key: string;
  version: number;
  id_number_cipher: string | null;
  id_number_mask: string | null;
  bank_account_cipher: string | null;
  bank_account_mask: string | null;
  bank_name: string | null;
  phone_cipher: string | null;
  phone_mask: string | null;
  id_copy_file_id: string | null;
  id_copy_deleted_on: string | null;
  authorization_version: string | null;
  authorization_signed_on: string | null;
  authorization_file_id: string | null;
  held: HeldStatement | null;
}

/** The encrypted columns; a ciphertext opens only in its own column of its own row. */
const fields = { idNumber: 'winner.idNumber', bankAccount: 'winner.bankAccount', phone: 'winner.phone' } as const;
type SecretField = keyof typeof fields;

/** Winners' particulars in PostgreSQL: encrypted, with masks for lists and a keyed index of the ID number (design.md §8). */
export class SqlWinners {
  private readonly cipher;

  constructor(
    private readonly sql: SqlRunner,
    private readonly keyring: Keyring,
  ) {
    this.cipher = createFieldCipher(keyring);
  }

  async read(caseId: string): Promise<WinnerRecord[]> {
    const rows = (await this.sql.query(READ, [caseId])) as WinnerRow[];
    return rows.map((row) => this.recordOf(caseId, row));
  }

  /** Entry keys of the case whose ID number is this one. */
  async holdersOf(caseId: string, idNumber: string): Promise<string[]> {
    const rows = (await this.sql.query('select entry_key from app.winner where case_id = $1 and id_number_index = $2 order by entry_key', [
      caseId,
      this.indexOf(idNumber),
    ])) as { entry_key: string }[];
    return rows.map(({ entry_key }) => entry_key);
  }

  async write(caseId: string, record: WinnerRecord, accountId: string): Promise<void> {
    const { idNumber, bankAccount, phone, authorization } = record;
    await this.sql.query(UPSERT, [
      caseId,
      record.entryKey,
      this.seal(caseId, record, 'idNumber'),
      idNumber === null ? null : this.indexOf(idNumber.value),
      idNumber?.mask ?? null,
      this.seal(caseId, record, 'bankAccount'),
      bankAccount?.mask ?? null,
      record.bankName,
      this.seal(caseId, record, 'phone'),
      phone?.mask ?? null,
      record.idCopyFileId,
      authorization?.version ?? null,
      authorization?.signedOn ?? null,
      authorization?.fileId ?? null,
      record.version,
      accountId,
      record.held === null ? null : JSON.stringify(record.held),
    ]);
  }

  private recordOf(caseId: string, row: WinnerRow): WinnerRecord {
    const open = (field: SecretField, cipher: string | null, mask: string | null): Secret | null =>
      cipher === null ? null : { value: this.cipher.decrypt(cipher, this.placeOf(caseId, row.entry_key, field)), mask: mask ?? '' };
    const { authorization_version: version, authorization_signed_on: signedOn, authorization_file_id: fileId } = row;
    return {
      entryKey: row.entry_key,
      version: row.version,
      idNumber: open('idNumber', row.id_number_cipher, row.id_number_mask),
      bankAccount: open('bankAccount', row.bank_account_cipher, row.bank_account_mask),
      bankName: row.bank_name,
      phone: open('phone', row.phone_cipher, row.phone_mask),
      idCopyFileId: row.id_copy_file_id,
      idCopyDeletedOn: row.id_copy_deleted_on,
      authorization: version === null || signedOn === null || fileId === null ? null : { version, signedOn, fileId },
      held: row.held,
    };
  }

  private seal(caseId: string, record: WinnerRecord, field: SecretField): string | null {
    const secret = record[field];
    return secret === null ? null : this.cipher.encrypt(secret.value, this.placeOf(caseId, record.entryKey, field));
  }

  private placeOf(caseId: string, entryKey: string, field: SecretField) {
    return { field: fields[field], rowId: `${caseId}/${entryKey}` };
  }

  private indexOf(idNumber: string): string {
    return blindIndex(this.keyring, fields.idNumber, idNumber);
  }
}

const READ = `
  select w.*, ${DELETED_ON} as id_copy_deleted_on from app.winner w left join app.file f on f.id = w.id_copy_file_id
  where w.case_id = $1 order by w.entry_key`;

const UPSERT = `
  insert into app.winner (case_id, entry_key, id_number_cipher, id_number_index, id_number_mask, bank_account_cipher, bank_account_mask, bank_name,
    phone_cipher, phone_mask, id_copy_file_id, authorization_version, authorization_signed_on, authorization_file_id, version, updated_by, held)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
  on conflict (case_id, entry_key) do update set id_number_cipher = excluded.id_number_cipher, id_number_index = excluded.id_number_index,
    id_number_mask = excluded.id_number_mask, bank_account_cipher = excluded.bank_account_cipher, bank_account_mask = excluded.bank_account_mask,
    bank_name = excluded.bank_name, phone_cipher = excluded.phone_cipher, phone_mask = excluded.phone_mask, id_copy_file_id = excluded.id_copy_file_id,
    authorization_version = excluded.authorization_version, authorization_signed_on = excluded.authorization_signed_on,
    authorization_file_id = excluded.authorization_file_id, version = excluded.version, updated_by = excluded.updated_by, updated_at = app.now(),
    held = excluded.held`;
