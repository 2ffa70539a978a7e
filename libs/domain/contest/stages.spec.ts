// The graph of stages: declared outcomes, where they lead, and that nothing is out of reach or a dead end.
import { describe, expect, it } from '@jest/globals';
import { actRow, contestActs } from './acts.ts';
import { currentStage, isStageOpen } from '../process/story.ts';
import { after, PLAN_RETURNED, PLANNED, standings } from './contest.fixture.ts';
import { contestStages, contestStory, initialContest, nextStage, reportRound, stageOutcomes } from './state.ts';
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
      ['PREPARATION', 'PLANNED', { stage: 'SUB_PLAN', round: 1 }],
      ['PREPARATION', 'CANCELLED', null],
      ['SUB_PLAN', 'PLAN_SUBMITTED', { stage: 'COUNTERSIGNING', round: 3 }],
      ['SUB_PLAN', 'CANCELLED', null],
      ['COUNTERSIGNING', 'PLAN_AGREED', { stage: 'CONTEST_NOTICE', round: 1 }],
      ['COUNTERSIGNING', 'PLAN_RETURNED', { stage: 'SUB_PLAN', round: 4 }],
      ['COUNTERSIGNING', 'CANCELLED', null],
      ['CONTEST_NOTICE', 'ANNOUNCED', { stage: 'HOLDING', round: 1 }],
      ['CONTEST_NOTICE', 'CANCELLED', null],
      ['HOLDING', 'ENDED', { stage: 'SCORE_REPORT', round: 1 }],
      ['HOLDING', 'CANCELLED', null],
      ['SCORE_REPORT', 'HANDED_IN', { stage: 'OFFICE_REVIEW', round: 3 }],
      ['SCORE_REPORT', 'CANCELLED', null],
      ['OFFICE_REVIEW', 'CONFIRMED', null],
      ['OFFICE_REVIEW', 'REOPENED', { stage: 'SCORE_REPORT', round: 4 }],
      ['OFFICE_REVIEW', 'RETURNED', { stage: 'SCORE_REPORT', round: 4 }],
      ['OFFICE_REVIEW', 'WITHDRAWN', { stage: 'SCORE_REPORT', round: 4 }],
      ['OFFICE_REVIEW', 'CANCELLED', null],
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

  it('end for good when the scores are confirmed, and wherever the committee cancels the contest', () => {
    const ends = edges.filter(([stage, outcome]) => leadsTo(stage, outcome) === null);
    expect(ends.filter(([, outcome]) => outcome !== 'CANCELLED')).toEqual([['OFFICE_REVIEW', 'CONFIRMED']]);
    expect(ends.filter(([, outcome]) => outcome === 'CANCELLED').map(([stage]) => stage)).toEqual([...contestStages]);
  });

  it('have an act for each declared outcome but the one that the campaign gives, and no act ends a stage otherwise', () => {
    const byActs = contestActs.flatMap((act) =>
      actRow(act).stages.flatMap((stage) => actRow(act).outcomes.map((outcome) => [stage, outcome] as const)),
    );
    expect([...byActs, ['OFFICE_REVIEW', 'REOPENED']].map(String).sort()).toEqual(edges.map(String).sort());
  });
});

describe('where a case stands', () => {
  it.each<[string, ContestState, number]>([
    ['nowhere yet', initialContest(1), 1],
    ['in a plan that was returned', standingIn('COUNTERSIGNING', 2, 'PLAN_RETURNED'), 1],
    ['in HOLDING', standingIn('HOLDING', 1, null), 1],
    ['in round 2 of the report', standingIn('SCORE_REPORT', 2, null), 2],
    ['between report and review of round 2', standingIn('SCORE_REPORT', 2, 'HANDED_IN'), 2],
    ['in the review of round 2', standingIn('OFFICE_REVIEW', 2, null), 2],
    ['returned, round 3 not opened yet', standingIn('OFFICE_REVIEW', 2, 'RETURNED'), 3],
    ['reopened, round 3 not opened yet', standingIn('OFFICE_REVIEW', 2, 'REOPENED'), 3],
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

describe('who has part in a case', () => {
  it.each<[string, ContestState, string[]]>([
    ['its organizers, the leading one first', standings.HOLDING, ['O1', 'O2']],
    ['its organizers alone before a plan is handed in', after(PLANNED.slice(0, -1)), ['O1', 'O2']],
    ['the authority once it is named', standings.SUB_PLAN, ['O1', 'O2', 'A1']],
    ['the bodies too while the plan is signed', standings.COUNTERSIGNING, ['O1', 'O2', 'B1', 'B2', 'A1']],
    ['all of them while it is corrected', after(PLAN_RETURNED), ['O1', 'O2', 'B1', 'B2', 'A1']],
    ['all of them while the notice is on its way', standings.CONTEST_NOTICE, ['O1', 'O2', 'B1', 'B2', 'A1']],
    ['its organizers alone once it is announced', standings['CONTEST_NOTICE, announced'], ['O1', 'O2']],
  ])('are %s', (_who, state, expected) => {
    expect(contestStory.organizations(state)).toEqual(expected);
  });

  it('are each named once', () => {
    const own = { ...standings.COUNTERSIGNING, authority: { organizationId: 'O2', name: '示例单位O2' } };
    expect(contestStory.organizations(own)).toEqual(['O1', 'O2', 'B1', 'B2']);
  });
});
