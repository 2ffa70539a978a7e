import type { z } from 'zod';
import { extended, givenBack, reasoned, seen } from './collection.ts';
import { id } from './common.ts';
import { onRule, waiver } from './entry.ts';
import { hostingDecision, newHostingBan } from './hosting.ts';
import { moneyReason, subsidyDecision } from './payment.ts';
import { exceptCandidate, reviewCandidate } from './recommendation.ts';

const ofUnit = { organizationId: id };
const ofCandidate = { ...ofUnit, candidateId: id };

/** Decisions about one row among many of a case, by the kind of case: each with the schema of its input, which names the row. */
export const rowInputs = {
  campaign: { 'subsidy.decide': subsidyDecision, 'subsidy.refuse': moneyReason.extend({ subsidyId: id }) },
  contest: { 'entry.lift': onRule.extend(ofUnit), 'entry.waive': waiver },
  selection: { 'candidate.review': reviewCandidate.extend(ofCandidate), 'candidate.except': exceptCandidate.extend(ofCandidate) },
  collection: {
    'package.accept': seen.extend(ofUnit),
    'package.giveBack': givenBack.extend(ofUnit),
    'package.extend': extended.extend(ofUnit),
    'package.excuse': reasoned.extend(ofUnit),
  },
} as const;

/** Decisions of a campaign that come before any case of it: its id stands in the place of a case's. */
export const campaignInputs = { 'hosting.decide': hostingDecision.extend({ applicationId: id }), 'hosting.ban': newHostingBan } as const;

const everyInput = { ...rowInputs.campaign, ...rowInputs.contest, ...rowInputs.selection, ...rowInputs.collection, ...campaignInputs };
export type RowAct = keyof typeof everyInput;
export type RowInput<A extends RowAct> = z.infer<(typeof everyInput)[A]>;
export const isRowAct = (act: string): act is RowAct => Object.hasOwn(everyInput, act);
export const isCampaignAct = (act: string): act is keyof typeof campaignInputs => Object.hasOwn(campaignInputs, act);
