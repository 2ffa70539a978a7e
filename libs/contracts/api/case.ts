import { z } from 'zod';
import { id, instant, refusal } from './common.ts';

/** An act on a case: whether this person may do it now and, if not, why not. */
export const availableAction = z
  .object({
    act: z.string(),
    label: z.string(),
    allowed: z.boolean(),
    refusals: z.array(refusal),
    /** What the act comes to, to be read before it is done. */
    notes: z.array(refusal),
    clause: z.string().nullable(),
    paper: z.boolean(),
    href: z.string(),
    /** JSON Schema of the form; null where the act has a page of its own. */
    schemaHref: z.string().nullable(),
  })
  .meta({ id: 'AvailableAction' });

/** How far a case has come, of any kind: stages, what may be done, what waits. */
export const caseProgress = {
  stages: z.array(
    z.object({
      stage: z.string(),
      label: z.string(),
      round: z.number().int(),
      openedAt: instant.nullable(),
      closedAt: instant.nullable(),
      outcome: z.string().nullable(),
    }),
  ),
  actions: z.array(availableAction),
  paperDecisions: z.array(
    z.object({
      id,
      act: z.string(),
      label: z.string(),
      registeredBy: z.string(),
      ownEntry: z.boolean(),
      registeredAt: instant,
      kind: z.enum(['PAPER', 'BACKFILL']),
    }),
  ),
  incidents: z.array(z.object({ kind: z.string(), at: instant })),
  /** The latest approval of the case; null where none has been opened. */
  approvalId: id.nullable(),
  /** True while the workflow has yet to open the next stage. */
  catchingUp: z.boolean(),
};
export type CaseProgress = z.infer<z.ZodObject<typeof caseProgress>>;
