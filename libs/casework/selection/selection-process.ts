import { caseLink } from '@jiangcheng/contracts/case-link';
import { bodiesOf } from '@jiangcheng/domain/access/actor';
import { actRow } from '@jiangcheng/domain/selection/acts';
import { actRefusals, closingEvent, decide } from '@jiangcheng/domain/selection/decide';
import { evolve } from '@jiangcheng/domain/selection/events';
import { whoRefusals } from '@jiangcheng/domain/selection/permissions';
import { clockRefusals, plannedTasks, plannedWindows } from '@jiangcheng/domain/selection/plan';
import { SUPPLEMENT, supplementClocks, wasSupplied } from '@jiangcheng/domain/selection/supplements';
import { FILL_PLACE, wasSettled } from '@jiangcheng/domain/selection/vacancies';
import { cited } from '../contest/rules.ts';
import type { Process } from '../process/process.ts';
import { noApproval } from '../process/no-approval.ts';
import { reasonOf, selectionEffects } from './effects.ts';
import { remindedOfSelection } from './reminded.ts';
import { selectionFacts, standingFacts } from './selection-facts.ts';
import { selectionPack } from './selection-pack.ts';
import type { SelectionTypes } from './types.ts';

/** A year's selection as casework runs it: the rules are libs/domain/selection, the values are the rule pack's. */
export const selectionProcess: Process<SelectionTypes> = {
  kind: 'selection',
  packOf: (_desk, { regulation, edition, settings }) => selectionPack(regulation, edition, settings),
  cite: cited,
  link: ({ id, scope }) => caseLink('selection', id, scope.campaignId),

  rule: actRow,
  whoRefusals: (act, { scope }, actor) => whoRefusals(act, actor, scope),
  signerRefusals: () => [],
  actingRole: (act, actor, scope) => (actRow(act).who === 'ISSUER' && bodiesOf(actor, scope).length > 0 ? 'BODY' : 'OFFICE'),
  onBehalfOf: () => null,
  preparersOfTask: () => [],

  load: async (tx, locked, pack, _act, input = {}) => ({ facts: await selectionFacts(tx, locked, pack, input), readiness: null }),
  refusals: actRefusals,
  decide,
  evolve,
  backfilled: (at) => ({ type: 'BACKFILLED', at }),

  tasks: plannedTasks,
  deadlines: (state, { window }) => [...plannedWindows(state, window), ...supplementClocks(state)],
  clockRefusals: ({ key }) => clockRefusals(key),
  wasDone: ({ kind, round }, _planned, state) =>
    kind === SUPPLEMENT ? wasSupplied(state, round) : kind !== FILL_PLACE || wasSettled(state, round),

  ...noApproval,

  reasonOf,
  effects: selectionEffects,
  closing: async ({ tx, locked, state }) => closingEvent(state, await standingFacts(tx, locked), locked.now),
  reminded: remindedOfSelection,
};
