import type { Role } from '../access/actor.ts';
import type { PlannedTask as Planned } from '../process/planned-task.ts';
import { currentStage } from '../process/story.ts';
import type { DeadlineRule, PeriodRule } from '../deadline/rule.ts';
import { clockRound, handInUnder } from './report-clock.ts';
import { leadOrganizer, type ContestStage, type ContestState } from './state.ts';

export const contestTaskKinds = ['PREPARE', 'DECLARE_END', 'SCORE_REPORT', 'CONFIRM_END_DAY', 'CONFIRM_RECEIPT'] as const;
export type ContestTaskKind = (typeof contestTaskKinds)[number];

export type PlannedTask = Planned<ContestTaskKind, ContestStage>;

/** A deadline that stands as the state says; it is met by the hand-in of its round. */
export interface PlannedDeadline {
  key: 'SCORE_REPORT' | 'CORRECTION';
  round: number;
  startOn: string;
  rule: DeadlineRule;
  /** The organization that is under it. */
  participant: string | null;
  /** Instant that met it, epoch milliseconds; null while it runs. */
  metAt: number | null;
}

export interface ContestRules {
  scoreReport: DeadlineRule;
  correction: PeriodRule;
}

/** The tasks of the review are its approval's (libs/domain/approval). */
const mainTask: Record<ContestStage, { kind: ContestTaskKind; role: Role; deadline: boolean } | null> = {
  PREPARATION: { kind: 'PREPARE', role: 'OFFICE', deadline: false },
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

/** Every task that is open in this state: the stage's own, and what waits beside it. */
export function plannedTasks(state: ContestState): PlannedTask[] {
  const current = currentStage(state);
  if (current === null || current.outcome === 'CONFIRMED') return [];
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
  if (state.ended?.confirmed === false) tasks.push(officeTask('CONFIRM_END_DAY', 'SCORE_REPORT', 1));
  for (const receipt of state.receipts.filter((r) => !r.confirmed))
    tasks.push(officeTask('CONFIRM_RECEIPT', 'SCORE_REPORT', receipt.round));
  return tasks;
}

/** The clock that the report of this round is under. */
function clockOf(state: ContestState, of: number): { key: PlannedDeadline['key']; round: number } {
  const round = clockRound(state, of);
  return { key: round === 1 ? 'SCORE_REPORT' : 'CORRECTION', round };
}

const metAt = (state: ContestState, round: number): number | null => handInUnder(state, round)?.effectiveAt ?? null;

/** Every deadline of the case: ten working days from the end day, and one for each correction asked. */
export function plannedDeadlines(state: ContestState, rules: ContestRules): PlannedDeadline[] {
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
