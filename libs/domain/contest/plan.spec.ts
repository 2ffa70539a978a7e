import { describe, expect, it } from '@jest/globals';
import { NATIONAL_CALENDAR } from '../calendar/calendars.fixture.ts';
import { computeDeadline } from '../deadline/compute-deadline.ts';
import { formatLocal } from '../shared/instant.ts';
import {
  after,
  closed,
  CONFIRMED,
  DECLARED,
  HELD,
  NOW,
  PREPARED,
  REPORTING,
  RETURNED,
  RULES,
  standings,
  UNDER_REVIEW,
  UNDER_REVIEW_AGAIN,
  WITHDRAWN,
  WITHDRAWN_AGAIN,
} from './contest.fixture.ts';
import type { ContestEvent } from './events.ts';
import { awaitsDeclaration, plannedDeadlines, plannedTasks } from './plan.ts';
import type { ContestState } from './state.ts';

const receipt = (round: number): ContestEvent => ({
  type: 'RECEIPT_REGISTERED',
  at: NOW,
  round,
  receivedOn: '2026-05-18',
  channel: 'POST',
  fileId: 'F1',
  by: 'x',
});
const confirmReceipt: ContestEvent = { type: 'RECEIPT_CONFIRMED', at: NOW, round: 1, effectiveAt: NOW };

/** 'KIND round role[/organization][ under DEADLINE round]' of each planned task. */
const tasksOf = (state: ContestState): string[] =>
  plannedTasks(state).map(({ kind, round, role, organizationId, deadline }) =>
    [
      `${kind} ${round} ${role}`,
      organizationId === null ? '' : `/${organizationId}`,
      deadline === null ? '' : ` under ${deadline.key} ${deadline.round}`,
    ].join(''),
  );

describe('the tasks that are open', () => {
  it.each<[string, ContestState, string[]]>([
    ['before the first stage', standings['not opened'], []],
    ['in PREPARATION', after(PREPARED), ['PREPARE 1 OFFICE']],
    ['between two stages', standings['PREPARATION, released'], []],
    ['in HOLDING', after(HELD), ['DECLARE_END 1 ORGANIZER/O1']],
    ['declared', closed(after(HELD), 'ENDED'), []],
    ['with the day declared only', after(DECLARED), ['SCORE_REPORT 1 ORGANIZER/O1 under SCORE_REPORT 1', 'CONFIRM_END_DAY 1 OFFICE']],
    ['with the day confirmed', after(REPORTING), ['SCORE_REPORT 1 ORGANIZER/O1 under SCORE_REPORT 1']],
    [
      'with paper received',
      after([...REPORTING, receipt(1)]),
      ['SCORE_REPORT 1 ORGANIZER/O1 under SCORE_REPORT 1', 'CONFIRM_RECEIPT 1 OFFICE'],
    ],
    ['with paper confirmed', after([...REPORTING, receipt(1), confirmReceipt]), ['SCORE_REPORT 1 ORGANIZER/O1 under SCORE_REPORT 1']],
    ['in OFFICE_REVIEW, whose own are its approval’s', after(UNDER_REVIEW), []],
    ['in OFFICE_REVIEW with the day declared only', after([...DECLARED, ...UNDER_REVIEW.slice(-2)]), ['CONFIRM_END_DAY 1 OFFICE']],
    ['returned', after(RETURNED), ['SCORE_REPORT 2 ORGANIZER/O1 under CORRECTION 2']],
    [
      'returned with paper of the first round',
      after([...UNDER_REVIEW, receipt(1), ...RETURNED.slice(-2)]),
      ['SCORE_REPORT 2 ORGANIZER/O1 under CORRECTION 2', 'CONFIRM_RECEIPT 1 OFFICE'],
    ],
    ['taken back', after(WITHDRAWN), ['SCORE_REPORT 2 ORGANIZER/O1 under SCORE_REPORT 1']],
    ['corrected and taken back', after(WITHDRAWN_AGAIN), ['SCORE_REPORT 3 ORGANIZER/O1 under CORRECTION 2']],
    ['confirmed', after(CONFIRMED), []],
  ])('%s', (_where, state, expected) => {
    expect(tasksOf(state)).toEqual(expected);
  });
});

/** 'KEY round from day, due instant' of each planned deadline, and whether it was met. */
const deadlinesOf = (state: ContestState): string[] =>
  plannedDeadlines(state, RULES).map(({ key, round, startOn, rule, metAt }) => {
    const { dueAt } = computeDeadline(rule, startOn, NATIONAL_CALENDAR);
    return `${key} ${round} from ${startOn}, due ${formatLocal(dueAt)}${metAt === null ? '' : ', met'}`;
  });

describe('the deadlines that stand', () => {
  const first = 'SCORE_REPORT 1 from 2026-05-15, due 2026-05-29 24:00';
  const correction = 'CORRECTION 2 from 2026-05-18, due 2026-05-25 24:00';
  it.each<[string, readonly ContestEvent[], string[]]>([
    ['before the end is declared', HELD, []],
    ['from the declaration on', DECLARED, [first]],
    ['with the day confirmed', REPORTING, [first]],
    ['after the hand-in', UNDER_REVIEW, [`${first}, met`]],
    ['after a return', RETURNED, [`${first}, met`, correction]],
    ['after the second hand-in', UNDER_REVIEW_AGAIN, [`${first}, met`, `${correction}, met`]],
    [
      'with a corrected day',
      [...DECLARED, { type: 'END_DAY_CORRECTED', at: NOW, on: '2026-05-14', confirmed: true }],
      ['SCORE_REPORT 1 from 2026-05-14, due 2026-05-28 24:00'],
    ],
  ])('%s', (_when, events, expected) => {
    expect(deadlinesOf(after(events))).toEqual(expected);
  });

  it('give a correction as many days as the return says', () => {
    const returned: ContestEvent = { type: 'REPORT_RETURNED', at: NOW, reasonCode: 'X', from: '2026-05-18', correctionDays: 2 };
    expect(deadlinesOf(after([...UNDER_REVIEW, returned]))[1]).toBe('CORRECTION 2 from 2026-05-18, due 2026-05-20 24:00');
  });
});

describe('the end that nobody has declared', () => {
  it.each<[string, ContestState, string | null]>([
    ['is awaited in HOLDING', after(HELD), '2026-05-15'],
    ['is not awaited once declared', closed(after(HELD), 'ENDED'), null],
    ['is not awaited before the release', after(PREPARED), null],
    ['is not awaited of a case nobody opened', standings['not opened'], null],
  ])('%s', (_when, state, expected) => {
    expect(awaitsDeclaration(state)).toBe(expected);
  });
});
