import { z } from 'zod';
import { civilDate, id, instant, text } from './common.ts';

/** An absence with its deputy; without `absentId` it is one's own. `kinds` null: all one's tasks. */
export const newDelegation = z
  .strictObject({
    absentId: id.optional(),
    deputyId: id,
    fromOn: civilDate,
    toOn: civilDate,
    kinds: z.array(z.string().max(60)).min(1).max(50).nullable().default(null),
    reason: text(500),
  })
  .meta({ id: 'NewDelegation' });

/** Who is away himself need not say why he ends it; the head does. */
export const revokeDelegation = z.strictObject({ reason: text(500).optional() });

export const delegationView = z
  .object({
    id,
    absentId: id,
    absent: z.string(),
    deputyId: id,
    deputy: z.string(),
    fromOn: civilDate,
    toOn: civilDate,
    kinds: z.array(z.object({ kind: z.string(), label: z.string() })).nullable(),
    reason: z.string(),
    enteredBy: z.string(),
    enteredAt: instant,
    revokedBy: z.string().nullable(),
    revokedAt: instant.nullable(),
    revokeReason: z.string().nullable(),
    status: z.enum(['COMING', 'RUNNING', 'ENDED', 'REVOKED']),
    /** Whoever reads this may end it. */
    revocable: z.boolean(),
  })
  .meta({ id: 'Delegation' });
