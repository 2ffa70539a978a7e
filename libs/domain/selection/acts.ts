import { soleChainOf, type SoleChainInputs } from '../document/chain-acts.ts';
import type { SelectionInputs } from './commands.ts';
import type { SelectionOutcome, SelectionStage } from './state.ts';

/** Who may do it: a named predicate of permissions.ts. PANEL and PARTY_GROUP decide as bodies, on paper alone; ISSUER is the body whose document it is. */
export type Who = 'OFFICE' | 'ISSUER' | 'PANEL' | 'PARTY_GROUP';

/** One row of the table of acts. `stages` is where it is possible; `outcomes` are those by which it may end the stage. */
export interface ActRow {
  stages: readonly SelectionStage[];
  who: Who;
  outcomes: readonly SelectionOutcome[];
  clause: string;
  paper: boolean;
}

export type SelectionAct = keyof SelectionInputs;

const issuing = ['DEPLOYMENT', 'ANNOUNCEMENT'] as const;
const row = (stages: readonly SelectionStage[], who: Who, clause: string, ...outcomes: SelectionOutcome[]): ActRow => ({
  ...{ stages, who, outcomes, clause },
  paper: true,
});
const issuance = '党政机关公文处理工作条例';
const issued = ['CALLED', 'ANNOUNCED', 'ANNOUNCED_IN_PART'] as const;

/** Call and announcement go their way by these acts; one issuer, so nobody countersigns. */
export const documentChain = soleChainOf('Document');
export type DocumentStepAct = keyof SoleChainInputs<'Document'>;

/** Every act on a year's selection: where, who, what it ends, on which clause. Acts on candidates are acts on rows (libs/casework/selection). */
const selectionActTable: Readonly<Record<SelectionAct, ActRow>> = {
  planRound: row(['DEPLOYMENT'], 'OFFICE', '004/第五条'),
  decideQuotas: row(['DEPLOYMENT'], 'OFFICE', '004/第五条'),
  nameContact: row(['DEPLOYMENT', 'RECOMMENDATION'], 'OFFICE', '004/第十八条'),
  extendWindow: row(['RECOMMENDATION'], 'OFFICE', '004/第五条'),
  raiseQuota: row(['RECOMMENDATION'], 'OFFICE', '004/第五条'),
  finishReview: row(['FORMAL_REVIEW'], 'OFFICE', '004/第七条', 'REVIEWED', 'NOBODY_PASSED'),
  recordMeeting: row(['PANEL_MEETING'], 'OFFICE', '004/第七条'),
  suggestList: row(['PANEL_MEETING'], 'PANEL', '004/第七条', 'SUGGESTED'),
  approveList: row(['PARTY_GROUP'], 'PARTY_GROUP', '004/第八条', 'APPROVED'),
  sendBackList: row(['PARTY_GROUP'], 'PARTY_GROUP', '004/第七条', 'SENT_BACK'),
  approveReserve: row(['NOTICE', 'ANNOUNCEMENT'], 'PARTY_GROUP', '004/第八条'),
  leaveVacant: row(['NOTICE', 'ANNOUNCEMENT'], 'OFFICE', '004/第八条'),
  renewNotice: row(['NOTICE', 'ANNOUNCEMENT'], 'OFFICE', '004/第八条'),
  nameAnnounced: row(['ANNOUNCEMENT'], 'OFFICE', '004/第九条'),
  ...documentChain.rows((step) => row(issuing, step === 'SIGN' ? 'ISSUER' : 'OFFICE', issuance, ...(step === 'DISTRIBUTE' ? issued : []))),
};

export const selectionActs = Object.keys(selectionActTable) as SelectionAct[];
export const actRow = (act: SelectionAct): ActRow => selectionActTable[act];
