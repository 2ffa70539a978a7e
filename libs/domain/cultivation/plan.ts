import type { DeadlineRule, FixedDateRule, PeriodRule } from '../deadline/rule.ts';
import type { PlannedTask as Planned } from '../process/planned-task.ts';
import { currentStage } from '../process/story.ts';
import type { EpochMs } from '../shared/instant.ts';
import { reportCount } from './reporting.ts';
import type { CultivationStage, CultivationState } from './state.ts';

export const PLAN = 'CULTIVATION_PLAN';
export const REPORT = 'PROGRESS_REPORT';
export const PERIOD = 'CULTIVATION';
export const REMEDY = 'CULTIVATION_REMEDY';

/** What a round's settings make of the clocks; the remedy's last day is each order's own. */
export interface CultivationClocks {
  plan: PeriodRule | null;
  report: PeriodRule;
  period: PeriodRule;
  remedy: Omit<FixedDateRule, 'on'>;
}

export type CultivationTaskKind =
  | 'CONFIRM_CULTIVATION'
  | 'FILE_PLAN'
  | 'FILE_PROGRESS'
  | 'TRACK_CULTIVATION'
  | 'EVALUATE_CULTIVATION'
  | 'REPORT_REMEDY'
  | 'CERTIFY_CRAFTSMAN';
export type PlannedTask = Planned<CultivationTaskKind, CultivationStage>;

const isPending = ({ entry }: CultivationState): boolean => entry !== null && entry.confirmedBy === null;

/** The report that is due next, by its number; null once all have come. */
const nextReport = (state: CultivationState, { report }: CultivationClocks): number | null =>
  state.reports.length < reportCount(state, report) ? state.reports.length + 1 : null;

/** Every task that is open in this state. A unit reports one after another: the next is asked for when the last has come. */
export function plannedTasks(state: CultivationState, clocks: CultivationClocks): PlannedTask[] {
  const current = currentStage(state);
  if (current === null) return [];
  return [...(isFiling(state) ? filingTasks(state, clocks, current) : []), ...(current.outcome === null ? stageTasks(state, current) : [])];
}

type Standing = CultivationState['stages'][number];

/** Plan and reports are asked for from the first day until he has passed, whatever the stage. */
const isFiling = (state: CultivationState): boolean => !isPending(state) && filingEndedAt(state) === null;

function filingTasks(state: CultivationState, clocks: CultivationClocks, { stage }: Standing): PlannedTask[] {
  const no = nextReport(state, clocks);
  return [
    ...(state.plan === null ? [unitTask(state, 'FILE_PLAN', stage, { key: PLAN, round: 1 })] : []),
    ...(no === null ? [] : [unitTask(state, 'FILE_PROGRESS', stage, { key: REPORT, round: no })]),
  ];
}

/** The task of the stage that stands open. */
function stageTasks(state: CultivationState, { stage, round }: Standing): PlannedTask[] {
  switch (stage) {
    case 'CULTIVATION':
      return isPending(state) ? [officeTask('CONFIRM_CULTIVATION', stage, round)] : [trackTask(round)];
    case 'EVALUATION':
      return [officeTask('EVALUATE_CULTIVATION', stage, round)];
    case 'REMEDIATION':
      return [unitTask(state, 'REPORT_REMEDY', stage, { key: REMEDY, round })];
    case 'CERTIFICATION':
      return [officeTask('CERTIFY_CRAFTSMAN', stage, round)];
    case 'CERTIFICATE_HELD':
      return [];
  }
}

const officeTask = (kind: CultivationTaskKind, stage: CultivationStage, round: number): PlannedTask => ({
  ...{ kind, stage, round, role: 'OFFICE', organizationId: null, deadline: null },
});

/** 动态跟踪评价, up to the last day of the period (第十二条). */
const trackTask = (round: number): PlannedTask => ({
  ...officeTask('TRACK_CULTIVATION', 'CULTIVATION', round),
  deadline: { key: PERIOD, round },
});

const unitTask = (
  { unitId }: CultivationState,
  kind: CultivationTaskKind,
  stage: CultivationStage,
  deadline: { key: string; round: number },
): PlannedTask => ({ ...{ kind, stage, deadline }, round: deadline.round, role: 'TEAM_UNIT', organizationId: unitId });

/** Whether an open task that the state no longer asks for was done by somebody: what ends with the cultivation was not. */
export function wasDone(kind: string, round: number, state: CultivationState): boolean {
  if (kind === 'FILE_PLAN') return state.plan !== null;
  if (kind === 'FILE_PROGRESS') return state.reports.length >= round;
  if (kind === 'REPORT_REMEDY') return state.remedies.some((one) => one.round === round && one.filed !== null);
  return currentStage(state)?.outcome !== 'ENDED';
}

/** A clock of the cultivation; nobody is a participant of it. */
export interface PlannedClock {
  key: string;
  round: number;
  startOn: string;
  rule: DeadlineRule;
  participant: null;
  metAt: EpochMs | null;
}

const clock = (key: string, round: number, startOn: string, rule: DeadlineRule, metAt: EpochMs | null): PlannedClock => ({
  ...{ key, round, startOn, rule, metAt },
  participant: null,
});

/** Every clock that runs or ran. What is missing when its stage ends is not asked for any more: its clock ends with it. */
export function plannedClocks(state: CultivationState, clocks: CultivationClocks): PlannedClock[] {
  if (isPending(state) || state.stages.length === 0) return [];
  return [...planClock(state, clocks), ...reportClocks(state, clocks), ...periodClocks(state, clocks), ...remedyClocks(state, clocks)];
}

const closedAt = (state: CultivationState, wanted: CultivationStage, round: number): EpochMs | null =>
  state.stages.find((one) => one.stage === wanted && one.round === round)?.closedAt ?? null;

/** When nothing is filed any more: he has passed, or the cultivation ended. */
const filingEndedAt = ({ stages }: CultivationState): EpochMs | null =>
  stages.find(({ outcome }) => outcome === 'QUALIFIED' || outcome === 'ENDED' || outcome === 'DISMISSED')?.closedAt ?? null;

const planClock = (state: CultivationState, { plan }: CultivationClocks): PlannedClock[] =>
  plan === null ? [] : [clock(PLAN, 1, state.announcedOn, plan, state.plan?.at ?? filingEndedAt(state))];

/** A clock that ran when the cultivation ended is ended, too, though its report is no more due. */
function reportClocks(state: CultivationState, { report }: CultivationClocks): PlannedClock[] {
  const count = Math.min(reportCount({ ...state, end: null }, report), state.reports.length + 1);
  return Array.from({ length: count }, (_, index) => {
    const rule = { ...report, length: report.length * (index + 1) };
    return clock(REPORT, index + 1, state.announcedOn, rule, state.reports[index]?.at ?? filingEndedAt(state));
  });
}

const periodClocks = (state: CultivationState, { period }: CultivationClocks): PlannedClock[] =>
  state.periods.map(({ round, until, lastInstant }) => {
    const { length: _length, unit: _unit, ...basics } = period;
    const rule: DeadlineRule = until === null ? period : { ...basics, unit: 'FIXED_DATE', on: until };
    return clock(PERIOD, round, state.announcedOn, rule, lastInstant ?? closedAt(state, 'CULTIVATION', round));
  });

const remedyClocks = (state: CultivationState, { remedy }: CultivationClocks): PlannedClock[] =>
  state.remedies.map(({ round, from, until, filed }) =>
    clock(REMEDY, round, from, { ...remedy, on: until }, filed?.at ?? closedAt(state, 'REMEDIATION', round)),
  );
