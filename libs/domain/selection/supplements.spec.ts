// What units are to supply in 形式审查: its task, its clock, and how each ends (004/第七条).
import { describe, expect, it } from '@jest/globals';
import { closeStage } from '../process/story.ts';
import { plannedTasks } from './plan.ts';
import { initialSelection, type SelectionState } from './state.ts';
import { supplementAsked, supplementClocks, supplementEnded, wasSupplied } from './supplements.ts';

const reviewing = (round: number): SelectionState['stages'][number] => ({
  ...{ stage: 'FORMAL_REVIEW', round, openedAt: 0, closedAt: null, outcome: null },
});
const REVIEWING: SelectionState = { ...initialSelection, stages: [reviewing(1)] };
const asked = (state: SelectionState, candidateId: string, dueOn = '2026-05-08'): SelectionState =>
  supplementAsked(state, { candidateId, organizationId: `unit of ${candidateId}`, askedOn: '2026-05-06', dueOn });
const DONE = { at: 1, done: true };
const NOT_DONE = { at: 1, done: false };

/** Units that have a task now, each with its number. */
const waiting = (state: SelectionState): string[] =>
  plannedTasks(state).flatMap(({ kind, role, organizationId, round }) =>
    kind === 'SUPPLEMENT' ? [`${round} ${role} ${organizationId}`] : [],
  );
const clocks = (state: SelectionState): string[] =>
  supplementClocks(state).map(
    ({ round, participant, rule, metAt, cancelled }) =>
      `${round} ${participant} ${rule.on} ${cancelled ? 'cancelled' : metAt === null ? 'runs' : 'met'}`,
  );

describe('what a unit is to supply', () => {
  it.each<[string, SelectionState, string[], string[]]>([
    ['nothing was asked for', REVIEWING, [], []],
    ['it is awaited', asked(REVIEWING, 'K1'), ['1 TEAM_UNIT unit of K1'], ['1 unit of K1 2026-05-08 runs']],
    ['the unit brought it', supplementEnded(asked(REVIEWING, 'K1'), 'K1', DONE), [], ['1 unit of K1 2026-05-08 met']],
    ['he was rejected', supplementEnded(asked(REVIEWING, 'K1'), 'K1', NOT_DONE), [], ['1 unit of K1 2026-05-08 cancelled']],
    [
      'it was asked for once more',
      asked(supplementEnded(asked(REVIEWING, 'K1'), 'K1', DONE), 'K1', '2026-05-12'),
      ['2 TEAM_UNIT unit of K1'],
      ['1 unit of K1 2026-05-08 met', '2 unit of K1 2026-05-12 runs'],
    ],
    [
      'he was given another day',
      asked(supplementEnded(asked(REVIEWING, 'K1'), 'K1', NOT_DONE), 'K1', '2026-05-12'),
      ['2 TEAM_UNIT unit of K1'],
      ['1 unit of K1 2026-05-08 cancelled', '2 unit of K1 2026-05-12 runs'],
    ],
    [
      'another was asked as well',
      supplementEnded(asked(asked(REVIEWING, 'K1'), 'K2'), 'K2', DONE),
      ['1 TEAM_UNIT unit of K1'],
      ['1 unit of K1 2026-05-08 runs', '2 unit of K2 2026-05-08 met'],
    ],
    ['the review has ended', closeStage(asked(REVIEWING, 'K1'), 'REVIEWED', 2), [], ['1 unit of K1 2026-05-08 cancelled']],
    ['a review of a later round is open', { ...asked(REVIEWING, 'K1'), stages: [reviewing(2)] }, [], ['1 unit of K1 2026-05-08 cancelled']],
  ])('where %s', (_what, state, tasks, expected) => {
    expect([waiting(state), clocks(state)]).toEqual([tasks, expected]);
  });

  it('is supplied by the unit alone', () => {
    const [supplied, rejected] = [DONE, NOT_DONE].map((end) => supplementEnded(asked(REVIEWING, 'K1'), 'K1', end));
    expect([supplied, rejected, asked(REVIEWING, 'K1')].map((state) => state !== undefined && wasSupplied(state, 1))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('changes nothing where nothing was asked for', () => {
    expect(supplementEnded(REVIEWING, 'K1', DONE)).toBe(REVIEWING);
  });
});
