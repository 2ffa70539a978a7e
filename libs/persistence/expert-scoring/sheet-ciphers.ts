import type { SheetRow } from '@jiangcheng/domain/expert-scoring/round';
import { createFieldCipher, type FieldCipher } from '@jiangcheng/protection/field-cipher';
import type { Keyring } from '@jiangcheng/protection/keyring';

/** Points as they lie in the database: a ciphertext opens only in its own column of its own row. */
export class SheetCiphers {
  private readonly cipher: FieldCipher;

  constructor(keyring: Keyring) {
    this.cipher = createFieldCipher(keyring);
  }

  sealPoints(caseId: string, expertId: string, { candidateId, points }: SheetRow): string {
    return this.cipher.encrypt(JSON.stringify(points), this.placeOf('draft', caseId, expertId, candidateId));
  }

  openPoints(caseId: string, expertId: string, candidateId: string, cipher: string): SheetRow {
    const text = this.cipher.decrypt(cipher, this.placeOf('draft', caseId, expertId, candidateId));
    return { candidateId, points: JSON.parse(text) as SheetRow['points'] };
  }

  /** `owner` is the expert of a sealed sheet, or expert and clerk of an entry. */
  sealRows(column: 'sheet' | 'entry', caseId: string, owner: string, rows: readonly SheetRow[]): string {
    return this.cipher.encrypt(JSON.stringify(rows), this.placeOf(column, caseId, owner));
  }

  openRows(column: 'sheet' | 'entry', caseId: string, owner: string, cipher: string): SheetRow[] {
    return JSON.parse(this.cipher.decrypt(cipher, this.placeOf(column, caseId, owner))) as SheetRow[];
  }

  sealNonce(caseId: string, expertId: string, nonce: string): string {
    return this.cipher.encrypt(nonce, this.placeOf('nonce', caseId, expertId));
  }

  openNonce(caseId: string, expertId: string, cipher: string): string {
    return this.cipher.decrypt(cipher, this.placeOf('nonce', caseId, expertId));
  }

  private placeOf(column: string, ...row: string[]) {
    return { field: `scoring.${column}`, rowId: row.join('/') };
  }
}
