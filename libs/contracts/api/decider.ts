import { z } from 'zod';
import { line } from './common.ts';

/** Who signed a paper. */
export const decider = z.strictObject({ name: line(50), post: line(60), body: line(80) }).meta({ id: 'Decider' });
