import { z } from 'zod';
import { approvalsSchema } from './approvals.ts';
import { awardsSchema } from './awards.ts';
import { collectionsSchema } from './collections.ts';
import { conditionsSchema } from './conditions.ts';
import { cultivationSchema } from './cultivation.ts';
import { deadlinesSchema } from './deadlines.ts';
import { documentsSchema } from './documents.ts';
import { eligibilitySchema } from './eligibility.ts';
import { expertScoringSchema } from './expert-scoring.ts';
import { aliasesSchema, committeeSchema, returnReasonsSchema } from './lists.ts';
import { noticeSchema, winnersNoticeSchema } from './notice.ts';
import { orgAwardSchema } from './org-award.ts';
import { contestRegulationSchema, selectionRegulationSchema, type PackKind } from './regulation.ts';
import { scoringSchema } from './scoring.ts';
import { selectionSchema } from './selection.ts';
import { settingsSchema } from './settings.ts';
import { tradesSchema } from './trades.ts';
import { youthSchema } from './youth.ts';

const contestPackSchema = z.strictObject({
  regulation: contestRegulationSchema,
  trades: tradesSchema,
  scoring: scoringSchema,
  awards: awardsSchema,
  deadlines: deadlinesSchema,
  settings: settingsSchema,
  documents: documentsSchema,
  'return-reasons': returnReasonsSchema,
  committee: committeeSchema,
  aliases: aliasesSchema,
  approvals: approvalsSchema,
  eligibility: eligibilitySchema,
  'org-award': orgAwardSchema.optional(),
  collections: collectionsSchema.optional(),
  youth: youthSchema.optional(),
  notice: winnersNoticeSchema.optional(),
});

const selectionPackSchema = z.strictObject({
  regulation: selectionRegulationSchema,
  selection: selectionSchema,
  conditions: conditionsSchema,
  scoring: expertScoringSchema,
  notice: noticeSchema,
  cultivation: cultivationSchema,
  deadlines: deadlinesSchema,
  settings: settingsSchema,
});

/** The files of a pack by its kind, `<name>.yaml` each; all but the optional are needed and no other is known. */
export const packSchemas = { CONTEST: contestPackSchema, SELECTION: selectionPackSchema } as const;

export type ContestContent = z.infer<typeof contestPackSchema>;
export type SelectionContent = z.infer<typeof selectionPackSchema>;

/** The names of the files, in the order in which people read them. */
export const packFiles = (kind: PackKind): string[] => Object.keys(packSchemas[kind].shape);

/** Not every document has what these say. */
export const optionalFiles = (kind: PackKind): readonly string[] =>
  kind === 'CONTEST' ? ['org-award', 'collections', 'youth', 'notice'] : [];
