import { z } from 'zod';
import { clause, code, count, decimal, label, line, valued } from './common.ts';

const force = z.enum(['BREAKTHROUGH', 'PRACTICE', 'INNOVATION', 'LEADERSHIP', 'INHERITANCE']);

/** A condition of 第四条. The text does not pair it with a force: `inferred` is a guess that the office confirms. */
const dimension = z.strictObject({
  no: count.min(1),
  heading: line,
  force: z.strictObject({ printed: z.null(), inferred: force, note: line }),
  items: z.array(z.strictObject({ code, name: line, max: decimal, weight: decimal })).min(1),
  clause,
});

/** scoring.yaml of a selection: the items, and how sheets become a total (004-14, 004-23, rules §9.1-14). */
export const expertScoringSchema = z.strictObject({
  forces: z.array(z.strictObject({ code: force, label, clause })).length(5),
  dimensions: z.array(dimension).min(1),
  points: z.strictObject({ min: decimal, decimals: count.max(6), clause }),
  fullMark: valued(decimal),
  trim: z.strictObject({ fromExperts: z.strictObject({ value: count.min(3), setting: code, clause }), perEnd: z.literal(1), clause }),
  total: z.strictObject({ decimals: count.max(6), rounding: z.literal('HALF_UP'), clause }),
  /** A mark further than this from the others' mean is pointed out. */
  outlier: z.strictObject({ value: count.min(1), setting: code, clause }),
  tieBreak: z.strictObject({ value: z.array(z.union([z.literal('UNTRIMMED'), force])), then: z.literal('JOINT'), setting: code, clause }),
  /** Who sits on the panel; each kind at least once. */
  panel: z.strictObject({
    size: z.strictObject({ value: count.min(1), setting: code, clause }),
    kinds: z.array(z.strictObject({ code, label, clause })).min(1),
    clause,
  }),
});
