import type { SqlRunner } from '@jiangcheng/audit/access-event';
import { sameness, type EarlierWinner } from '@jiangcheng/domain/earlier-winner/winner-table';
import { blindIndex } from '@jiangcheng/protection/blind-index';
import { createFieldCipher } from '@jiangcheng/protection/field-cipher';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { newId } from '../ids.ts';

/** The look-up of eligibility compares contestants' numbers with these: both stand under the contestant's field. */
const FIELD = 'contestant.idNumber';
const CIPHER = 'earlierWinner.idNumber';

/** The roll of earlier winners in PostgreSQL; numbers encrypted, with masks for lists. */
export class EarlierWinners {
  private readonly cipher;

  constructor(
    private readonly sql: SqlRunner,
    private readonly keyring: Keyring,
  ) {
    this.cipher = createFieldCipher(keyring);
  }

  /** How many of them the roll has. */
  async known(winners: readonly EarlierWinner[]): Promise<number> {
    const indexes = winners.map((one) => this.contentIndex(one));
    const [row] = (await this.sql.query('select count(*)::int as known from app.earlier_winner where content_index = any ($1)', [
      indexes,
    ])) as {
      known: number;
    }[];
    return row?.known ?? 0;
  }

  /** Adds those that the roll has not. */
  async add(winners: readonly EarlierWinner[], accountId: string): Promise<void> {
    await this.sql.query(INSERT, [JSON.stringify(winners.map((one) => this.columnsOf(one))), accountId]);
  }

  private columnsOf(winner: EarlierWinner) {
    const { level, year, trade, rank, name, employer, idNumber } = winner;
    const id = newId();
    const sealed = idNumber === null ? null : this.cipher.encrypt(idNumber.value, { field: CIPHER, rowId: id });
    const index = idNumber === null ? null : blindIndex(this.keyring, FIELD, idNumber.value);
    const number = { id_number_cipher: sealed, id_number_index: index, id_number_mask: idNumber?.mask ?? null };
    return { id, level, year, trade, rank, name, employer, ...number, content_index: this.contentIndex(winner) };
  }

  private contentIndex(winner: EarlierWinner): string {
    return blindIndex(this.keyring, 'earlierWinner.content', sameness(winner));
  }
}

const INSERT = `
  insert into app.earlier_winner (id, level, year, trade, rank, name, employer, id_number_cipher, id_number_index, id_number_mask, content_index, entered_by)
  select r.*, $2::uuid from jsonb_to_recordset($1::jsonb) as r (id uuid, level text, year int, trade text, rank int, name text, employer text,
    id_number_cipher text, id_number_index text, id_number_mask text, content_index text)
  on conflict (content_index) do nothing`;
