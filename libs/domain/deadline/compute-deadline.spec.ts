import { describe, expect, it } from '@jest/globals';
import { makeCalendar } from '../calendar/calendar.ts';
import { DAYS_2025, DAYS_2026, NATIONAL_CALENDAR, YEAR_2025, YEAR_2026, YEAR_2027 } from '../calendar/calendars.fixture.ts';
import { nthWorkingDayAfter } from '../calendar/working-days.ts';
import { formatLocal, instantOf, startOfDayAfter } from '../shared/instant.ts';
import { ok } from '../shared/result.ts';
import { computeDeadline, isLate, workingDaysLeft } from './compute-deadline.ts';
import { NOTICE_WINDOW, SCORE_REPORT } from './deadlines.fixture.ts';
import { checkDeadlineRule, type PeriodRule } from './rule.ts';

describe('a score report', () => {
  it('is due at 24:00 of the tenth working day', () => {
    const deadline = computeDeadline(SCORE_REPORT, '2025-05-23', NATIONAL_CALENDAR);
    expect(deadline).toEqual({
      startDate: '2025-05-23',
      dueOn: '2025-06-09',
      dueAt: Date.UTC(2025, 5, 9, 16),
      provisional: false,
      calendarVersion: '2025=2024-11-12',
      suspended: false,
      grossDays: 10,
      netDays: 10,
    });
    expect(formatLocal(deadline.dueAt)).toBe('2025-06-09 24:00');
  });

  it('is provisional in a year without a notice, and final once that is entered', () => {
    expect(computeDeadline(SCORE_REPORT, '2026-12-25', NATIONAL_CALENDAR)).toMatchObject({
      dueOn: '2027-01-11',
      provisional: true,
      provisionalYear: 2027,
      calendarVersion: '2026=2025-11-04,2027=statutory-core',
    });
    const entered = makeCalendar([YEAR_2026, { ...YEAR_2027, status: 'PUBLISHED', version: 'v1' }], DAYS_2026);
    expect(computeDeadline(SCORE_REPORT, '2026-12-25', entered)).toMatchObject({ dueOn: '2027-01-08', provisional: false });
  });

  it('is due at the close of business where the office decided so', () => {
    const { dueAt } = computeDeadline({ ...SCORE_REPORT, cutoff: '17:30' }, '2025-05-23', NATIONAL_CALENDAR);
    expect(dueAt).toBe(instantOf('2025-06-09', '17:30'));
  });

  it('is late from the due instant on', () => {
    const dueAt = startOfDayAfter('2025-06-09');
    expect([isLate(dueAt - 1, dueAt), isLate(dueAt, dueAt), isLate(dueAt + 1, dueAt)]).toEqual([false, true, true]);
  });

  it.each([
    ['2025-05-23', '12:00', 10],
    ['2025-06-02', '12:00', 5],
    ['2025-06-08', '12:00', 1],
    ['2025-06-09', '00:00', 0],
    ['2025-06-09', '23:59', 0],
    ['2025-06-10', '00:00', -1],
    ['2025-06-16', '08:00', -5],
  ])('on %s at %s has %d working days left', (date, time, left) => {
    const deadline = computeDeadline(SCORE_REPORT, '2025-05-23', NATIONAL_CALENDAR);
    expect(workingDaysLeft(NATIONAL_CALENDAR, instantOf(date, time), deadline)).toBe(left);
  });
});

describe('a notice of five working days', () => {
  it.each([
    ['2026-04-01', '2026-04-09', '2026-04-10', '2026-04-08'],
    ['2026-04-28', '2026-05-08', '2026-05-09', '2026-05-07'],
    ['2026-05-06', '2026-05-12', '2026-05-13', '2026-05-11'],
    ['2026-06-18', '2026-06-26', '2026-06-29', '2026-06-25'],
    ['2026-09-28', '2026-10-10', '2026-10-12', '2026-10-09'],
  ])('posted on %s ends on %s (公布 from %s), or on %s with the day of posting counted', (posted, end, publish, endCounted) => {
    const window = computeDeadline(NOTICE_WINDOW, posted, NATIONAL_CALENDAR);
    expect([window.dueOn, nthWorkingDayAfter(NATIONAL_CALENDAR, window.dueOn, 1).date]).toEqual([end, publish]);
    expect(computeDeadline({ ...NOTICE_WINDOW, countsStartDay: true }, posted, NATIONAL_CALENDAR).dueOn).toBe(endCounted);
  });

  it('does not count a posting day that is a rest day', () => {
    const counted = computeDeadline({ ...NOTICE_WINDOW, countsStartDay: true }, '2026-04-25', NATIONAL_CALENDAR);
    expect(counted.dueOn).toBe(computeDeadline(NOTICE_WINDOW, '2026-04-25', NATIONAL_CALENDAR).dueOn);
  });
});

describe('calendar days', () => {
  const thirty: PeriodRule = { ...SCORE_REPORT, unit: 'CALENDAR_DAY', length: 30 };

  it.each([
    ['2025-06-09', '2025-07-09', 'on a working day'],
    ['2025-06-12', '2025-07-14', 'after a Saturday'],
    ['2025-09-01', '2025-10-09', 'after the holidays'],
    ['2025-01-09', '2025-02-08', 'on a make-up Saturday'],
  ])('from %s end on %s, %s', (start, end) => {
    expect(computeDeadline(thirty, start, makeCalendar([YEAR_2025], DAYS_2025)).dueOn).toBe(end);
  });
});

describe('checkDeadlineRule', () => {
  it('accepts the rules of the fixture', () => {
    expect([checkDeadlineRule(SCORE_REPORT), checkDeadlineRule(NOTICE_WINDOW)]).toEqual([ok(SCORE_REPORT), ok(NOTICE_WINDOW)]);
  });

  it.each<[Partial<PeriodRule>, string]>([
    [{ length: 0 }, 'DEADLINE_LENGTH_INVALID'],
    [{ length: 2.5 }, 'DEADLINE_LENGTH_INVALID'],
    [{ cutoff: '25:00' }, 'DEADLINE_CUTOFF_INVALID'],
    [{ cutoff: '00:00' }, 'DEADLINE_CUTOFF_INVALID'],
    [{ ladder: [{ offset: 0.5, at: '09:00', to: ['OFFICE'] }] }, 'DEADLINE_RUNG_INVALID'],
    [{ ladder: [{ offset: 1, at: '9', to: ['OFFICE'] }] }, 'DEADLINE_RUNG_INVALID'],
    [{ ladder: [{ offset: 1, at: '09:00', to: [] }] }, 'DEADLINE_RUNG_INVALID'],
    [{ ladder: [SCORE_REPORT.ladder[0]!, SCORE_REPORT.ladder[0]!] }, 'DEADLINE_RUNG_TWICE'],
  ])('refuses %j with %s', (change, code) => {
    const refusal = { code, clause: SCORE_REPORT.clause, field: SCORE_REPORT.key };
    expect(checkDeadlineRule({ ...SCORE_REPORT, ...change })).toEqual({ ok: false, refusals: [refusal] });
  });

  it('accepts a day that exists, and no other', () => {
    const { length, ...basics } = SCORE_REPORT;
    const dated = (on: string) => checkDeadlineRule({ ...basics, unit: 'FIXED_DATE', on });
    expect([dated('2026-10-31').ok, length]).toEqual([true, 10]);
    expect(dated('2026-09-31')).toMatchObject({ ok: false, refusals: [{ code: 'DEADLINE_DATE_INVALID' }] });
  });
});
