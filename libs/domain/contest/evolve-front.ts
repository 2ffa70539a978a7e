import { evolveDocument } from '../document/events.ts';
import { initialDocument } from '../document/state.ts';
import { closeStage, currentStage } from '../process/story.ts';
import type { FrontEvent, NoticeEvent } from './front-events.ts';
import type { ContestState, PlanRecord } from './state.ts';

export const NOTICE = 'CONTEST_NOTICE';

type Of<T extends FrontEvent['type']> = Extract<FrontEvent, { type: T }>;

function planOf({ plan }: ContestState): PlanRecord {
  if (plan === undefined) throw new Error('a plan that nobody has written has moved on');
  return plan;
}

function written(state: ContestState, { version, text, by, at }: Of<'PLAN_WRITTEN'>): ContestState {
  const { submissions = [], returns = [], ...before } = state.plan ?? {};
  return { ...state, plan: { ...before, version, text, saved: { by, at }, submissions, returns } };
}

function takenOver(state: ContestState, { by, from, at }: Of<'PLAN_TAKEN_OVER'>): ContestState {
  const plan = planOf(state);
  return { ...state, plan: { ...plan, takenOver: [...(plan.takenOver ?? []), { by, from, at }] } };
}

function submitted(state: ContestState, { round, by, byName, bodies, at }: Of<'PLAN_SUBMITTED'>): ContestState {
  const plan = planOf(state);
  const submissions = [...plan.submissions, { round, by, byName, at }];
  return closeStage({ ...state, bodies, plan: { ...plan, submissions } }, 'PLAN_SUBMITTED', at);
}

/** What all have signed holds: dates and chief judge are the plan's, and the bodies issue the notice. */
function agreed(state: ContestState, at: number): ContestState {
  const { firstDay, lastDay, chiefJudge } = planOf(state).text;
  const notice = initialDocument(NOTICE, state.bodies ?? []);
  return closeStage({ ...state, firstDay, lastDay, chiefJudge, notice }, 'PLAN_AGREED', at);
}

function returned(state: ContestState, { byName, text, at }: Of<'PLAN_RETURNED'>): ContestState {
  const plan = planOf(state);
  const round = currentStage(state)?.round ?? 1;
  return closeStage({ ...state, plan: { ...plan, returns: [...plan.returns, { round, byName, text, at }] } }, 'PLAN_RETURNED', at);
}

function noticeStep(state: ContestState, { step, at }: NoticeEvent): ContestState {
  if (state.notice === undefined) throw new Error('a notice was stepped on before its plan was agreed');
  const after = { ...state, notice: evolveDocument(state.notice, step) };
  return step.type === 'DISTRIBUTED' ? closeStage(after, 'ANNOUNCED', at) : after;
}

/** The state after an event of the contest's front. Total: every event has its line. */
export function evolveFront(state: ContestState, event: FrontEvent): ContestState {
  switch (event.type) {
    case 'AUTHORITY_NAMED':
      return { ...state, authority: event.authority };
    case 'PLANNED':
      return closeStage(state, 'PLANNED', event.at);
    case 'PLAN_TAKEN_OVER':
      return takenOver(state, event);
    case 'PLAN_WRITTEN':
      return written(state, event);
    case 'PLAN_SUBMITTED':
      return submitted(state, event);
    case 'PLAN_AGREED':
      return agreed(state, event.at);
    case 'PLAN_RETURNED':
      return returned(state, event);
    default:
      return noticeStep(state, event);
  }
}
