import { z } from 'zod';
import { id, instant, listQuery, text } from './common.ts';

/** 待办 · 待认领 · 已办 · 抄送我 · 我发起的 · 我委托的. */
export const inboxTabs = ['TODO', 'UNCLAIMED', 'DONE', 'COPIED', 'OPENED', 'CONSIGNED'] as const;
export type InboxTab = (typeof inboxTabs)[number];

/** A paper that came for information (抄送). */
const copy = z.object({ id, from: z.string(), note: z.string().nullable(), at: instant, readAt: instant.nullable() });

/**
 * A task, a copy of a case without one (kind COPY, the copy's own id), or a 办赛申请 (kind DECIDE_HOSTING, the application's id): it comes before
 * any case, so that it has none and nobody claims it. Persons and posts are shown by name.
 */
export const taskView = z
  .object({
    id,
    kind: z.string(),
    label: z.string(),
    caseId: id.nullable(),
    number: z.string(),
    title: z.string(),
    stage: z.string(),
    round: z.number().int(),
    organizationName: z.string().nullable(),
    personName: z.string().nullable(),
    postName: z.string().nullable(),
    claimedBy: z.string().nullable(),
    claimedAt: instant.nullable(),
    /** It is the turn of a signer of an approval: the verbs of an approval are for it, 认领 and 放回 too. */
    ofApproval: z.boolean(),
    /** Nobody has it in hand, and whoever reads this may claim it. */
    claimable: z.boolean(),
    /** Whoever reads this has claimed it. */
    claimedByMe: z.boolean(),
    openedBy: z.string().nullable(),
    consignedBy: z.string().nullable(),
    closedBy: z.string().nullable(),
    closedAt: instant.nullable(),
    clause: z.string().nullable(),
    dueAt: instant.nullable(),
    dueText: z.string().nullable(),
    provisional: z.boolean(),
    overdue: z.boolean(),
    status: z.enum(['OPEN', 'DONE', 'CANCELLED']),
    openedAt: instant,
    copy: copy.nullable(),
    /** Path of the console's page for it, and of its case. */
    href: z.string(),
    caseHref: z.string(),
  })
  .meta({ id: 'Task' });

/** `organizationId` is one of the case's organizers; SOON is due within five days. */
export const taskQuery = listQuery.extend({
  tab: z.enum(inboxTabs).default('TODO'),
  campaignId: id.optional(),
  kind: z.string().max(60).optional(),
  organizationId: id.optional(),
  due: z.enum(['OVERDUE', 'SOON']).optional(),
});
export type TaskQuery = z.infer<typeof taskQuery>;

/** Counted up to here; 1000 stands for "more than 999". */
export const COUNT_LIMIT = 1000;
/** How many there are under these filters, up to COUNT_LIMIT. */
export const inbox = z
  .object({ items: z.array(taskView), nextCursor: z.string().nullable(), count: z.number().int(), overdueCount: z.number().int() })
  .meta({ id: 'Inbox' });

/** What each tab holds without filters, up to COUNT_LIMIT: of copies those not read, and of 我发起的 and 我委托的 those still open. */
export const inboxSummary = z
  .object({
    counts: z.object(Object.fromEntries(inboxTabs.map((tab) => [tab, z.number().int()])) as Record<InboxTab, z.ZodNumber>),
    overdueCount: z.number().int(),
    kinds: z.array(z.object({ kind: z.string(), label: z.string() })),
  })
  .meta({ id: 'InboxSummary' });

/** 放回 may say why; 接手 must. */
export const releaseTask = z.strictObject({ reason: text(500).optional() });
export const takeOverTask = z.strictObject({ reason: text(500) });

/** The open tasks of a case: who has each in hand, and what this person may do about that. */
export const caseTasks = z
  .object({
    handler: z.string().nullable(),
    tasks: z.array(
      z.object({
        id,
        kind: z.string(),
        label: z.string(),
        round: z.number().int(),
        postName: z.string().nullable(),
        claimedBy: z.string().nullable(),
        verbs: z.array(z.enum(['CLAIM', 'RELEASE', 'TAKE_OVER'])),
      }),
    ),
  })
  .meta({ id: 'CaseTasks' });

/** Decision on a review task: the general door of design.md §3.1; `confirm` and `return` of a contest pass through it. */
export const decision = z
  .discriminatedUnion('verb', [
    z.strictObject({ verb: z.literal('CONFIRM'), opinion: text(500).optional(), round: z.number().int().min(1) }),
    z.strictObject({
      verb: z.literal('RETURN'),
      reasonCode: z.string().max(60),
      text: text(1000),
      correctionDays: z.number().int().min(1).max(60).optional(),
      round: z.number().int().min(1),
    }),
  ])
  .meta({ id: 'Decision' });
