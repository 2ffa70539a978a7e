import { caseLink } from '@jiangcheng/contracts/case-link';
import { actRow } from '@jiangcheng/domain/contest/acts';
import { actRefusals, decide } from '@jiangcheng/domain/contest/decide';
import { evolve } from '@jiangcheng/domain/contest/events';
import { signerRefusals, whoRefusals } from '@jiangcheng/domain/contest/permissions';
import { plannedDeadlines, plannedTasks } from '@jiangcheng/domain/contest/plan';
import { actsOnBehalfOf, handRefusals, preparersOfTask } from '@jiangcheng/domain/contest/task-acts';
import type { Process } from '../process/process.ts';
import { actingRole } from './acting-role.ts';
import { contestApprovals } from './approvals.ts';
import { contestFacts, needsOf } from './contest-facts.ts';
import { namedBy } from './front-facts.ts';
import { contestEffects, reasonOf } from './effects.ts';
import { remindedOfContest } from './reminded-tasks.ts';
import { cited } from './rules.ts';
import { signedSheet } from './signed-sheet.ts';
import { wasDone } from './tasks-gone.ts';
import type { ContestTypes } from './types.ts';

/** A contest of regulation 000 as casework runs it: the rules are libs/domain/contest, the values are the rule pack's. */
export const contestProcess: Process<ContestTypes> = {
  kind: 'contest',
  packOf: (desk, { regulation, edition, settings }) => desk.packOf(regulation, edition, settings),
  ground: ({ ground }, clause) => ground(clause),
  cite: cited,
  link: ({ id, scope }) => caseLink('contest', id, scope.campaignId),

  rule: actRow,
  whoRefusals: (act, { state, holds, scope }, actor, input) => [
    ...whoRefusals(actRow(act), state, actor, scope, input),
    ...handRefusals(act, holds, actor, scope),
  ],
  signerRefusals: (act, state, signer) => signerRefusals(actRow(act), state, signer),
  signedSheet,
  actingRole: (act, actor, scope) => actingRole(actRow(act).who, actor, scope),
  onBehalfOf: (act, { holds, scope }, actor) => actsOnBehalfOf(act, holds, actor, scope),
  preparersOfTask: ({ kind }, { state }) => preparersOfTask(kind, state),

  load: (tx, locked, pack, act, input) => contestFacts(tx, locked, pack, needsOf(act), namedBy(act, input)),
  refusals: actRefusals,
  decide,
  evolve,
  backfilled: (at) => ({ type: 'BACKFILLED', at }),

  tasks: plannedTasks,
  deadlines: (state, { rules }) => plannedDeadlines(state, rules),
  wasDone,

  ...contestApprovals,

  reasonOf,
  effects: contestEffects,
  closing: async () => null,
  reminded: remindedOfContest,
};
