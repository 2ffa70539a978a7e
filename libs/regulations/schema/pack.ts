import { z } from 'zod';
import { approvalsSchema } from './approvals.ts';
import { deadlinesSchema } from './deadlines.ts';
import { documentsSchema } from './documents.ts';
import { aliasesSchema, committeeSchema, returnReasonsSchema } from './lists.ts';
import { regulationSchema } from './regulation.ts';
import { scoringSchema } from './scoring.ts';
import { settingsSchema } from './settings.ts';
import { tradesSchema } from './trades.ts';

/** The files of a pack, `<name>.yaml` each; all are needed and no other is known. */
export const packSchema = z.strictObject({
  regulation: regulationSchema,
  trades: tradesSchema,
  scoring: scoringSchema,
  deadlines: deadlinesSchema,
  settings: settingsSchema,
  documents: documentsSchema,
  'return-reasons': returnReasonsSchema,
  committee: committeeSchema,
  aliases: aliasesSchema,
  approvals: approvalsSchema,
});

export type PackContent = z.infer<typeof packSchema>;
export const packFiles = Object.keys(packSchema.shape) as (keyof PackContent)[];
