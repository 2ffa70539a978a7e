import { caseLink } from '@jiangcheng/contracts/case-link';
import { isOffice } from '@jiangcheng/domain/access/actor';
import { actRow } from '@jiangcheng/domain/cultivation/acts';
import { CLOSING_GRACE_MS, timeOver } from '@jiangcheng/domain/cultivation/closing';
import type { CultivationCommand } from '@jiangcheng/domain/cultivation/commands';
import { actRefusals, decide } from '@jiangcheng/domain/cultivation/decide';
import { evolve } from '@jiangcheng/domain/cultivation/events';
import { whoRefusals } from '@jiangcheng/domain/cultivation/permissions';
import { plannedClocks, plannedTasks, wasDone } from '@jiangcheng/domain/cultivation/plan';
import { cited } from '../contest/rules.ts';
import { passingAt } from '../deadline/deadline-row.ts';
import { noApproval } from '../process/no-approval.ts';
import type { Process } from '../process/process.ts';
import { cultivationFacts } from './cultivation-facts.ts';
import { cultivationPack } from './cultivation-pack.ts';
import { cultivationEffects } from './effects.ts';
import { remindedOfCultivation, stageClock } from './reminded.ts';
import type { CultivationTypes } from './types.ts';

/** One person's cultivation as casework runs it: the rules are libs/domain/cultivation, the values are the rule pack's. */
export const cultivationProcess: Process<CultivationTypes> = {
  kind: 'cultivation',
  packOf: (_desk, locked) => cultivationPack(locked),
  cite: cited,
  link: ({ id, scope }) => caseLink('cultivation', id, scope.campaignId),

  rule: actRow,
  whoRefusals: (act, { state, scope }, actor, input) => whoRefusals(act, state, actor, scope, input),
  signerRefusals: () => [],
  actingRole: (_act, actor, { campaignId }) => (isOffice(actor, campaignId) ? 'OFFICE' : 'TEAM_UNIT'),
  onBehalfOf: () => null,
  preparersOfTask: () => [],

  load: async (tx, locked, pack, act, input = {}) => ({ facts: await cultivationFacts(tx, locked, pack, act, input), readiness: null }),
  refusals: (act, state) => actRefusals(act, state),
  decide,
  evolve,
  backfilled: (at) => ({ type: 'BACKFILLED', at }),

  tasks: (state, { clocks }) => plannedTasks(state, clocks),
  deadlines: (state, { clocks }) => plannedClocks(state, clocks),
  peopleOfClock: (tx, { scope, state }) => tx.recipients('TEAM_UNIT', scope.campaignId, state.unitId),
  wasDone: ({ kind, round }, _planned, state) => wasDone(kind, round, state),

  ...noApproval,

  reasonOf,
  effects: cultivationEffects,
  closing: async (context) => timeOver(context.state, passingAt(stageClock(context)), context.locked.now),
  graceMs: CLOSING_GRACE_MS,
  reminded: remindedOfCultivation,
};

function reasonOf({ act, input }: CultivationCommand): { code: string; text: string | null } | null {
  if (act === 'endCultivation') return { code: input.reason, text: input.note };
  return 'reason' in input ? { code: 'REASON', text: input.reason } : null;
}
