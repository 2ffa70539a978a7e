import { isOpen } from '../appeal/appeal.ts';
import type { Role } from '../access/actor.ts';
import type { PlannedTask as Planned } from '../process/planned-task.ts';
import { currentStage, isStageOpen } from '../process/story.ts';
import { bodiesTurn } from '../document/bodies-turn.ts';
import type { AssignedDayRule, DeadlineRule, PeriodRule } from '../deadline/rule.ts';
import { dutyClocks, dutyKinds, openDuties, type DutyKind } from './duties.ts';
import { clockRound, handInUnder, type ReportClockKey } from './report-clock.ts';
import { bodiesCorrect, isCancelled, leadOrganizer, noticeCorrectionUnderWay, type ContestStage, type ContestState } from './state.ts';

export const contestTaskKinds = [
  ...(['PREPARE', 'WRITE_PLAN', 'CONTEST_NOTICE', 'COUNTERSIGN_NOTICE', 'SIGN_NOTICE'] as const),
  ...(['NOTICE_CORRECTION', 'COUNTERSIGN_NOTICE_CORRECTION', 'SIGN_NOTICE_CORRECTION'] as const),
  ...(['DECLARE_END', 'SCORE_REPORT', 'CONFIRM_END_DAY', 'CONFIRM_RECEIPT', 'DECIDE_APPEAL'] as const),
  ...dutyKinds,
] as const;
export type ContestTaskKind = (typeof contestTaskKinds)[number];

export type PlannedTask = Planned<ContestTaskKind, ContestStage>;

/** A deadline that stands as the state says; it is met by the hand-in of its round, or of what it is about. */
export interface PlannedDeadline {
  key: ReportClockKey | DutyKind;
  round: number;
  startOn: string;
  rule: DeadlineRule;
  /** The organization that is under it. */
  participant: string | null;
  /** Instant that met it, epoch milliseconds; null while it runs. */
  metAt: number | null;
  /** Nothing is awaited under it any more. */
  cancelled?: boolean;
}

export interface ContestRules {
  scoreReport: DeadlineRule;
  correction: PeriodRule;
  /** Of what is owed beside the report: none where the regulation does not know it. */
  duties: Readonly<Partial<Record<DutyKind, AssignedDayRule>>>;
}

/** The tasks of the plan's 会签 and of the review are their approvals' (libs/domain/approval). */
const mainTask: Record<ContestStage, { kind: ContestTaskKind; role: Role; deadline: boolean } | null> = {
  PREPARATION: { kind: 'PREPARE', role: 'OFFICE', deadline: false },
  SUB_PLAN: { kind: 'WRITE_PLAN', role: 'ORGANIZER', deadline: false },
  COUNTERSIGNING: null,
  CONTEST_NOTICE: { kind: 'CONTEST_NOTICE', role: 'OFFICE', deadline: false },
  HOLDING: { kind: 'DECLARE_END', role: 'ORGANIZER', deadline: false },
  SCORE_REPORT: { kind: 'SCORE_REPORT', role: 'ORGANIZER', deadline: true },
  OFFICE_REVIEW: null,
};

const officeTask = (kind: ContestTaskKind, stage: ContestStage, round: number): PlannedTask => ({
  kind,
  stage,
  round,
  role: 'OFFICE',
  organizationId: null,
  deadline: null,
});

/** What the bodies have to do with the notice now: each its 会签, the leading one the signature. */
function noticeTasks({ notice }: ContestState): PlannedTask[] {
  if (notice === undefined) return [];
  return bodiesTurn(notice).map(({ step, organizationId }) => ({
    ...{ kind: `${step}_NOTICE` as const, stage: 'CONTEST_NOTICE', round: 1, role: 'BODY', organizationId, deadline: null },
  }));
}

/** Of a correction of the notice the office's part as long as it is on its way, and the bodies' while they have part in it. Its round is its number. */
function correctionTasks(state: ContestState): PlannedTask[] {
  const correction = noticeCorrectionUnderWay(state);
  if (correction === null) return [];
  const { number: round, document } = correction;
  const turns = bodiesCorrect(state) ? bodiesTurn(document) : [];
  return [
    officeTask('NOTICE_CORRECTION', 'HOLDING', round),
    ...turns.map(({ step, organizationId }): PlannedTask => ({
      ...{ kind: `${step}_NOTICE_CORRECTION` as const, stage: 'HOLDING', round, role: 'BODY', organizationId, deadline: null },
    })),
  ];
}

/** Each open appeal is a task of its own, by its number. */
const appealTasks = ({ appeals = [] }: ContestState): PlannedTask[] =>
  appeals.filter(isOpen).map(({ id }) => officeTask('DECIDE_APPEAL', 'HOLDING', Number(id)));

/** What the leading organizer owes beside the report by a day. */
const dutyTasks = (state: ContestState): PlannedTask[] =>
  openDuties(state).map(({ duty }) => ({
    ...{ kind: duty, stage: 'HOLDING', round: 1, role: 'ORGANIZER', organizationId: leadOrganizer(state) },
    deadline: { key: duty, round: 1 },
  }));

/** Every task that is open in this state: the stage's own, and what waits beside it. Duties outlast the confirmation. */
export function plannedTasks(state: ContestState): PlannedTask[] {
  const current = currentStage(state);
  if (current === null) return [];
  if (isCancelled(state)) return [];
  if (current.outcome === 'CONFIRMED') return dutyTasks(state);
  const tasks: PlannedTask[] = [];
  const main = current.outcome === null ? mainTask[current.stage] : null;
  if (main !== null) {
    const { kind, role, deadline } = main;
    const organizationId = role === 'ORGANIZER' ? leadOrganizer(state) : null;
    tasks.push({
      kind,
      stage: current.stage,
      round: current.round,
      role,
      organizationId,
      deadline: deadline ? clockOf(state, current.round) : null,
    });
  }
  if (isStageOpen(state, 'CONTEST_NOTICE')) tasks.push(...noticeTasks(state));
  if (state.ended?.confirmed === false) tasks.push(officeTask('CONFIRM_END_DAY', 'SCORE_REPORT', 1));
  for (const receipt of state.receipts.filter((r) => !r.confirmed))
    tasks.push(officeTask('CONFIRM_RECEIPT', 'SCORE_REPORT', receipt.round));
  tasks.push(...correctionTasks(state), ...appealTasks(state), ...dutyTasks(state));
  return tasks;
}

/** The clock that the report of this round is under. */
function clockOf(state: ContestState, of: number): { key: ReportClockKey; round: number } {
  const round = clockRound(state, of);
  return { key: round === 1 ? 'SCORE_REPORT' : 'CORRECTION', round };
}

const metAt = (state: ContestState, round: number): number | null => handInUnder(state, round)?.effectiveAt ?? null;

/** Every deadline of the case: its report's, and of each duty that has a day. Of a contest that is cancelled none runs on. */
export const plannedDeadlines = (state: ContestState, rules: ContestRules): PlannedDeadline[] => {
  const planned = [...reportDeadlines(state, rules), ...dutyDeadlines(state, rules)];
  return isCancelled(state) ? planned.map((clock) => ({ ...clock, cancelled: clock.metAt === null })) : planned;
};

/** A duty looks back at the contest, so its clock runs from the first day. */
const dutyDeadlines = (state: ContestState, rules: ContestRules): PlannedDeadline[] =>
  dutyClocks(state, rules.duties).map((clock) => ({
    ...{ ...clock, round: 1, startOn: state.firstDay ?? clock.rule.on, participant: leadOrganizer(state) },
  }));

/** Ten working days from the end day, and one for each correction asked. */
function reportDeadlines(state: ContestState, rules: ContestRules): PlannedDeadline[] {
  if (state.ended === null) return [];
  const participant = leadOrganizer(state);
  const first: PlannedDeadline = {
    key: 'SCORE_REPORT',
    round: 1,
    startOn: state.ended.on,
    rule: rules.scoreReport,
    participant,
    metAt: metAt(state, 1),
  };
  const corrections = state.corrections.map(({ round, from, days }): PlannedDeadline => ({
    key: 'CORRECTION',
    round,
    startOn: from,
    rule: { ...rules.correction, length: days },
    participant,
    metAt: metAt(state, round),
  }));
  return [first, ...corrections];
}

/** Whether undeclared ends are reminded daily: the planned last day has passed and nobody has declared (issue of the organizer and the office). */
export const awaitsDeclaration = (state: ContestState): string | null => {
  const current = currentStage(state);
  return current?.stage === 'HOLDING' && current.outcome === null ? state.lastDay : null;
};
