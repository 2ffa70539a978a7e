import type { ChainInputs } from '../document/chain-acts.ts';
import type { EntryCorrection } from '../award/correct-result.ts';
import type { settlements } from './state.ts';

/** Input of each act, as the domain wants it; the shapes at the border are contracts/api/campaign-process. */
export interface CampaignInputs extends ChainInputs<'YearPlan'>, ChainInputs<'Circular'>, ChainInputs<'Correction'> {
  /** The leading body first. */
  nameBodies: { organizationIds: readonly string[] };
  cancelTrade: { tradeNo: number; reason: string };
  decidePartial: { reason: string };
  /** `round` is the one that the person saw. */
  countersign: { organizationId: string; opinion?: string | undefined; round?: number | undefined };
  object: { contestId: string; organizationId: string; reason: string };
  /** What is CORRECTED goes back to its organizer, who has so many working days for the correction. */
  settle: { objectionId: string; outcome: (typeof settlements)[number]; reason: string; correctionDays?: number | undefined };
  /** Of a contest of which a winner was taken off. */
  returnReport: { contestId: string; reason: string; correctionDays: number };
  leaveOut: { contestId: string; reason: string };
  renewWinnersNotice: { reason: string };
  beginCorrection: { contestId: string; reason: string; entries: readonly EntryCorrection[] };
  /** Of the year's plan: what changes is the text of its 更正通知. */
  beginPlanCorrection: { reason: string };
  withdrawCorrection: { reason: string };
}

export type CampaignCommand = { [A in keyof CampaignInputs]: { act: A; input: CampaignInputs[A] } }[keyof CampaignInputs];
