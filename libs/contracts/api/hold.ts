import { z } from 'zod';
import { instant } from './common.ts';

/** Who has a draft in hand, and until when without another save; null where nobody does. */
export const holdView = z.object({ by: z.string(), until: instant, mine: z.boolean() }).nullable();
export type HoldView = z.infer<typeof holdView>;

/** Said with a save that takes the draft from who has it in hand, which is recorded (office.md §4). */
export const takeOver = z.literal(true).optional();
