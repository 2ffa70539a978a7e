import { createHash } from 'node:crypto';
import type { SheetRow } from '@jiangcheng/domain/expert-scoring/round';
import { sealText } from '@jiangcheng/domain/expert-scoring/sheet';
import type { SealedSheet } from '@jiangcheng/domain/expert-scoring/records';

/** The hash that is committed; whoever is given rows and nonce after the opening computes it again. */
export const sealHash = (caseId: string, expertId: string, rows: readonly SheetRow[], nonce: string): string =>
  createHash('sha256')
    .update(sealText(caseId, { expertId, rows, seal: null }, nonce))
    .digest('hex');

/** Whether what lies under the seal is what was committed. */
export const isIntact = (caseId: string, { expertId, rows, nonce, hash }: SealedSheet): boolean =>
  sealHash(caseId, expertId, rows, nonce) === hash;
