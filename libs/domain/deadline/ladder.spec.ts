import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NATIONAL_CALENDAR } from '../calendar/calendars.fixture.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import { fromDayNumber, toDayNumber } from '../shared/civil-date.ts';
import { civilDateOf, formatLocal, instantOf } from '../shared/instant.ts';
import { computeDeadline } from './compute-deadline.ts';
import { SCORE_REPORT } from './deadlines.fixture.ts';
import { dueRungs, nextRungAt, rungInstants } from './ladder.ts';

function laddersOf(start: string) {
  return rungInstants(SCORE_REPORT, computeDeadline(SCORE_REPORT, start, NATIONAL_CALENDAR), NATIONAL_CALENDAR);
}

const INSTANTS = laddersOf('2025-05-23');

function verdictsAt(date: string, time: string, sent: number[] = []) {
  return dueRungs(INSTANTS, sent, instantOf(date, time)).map(({ rung, verdict }) => [rung.offset, verdict]);
}

describe('the ladder of a score report due on 2025-06-09', () => {
  it('has its rungs on working days at nine, two of them after the deadline', () => {
    expect(INSTANTS.map(({ rung, at, overdue }) => [rung.offset, formatLocal(at), overdue])).toEqual([
      [-5, '2025-05-30 09:00', false],
      [-2, '2025-06-05 09:00', false],
      [-1, '2025-06-06 09:00', false],
      [0, '2025-06-09 09:00', false],
      [1, '2025-06-10 09:00', true],
      [3, '2025-06-12 09:00', true],
    ]);
  });

  it('comes in order of time whatever the order of the rule', () => {
    const reversed = { ...SCORE_REPORT, ladder: [...SCORE_REPORT.ladder].reverse() };
    const deadline = computeDeadline(reversed, '2025-05-23', NATIONAL_CALENDAR);
    expect(rungInstants(reversed, deadline, NATIONAL_CALENDAR)).toEqual(INSTANTS);
  });

  it('leaves out rungs on the start day and before it', () => {
    const short = { ...SCORE_REPORT, length: 2 };
    const deadline = computeDeadline(short, '2025-06-05', NATIONAL_CALENDAR);
    expect(rungInstants(short, deadline, NATIONAL_CALENDAR).map(({ rung }) => rung.offset)).toEqual([-1, 0, 1, 3]);
  });

  it.each<[string, string, number[], unknown[]]>([
    ['2025-05-30', '08:59', [], []],
    ['2025-05-30', '09:00', [], [[-5, 'SEND']]],
    ['2025-05-30', '10:00', [-5], []],
    [
      '2025-06-06',
      '09:00',
      [-5],
      [
        [-2, 'FOLDED'],
        [-1, 'SEND'],
      ],
    ],
    [
      '2025-06-06',
      '09:00',
      [],
      [
        [-5, 'FOLDED'],
        [-2, 'FOLDED'],
        [-1, 'SEND'],
      ],
    ],
    [
      '2025-06-06',
      '12:00',
      [-1],
      [
        [-5, 'FOLDED'],
        [-2, 'FOLDED'],
      ],
    ],
    [
      '2025-06-20',
      '09:00',
      [-5, -2, -1],
      [
        [0, 'FOLDED'],
        [1, 'FOLDED'],
        [3, 'SEND'],
      ],
    ],
    ['2025-06-20', '09:00', [-5, -2, -1, 0, 1, 3], []],
  ])('on %s at %s, after %j, does %j', (date, time, sent, expected) => {
    expect(verdictsAt(date, time, sent)).toEqual(expected);
  });

  it.each([
    ['2025-05-23', '09:00', '2025-05-30 09:00'],
    ['2025-05-30', '09:00', '2025-06-05 09:00'],
    ['2025-06-12', '08:59', '2025-06-12 09:00'],
  ])('after %s %s wakes at %s', (date, time, next) => {
    const at = nextRungAt(INSTANTS, instantOf(date, time));
    expect(at !== null && formatLocal(at)).toBe(next);
  });

  it('needs no waking after its last rung', () => {
    expect(nextRungAt(INSTANTS, instantOf('2025-06-12', '09:00'))).toBeNull();
  });
});

describe('any ladder', () => {
  const start = fc.integer({ min: toDayNumber('2025-01-01'), max: toDayNumber('2026-12-31') }).map(fromDayNumber);

  it('rests on rest days, and is overdue exactly after its last day', () => {
    fc.assert(
      fc.property(start, (from) => {
        const deadline = computeDeadline(SCORE_REPORT, from, NATIONAL_CALENDAR);
        for (const { rung, at, overdue } of rungInstants(SCORE_REPORT, deadline, NATIONAL_CALENDAR)) {
          expect(isWorkingDay(NATIONAL_CALENDAR, civilDateOf(at))).toBe(true);
          expect(overdue).toBe(rung.offset > 0);
        }
      }),
      { seed: 20250609 },
    );
  });

  it('sends each rung at most once and at most one at a time, whenever it is looked at', () => {
    const moments = fc.uniqueArray(fc.integer({ min: 0, max: 40 * 24 }), { maxLength: 30 });
    fc.assert(
      fc.property(moments, (hours) => {
        const done: number[] = [];
        for (const hour of [...hours].sort((a, b) => a - b)) {
          const verdicts = dueRungs(INSTANTS, done, instantOf('2025-05-20', '00:00') + hour * 3_600_000);
          expect(verdicts.filter(({ verdict }) => verdict === 'SEND').length).toBe(verdicts.length > 0 ? 1 : 0);
          done.push(...verdicts.map(({ rung }) => rung.offset));
        }
        expect(new Set(done).size).toBe(done.length);
      }),
      { seed: 20250609 },
    );
  });
});
