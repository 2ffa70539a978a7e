import type { CivilDate } from '../shared/civil-date.ts';
import type { DocumentText } from '../document/state.ts';
import type { settlements } from './state.ts';

interface Step {
  /** The day of the step, as on the paper. */
  on: CivilDate;
}
type Text = Step & { text: DocumentText };
type ByBody = Step & { organizationId: string };

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
  draftCircular: Text;
  amendCircular: Text;
  checkCircular: Step;
  countersignCircular: ByBody;
  signCircular: Step;
  numberCircular: Step & { number: string };
  proofreadCircular: Step;
  printCircular: Step;
  sealCircular: ByBody;
  distributeCircular: Step & { recipients: readonly string[] };
}

export type CampaignCommand = { [A in keyof CampaignInputs]: { act: A; input: CampaignInputs[A] } }[keyof CampaignInputs];
