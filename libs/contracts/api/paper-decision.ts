import { z } from 'zod';
import { approvalWordInputs } from './approval.ts';
import { collectionPaperInputs } from './collection.ts';
import { civilDate, id, instant, pageQuery, text } from './common.ts';
import type { CaseKind } from '../ids.ts';
import { campaignActInputs } from './campaign-process.ts';
import { contestActTable, type ContestAct } from '@jiangcheng/domain/contest/acts';
import { contestActInputs, handInOnPaper } from './contest.ts';
import { cultivationPaperInputs } from './cultivation.ts';
import { deadlineActInputs } from './deadline.ts';
import { decider } from './decider.ts';
import { noticePaperInputs } from './notice.ts';
import { orgAwardPaperInputs } from './org-award.ts';
import { objectionPaperInputs } from './objection.ts';
import { campaignInputs, rowInputs } from './row-papers.ts';
import { selectionActInputs } from './selection.ts';

const contestOnPaper = Object.fromEntries(Object.entries(contestActInputs).filter(([act]) => contestActTable[act as ContestAct].paper));

/** Of every kind: what is done to a clock, and a word on an approval. */
const common = { ...approvalWordInputs, ...deadlineActInputs };

/** What may be registered from paper, by kind of case: each act with the schema of its input. */
const paperInputs: Readonly<Record<CaseKind, Readonly<Record<string, z.ZodType>>>> = {
  contest: { ...contestOnPaper, handIn: handInOnPaper, ...rowInputs.contest, ...common },
  campaign: { ...campaignActInputs, ...rowInputs.campaign, ...common },
  selection: { ...selectionActInputs, ...rowInputs.selection, ...common },
  collection: { ...collectionPaperInputs, ...rowInputs.collection, ...common },
  notice: noticePaperInputs,
  objection: { ...objectionPaperInputs, ...common },
  cultivation: { ...cultivationPaperInputs, ...common },
  'org-award': { ...orgAwardPaperInputs, ...common },
};
export const paperActs = [...new Set([...Object.values(paperInputs), campaignInputs].flatMap(Object.keys))];

/** 线下办理登记 (PAPER) and 补录 (BACKFILL): registered by one clerk, takes effect when a second confirms; the decision is the signer's. */
export const newPaperDecision = z
  .strictObject({
    /** Of a decision that comes before any case, the campaign's. */
    caseId: id,
    kind: z.enum(['PAPER', 'BACKFILL']),
    act: z.enum(paperActs),
    input: z.record(z.string(), z.unknown()),
    decider,
    decidedOn: civilDate,
    opinion: text(1000).optional(),
    reason: text(500).optional(),
    fileId: id,
    /** Printed on the system's own 会签单; another paper has none. */
    checkCode: z.string().trim().min(10).max(20).optional(),
  })
  .meta({ id: 'NewPaperDecision' });
export const paperDecisionView = z
  .object({
    id,
    caseId: id,
    /** Path of the case in the console. */
    href: z.string(),
    number: z.string(),
    title: z.string(),
    kind: z.enum(['PAPER', 'BACKFILL']),
    act: z.string(),
    label: z.string(),
    input: z.record(z.string(), z.unknown()),
    /** Names of the organizations and cases whose ids the input holds: who confirms it reads names. */
    names: z.record(z.string(), z.string()),
    /** Of a word in an approval: at which node it is given, and to which it returns. */
    word: z.object({ node: z.string(), returnTo: z.string().nullable() }).nullable(),
    decider,
    decidedOn: civilDate,
    opinion: z.string().nullable(),
    reason: z.string().nullable(),
    fileId: id,
    checkCode: z.string().nullable(),
    registeredBy: z.string(),
    /** Whether the reader himself registered it: another one must confirm. */
    ownEntry: z.boolean(),
    registeredAt: instant,
    status: z.enum(['PENDING', 'CONFIRMED', 'REJECTED']),
    settledBy: z.string().nullable(),
    settledAt: instant.nullable(),
  })
  .meta({ id: 'PaperDecision' });
export const settlePaperDecision = z
  .strictObject({ verdict: z.enum(['CONFIRM', 'REJECT']), reason: text(500).optional() })
  .meta({ id: 'SettlePaperDecision' });

export const paperDecisionQuery = pageQuery.extend({
  status: z.enum(['PENDING', 'CONFIRMED', 'REJECTED']).default('PENDING'),
  caseId: id.optional(),
});
export type PaperDecisionQuery = z.infer<typeof paperDecisionQuery>;

/**
 * The input that the paper carries, checked as the act's own route would; null where a case of this kind, or a campaign before its cases (null),
 * has no such act on paper.
 */
export function paperInput(
  kind: CaseKind | null,
  act: string,
  input: unknown,
): { ok: true; input: unknown } | { ok: false; fields: string[] } | null {
  const inputs: Readonly<Record<string, z.ZodType>> = kind === null ? campaignInputs : paperInputs[kind];
  const schema = inputs[act];
  if (schema === undefined) return null;
  const parsed = schema.safeParse(input);
  return parsed.success
    ? { ok: true, input: parsed.data }
    : { ok: false, fields: parsed.error.issues.map((issue) => issue.path.join('.')) };
}
