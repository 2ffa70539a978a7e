import { caseLink } from '@jiangcheng/contracts/case-link';
import { actRow } from '@jiangcheng/domain/campaign/acts';
import { actRefusals, decide } from '@jiangcheng/domain/campaign/decide';
import { documentHands, documentTaskDone, isDocumentTask } from '@jiangcheng/domain/campaign/document-tasks';
import { gateEvent } from '@jiangcheng/domain/campaign/decide-gate';
import { noticedEvent } from '@jiangcheng/domain/campaign/decide-winners-notice';
import { evolve, type CampaignEvent } from '@jiangcheng/domain/campaign/events';
import { whoRefusals } from '@jiangcheng/domain/campaign/permissions';
import { plannedTasks } from '@jiangcheng/domain/campaign/plan';
import { isFinance } from '@jiangcheng/domain/payment/permissions';
import { isStageOpen } from '@jiangcheng/domain/process/story';
import { behalfOf, handRefusals } from '@jiangcheng/domain/task/hold';
import type { DueContext } from '../process/due-context.ts';
import type { Process } from '../process/process.ts';
import { moneyPreparers } from '../payment/money-tasks.ts';
import { nothingSaid } from '../reminder/reminding.ts';
import { cited } from '../contest/rules.ts';
import { ownersNotice } from '../notice/notice-standing.ts';
import { actingRole } from './acting-role.ts';
import { campaignFacts } from './campaign-facts.ts';
import { agreedByAll, bodysWord, countersigning } from './countersigning.ts';
import { campaignEffects, reasonOf } from './effects.ts';
import { signedSheet } from './signed-sheet.ts';
import { stageMails } from './stage-mails.ts';
import type { CampaignTypes } from './types.ts';

/** The gate on all contests, and the end of the winners' notice: counts made while the case is attended, under its own lock (design.md §3). */
async function closing({ tx, locked, state }: DueContext<CampaignTypes>): Promise<CampaignEvent | null> {
  if (isStageOpen(state, 'CONTESTS')) return gateEvent(state, await tx.contestsOf(locked.scope.campaignId), locked.now);
  return isStageOpen(state, 'WINNERS_NOTICE') ? noticedEvent(state, await ownersNotice(tx, locked.id, locked.now), locked.now) : null;
}

/** A campaign's end as casework runs it: the rules are libs/domain/campaign, the values are the rule pack's. */
export const campaignProcess: Process<CampaignTypes> = {
  kind: 'campaign',
  packOf: (desk, { regulation, edition, settings }) => desk.packOf(regulation, edition, settings),
  ground: ({ ground }, clause) => ground(clause),
  cite: cited,
  link: ({ id, scope }) => caseLink('campaign', id, scope.campaignId),

  rule: actRow,
  whoRefusals: (act, { state, scope, holds }, actor, input) => [
    ...whoRefusals(act, state, actor, scope, input),
    ...handRefusals(documentHands(act, holds, actor, scope, input), actor),
  ],
  signerRefusals: () => [],
  signedSheet,
  actingRole,
  onBehalfOf: (act, { holds, scope }, actor) => behalfOf(documentHands(act, holds, actor, scope, {}), actor),
  preparersOfTask: (task, locked, { money }) => moneyPreparers(money, locked, task),
  taskRoleOf: (actor, { campaignId }) => (isFinance(actor, campaignId) ? 'FINANCE' : null),

  load: async (tx, locked, pack, act, input) => ({
    facts: await campaignFacts(tx, locked, pack, input === undefined ? null : act, input ?? {}),
    readiness: null,
  }),
  refusals: actRefusals,
  decide,
  evolve,
  backfilled: (at) => ({ type: 'BACKFILLED', at }),

  tasks: plannedTasks,
  deadlines: () => [],
  wasDone: ({ kind, round, organizationId }, _planned, state) => {
    const { bodies, corrections = [] } = state;
    if (isDocumentTask(kind)) return documentTaskDone(kind, round, organizationId, state);
    if (kind === 'CORRECTION') return corrections.some(({ number, withdrawn }) => number === round && withdrawn === null);
    return kind !== 'NAME_BODIES' || bodies.length > 0;
  },

  approval: countersigning,
  approvalTask: () => 'COUNTERSIGN',
  approvalRule: (_stage, { approvalClocks }) => approvalClocks.countersign,
  signers: () => 'BODY',
  actOfWord: () => 'countersign',
  wordOf: bodysWord,
  conclusion: (_request, ended) => agreedByAll(ended),

  reasonOf,
  effects: campaignEffects,
  closing,
  reminded: async (context) => ({ ...nothingSaid, mails: await stageMails(context, context.state, context.openTasks), nextAt: null }),
};
