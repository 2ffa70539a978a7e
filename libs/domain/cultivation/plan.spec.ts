import { describe, expect, it } from '@jest/globals';
import { instantOf } from '../shared/instant.ts';
import { END } from './cultivation.fixture.ts';
import { plannedClocks, plannedTasks } from './plan.ts';
import { periodEnd, type CultivationState, type Filing } from './state.ts';
import { CLOCKS, standing } from './walk.fixture.ts';

const filed = (at: number): Filing => ({ at, by: 'unit', fileHash: 'f', fileId: 'f', on: '2026-09-01', note: null });
const tasksOf = (state: CultivationState): string[] =>
  plannedTasks(state, CLOCKS).map(({ kind, round, role, deadline }) => `${kind} ${round} ${role} ${deadline?.key ?? 'no clock'}`);
const clocksOf = (state: CultivationState): string[] =>
  plannedClocks(state, CLOCKS).map(({ key, round, metAt }) => `${key} ${round} ${metAt ?? 'runs'}`);
const closed = (state: CultivationState, outcome: 'PERIOD_OVER' | 'QUALIFIED' | 'ENDED'): CultivationState => ({
  ...state,
  stages: state.stages.map((one) => ({ ...one, outcome, closedAt: 9 })),
});

describe('the last day of a period', () => {
  const ending = (lastInstant: number | null): CultivationState =>
    standing('EVALUATION', 1, { periods: [{ round: 1, until: null, reason: null, lastInstant }] });
  it.each<[string, number | null, string]>([
    ['is as announced while it runs', null, '2027-06-01'],
    ['is the one on which its clock ran out, where that was moved', instantOf('2027-06-11', '24:00') - 1, '2027-06-11'],
    ['is not earlier than announced', instantOf('2027-05-31', '24:00') - 1, '2027-06-01'],
  ])('%s', (_what, lastInstant, day) => {
    expect(periodEnd(ending(lastInstant))).toBe(day);
  });
});

describe('the tasks of a cultivation', () => {
  const reports = [filed(1), filed(2), filed(3), filed(4)];
  it.each<[string, CultivationState, string[]]>([
    [
      'are at first the unit’s plan and report, and the office’s tracking',
      standing('CULTIVATION'),
      ['FILE_PLAN 1 TEAM_UNIT CULTIVATION_PLAN', 'FILE_PROGRESS 1 TEAM_UNIT PROGRESS_REPORT', 'TRACK_CULTIVATION 1 OFFICE CULTIVATION'],
    ],
    [
      'ask for no fifth report of a year',
      standing('CULTIVATION', 1, { plan: filed(1), reports }),
      ['TRACK_CULTIVATION 1 OFFICE CULTIVATION'],
    ],
    [
      'ask for what is missing between two stages as well',
      closed(standing('CULTIVATION', 1, { plan: filed(1) }), 'PERIOD_OVER'),
      ['FILE_PROGRESS 1 TEAM_UNIT PROGRESS_REPORT'],
    ],
    ['ask for nothing once he has passed', closed(standing('EVALUATION'), 'QUALIFIED'), []],
    ['ask for nothing after 停止培育', closed(standing('CULTIVATION', 1, { end: END }), 'ENDED'), []],
    ['are none of a holder', { ...standing('CERTIFICATE_HELD'), plan: filed(1), reports }, []],
  ])('%s', (_what, state, expected) => {
    expect(tasksOf(state)).toEqual(expected);
  });
});

describe('the clocks of a cultivation', () => {
  it.each<[string, CultivationState, string[]]>([
    ['run from the announcement', standing('CULTIVATION'), ['CULTIVATION_PLAN 1 runs', 'PROGRESS_REPORT 1 runs', 'CULTIVATION 1 runs']],
    [
      'are met by what is filed, one after the other',
      standing('CULTIVATION', 1, { plan: filed(5), reports: [filed(6)] }),
      ['CULTIVATION_PLAN 1 5', 'PROGRESS_REPORT 1 6', 'PROGRESS_REPORT 2 runs', 'CULTIVATION 1 runs'],
    ],
    [
      'end with the cultivation, of a report that is no more due as well',
      closed(standing('CULTIVATION', 1, { end: { ...END, decision: { ...END.decision, on: '2026-06-02' } } }), 'ENDED'),
      ['CULTIVATION_PLAN 1 9', 'PROGRESS_REPORT 1 9', 'CULTIVATION 1 9'],
    ],
    [
      'do not run before an entry afterwards is confirmed',
      standing('CULTIVATION', 1, { entry: { by: 'p', reason: '已公布', fileHash: 'f', confirmedBy: null } }),
      [],
    ],
  ])('%s', (_what, state, expected) => {
    expect(clocksOf(state)).toEqual(expected);
  });

  it('are without a plan’s where the round sets it no limit', () => {
    expect(plannedClocks(standing('CULTIVATION'), { ...CLOCKS, plan: null }).map(({ key }) => key)).toEqual([
      'PROGRESS_REPORT',
      'CULTIVATION',
    ]);
  });
});
