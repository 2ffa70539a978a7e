import { z } from 'zod';
import { civilDate, id, instant } from './common.ts';

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
  'SUB_PLAN',
  'PACKAGE_ITEM',
  'DISPLAY_PROOF',
  'VERIFICATION_REPORT',
  'CANDIDATE_EVIDENCE',
  'CANDIDATE_FORM',
  'RECOMMENDATION_PAPER',
  'PAYMENT_VOUCHER',
  'PAYMENT_RECEIPT',
  'SUBSIDY_PAPER',
  'HONOUR_PAPER',
  'AUDIT_PAPER',
  'ARCHIVE_PAPER',
  'HOSTING_PAPER',
  'CULTIVATION_PAPER',
  'OPINION_REPLY',
  'APPROVAL_PAPER',
] as const;
/**
 * The bytes are the request's body (application/octet-stream); name and purpose come in the query. A file is of a case; of a campaign is what
 * comes before any case, an application to host.
 */
export const uploadQuery = z
  .strictObject({ name: z.string().max(1000), purpose: z.enum(filePurposes), caseId: id.optional(), campaignId: id.optional() })
  .refine(({ caseId, campaignId, purpose }) => (purpose === 'HOSTING_PAPER' ? campaignId : caseId) !== undefined);
/** When, by whom and by which document a file was deleted; its bytes are gone. */
export const deletedFile = z.object({ on: civilDate, by: z.string(), ground: z.string() });
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
