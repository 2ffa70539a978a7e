// The story of a contest over a record in memory, on a server that skips time.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTheatre, type Theatre } from '../support/workflow/stage.ts';
import {
  cancelledBefore,
  cancelledPlan,
  cancelledReport,
  confirmedAtOnce,
  fromPlanToReport,
  pathOf,
  plannedAndAnnounced,
  play,
  reopenedOnce,
  returned,
  returnedTwice,
  upToReport,
} from '../support/workflow/stories.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre?.close());

describe('the story of a contest', () => {
  it.each([
    ['confirmed-at-once', confirmedAtOnce],
    ['returned-twice', returnedTwice],
    ['from-plan-to-report', fromPlanToReport],
    ['cancelled-before', cancelledBefore],
    ['cancelled-plan', cancelledPlan],
    ['cancelled-report', cancelledReport],
  ])('goes stage by stage to its end: %s', async (caseId, steps) => {
    const staged = theatre.stage(caseId);
    await play(staged, steps);
    await theatre.env.client.workflow.result(staged.workflowId);
    expect(staged.record.path).toEqual(pathOf(steps));
  });

  it('starts from nothing in the middle and walks to where the case stands', async () => {
    const staged = theatre.stage('in-the-middle');
    staged.record.begin([...upToReport, ...returned(1)]);
    await staged.poke();
    await staged.stands('SCORE_REPORT 2');
    expect(staged.record.attended.slice(0, 5).map(({ stage, round }) => `${stage} ${round}`)).toEqual([
      'PREPARATION 1',
      'HOLDING 1',
      'SCORE_REPORT 1',
      'OFFICE_REVIEW 1',
      'SCORE_REPORT 2',
    ]);
  });

  it('begins anew after its end where the campaign’s review reopens what was confirmed', async () => {
    const staged = theatre.stage('reopened');
    await play(staged, confirmedAtOnce);
    await theatre.env.client.workflow.result(staged.workflowId);
    const [review] = staged.record.stages.slice(-1);
    if (review !== undefined) review.outcome = 'REOPENED';
    await play(staged, reopenedOnce.slice(-2));
    await theatre.env.client.workflow.result(staged.workflowId);
    expect(staged.record.path).toEqual(pathOf(reopenedOnce));
  });

  it('walks to a plan that was returned, from nothing', async () => {
    const staged = theatre.stage('plan-returned');
    staged.record.begin(plannedAndAnnounced.slice(0, 3));
    await staged.poke();
    await staged.stands('SUB_PLAN 2');
    expect(staged.record.attended.slice(0, 4).map(({ stage, round }) => `${stage} ${round}`)).toEqual([
      'PREPARATION 1',
      'SUB_PLAN 1',
      'COUNTERSIGNING 1',
      'SUB_PLAN 2',
    ]);
  });

  it('runs again after it was terminated by hand', async () => {
    const staged = theatre.stage('terminated');
    await play(staged, upToReport);
    await staged.stands('SCORE_REPORT 1');
    const ended = theatre.env.client.workflow.getHandle(staged.workflowId);
    await ended.terminate('by hand');
    const before = staged.record.attended.length;
    await staged.act('HANDED_IN');
    await staged.stands('OFFICE_REVIEW 1');
    expect(staged.record.attended.slice(before, before + 4).map(({ stage }) => stage)).toEqual([
      'PREPARATION',
      'HOLDING',
      'SCORE_REPORT',
      'OFFICE_REVIEW',
    ]);
    await staged.act('CONFIRMED');
    await theatre.env.client.workflow.result(staged.workflowId);
    expect(staged.record.path).toEqual(pathOf(confirmedAtOnce));
  });

  it('answers a poke that comes after the end by walking through what is done', async () => {
    const staged = theatre.stage('poked-late');
    await play(staged, confirmedAtOnce);
    await theatre.env.client.workflow.result(staged.workflowId);
    await (await staged.poke()).result();
    expect(staged.record.path).toEqual(pathOf(confirmedAtOnce));
  });
});
