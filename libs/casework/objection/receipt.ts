import { createHash } from 'node:crypto';
import type { CaseTransaction } from '../ports/case-store.ts';
import type { ObjectionRow } from '../ports/notice-books.ts';

/** What who objects takes along: with number and code he reads how it stands. The code is made of the key and is kept nowhere. */
export interface Receipt {
  objectionId: string;
  receiptNo: string;
  code: string;
}

/** What the code of an objection's receipt is made of. */
export const receiptDigest = (objectionId: string): string => createHash('sha256').update(`objection receipt ${objectionId}`).digest('hex');

export const receiptOf = (tx: Pick<CaseTransaction, 'checkCodeOf'>, { id, receiptNo }: ObjectionRow): Receipt => ({
  objectionId: id,
  receiptNo,
  code: tx.checkCodeOf(receiptDigest(id)),
});
