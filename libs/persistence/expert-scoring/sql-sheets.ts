import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { SealedSheet } from '@jiangcheng/domain/expert-scoring/records';
import type { SheetRow } from '@jiangcheng/domain/expert-scoring/round';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { SheetCiphers } from './sheet-ciphers.ts';

interface SealedRow {
  expert_id: string;
  rows_cipher: string;
  nonce_cipher: string;
  hash: string;
  at: number;
}

/** Drafts, sealed sheets and what clerks read on paper, in PostgreSQL; every point is encrypted. */
export class SqlSheets {
  private readonly ciphers: SheetCiphers;

  constructor(
    private readonly sql: SqlRunner,
    keyring: Keyring,
  ) {
    this.ciphers = new SheetCiphers(keyring);
  }

  /** Locks the expert's sheet, which is made where there is none. */
  async lock(caseId: string, expertId: string): Promise<{ version: number; sealed: boolean; savedAt: number | null }> {
    const [sheet] = (await this.sql.query(
      `insert into app.scoring_sheet (case_id, expert_id) values ($1, $2) on conflict (case_id, expert_id) do update set version = scoring_sheet.version
       returning version, hash is not null as sealed, floor(extract(epoch from saved_at) * 1000)::float8 as "savedAt"`,
      [caseId, expertId],
    )) as { version: number; sealed: boolean; savedAt: number | null }[];
    if (sheet === undefined) throw new Error('a sheet that was just written is not there');
    return sheet;
  }

  async draftOf(caseId: string, expertId: string): Promise<SheetRow[]> {
    const rows = (await this.sql.query(
      'select candidate_id as id, points_cipher as cipher from app.scoring_draft where case_id = $1 and expert_id = $2 order by candidate_id',
      [caseId, expertId],
    )) as { id: string; cipher: string }[];
    return rows.map(({ id, cipher }) => this.ciphers.openPoints(caseId, expertId, id, cipher));
  }

  /** In one statement, which answers the sheet's next version. */
  async saveRows(caseId: string, expertId: string, rows: readonly SheetRow[]): Promise<number> {
    const written = rows.map((row) => ({
      id: row.candidateId,
      scored: Object.keys(row.points).length,
      cipher: this.ciphers.sealPoints(caseId, expertId, row),
    }));
    const [saved] = (await this.sql.query(SAVE_ROWS, [caseId, expertId, JSON.stringify(written)])) as { version: number }[];
    if (saved === undefined) throw new Error('a draft was saved to no sheet');
    return saved.version;
  }

  async seal(caseId: string, sheet: SealedSheet & { via: string; accountId: string }): Promise<void> {
    const { expertId, rows, nonce, hash, at, via, accountId } = sheet;
    const cipher = this.ciphers.sealRows('sheet', caseId, expertId, rows);
    await this.lock(caseId, expertId);
    await this.sql.query(
      `update app.scoring_sheet set via = $3, hash = $4, rows_cipher = $5, nonce_cipher = $6, sealed_at = to_timestamp($7::float8 / 1000),
         sealed_by = $8 where case_id = $1 and expert_id = $2`,
      [caseId, expertId, via, hash, cipher, this.ciphers.sealNonce(caseId, expertId, nonce), at, accountId],
    );
  }

  async sealed(caseId: string): Promise<SealedSheet[]> {
    const rows = (await this.sql.query(
      `select expert_id, rows_cipher, nonce_cipher, hash, floor(extract(epoch from sealed_at) * 1000)::float8 as at
       from app.scoring_sheet where case_id = $1 and hash is not null order by expert_id`,
      [caseId],
    )) as SealedRow[];
    return rows.map(({ expert_id: expertId, rows_cipher: cipher, nonce_cipher: nonce, hash, at }) => ({
      expertId,
      rows: this.ciphers.openRows('sheet', caseId, expertId, cipher),
      nonce: this.ciphers.openNonce(caseId, expertId, nonce),
      hash,
      at,
    }));
  }

  async entryOf(caseId: string, expertId: string, accountId: string): Promise<{ rows: SheetRow[]; version: number }> {
    const [row] = (await this.sql.query(
      'select version, rows_cipher as cipher from app.scoring_entry where case_id = $1 and expert_id = $2 and account_id = $3',
      [caseId, expertId, accountId],
    )) as { version: number; cipher: string }[];
    if (row === undefined) return { rows: [], version: 0 };
    return { rows: this.ciphers.openRows('entry', caseId, `${expertId}/${accountId}`, row.cipher), version: row.version };
  }

  async saveEntry(caseId: string, expertId: string, accountId: string, rows: readonly SheetRow[]): Promise<number> {
    const cipher = this.ciphers.sealRows('entry', caseId, `${expertId}/${accountId}`, rows);
    const [saved] = (await this.sql.query(
      `insert into app.scoring_entry (case_id, expert_id, account_id, version, rows_cipher) values ($1, $2, $3, 1, $4)
       on conflict (case_id, expert_id, account_id) do update set version = scoring_entry.version + 1, rows_cipher = excluded.rows_cipher
       returning version`,
      [caseId, expertId, accountId, cipher],
    )) as { version: number }[];
    if (saved === undefined) throw new Error('an entry was saved nowhere');
    return saved.version;
  }

  async finishEntry(caseId: string, expertId: string, accountId: string, finished: boolean): Promise<void> {
    await this.sql.query(
      `update app.scoring_entry set finished_at = case when $4 then app.now() end where case_id = $1 and expert_id = $2 and account_id = $3`,
      [caseId, expertId, accountId, finished],
    );
  }
}

const SAVE_ROWS = `
  with written as (
    insert into app.scoring_draft (case_id, expert_id, candidate_id, scored, points_cipher)
    select $1, $2, r.id, r.scored, r.cipher from jsonb_to_recordset($3::jsonb) as r (id uuid, scored int, cipher text)
    on conflict (case_id, expert_id, candidate_id) do update set scored = excluded.scored, points_cipher = excluded.points_cipher),
    saved as (update app.scoring_sheet set version = version + 1, saved_at = app.now() where case_id = $1 and expert_id = $2 returning version)
  select version from saved`;
