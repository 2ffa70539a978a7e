import { z } from 'zod';
import { id, instant } from './common.ts';

export const filePurposes = [
  'SIGNED_PRINT',
  'ID_COPY',
  'AUTHORIZATION',
  'PAPER_DECISION',
  'RECEIPT_PROOF',
  'LATE_EXPLANATION',
  'SCORE_CSV',
  'ENTRY_FORM',
  'ENTRY_PROOF',
  'ENTRY_TABLE',
  'CANDIDATE_EVIDENCE',
  'CANDIDATE_FORM',
  'RECOMMENDATION_PAPER',
] as const;
/** The bytes are the request's body (application/octet-stream); name and purpose come in the query. */
export const uploadQuery = z.strictObject({ name: z.string().max(1000), purpose: z.enum(filePurposes), caseId: id });
export const fileView = z
  .object({
    id,
    sha256: z.string(),
    size: z.number().int(),
    contentType: z.string(),
    name: z.string(),
    purpose: z.enum(filePurposes),
    uploadedAt: instant,
  })
  .meta({ id: 'File' });
