import { z } from 'zod';
import { civilDate, id, instant, line, page, pageQuery, text } from './common.ts';

/** Local times `HH:MM`, Asia/Shanghai: on working days people are reminded from `opens` and before `closes`. */
export const reminderHours = z.strictObject({ opens: z.string().max(5), closes: z.string().max(5) }).meta({ id: 'ReminderHours' });

/** The post whose people get a copy of each overdue mail (中心主任, office.md §5); null for the head, who gets the week's list in any case. */
export const overdueCopies = z.object({ postId: id.nullable(), name: z.string().nullable() }).meta({ id: 'OverdueCopies' });
export const setOverdueCopies = z.strictObject({ postId: id.nullable() }).meta({ id: 'SetOverdueCopies' });

export const callChannel = z.enum(['PHONE', 'WECHAT', 'IN_PERSON']);
/** An open task with those who have to do it and what was done to have it done. */
export const reminderLine = z
  .object({
    taskId: id,
    caseId: id,
    /** Path of the case in the console. */
    href: z.string(),
    number: z.string(),
    title: z.string(),
    label: z.string(),
    round: z.number().int(),
    organizationName: z.string().nullable(),
    dueAt: instant.nullable(),
    dueText: z.string().nullable(),
    provisional: z.boolean(),
    overdue: z.boolean(),
    people: z.array(
      z.object({
        personId: id,
        name: z.string(),
        post: z.string().nullable(),
        phoneMask: z.string().nullable(),
        /** No mail reaches this person: there is no address, or it is known to be wrong. */
        noAddress: z.boolean(),
        addressWrong: z.boolean(),
      }),
    ),
    urges: z.number().int(),
    urgedAt: instant.nullable(),
    /** From when it may be urged again; null for at once. */
    urgeableFrom: instant.nullable(),
    lastCall: z
      .object({ at: instant, name: z.string(), channel: callChannel, answer: z.string(), promisedOn: civilDate.nullable() })
      .nullable(),
  })
  .meta({ id: 'ReminderLine' });

/** A line of a list: one that is no task (a unit's package, what a mail could not say to who has no address) has an id of its own. */
export const reminderListLine = reminderLine.extend({ id, taskId: id.nullable(), caseId: id.nullable() }).meta({ id: 'ReminderListLine' });

export const urgeView = z
  .object({
    id,
    label: z.string(),
    round: z.number().int(),
    by: z.string(),
    at: instant,
    note: z.string().nullable(),
    to: z.array(z.object({ name: z.string(), mailed: z.boolean() })),
  })
  .meta({ id: 'Urge' });
export const callView = z
  .object({
    id,
    calledName: z.string(),
    numberMask: z.string().nullable(),
    channel: callChannel,
    calledAt: instant,
    answer: z.string(),
    promisedOn: civilDate.nullable(),
    by: z.string(),
  })
  .meta({ id: 'Call' });
/** An address that the office has to correct; until then no mail goes there. */
export const wrongAddress = z.object({
  taskId: id,
  personId: id,
  name: z.string(),
  email: z.string().nullable(),
  fault: z.enum(['REFUSED', 'BOUNCED']),
  phoneMask: z.string().nullable(),
});
/** What was done to have a case's open tasks done, beside the mails. */
export const urgingView = z
  .object({ lines: z.array(reminderLine), addresses: z.array(wrongAddress), urges: z.array(urgeView), calls: z.array(callView) })
  .meta({ id: 'Urging' });

/** One task, or without it every task of the case that others hold and that may be urged now. */
export const newUrge = z.strictObject({ taskId: id.optional(), note: text(200).optional() }).meta({ id: 'NewUrge' });
/** What of a case waits at the office, as its organizer sees it: nobody's name, address or phone. */
export const officeUrgingView = z
  .object({
    tasks: z.array(
      z.object({
        taskId: id,
        label: z.string(),
        round: z.number().int(),
        openedAt: instant,
        urges: z.number().int(),
        urgedAt: instant.nullable(),
        /** From when it may be urged again; null for at once. */
        urgeableFrom: instant.nullable(),
      }),
    ),
  })
  .meta({ id: 'OfficeUrging' });
export const newOfficeUrge = z.strictObject({ taskId: id, note: text(200).optional() }).meta({ id: 'NewOfficeUrge' });
/** Those who got a copy (抄送) of an approval and have not noted it; without `people` all of them that may be urged now. */
export const newCopyUrge = z
  .strictObject({ people: z.array(id).min(1).max(20).optional(), note: text(200).optional() })
  .meta({ id: 'NewCopyUrge' });
/** Who was urged. */
export const copiesUrged = z.object({ to: urgeView.shape.to }).meta({ id: 'CopiesUrged' });
/** `personId` for somebody on record, whose phone is taken where no number is given; else the name. */
export const newCall = z
  .strictObject({
    taskId: id.optional(),
    personId: id.optional(),
    calledName: line(50).optional(),
    number: z.string().max(40).optional(),
    channel: callChannel,
    calledAt: instant.optional(),
    answer: text(500),
    promisedOn: civilDate.optional(),
  })
  .meta({ id: 'NewCall' });

export const listKind = z.enum(['calls', 'supervision']);
export const reminderListQuery = pageQuery;
/** `until`: the last day whose deadlines are on the list. */
export const reminderList = page(reminderListLine)
  .extend({
    until: civilDate,
    today: civilDate,
    /** Addresses that are to be corrected, also those of mails about no case. */
    addresses: z.array(wrongAddress.omit({ taskId: true }).extend({ organizationName: z.string().nullable() })),
  })
  .meta({ id: 'ReminderList' });
/** With `phones=show` numbers stand in full, which is recorded. */
export const printQuery = z.strictObject({ phones: z.enum(['mask', 'show']).default('mask') });
