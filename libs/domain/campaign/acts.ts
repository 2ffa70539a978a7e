import type { DocumentAct } from '../document/commands.ts';
import type { CampaignInputs } from './commands.ts';
import type { CampaignOutcome, CampaignStage } from './state.ts';

/** Who may do it: a named predicate of permissions.ts. COMMITTEE decides as a body, on paper alone. */
export type Who = 'OFFICE' | 'BODY' | 'LEADING_BODY' | 'BODY_OR_OFFICE' | 'COMMITTEE';

/** One row of the table of acts. `stages` is where it is possible; `outcomes` are those by which it may end the stage. */
export interface ActRow {
  stages: readonly CampaignStage[];
  who: Who;
  outcomes: readonly CampaignOutcome[];
  clause: string;
  paper: boolean;
}

export type CampaignAct = keyof CampaignInputs;

const committee = '000/附1/六.4';
const document = '党政机关公文处理工作条例';
const judging = ['COMMITTEE_REVIEW', 'CIRCULAR'] as const;
const row = (stages: readonly CampaignStage[], who: Who, clause: string, ...outcomes: CampaignOutcome[]): ActRow => ({
  ...{ stages, who, outcomes, clause },
  paper: true,
});
const step = (who: Who, ...outcomes: CampaignOutcome[]): ActRow => row(['CIRCULAR'], who, document, ...outcomes);

/** Every act on a campaign's end: where, who, what it ends, on which clause. */
const campaignActTable: Readonly<Record<CampaignAct, ActRow>> = {
  nameBodies: row(['CONTESTS'], 'OFFICE', committee),
  cancelTrade: row(['CONTESTS'], 'COMMITTEE', committee),
  decidePartial: row(['CONTESTS'], 'COMMITTEE', committee, 'PARTIAL'),
  countersign: row(['COMMITTEE_REVIEW'], 'BODY', committee, 'AGREED'),
  object: row(judging, 'BODY_OR_OFFICE', committee),
  settle: row(judging, 'BODY_OR_OFFICE', committee),
  leaveOut: row(judging, 'COMMITTEE', committee),
  draftCircular: step('OFFICE'),
  amendCircular: step('OFFICE'),
  checkCircular: step('OFFICE'),
  countersignCircular: step('BODY'),
  signCircular: step('LEADING_BODY'),
  numberCircular: step('OFFICE'),
  proofreadCircular: step('OFFICE'),
  printCircular: step('OFFICE'),
  sealCircular: step('OFFICE'),
  distributeCircular: step('OFFICE', 'ISSUED', 'ISSUED_IN_PART'),
};

export const campaignActs = Object.keys(campaignActTable) as CampaignAct[];
export const actRow = (act: CampaignAct): ActRow => campaignActTable[act];

/** The steps of the document chain (libs/domain/document) by the acts that take them. */
const circularActs = {
  draftCircular: 'DRAFT',
  amendCircular: 'AMEND',
  checkCircular: 'CHECK',
  countersignCircular: 'COUNTERSIGN',
  signCircular: 'SIGN',
  numberCircular: 'NUMBER',
  proofreadCircular: 'PROOFREAD',
  printCircular: 'PRINT',
  sealCircular: 'SEAL',
  distributeCircular: 'DISTRIBUTE',
} as const satisfies Partial<Record<CampaignAct, DocumentAct>>;
export type CircularAct = keyof typeof circularActs;

export const isCircularAct = (act: CampaignAct): act is CircularAct => act in circularActs;
export const circularStepOf = (act: CircularAct): DocumentAct => circularActs[act];
