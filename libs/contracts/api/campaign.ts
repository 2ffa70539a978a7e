import { z } from 'zod';
import { id, instant, line, text } from './common.ts';

export const packView = z
  .object({
    regulation: z.string(),
    edition: z.string(),
    title: z.string(),
    docNo: z.string(),
    hash: z.string(),
    tradeCount: z.number().int(),
    /** Where the document has several, of which a campaign runs one (002/三(一)). */
    stages: z.array(z.object({ code: z.string(), label: z.string() })),
  })
  .meta({ id: 'Pack' });
export const newCampaign = z
  .strictObject({
    regulation: z.string().max(20),
    edition: z.string().max(20),
    year: z.number().int().min(2020).max(2100),
    title: line(120).optional(),
    /** Of the document's stages the one that the campaign runs; the first where none is named. */
    stage: z.string().max(40).optional(),
  })
  .meta({ id: 'NewCampaign' });
export const settingView = z
  .object({
    key: z.string(),
    label: z.string(),
    value: z.unknown(),
    default: z.unknown(),
    allowed: z.array(z.unknown()).nullable(),
    /** What each allowed code means, by code; empty where the values speak for themselves. */
    words: z.record(z.string(), z.string()),
    source: z.string(),
    reason: z.string().nullable(),
    display: z.boolean(),
    /** Chosen when the campaign was opened, and never changed. */
    atOpening: z.boolean(),
  })
  .meta({ id: 'Setting' });
export const settingChange = z
  .strictObject({ value: z.union([z.string().max(200), z.number(), z.boolean()]), reason: text(500) })
  .meta({ id: 'SettingChange' });
/** One value of a trade: what the table prints and what is inferred stand apart (rules.md §1.8). `value` is null while an inference is unconfirmed. */
export const tradeValueView = z
  .object({
    id,
    field: z.string(),
    printed: z.unknown(),
    inferred: z.unknown(),
    inherited: z.boolean(),
    note: z.string().nullable(),
    clause: z.string(),
    blocks: z.array(z.string()),
    status: z.enum(['PRINTED', 'INFERRED', 'CONFIRMED']),
    value: z.unknown(),
    confirmedBy: z.string().nullable(),
    confirmedAt: instant.nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'TradeValue' });
export const tradeView = z
  .object({
    no: z.number().int(),
    name: z.string(),
    values: z.array(tradeValueView),
    unconfirmed: z.number().int(),
    contest: z.object({ caseId: id, number: z.string(), stage: z.string(), round: z.number().int(), dueAt: instant.nullable() }).nullable(),
  })
  .meta({ id: 'Trade' });
export const campaignSummary = z
  .object({
    id,
    year: z.number().int(),
    title: z.string(),
    regulation: z.string(),
    edition: z.string(),
    tradeCount: z.number().int(),
    contestCount: z.number().int(),
    unconfirmed: z.number().int(),
  })
  .meta({ id: 'CampaignSummary' });
export const campaignView = z
  .object({
    ...campaignSummary.shape,
    packHash: z.string(),
    docNo: z.string(),
    /** The stage of its document that it runs, null where there is only one. */
    stage: z.string().nullable(),
    /** Whether what is issued under the document is given out on request alone (依申请公开). */
    onRequest: z.boolean(),
    issuers: z.array(z.string()),
    /** What the document asks for beside its contests: 联系人, 青年技能人才数据库, “绝活”展示. */
    beside: z.array(z.enum(['CONTACTS', 'TALENTS', 'SHOWCASE', 'EXCHANGE'])),
    /** Whether the office has opened its end: 组委会审核 and 成绩通报. */
    processOpen: z.boolean(),
    settings: z.array(settingView),
    trades: z.array(tradeView),
  })
  .meta({ id: 'Campaign' });
export const settingKey = z.string().regex(/^[A-Z][A-Z0-9_]{1,59}$/);
/** The office's word on an inferred value: `value` as inferred, or another one; a reason is required when it departs from the inferred one, and for every later correction. */
export const valueConfirmation = z
  .strictObject({
    value: z.union([z.string().max(200), z.number(), z.boolean(), z.array(z.string().max(200)).max(20)]),
    reason: text(500).optional(),
  })
  .meta({ id: 'ValueConfirmation' });
