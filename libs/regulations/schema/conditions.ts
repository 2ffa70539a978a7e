import { z } from 'zod';
import { clause, code, count, label, line } from './common.ts';

const row = { key: code, label, clause };

/**
 * HARD refuses, SOFT (原则上) asks for a reasoned exception by the office, ATTESTED is the recommending unit's word, and FACTOR only weighs.
 * `declared`: what a candidate declares of himself that meets the condition; `unless`: the declaration that lifts it.
 */
const condition = z.discriminatedUnion('kind', [
  z.strictObject({
    ...row,
    kind: z.literal('YEARS'),
    measure: z.literal('FRONT_LINE'),
    min: count.min(1),
    asOf: z.literal('APPLICATION_DEADLINE'),
  }),
  z.strictObject({ ...row, kind: z.enum(['HARD', 'SOFT']), declared: code, unless: code.optional(), setting: code.optional() }),
  z.strictObject({ ...row, kind: z.literal('ATTESTED') }),
  z.strictObject({ ...row, kind: z.literal('FACTOR') }),
]);

/** conditions.yaml: who may be recommended (004-10 … 004-17). */
export const conditionsSchema = z.strictObject({
  conditions: z.array(condition).min(1),
  /** What a candidate may declare, in the order of the form. */
  declarations: z.array(z.strictObject({ code, label, note: line.optional(), clause })).min(1),
});
