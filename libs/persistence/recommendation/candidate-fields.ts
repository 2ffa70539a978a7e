import type { CandidateContent } from '@jiangcheng/domain/recommendation/records';
import type { Secret } from '@jiangcheng/domain/score-report/records';
import { blindIndex } from '@jiangcheng/protection/blind-index';
import { createFieldCipher, type FieldCipher } from '@jiangcheng/protection/field-cipher';
import type { Keyring } from '@jiangcheng/protection/keyring';

/** The encrypted columns; a ciphertext opens only in its own column of its own row. */
const fields = { idNumber: 'candidate.idNumber', birthDate: 'candidate.birthDate', phone: 'candidate.phone' } as const;
type SecretField = keyof typeof fields;

/** A candidate's personal fields as columns, and back. Who he is is looked up by the indexes that entries are looked up by. */
export class CandidateFields {
  private readonly cipher: FieldCipher;

  constructor(private readonly keyring: Keyring) {
    this.cipher = createFieldCipher(keyring);
  }

  seal(id: string, field: SecretField, value: string | null): string | null {
    return value === null ? null : this.cipher.encrypt(value, { field: fields[field], rowId: id });
  }

  open(id: string, field: SecretField, cipher: string, mask: string | null): Secret {
    return { value: this.cipher.decrypt(cipher, { field: fields[field], rowId: id }), mask: mask ?? '' };
  }

  idIndex(idNumber: Secret | null): string | null {
    return idNumber === null ? null : blindIndex(this.keyring, 'contestant.idNumber', idNumber.value);
  }

  personIndex({ name, birthDate }: Pick<CandidateContent, 'name' | 'birthDate'>): string {
    return blindIndex(this.keyring, 'contestant.person', `${birthDate}\n${name}`);
  }
}
