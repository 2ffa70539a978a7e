import { blindIndex } from '@jiangcheng/protection/blind-index';
import { createFieldCipher, type FieldCipher } from '@jiangcheng/protection/field-cipher';
import type { Keyring } from '@jiangcheng/protection/keyring';

/** The encrypted columns; a ciphertext opens only in its own column of its own row. */
const fields = {
  name: 'objection.name',
  contact: 'objection.contact',
  facts: 'objection.facts',
  fileName: 'objection-file.name',
  fileContent: 'objection-file.content',
} as const;

/** Who objects and what he says, as columns and back. */
export class ObjectionFields {
  private readonly cipher: FieldCipher;

  constructor(private readonly keyring: Keyring) {
    this.cipher = createFieldCipher(keyring);
  }

  seal(rowId: string, field: keyof typeof fields, value: string): string {
    return this.cipher.encrypt(value, { field: fields[field], rowId });
  }

  open(rowId: string, field: keyof typeof fields, cipher: string): string {
    return this.cipher.decrypt(cipher, { field: fields[field], rowId });
  }

  /** Tells whether somebody has the objector's name, without saying what it is. */
  nameIndex(name: string): string {
    return blindIndex(this.keyring, fields.name, name);
  }
}
