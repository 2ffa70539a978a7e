import { caseLink } from '@jiangcheng/contracts/case-link';
import { actRow, plannedTasks, whoRefusals } from '@jiangcheng/domain/org-award/acts';
import { actRefusals, decide, signerRefusals } from '@jiangcheng/domain/org-award/decide';
import { evolve, lastProposal } from '@jiangcheng/domain/org-award/state';
import { cited } from '../contest/rules.ts';
import { noApproval } from '../process/no-approval.ts';
import type { Process } from '../process/process.ts';
import { nothingSaid } from '../reminder/reminding.ts';
import { orgAwardPack, type OrgAwardTypes } from './types.ts';
import { unitResultMails } from './unit-result-mails.ts';

/** The 优秀组织奖 of a campaign as casework runs it: the rules are libs/domain/org-award, the rubric is the rule pack's (003/附4). */
export const orgAwardProcess: Process<OrgAwardTypes> = {
  kind: 'org-award',
  packOf: (_desk, locked) => orgAwardPack(locked),
  cite: cited,
  link: ({ id, scope }) => caseLink('org-award', id, scope.campaignId),

  rule: actRow,
  whoRefusals: (act, { scope }, actor) => whoRefusals(act, actor, scope),
  signerRefusals,
  actingRole: (act) => (actRow(act).who === 'HEAD' ? 'OFFICE_HEAD' : 'OFFICE'),
  onBehalfOf: () => null,
  preparersOfTask: ({ kind }, { state }) => {
    const proposal = kind === 'APPROVE_ORG_AWARD' ? lastProposal(state) : null;
    return proposal === null ? [] : [proposal.by.personId];
  },

  load: async (tx, locked, { rubric }) => ({
    facts: { rubric, units: await tx.assessmentsOf(locked.id, locked.state.collectionId) },
    readiness: null,
  }),
  refusals: actRefusals,
  decide,
  evolve,
  backfilled: (at) => ({ type: 'BACKFILLED', at }),

  tasks: plannedTasks,
  deadlines: () => [],
  wasDone: () => true,

  ...noApproval,

  reasonOf: ({ input }) => ('reason' in input ? { code: 'REASON', text: input.reason } : null),
  effects: async (context, state) => ({ mails: await unitResultMails(context, state) }),
  closing: async () => null,
  reminded: async () => ({ ...nothingSaid, nextAt: null }),
};
