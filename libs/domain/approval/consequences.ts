import { ok, refuseAll, type Result } from '../shared/result.ts';
import type { ApprovalEvent } from './events.ts';
import { fromEvents } from './evolve.ts';
import { planRefusals, type ApprovalPlan } from './plan.ts';
import { currentRun, indexOfNode, nodeOf, type ApprovalState, type Barred } from './state.ts';
import { barredRefusals } from './taking-part.ts';
import { verdictOf } from './verdict.ts';

/** Opens an approval with its first node. Refuses a plan that is none, and a seat addressed to somebody who may not judge this. */
export function open(plan: ApprovalPlan, barred: readonly Barred[], at: number): Result<ApprovalEvent[]> {
  const opened: ApprovalEvent = { type: 'OPENED', at, plan, barred };
  const people = plan.nodes.flatMap(({ participants }) =>
    participants.flatMap(({ address }) => (address.kind === 'PERSON' ? [address] : [])),
  );
  const refusals = [...planRefusals(plan), ...barredRefusals(fromEvents([opened]), people)];
  const first = plan.nodes[0];
  if (refusals.length > 0 || first === undefined) return refuseAll(refusals);
  return ok([opened, { type: 'NODE_OPENED', at, node: first.key, round: 1 }]);
}

export const roundsOf = ({ runs }: ApprovalState, node: string): number => runs.filter((run) => run.node === node).length;
const opening = (state: ApprovalState, node: string, at: number): ApprovalEvent => ({
  type: 'NODE_OPENED',
  at,
  node,
  round: roundsOf(state, node) + 1,
});

/** What follows from an event by the rule of the node: its end, the next node, the end of all. */
export function consequenceOf(state: ApprovalState, last: ApprovalEvent): ApprovalEvent[] {
  const { at } = last;
  if (last.type === 'RETURNED') return last.to === null ? [{ type: 'CLOSED', at, status: 'RETURNED' }] : [opening(state, last.to, at)];
  const run = currentRun(state);
  const node = run === null ? null : nodeOf(state, run.node);
  const verdict = run === null || node === null ? 'OPEN' : verdictOf(node.rule, run.participants);
  if (run === null || node === null || verdict === 'OPEN') return [];
  const ended: ApprovalEvent = { type: 'NODE_ENDED', at, node: node.key, round: run.round, end: verdict };
  if (verdict === 'FAILED') return [ended, { type: 'CLOSED', at, status: 'REJECTED' }];
  const next = state.plan.nodes[indexOfNode(state, node.key) + 1];
  return [ended, next === undefined ? { type: 'CLOSED', at, status: 'APPROVED' } : opening(state, next.key, at)];
}
