import { z } from 'zod';
import { clause, code, label, line, valued } from './common.ts';

const form = z.strictObject({
  kind: z.enum(['SCORE_SUMMARY', 'WINNER_INFO']),
  title: label,
  rows: z.enum(['ALL_ENTRIES', 'WINNERS']),
  /** Holds identity numbers and accounts: printed and read under its own permission. */
  restricted: z.boolean(),
  columns: z.array(z.strictObject({ key: z.string().regex(/^[a-z][A-Za-z]*$/), label })).min(1),
  footer: z.array(z.strictObject({ key: code, label, required: z.boolean(), clause })).min(1),
  clause,
});

export const authorizationBlanks = ['name', 'handler', 'contact', 'campaign', 'trade', 'rank'] as const;
export type AuthorizationBlank = (typeof authorizationBlanks)[number];

const BLANK = new RegExp(`\\{(?!(?:${authorizationBlanks.join('|')})\\})`, 'u');
const paragraphs = z
  .array(
    z
      .string()
      .min(1)
      .max(2000)
      .refine((text) => !BLANK.test(text), 'a blank that nothing fills'),
  )
  .min(1);

/** documents.yaml: what the system prints for signature, and the winners' 授权书. */
export const documentsSchema = z.strictObject({
  forms: z.array(form).min(1),
  authorization: z.strictObject({
    version: z.string().regex(/^20\d\d-\d+$/),
    title: label,
    purpose: label,
    text: z.strictObject({ zh: paragraphs, en: paragraphs }),
    clause,
    basis: valued(z.array(line).min(1)),
  }),
});

export type DocumentForm = z.infer<typeof form>;
