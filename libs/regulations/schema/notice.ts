import { z } from 'zod';
import { clause, code, label, line, valued } from './common.ts';

const named = z.strictObject({ code, label, note: line.optional(), clause });

/** notice.yaml: what a public notice prints, and how objections to it are taken (004-26, domain §2). */
export const noticeSchema = z.strictObject({
  /** The block that must be printed, and that the scan for personal data leaves alone. */
  reception: z.array(z.strictObject({ key: z.enum(['department', 'phone', 'email', 'address', 'postcode']), label, clause })).length(5),
  displays: z.array(named).min(1),
  channels: z.array(z.strictObject({ code: z.enum(['WEB', 'LETTER', 'CALL', 'VISIT']), label, timedBy: label, clause })).length(4),
  identities: z
    .array(z.strictObject({ code: z.enum(['REAL_NAME', 'UNIT_SEAL', 'ANONYMOUS']), label, needs: z.array(code), clause }))
    .length(3),
  /** How many persons verify an objection. */
  verifiers: valued(z.literal(2)),
  upheldDecidedBy: valued(code),
});

/** The same of a contest's pack: only what a notice of winners, which its document does not ask for, cannot do without (rules §9.1-27). */
export const winnersNoticeSchema = noticeSchema.pick({ displays: true, upheldDecidedBy: true });
