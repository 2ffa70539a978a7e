import { z } from 'zod';
import { id, instant, listQuery, text } from './common.ts';

export const taskView = z
  .object({
    id,
    kind: z.string(),
    label: z.string(),
    caseId: id,
    number: z.string(),
    title: z.string(),
    stage: z.string(),
    round: z.number().int(),
    organizationName: z.string().nullable(),
    clause: z.string().nullable(),
    dueAt: instant.nullable(),
    dueText: z.string().nullable(),
    provisional: z.boolean(),
    overdue: z.boolean(),
    status: z.enum(['OPEN', 'DONE', 'CANCELLED']),
    openedAt: instant,
    /** Path of the console's page for it. */
    href: z.string(),
  })
  .meta({ id: 'Task' });
export const taskQuery = listQuery.extend({ status: z.enum(['OPEN', 'DONE']).default('OPEN') });
export type TaskQuery = z.infer<typeof taskQuery>;
export const inbox = z
  .object({ items: z.array(taskView), nextCursor: z.string().nullable(), count: z.number().int(), overdueCount: z.number().int() })
  .meta({ id: 'Inbox' });
/** Decision on a review task: the general door of design.md §3.1; `confirm` and `return` of a contest pass through it. */
export const decision = z
  .discriminatedUnion('verb', [
    z.strictObject({ verb: z.literal('CONFIRM'), opinion: text(500).optional(), round: z.number().int().min(1) }),
    z.strictObject({
      verb: z.literal('RETURN'),
      reasonCode: z.string().max(60),
      text: text(1000),
      correctionDays: z.number().int().min(1).max(60).optional(),
      round: z.number().int().min(1),
    }),
  ])
  .meta({ id: 'Decision' });
