import { z } from 'zod';
import { civilDate, id, instant, line, listQuery, page, refusal, text } from './common.ts';

/** Why, on whose word, and the document where there is one: every line of a ledger has them. */
const basis = { reason: text(500), authority: line(200), fileId: id.optional() };

/** `on` is the first day that is not counted. */
export const suspendDeadline = z.strictObject({ on: civilDate, ...basis }).meta({ id: 'SuspendDeadline' });
/** `on` is the last day that is not counted: the clock runs on from the next. */
export const resumeDeadline = z.strictObject({ on: civilDate, ...basis }).meta({ id: 'ResumeDeadline' });
/** So many days more, in the unit in which the deadline counts; `grantedTo` left out: for everybody under it. */
export const extendDeadline = z
  .strictObject({ days: z.number().int().min(1).max(366), grantedTo: id.optional(), ...basis })
  .meta({ id: 'ExtendDeadline' });

const deadlineId = { deadlineId: id };
/** Each act on a clock with its input as a paper carries it: the paper names the clock. */
export const deadlineActInputs = {
  suspendDeadline: suspendDeadline.extend(deadlineId).meta({ id: 'SuspendDeadlineOnPaper' }),
  resumeDeadline: resumeDeadline.extend(deadlineId).meta({ id: 'ResumeDeadlineOnPaper' }),
  extendDeadline: extendDeadline.extend(deadlineId).meta({ id: 'ExtendDeadlineOnPaper' }),
} as const;

const named = z.object({ id, name: z.string() });

export const ledgerLine = z
  .object({
    kind: z.enum(['SUSPEND', 'RESUME', 'EXTEND']),
    on: civilDate.nullable(),
    days: z.number().int().nullable(),
    /** Null: everybody under the deadline, or no extension. */
    grantedTo: named.nullable(),
    reason: z.string(),
    authority: z.string(),
    fileId: id.nullable(),
    enteredBy: z.string(),
    confirmedBy: z.string().nullable(),
    at: instant,
  })
  .meta({ id: 'LedgerLine' });

export const deadlineAction = z
  .object({
    act: z.enum(['suspendDeadline', 'resumeDeadline', 'extendDeadline']),
    label: z.string(),
    allowed: z.boolean(),
    refusals: z.array(refusal),
    href: z.string(),
  })
  .meta({ id: 'DeadlineAction' });

export const deadlineView = z
  .object({
    id,
    key: z.string(),
    round: z.number().int(),
    /** The opening of an approval's node that it is the clock of; null for a clock of the case itself. */
    run: z.object({ node: z.string(), label: z.string(), round: z.number().int() }).nullable(),
    clause: z.string(),
    unit: z.enum(['WORKING_DAY', 'CALENDAR_DAY', 'MONTH', 'YEAR', 'FIXED_DATE']),
    /** What comes late is refused; otherwise it is accepted and marked. */
    hard: z.boolean(),
    startOn: civilDate,
    /** While it is suspended the earliest it can come to. */
    dueOn: civilDate,
    /** The first instant that is late: 00:00 after the last day; null while it is suspended. */
    dueAt: instant.nullable(),
    /** The last day as people say it: `2025-07-04 24:00`. */
    dueText: z.string().nullable(),
    workingDaysLeft: z.number().int().nullable(),
    provisional: z.boolean(),
    provisionalReason: z.string().nullable(),
    status: z.enum(['RUNNING', 'SUSPENDED', 'MET', 'CANCELLED']),
    overdue: z.boolean(),
    late: z.boolean().nullable(),
    /** The organization under it; null: everybody. */
    participant: named.nullable(),
    /** In the deadline's own days (working days, else calendar days): what it has, what is used up, and from the start to its last day. */
    budget: z.number().int(),
    consumed: z.number().int(),
    grossDays: z.number().int(),
    netDays: z.number().int(),
    runningSince: civilDate.nullable(),
    suspendedSince: civilDate.nullable(),
    ledger: z.array(ledgerLine),
    /** What the person who asks may do about it; empty where that is nothing. */
    actions: z.array(deadlineAction),
  })
  .meta({ id: 'Deadline' });
export type DeadlineView = z.infer<typeof deadlineView>;
export const caseDeadlines = z.object({ items: z.array(deadlineView) }).meta({ id: 'CaseDeadlines' });

/** Where an open deadline stands: SOON within so many working days, SUSPENDED apart from all others. */
export const boardStandings = ['OVERDUE', 'SOON', 'LATER', 'SUSPENDED'] as const;
export type BoardStanding = (typeof boardStandings)[number];

const boardFilter = listQuery.extend({
  campaignId: id.optional(),
  organizationId: id.optional(),
  /** Somebody who acts for the organization under it, or who holds a task under it. */
  personId: id.optional(),
  /** How many working days ahead is soon. */
  soon: z.coerce.number().int().min(0).max(60).default(5),
});
export const boardQuery = boardFilter.extend({ standing: z.enum(boardStandings).optional() });
export type BoardQuery = z.infer<typeof boardQuery>;
export const boardExportQuery = boardQuery.omit({ cursor: true, limit: true });
export type BoardExportQuery = z.infer<typeof boardExportQuery>;
export const boardGroupQuery = boardFilter.extend({ by: z.enum(['CAMPAIGN', 'ORGANIZATION', 'PERSON']) });
export type BoardGroupQuery = z.infer<typeof boardGroupQuery>;

const counts = {
  overdue: z.number().int(),
  soon: z.number().int(),
  later: z.number().int(),
  suspended: z.number().int(),
};
/** Nobody's: a deadline without an organization, or an organization for which nobody acts. */
export const boardGroup = z.object({ id: id.nullable(), name: z.string().nullable(), ...counts }).meta({ id: 'BoardGroup' });

export const boardItem = z
  .object({
    id,
    caseId: id,
    number: z.string(),
    title: z.string(),
    campaign: named,
    key: z.string(),
    keyLabel: z.string(),
    round: z.number().int(),
    run: deadlineView.shape.run,
    clause: z.string(),
    unit: deadlineView.shape.unit,
    participant: named.nullable(),
    people: z.array(named),
    startOn: civilDate,
    dueOn: civilDate,
    dueAt: instant.nullable(),
    dueText: z.string().nullable(),
    /** Working days to the last day; negative once overdue; null while it is suspended. */
    workingDaysLeft: z.number().int().nullable(),
    standing: z.enum(boardStandings),
    suspendedSince: civilDate.nullable(),
    provisional: z.boolean(),
    grossDays: z.number().int(),
    netDays: z.number().int(),
    href: z.string(),
  })
  .meta({ id: 'BoardItem' });
export type BoardItem = z.infer<typeof boardItem>;
/** `counts` are of everything the filter finds but for the standing. */
export const board = page(boardItem)
  .extend({ counts: z.object(counts) })
  .meta({ id: 'Board' });
