import type { DocumentInputs } from '../document/commands.ts';
import type { settlements } from './state.ts';

/** Input of each act, as the domain wants it; the shapes at the border are contracts/api/campaign-process. */
export interface CampaignInputs {
  /** The leading body first. */
  nameBodies: { organizationIds: readonly string[] };
  cancelTrade: { tradeNo: number; reason: string };
  decidePartial: { reason: string };
  /** `round` is the one that the person saw. */
  countersign: { organizationId: string; opinion?: string | undefined; round?: number | undefined };
  object: { contestId: string; organizationId: string; reason: string };
  settle: { objectionId: string; outcome: (typeof settlements)[number]; reason: string };
  leaveOut: { contestId: string; reason: string };
  draftCircular: DocumentInputs['DRAFT'];
  amendCircular: DocumentInputs['AMEND'];
  checkCircular: DocumentInputs['CHECK'];
  countersignCircular: DocumentInputs['COUNTERSIGN'];
  signCircular: DocumentInputs['SIGN'];
  numberCircular: DocumentInputs['NUMBER'];
  proofreadCircular: DocumentInputs['PROOFREAD'];
  printCircular: DocumentInputs['PRINT'];
  sealCircular: DocumentInputs['SEAL'];
  distributeCircular: DocumentInputs['DISTRIBUTE'];
}

export type CampaignCommand = { [A in keyof CampaignInputs]: { act: A; input: CampaignInputs[A] } }[keyof CampaignInputs];
