import { z } from 'zod';
import { clause, code, count, label, line, note, shown, valued } from './common.ts';

const posts = z.array(z.strictObject({ role: code, label, count: count.min(1).nullable(), clause }));

/** committee.yaml: posts and how many, never who (rules §1.7); null where the document names no number. */
export const committeeSchema = z.strictObject({
  posts,
  office: z.strictObject({ seat: shown(valued(line)), posts }),
  reviewBodies: shown(valued(z.array(line).min(1))),
  leadingBodies: shown(valued(z.array(line).min(1))),
});

/** return-reasons.yaml */
export const returnReasonsSchema = z.strictObject({ reasons: z.array(z.strictObject({ code, label, clause })).min(1) });

/** aliases.yaml: one body under several names (rules C24). */
export const aliasesSchema = z.strictObject({
  organizations: shown(z.array(z.strictObject({ name: line, aliases: z.array(line).min(1), note, clause }))),
});
