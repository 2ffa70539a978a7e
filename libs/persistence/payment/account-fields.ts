import type { Account } from '@jiangcheng/domain/payment/book';
import { createFieldCipher } from '@jiangcheng/protection/field-cipher';
import type { Keyring } from '@jiangcheng/protection/keyring';

/** The columns that hold an account, in a row of their own table. */
export interface AccountColumns {
  account_cipher: string;
  account_mask: string;
  bank_name: string;
  /** Epoch milliseconds. */
  account_given_at: number | null;
}

/** Accounts as they lie in the database: the number encrypted for its own row, with a mask for lists (design.md §8). */
export class AccountFields {
  private readonly cipher;

  constructor(
    keyring: Keyring,
    private readonly table: 'payment_line' | 'payment_account' | 'subsidy',
  ) {
    this.cipher = createFieldCipher(keyring);
  }

  seal(rowId: string, { number, bankName }: Account): { account_cipher: string; account_mask: string; bank_name: string } {
    return { account_cipher: this.cipher.encrypt(number.value, this.placeOf(rowId)), account_mask: number.mask, bank_name: bankName };
  }

  open(rowId: string, row: AccountColumns): Account {
    const { account_cipher: cipher, account_mask: mask, bank_name: bankName, account_given_at: givenAt } = row;
    return { number: { value: this.cipher.decrypt(cipher, this.placeOf(rowId)), mask }, bankName, givenAt };
  }

  private placeOf(rowId: string) {
    return { field: `${this.table}.account`, rowId };
  }
}

/** An instant as epoch milliseconds. */
export const millis = (column: string): string => `floor(extract(epoch from ${column}) * 1000)::float8`;

/** Person and time of a step, as JSON; null while it was not taken. */
export const stepSql = (by: string, at: string): string => `(
  select jsonb_build_object('personId', p.id, 'name', p.name, 'at', ${millis(at)})
  from app.account a join app.person p on p.id = a.person_id where a.id = ${by})`;
