import { z } from 'zod';
import { id } from './common.ts';

/** Who reads a mark is told what is wrong with it by the rules of marks. */
const mark = z.string().max(64).nullable();

/** What a correction says of each contestant whom it names: marks and status as they ought to have been. */
export const correctedEntries = z
  .array(z.strictObject({ key: id, theory: mark, practice: mark, status: z.enum(['PRESENT', 'ABSENT', 'DISQUALIFIED', 'WITHDRAWN']) }))
  .min(1)
  .max(2000);
