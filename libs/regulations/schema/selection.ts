import { z } from 'zod';
import { clause, code, count, label, line, localTime, valued } from './common.ts';
import { ladder } from './deadlines.ts';

/** What a whole list is looked at for; the bound is a setting, 0 for none: then the figure is shown and nothing is judged. */
const listCheck = z.strictObject({
  key: z.enum(['ABOUT_TARGET', 'KEY_INDUSTRIES', 'ONE_INDUSTRY', 'ONE_REGION', 'WOMEN']),
  label,
  setting: code,
  clause,
});

/** selection.yaml: how many, who recommends, what quotas weigh, what a list is looked at for (004-03, 004-11, 004-20 … 004-27). */
export const selectionSchema = z.strictObject({
  target: z.strictObject({ value: count.min(1), about: z.boolean(), clause }),
  recommenders: z.array(z.strictObject({ code, label, note: line.optional(), clause })).min(1),
  quotas: z.strictObject({ factors: z.array(z.strictObject({ code, label, setting: code, clause })).min(1), clause }),
  /** The window of recommendation, whose days each year's call names. */
  window: z.strictObject({ cutoff: z.strictObject({ value: localTime, clause }), ladder, clause }),
  /** The last instant for the experts' sheets, which the office names each year. */
  scoringDue: z.strictObject({ ladder, clause }),
  listChecks: z.array(listCheck).min(1),
  stages: z.array(z.strictObject({ code, label, by: line, clause })).min(1),
  /** What 形式审查 looks at beside the conditions. */
  review: z.strictObject({ items: z.array(z.strictObject({ code, label, clause })).min(1) }),
  /** How much of the panel must be there, and agree where it votes. */
  meeting: z.strictObject({ quorum: z.strictObject({ setting: code, clause }), ballot: z.strictObject({ setting: code, clause }) }),
  /** The decision that a notice waits for (rules C14). */
  noticeNeeds: valued(code),
});
