// The graph of stages: declared outcomes, where they lead, and that nothing is out of reach or a dead end.
import { describe, expect, it } from '@jest/globals';
import { actRow, contestActs } from './acts.ts';
import { currentStage, isStageOpen } from '../process/story.ts';
import { contestStages, initialContest, nextStage, reportRound, stageOutcomes } from './state.ts';
import type { ContestOutcome, ContestStage, ContestState } from './state.ts';

const standingIn = (stage: ContestStage, round: number, outcome: ContestOutcome | null): ContestState => ({
  ...initialContest(1),
  stages: [{ stage, round, openedAt: 0, closedAt: outcome === null ? null : 1, outcome }],
});
const leadsTo = (stage: ContestStage, outcome: ContestOutcome, round = 3) => nextStage(standingIn(stage, round, outcome));
const edges = contestStages.flatMap((stage) => stageOutcomes[stage].map((outcome) => [stage, outcome] as const));

describe('the stages of a contest', () => {
  it('lead from one to the next as the regulation has it', () => {
    expect(edges.map(([stage, outcome]) => [stage, outcome, leadsTo(stage, outcome)])).toEqual([
      ['PREPARATION', 'RELEASED', { stage: 'HOLDING', round: 1 }],
      ['HOLDING', 'ENDED', { stage: 'SCORE_REPORT', round: 1 }],
      ['SCORE_REPORT', 'HANDED_IN', { stage: 'OFFICE_REVIEW', round: 3 }],
      ['OFFICE_REVIEW', 'CONFIRMED', null],
      ['OFFICE_REVIEW', 'RETURNED', { stage: 'SCORE_REPORT', round: 4 }],
      ['OFFICE_REVIEW', 'WITHDRAWN', { stage: 'SCORE_REPORT', round: 4 }],
    ]);
  });

  it('begin with the preparation', () => {
    expect(nextStage(initialContest(1))).toEqual({ stage: 'PREPARATION', round: 1 });
  });

  it('open nothing while one is open', () => {
    expect(contestStages.map((stage) => nextStage(standingIn(stage, 1, null)))).toEqual(contestStages.map(() => null));
  });

  it('are all within reach of the first', () => {
    const reached = new Set<ContestStage>(['PREPARATION']);
    for (let i = 0; i < contestStages.length; i += 1)
      for (const [stage, outcome] of edges) if (reached.has(stage)) reached.add(leadsTo(stage, outcome)?.stage ?? stage);
    expect([...reached].sort()).toEqual([...contestStages].sort());
  });

  it('end for good in one outcome alone', () => {
    expect(edges.filter(([stage, outcome]) => leadsTo(stage, outcome) === null).map(([, outcome]) => outcome)).toEqual(['CONFIRMED']);
  });

  it('have an act for each declared outcome, and no act ends a stage otherwise', () => {
    const byActs = contestActs
      .flatMap((act) => actRow(act).stages.map((stage) => [stage, actRow(act).outcome] as const))
      .filter(([, outcome]) => outcome !== null);
    expect(byActs.map(String).sort()).toEqual(edges.map(String).sort());
  });
});

describe('where a case stands', () => {
  it.each<[string, ContestState, number]>([
    ['nowhere yet', initialContest(1), 1],
    ['in HOLDING', standingIn('HOLDING', 1, null), 1],
    ['in round 2 of the report', standingIn('SCORE_REPORT', 2, null), 2],
    ['between report and review of round 2', standingIn('SCORE_REPORT', 2, 'HANDED_IN'), 2],
    ['in the review of round 2', standingIn('OFFICE_REVIEW', 2, null), 2],
    ['returned, round 3 not opened yet', standingIn('OFFICE_REVIEW', 2, 'RETURNED'), 3],
    ['taken back, round 3 not opened yet', standingIn('OFFICE_REVIEW', 2, 'WITHDRAWN'), 3],
  ])('%s: the report is in its round', (_where, state, round) => {
    expect(reportRound(state)).toBe(round);
  });

  it('is open until its outcome is given', () => {
    expect([isStageOpen(standingIn('HOLDING', 1, null), 'HOLDING'), isStageOpen(standingIn('HOLDING', 1, 'ENDED'), 'HOLDING')]).toEqual([
      true,
      false,
    ]);
    expect([isStageOpen(standingIn('HOLDING', 1, null), 'PREPARATION'), currentStage(initialContest(1))]).toEqual([false, null]);
  });
});
