import { createHash } from 'node:crypto';
import type { Certificate } from '@jiangcheng/domain/cultivation/cultivation';

/** What the code of a certificate is made of: whoever holds the paper can ask whose it is, and nobody makes one by counting numbers. */
export const certificateDigest = (caseId: string, { number, issuedOn }: Pick<Certificate, 'number' | 'issuedOn'>): string =>
  createHash('sha256').update(`craftsman certificate ${caseId} ${number} ${issuedOn}`).digest('hex');
