import { caseLink } from '@jiangcheng/contracts/case-link';
import { isOffice } from '@jiangcheng/domain/access/actor';
import { actRow } from '@jiangcheng/domain/objection/acts';
import type { ObjectionCommand } from '@jiangcheng/domain/objection/commands';
import { actRefusals, decide } from '@jiangcheng/domain/objection/decide';
import { evolve } from '@jiangcheng/domain/objection/events';
import { verifies, verifiersOf, whoRefusals } from '@jiangcheng/domain/objection/permissions';
import { plannedTasks, REPLY_CLOCK } from '@jiangcheng/domain/objection/plan';
import type { ObjectionCaseState } from '@jiangcheng/domain/objection/state';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import { cited } from '../contest/rules.ts';
import type { PlannedClock } from '../deadline/reconcile-deadlines.ts';
import { noticePack, type NoticePack } from '../notice/notice-pack.ts';
import { noApproval } from '../process/no-approval.ts';
import type { Process } from '../process/process.ts';
import { objectionFacts } from './objection-facts.ts';
import { distinct } from '../reminder/reminding.ts';
import { remindedOfObjection } from './reminded.ts';
import type { ObjectionTypes } from './types.ts';
import { verifierMails } from './verifier-mails.ts';

/** An objection that the office took up, as casework runs it: the rules are libs/domain/objection, the values are the rule pack's. */
export const objectionProcess: Process<ObjectionTypes> = {
  kind: 'objection',
  packOf: (_desk, locked) => noticePack(locked),
  ground: ({ ground }, clause) => ground(clause),
  cite: cited,
  link: ({ id, scope }) => caseLink('objection', id, scope.campaignId),

  rule: actRow,
  whoRefusals: (act, { state, scope }, actor) => whoRefusals(act, state, actor, scope),
  takesPart: verifies,
  signerRefusals: () => [],
  actingRole: (_act, actor, { campaignId }) => (isOffice(actor, campaignId) ? 'OFFICE' : 'VERIFIER'),
  onBehalfOf: () => null,
  preparersOfTask: () => [],

  load: async (tx, locked, pack, _act, input = {}) => ({ facts: await objectionFacts(tx, locked, pack, input), readiness: null }),
  refusals: (act, state) => actRefusals(act, state),
  decide,
  evolve,
  backfilled: (at) => ({ type: 'BACKFILLED', at }),

  tasks: plannedTasks,
  deadlines: replyClock,
  peopleOfClock: async (tx, { scope, state }) =>
    distinct([...(await tx.recipients('OFFICE', scope.campaignId, null)), ...(await tx.peopleAtWork(verifiersOf(state)))]),
  wasDone: () => true,

  ...noApproval,

  reasonOf,
  effects: async (context) => ({ mails: await verifierMails(context) }),
  closing: async () => null,
  reminded: remindedOfObjection,
};

/** The answer has a clock of its own, from the admission (rules §9-11). */
function replyClock(state: ObjectionCaseState, { reply }: NoticePack): PlannedClock[] {
  const { handling } = state;
  if (reply === null || handling.stage === 'RECEIVED' || state.objectorKind === 'ANONYMOUS') return [];
  if (handling.stage === 'NOT_ADMITTED') return [];
  const metAt = handling.stage === 'DECIDED' ? handling.repliedAt : null;
  return [{ key: REPLY_CLOCK, round: 1, startOn: civilDateOf(handling.at), rule: reply, participant: null, metAt }];
}

function reasonOf({ input }: ObjectionCommand): { code: string; text: string | null } | null {
  return 'reason' in input ? { code: 'REASON', text: input.reason } : null;
}
