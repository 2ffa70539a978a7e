import { handedKinds } from '@jiangcheng/domain/handover/handover';
import { z } from 'zod';
import { id, refusal, text } from './common.ts';

/** Whose work goes to whom; without `fromId` one's own. */
export const handoverPeople = z.strictObject({ fromId: id.optional(), toId: id });
export type HandoverPeople = z.infer<typeof handoverPeople>;

/** `seen` is the preview's: what has changed since then is looked at once more first. */
export const newHandover = handoverPeople.extend({ reason: text(500), seen: z.string().length(64) }).meta({ id: 'NewHandover' });

/**
 * Each thing that goes over, and with its refusals each that is left behind: POST (`detail` the seat), DELEGATION (the absent person's name,
 * the period), TASK (the case's name, the task's), DRAFT and HANDLER (经办人 of a case).
 */
export const handoverView = z
  .object({
    items: z.array(
      z.object({
        kind: z.enum(handedKinds),
        id,
        caseId: id.nullable(),
        name: z.string(),
        detail: z.string().nullable(),
        refusals: z.array(refusal),
      }),
    ),
    seen: z.string(),
  })
  .meta({ id: 'Handover' });
