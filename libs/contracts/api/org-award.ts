import { z } from 'zod';
import type { OrgAwardAct } from '@jiangcheng/domain/org-award/acts';
import { availableAction } from './case.ts';
import { id, instant, listQuery, page, text } from './common.ts';
import { holdView, takeOver } from './hold.ts';
import { answers } from './recompute.ts';

const points = z.string().nullable();
const itemCode = z.string().regex(/^[A-Z]\d{1,2}$/);

/** Points of one row; `open` says why there are none yet. */
const itemScore = z.object({ code: z.string(), points, uncapped: points, open: z.string().nullable(), clause: z.string() });
const section = z.object({ code: z.string(), title: z.string(), max: points });
const row = z.object({
  code: z.string(),
  section: z.string(),
  title: z.string(),
  max: z.string(),
  kind: z.enum(['JUDGED', 'OPTION', 'YES', 'COUNT', 'GROWTH', 'CLASSES', 'THRESHOLD', 'VETO']),
  choices: z.array(z.object({ key: z.string(), label: z.string() })),
  clause: z.string(),
});
const form = z.object({ sections: z.array(section), rows: z.array(row) });
const file = z.object({ id, name: z.string(), size: z.number().int() });
const evidence = z.record(z.string(), z.array(file));
const place = { rank: z.number().int().nullable(), total: points, awarded: z.boolean() };

/** A unit's 自评表 in its package's window, as far as it is filled in; `result` once the award is approved. */
export const assessmentView = z
  .object({
    caseId: id,
    organizationId: id,
    name: z.string(),
    title: z.string(),
    /** Of the package. */
    version: z.number().int(),
    editable: z.boolean(),
    /** Who has it in hand. */
    hold: holdView,
    form,
    answers,
    evidence,
    scores: z.array(itemScore),
    /** Rows that are not answered. */
    open: z.array(z.string()),
    base: points,
    bonus: points,
    total: points,
    result: z.object(place).nullable(),
  })
  .meta({ id: 'Assessment' });
/** `takeOver`: from who has it in hand. */
export const saveAssessment = z
  .strictObject({ version: z.number().int().min(1), answers, evidence: z.record(itemCode, z.array(id).max(10)), takeOver })
  .meta({ id: 'SaveAssessment' });

export const orgAwardQuery = listQuery.omit({ q: true }).extend({ campaignId: id.optional() });
const award = { caseId: id, number: z.string(), title: z.string(), campaignId: id, stage: z.string(), stageLabel: z.string() };
export const orgAwardSummary = z.object({ ...award, units: z.number().int(), reviewed: z.number().int() }).meta({ id: 'OrgAwardSummary' });
export const orgAwardPage = page(orgAwardSummary).meta({ id: 'OrgAwardPage' });
/** An award on the 自评表 that this window brought in. */
export const newOrgAward = z.strictObject({ collectionId: id }).meta({ id: 'NewOrgAward' });

const unit = z.object({
  organizationId: id,
  name: z.string(),
  self: points,
  reviewed: points,
  difference: points,
  rank: z.number().int().nullable(),
  /** Why there is no rank. */
  outside: z.enum(['NOT_REVIEWED', 'SCORE_OPEN', 'VETOED']).nullable(),
});
const proposedUnit = unit.omit({ reviewed: true }).extend({ total: points, awarded: z.boolean() });
export const orgAwardView = z
  .object({
    ...award,
    collectionId: id,
    round: z.number().int(),
    clause: z.string(),
    /** What the campaign ruled for growth in the gap of the table; null: nobody has, and `gapNeeded` says whether a unit waits for it. */
    gap: z.object({ points, needed: z.boolean(), clause: z.string() }),
    units: z.array(unit),
    proposals: z.array(z.object({ round: z.number().int(), by: z.string(), at: instant, units: z.array(proposedUnit) })),
    approved: z.object({ name: z.string(), at: instant }).nullable(),
    actions: z.array(availableAction),
  })
  .meta({ id: 'OrgAward' });

const column = z.object({ answers, scores: z.array(itemScore), base: points, bonus: points, total: points, vetoedBy: z.array(z.string()) });
/** One unit's two columns side by side (自评得分, 考核得分). */
export const reviewView = z
  .object({
    caseId: id,
    title: z.string(),
    organizationId: id,
    name: z.string(),
    editable: z.boolean(),
    form,
    evidence,
    self: column,
    reviewed: column.extend({ reasons: z.record(z.string(), z.string()), by: z.string(), at: instant }).nullable(),
    version: z.number().int(),
    difference: points,
    differences: z.array(z.object({ code: z.string(), difference: z.string() })),
  })
  .meta({ id: 'AssessmentReview' });
export const saveReview = z
  .strictObject({ version: z.number().int().min(0), answers, reasons: z.record(itemCode, text(300)) })
  .meta({ id: 'SaveReview' });
export const reviewSaved = z.object({ version: z.number().int() }).meta({ id: 'ReviewSaved' });

export const proposal = z.strictObject({ count: z.number().int().min(1).max(1000) });
export const reasonedAward = z.strictObject({ reason: text(500) });
export const approval = z.strictObject({ opinion: text(500).optional() });
/** What may be decided on paper: the head's word on the proposal. */
export const orgAwardPaperInputs = { approveAwards: approval, returnProposal: reasonedAward };

/** Below `/org-awards/{id}/`. */
export const orgAwardActRoutes = {
  proposeAwards: 'proposal',
  withdrawAwards: 'withdrawal',
  approveAwards: 'approval',
  returnProposal: 'return',
} as const satisfies Record<OrgAwardAct, string>;
