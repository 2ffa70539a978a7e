import { z } from 'zod';
import { clause, code, label, line, shown, valued } from './common.ts';

const form = z.strictObject({
  kind: z.enum(['SCORE_SUMMARY', 'WINNER_INFO']),
  title: label,
  rows: shown(z.enum(['ALL_ENTRIES', 'WINNERS'])),
  /** Holds identity numbers and accounts: printed and read under its own permission. */
  restricted: shown(z.boolean()),
  columns: z.array(z.strictObject({ key: z.string().regex(/^[a-z][A-Za-z]*$/), label })).min(1),
  footer: z.array(z.strictObject({ key: code, label, required: shown(z.boolean()), clause })).min(1),
  clause,
});

export const authorizationBlanks = ['name', 'handler', 'contact', 'campaign', 'trade', 'rank'] as const;
export type AuthorizationBlank = (typeof authorizationBlanks)[number];

/** What the text of an official document says of its matter; what is not known yet is written by hand. */
export const officialBlanks = [
  'campaign',
  'plan',
  'trade',
  'content',
  'weights',
  'dates',
  'place',
  'hosts',
  'organizers',
  'committee',
  'corrected',
  'leftOut',
] as const;
export type OfficialBlank = (typeof officialBlanks)[number];

/** Text in which only these stand in braces. */
function blanked(blanks: readonly string[]) {
  const unknown = new RegExp(`\\{(?!(?:${blanks.join('|')})\\})`, 'u');
  return z
    .string()
    .min(1)
    .max(2000)
    .refine((text) => !unknown.test(text), 'a blank that nothing fills');
}

const paragraphs = z.array(blanked(authorizationBlanks)).min(1);
const officialLine = blanked(officialBlanks);

const official = z.strictObject({
  kind: z.enum(['CAMPAIGN_PLAN', 'CONTEST_NOTICE', 'RESULTS_CIRCULAR', 'CORRECTION']),
  title: officialLine,
  recipients: z.array(officialLine).min(1),
  body: z.array(officialLine).min(1),
  /** In the place of the body where a part of the matter is left to a next document; editions of earlier releases have none. */
  inPart: z.strictObject({ body: z.array(officialLine).min(1), clause }).optional(),
  attachments: z.array(officialLine),
  clause,
});

/** documents.yaml: what the system prints for signature, first drafts of official documents (发文), and the winners' 授权书. */
export const documentsSchema = z.strictObject({
  forms: z.array(form).min(1),
  official: z.array(official).min(1),
  authorization: z.strictObject({
    version: z.string().regex(/^20\d\d-\d+$/),
    title: label,
    purpose: label,
    text: z.strictObject({ zh: paragraphs, en: paragraphs }),
    clause,
    basis: shown(valued(z.array(line).min(1))),
  }),
});

export type DocumentForm = z.infer<typeof form>;
export type OfficialDocument = z.infer<typeof official>;
