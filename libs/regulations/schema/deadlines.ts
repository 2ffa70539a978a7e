import { z } from 'zod';
import { civilDate, clause, code, count, label, line, localTime, note, shown } from './common.ts';

const recipients = z.array(z.enum(['ASSIGNEE', 'OFFICE', 'HEAD_CC'])).min(1);

/** When people are reminded before and after a last day. */
export const ladder = z.strictObject({
  clause,
  rungs: z.array(z.strictObject({ offset: z.number().int(), at: localTime, to: recipients })),
});

const limit = {
  key: code,
  label,
  /** What sets the clock going. */
  start: shown(code),
  cutoff: z.strictObject({ value: localTime, setting: code.optional(), clause }),
  /** `hardWhen`: the value of the setting that refuses what comes late. */
  lateness: z
    .strictObject({ hard: z.boolean(), setting: code.optional(), hardWhen: line.optional(), clause })
    .refine(({ setting, hardWhen }) => (setting === undefined) === (hardWhen === undefined), 'setting and hardWhen go together'),
  ladder,
  clause,
};

/** A length of so many days, or of months or years to the corresponding day. `length.value` null: the document sets none; a setting may. */
const counted = z.strictObject({
  ...limit,
  kind: z.literal('COUNTED'),
  length: z.strictObject({
    value: count.min(1).nullable(),
    setting: code.optional(),
    unit: z.enum(['WORKING_DAY', 'CALENDAR_DAY', 'MONTH', 'YEAR']),
    clause,
  }),
  /** Whether the start day is the first of the count (民法典 第201条 says no); `countsWhen`: the value of the setting that says so. */
  startDay: z.strictObject({ counts: z.boolean(), setting: code, countsWhen: z.union([line, z.boolean()]), clause }).optional(),
});

/** A day that the document names; a setting may name another. `byStage`: the last day of the stage that the campaign runs. */
const dated = z.strictObject({
  ...limit,
  kind: z.literal('DATED'),
  on: z.strictObject({ value: civilDate, setting: code.optional(), byStage: z.literal(true).optional(), clause }),
});

/** A day that the office sets for each case: the document asks for the thing and names no day. */
const assigned = z.strictObject({ ...limit, kind: z.literal('ASSIGNED') });

/** A reminder on every working day after the start day until the thing is done. */
const daily = z.strictObject({
  key: code,
  kind: z.literal('DAILY'),
  label,
  start: shown(code),
  at: localTime,
  to: recipients,
  note,
  clause,
});

/** deadlines.yaml */
export const deadlinesSchema = z.strictObject({
  deadlines: z.array(z.discriminatedUnion('kind', [counted, dated, assigned, daily])).min(1),
});

export type CountedDeadline = z.infer<typeof counted>;
export type DatedDeadline = z.infer<typeof dated>;
export type AssignedDeadline = z.infer<typeof assigned>;
export type DailyReminderRule = z.infer<typeof daily>;
