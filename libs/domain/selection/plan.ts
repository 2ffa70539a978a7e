import type { DeadlineRule } from '../deadline/rule.ts';
import type { PlannedTask as Planned } from '../process/planned-task.ts';
import { currentStage } from '../process/story.ts';
import type { Refusal } from '../shared/result.ts';
import { openSupplements, SUPPLEMENT, supplementRefusals } from './supplements.ts';
import { windowOf, windowStageOf } from './standing.ts';
import type { SelectionStage, SelectionState } from './state.ts';
import { FILL_PLACE, openVacancies } from './vacancies.ts';

export type SelectionTaskKind =
  | 'DEPLOY'
  | 'RECOMMEND'
  | typeof SUPPLEMENT
  | 'FORMAL_REVIEW'
  | 'EXPERT_SCORING'
  | 'PANEL_MEETING'
  | 'PARTY_GROUP'
  | 'POST_NOTICE'
  | 'ANNOUNCE'
  | typeof FILL_PLACE;
export type PlannedTask = Planned<SelectionTaskKind, SelectionStage>;

/** The office's task of each stage; in the window the units have theirs. */
const officeTasks: Readonly<Record<SelectionStage, SelectionTaskKind | null>> = {
  DEPLOYMENT: 'DEPLOY',
  RECOMMENDATION: null,
  FORMAL_REVIEW: 'FORMAL_REVIEW',
  EXPERT_SCORING: 'EXPERT_SCORING',
  PANEL_MEETING: 'PANEL_MEETING',
  PARTY_GROUP: 'PARTY_GROUP',
  NOTICE: 'POST_NOTICE',
  ANNOUNCEMENT: 'ANNOUNCE',
};

/** Every task that is open in this state: the office's, with what units are to supply; in the window one for each unit with places. */
export function plannedTasks(state: SelectionState): PlannedTask[] {
  const current = currentStage(state);
  if (current?.outcome !== null) return [];
  const { stage, round } = current;
  const kind = officeTasks[stage];
  if (kind !== null) {
    const own: PlannedTask = { kind, stage, round, role: 'OFFICE', organizationId: null, deadline: null };
    return [own, ...supplementTasks(state), ...vacancyTasks(state, stage)];
  }
  return state.quotas
    .filter(({ quota }) => quota > 0)
    .map(({ organizationId }) => ({
      kind: 'RECOMMEND',
      stage,
      round,
      role: 'TEAM_UNIT',
      organizationId,
      deadline: { key: WINDOW, round },
    }));
}

/** What each unit was asked for, one by one. */
const supplementTasks = (state: SelectionState): PlannedTask[] =>
  openSupplements(state).map(({ number, organizationId }) => ({
    ...{ kind: SUPPLEMENT, stage: 'FORMAL_REVIEW', round: number, role: 'TEAM_UNIT', organizationId },
    deadline: { key: SUPPLEMENT, round: number },
  }));

/** Each vacant place under its number in the case, until somebody of the reserve list is approved or it is left so. */
const vacancyTasks = (state: SelectionState, stage: SelectionStage): PlannedTask[] =>
  openVacancies(state).map(({ number }) => ({
    ...{ kind: FILL_PLACE, stage, round: number, role: 'OFFICE', organizationId: null, deadline: null },
  }));

export const WINDOW = 'RECOMMENDATION';

/**
 * The window's last day is the call's own: units, conditions and closing go by it, and the office's act moves it (extendWindow). No ledger does.
 */
export const clockRefusals = (key: string): Refusal[] =>
  key === WINDOW ? [{ code: 'CLOCK_OF_THE_CALL', clause: '004/第五条' }] : key === SUPPLEMENT ? [...supplementRefusals] : [];

/** The last day of the window as a deadline; it is over for everybody at once, so nobody meets it alone. */
export interface PlannedWindow {
  key: typeof WINDOW;
  round: number;
  startOn: string;
  rule: DeadlineRule;
  participant: null;
  metAt: number | null;
}

/** `rule` says everything but the day, which is the round's own. */
export function plannedWindows(state: SelectionState, rule: Omit<Extract<DeadlineRule, { unit: 'FIXED_DATE' }>, 'on'>): PlannedWindow[] {
  const opened = windowStageOf(state);
  const window = windowOf(state);
  if (opened === undefined || window === null) return [];
  return [
    { key: WINDOW, round: opened.round, startOn: window.from, rule: { ...rule, on: window.to }, participant: null, metAt: opened.closedAt },
  ];
}
