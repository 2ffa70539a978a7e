import type { ContestantContent } from '@jiangcheng/domain/entry/records';
import type { Secret } from '@jiangcheng/domain/score-report/records';
import { blindIndex } from '@jiangcheng/protection/blind-index';
import { createFieldCipher, type FieldCipher } from '@jiangcheng/protection/field-cipher';
import type { Keyring } from '@jiangcheng/protection/keyring';

/** The encrypted columns; a ciphertext opens only in its own column of its own row. */
const fields = { idNumber: 'contestant.idNumber', birthDate: 'contestant.birthDate', phone: 'contestant.phone' } as const;
type SecretField = keyof typeof fields;

/** A contestant's personal fields as columns, and back. */
export class ContestantFields {
  private readonly cipher: FieldCipher;

  constructor(private readonly keyring: Keyring) {
    this.cipher = createFieldCipher(keyring);
  }

  seal(id: string, field: SecretField, value: string | null | undefined): string | null {
    return value === null || value === undefined ? null : this.cipher.encrypt(value, { field: fields[field], rowId: id });
  }

  open(id: string, field: SecretField, cipher: string, mask: string | null): Secret {
    return { value: this.cipher.decrypt(cipher, { field: fields[field], rowId: id }), mask: mask ?? '' };
  }

  /** Look-up by ID number. */
  idIndex(idNumber: string | null | undefined): string | null {
    return idNumber === null || idNumber === undefined ? null : blindIndex(this.keyring, fields.idNumber, idNumber);
  }

  /** Look-up by name and birth date, for those of whom one has no ID number on record. */
  personIndex({ name, birthDate }: Pick<ContestantContent, 'name' | 'birthDate'>): string {
    return blindIndex(this.keyring, 'contestant.person', `${birthDate}\n${name}`);
  }

  /** Tells whether an imported row says anything new. */
  contentIndex({ idNumber, phone, ...content }: ContestantContent): string {
    const { declared, ...plain } = content;
    const said = { ...plain, declared: Object.entries(declared).sort(), idNumber: idNumber?.value ?? null, phone: phone?.value ?? null };
    return blindIndex(this.keyring, 'contestant.content', JSON.stringify(Object.entries(said).sort()));
  }
}
