import { z } from 'zod';
import { civilDate, id, instant, pageQuery } from './common.ts';

/** One effect in business words (hardening.md §6.2). */
export const historyEvent = z
  .object({
    seq: z.number().int(),
    type: z.string(),
    label: z.string(),
    /** "测试甲（竞赛组委会办公室）确认了竞赛结束日……" */
    sentence: z.string(),
    actor: z.string(),
    actingRole: z.string(),
    decidedBy: z.object({ name: z.string(), post: z.string(), body: z.string() }).nullable(),
    decidedOn: civilDate.nullable(),
    enteredBy: z.string().nullable(),
    confirmedBy: z.string().nullable(),
    at: instant,
    clause: z.string().nullable(),
    /** Working days since the stage before it began; null where there is none. */
    tookWorkingDays: z.number().nullable(),
    before: z.unknown(),
    after: z.unknown(),
    reason: z.object({ code: z.string().nullable(), text: z.string().nullable() }).nullable(),
    documents: z.array(z.string()),
    hash: z.string(),
    previousHash: z.string().nullable(),
  })
  .meta({ id: 'HistoryEvent' });
export const history = z
  .object({
    caseId: id,
    /** Path of the case, campaign or year in the console. */
    href: z.string(),
    number: z.string(),
    title: z.string(),
    verified: z.boolean(),
    /** Where the record stops being true: the number of the first event that cannot be, and why (libs/audit/verify-chain). */
    fault: z.object({ seq: z.number().int(), reason: z.string() }).nullable(),
    head: z.string().nullable(),
    events: z.array(historyEvent),
  })
  .meta({ id: 'History' });
export const engineEvent = z
  .object({ runId: z.string(), eventId: z.number().int(), type: z.string(), at: instant, detail: z.record(z.string(), z.unknown()) })
  .meta({ id: 'EngineEvent' });
export const engineHistory = z
  .object({ workflowId: z.string(), available: z.boolean(), status: z.string().nullable(), events: z.array(engineEvent) })
  .meta({ id: 'EngineHistory' });
export const deviationView = z
  .object({
    id,
    caseId: id,
    number: z.string(),
    title: z.string(),
    kind: z.string(),
    label: z.string(),
    round: z.number().int(),
    clause: z.string(),
    detail: z.record(z.string(), z.unknown()),
    reason: z.string().nullable(),
    at: instant,
  })
  .meta({ id: 'Deviation' });
export const incidentView = z
  .object({
    id,
    kind: z.string(),
    label: z.string(),
    caseId: id.nullable(),
    number: z.string().nullable(),
    detail: z.record(z.string(), z.unknown()),
    at: instant,
    resolvedAt: instant.nullable(),
  })
  .meta({ id: 'Incident' });
export const accessEventView = z
  .object({
    id,
    type: z.string(),
    label: z.string(),
    account: z.string().nullable(),
    caseId: id.nullable(),
    address: z.string().nullable(),
    detail: z.record(z.string(), z.unknown()),
    at: instant,
  })
  .meta({ id: 'AccessEvent' });
export const deviationQuery = pageQuery.extend({ campaignId: id.optional() });
export const incidentQuery = pageQuery.extend({ caseId: id.optional() });
export const accessEventQuery = pageQuery.extend({ accountId: id.optional(), caseId: id.optional() });
