import { takenFrom } from '../draft/hold.ts';
import type { Deciding } from '../process/deciding.ts';
import { currentStage } from '../process/story.ts';
import { ok, refuse, type Refusal, type Result } from '../shared/result.ts';
import { planHold } from '../sub-plan/plan-hold.ts';
import { subPlanRefusals } from '../sub-plan/sub-plan-refusals.ts';
import type { ContestInputs } from './commands.ts';
import type { ContestEvent } from './events.ts';
import type { ContestFacts, FrontFacts } from './facts.ts';
import type { ContestState } from './state.ts';

type Events = Result<ContestEvent[]>;
const clause = '000/附1/六.1';

/** A contest comes to these acts only under a regulation that has sub-plans. */
export function frontOf({ front }: ContestFacts): FrontFacts {
  if (front === null) throw new Error('this regulation has no sub-plans');
  return front;
}

export function nameAuthority({ organizationId }: ContestInputs['nameAuthority'], facts: ContestFacts, at: number): Events {
  const name = frontOf(facts).names[organizationId];
  if (name === undefined) return refuse('ORGANIZATION_UNKNOWN', { field: 'organizationId' });
  return ok([{ type: 'AUTHORITY_NAMED', at, authority: { organizationId, name } }]);
}

const versionOf = ({ plan }: ContestState): number => plan?.version ?? 0;

/** Two people may write at once: who saw another text than the one on record does not replace it. */
const changedSince = (version: number, state: ContestState): Refusal[] =>
  version === versionOf(state) ? [] : [{ code: 'SUB_PLAN_CHANGED', field: 'version', params: { version: versionOf(state) } }];

/** One person writes at a time; another takes over by saying so, which is recorded (office.md §4). */
export function writePlan(
  { version, plan: text, takeOver }: ContestInputs['writePlan'],
  state: ContestState,
  facts: ContestFacts,
  deciding: Deciding,
  at: number,
): Events {
  if (deciding.kind === 'PAPER') return refuse('PAPER_NOT_POSSIBLE');
  const changed = changedSince(version, state);
  if (changed.length > 0) return { ok: false, refusals: changed };
  const by = { personId: deciding.personId, name: deciding.name };
  const hold = state.plan === undefined ? null : planHold(state.plan, frontOf(facts).holdMinutes, at);
  const from = takenFrom(hold, by, takeOver, 'SUB_PLAN_HELD');
  if (!from.ok) return from;
  const written: ContestEvent = { type: 'PLAN_WRITTEN', at, version: version + 1, text, by };
  return ok(from.value === null ? [written] : [{ type: 'PLAN_TAKEN_OVER', at, by, from: from.value }, written]);
}

/** What stands between the plan and its 会签: its own text, and who is to sign it. */
export function submitRefusals({ plan, authority }: ContestState, facts: ContestFacts): Refusal[] {
  const { rules, bodies } = frontOf(facts);
  return [
    ...(bodies.length === 0 ? [{ code: 'BODIES_MISSING', clause }] : []),
    ...(authority === undefined ? [{ code: 'AUTHORITY_MISSING', clause }] : []),
    ...(plan === undefined ? [{ code: 'SUB_PLAN_MISSING', clause }] : subPlanRefusals(plan.text, rules)),
  ];
}

export function submitPlan(
  { version }: ContestInputs['submitPlan'],
  state: ContestState,
  facts: ContestFacts,
  deciding: Deciding,
  at: number,
): Events {
  const changed = changedSince(version, state);
  if (changed.length > 0) return { ok: false, refusals: changed };
  const by = deciding.kind === 'ACCOUNT' ? deciding.personId : null;
  const round = currentStage(state)?.round ?? 1;
  return ok([{ type: 'PLAN_SUBMITTED', at, round, by, byName: deciding.name, bodies: frontOf(facts).bodies }]);
}
