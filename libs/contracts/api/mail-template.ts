import { z } from 'zod';
import { id, instant, line, text } from './common.ts';

/** Kind of a mail, such as `score-report-reminder`. */
export const templateKind = z.string().regex(/^[a-z-]{1,40}$/);
export const templateLocale = z.enum(['zh-CN', 'en']);

/** Subject and body as people write them: `{{variable}}`, paragraphs with an empty line between. */
export const templateText = z.strictObject({ subject: line(200), body: text(6000) }).meta({ id: 'TemplateText' });
export const templateSummary = z
  .object({
    kind: z.string(),
    locale: templateLocale,
    label: z.string(),
    /** 0 is the text that came with this release. */
    version: z.number().int(),
    savedBy: z.string().nullable(),
    savedAt: instant.nullable(),
  })
  .meta({ id: 'TemplateSummary' });
export const templateList = z.object({ items: z.array(templateSummary) });
export const templateView = templateSummary
  .extend({
    subject: z.string(),
    body: z.string(),
    /** Each must stand in the body. */
    variables: z.array(z.string()),
    /** Newest first; the last is the shipped one. */
    versions: z.array(
      z.object({
        version: z.number().int(),
        subject: z.string(),
        body: z.string(),
        restoredFrom: z.number().int().nullable(),
        savedBy: z.string().nullable(),
        savedAt: instant.nullable(),
      }),
    ),
  })
  .meta({ id: 'MailTemplate' });
/** `version` is the one the person saw. */
export const saveTemplate = templateText.extend({ version: z.number().int().min(0) }).meta({ id: 'SaveTemplate' });
export const restoreTemplate = z
  .strictObject({ version: z.number().int().min(0), restore: z.number().int().min(0) })
  .meta({ id: 'RestoreTemplate' });
export const templateTest = z.object({ mailId: id, toAddress: z.string() }).meta({ id: 'TemplateTest' });
