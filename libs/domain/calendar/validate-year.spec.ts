import { describe, expect, it } from '@jest/globals';
import type { CalendarDay, CalendarYear } from './calendar.ts';
import { DAYS_2025, DAYS_2026, DAYS_2027, YEAR_2025, YEAR_2026, YEAR_2027 } from './calendars.fixture.ts';
import { validateYear } from './validate-year.ts';

const DECREE = '全国年节及纪念日放假办法 第二条';

function codesOf(year: CalendarYear, days: readonly CalendarDay[]): string[] {
  const result = validateYear(year, days);
  return result.ok ? [] : result.refusals.map((refusal) => refusal.code);
}

function row(date: string, kind: CalendarDay['kind'], isWorkday: boolean): CalendarDay {
  return { date, kind, isWorkday, name: '示例', sourceDocNo: '示例' };
}

describe('validateYear', () => {
  it.each([
    [YEAR_2025, DAYS_2025, 2025],
    [YEAR_2026, DAYS_2026, 2026],
    [YEAR_2027, DAYS_2027, 2027],
  ])('accepts the known years and puts their days in order (%#)', (year, days) => {
    const dates = days.map((day) => day.date).sort();
    const result = validateYear(year, [...days].reverse());
    expect(result.ok && result.value.map((day) => day.date)).toEqual(dates);
  });

  it('counts the statutory core of 2027 as thirteen days', () => {
    expect(DAYS_2027.length).toBe(13);
    expect(codesOf({ ...YEAR_2027, status: 'PUBLISHED', sourceDocNo: '示例' }, DAYS_2027)).toEqual([]);
  });

  it.each([
    ['a day of another year', row('2024-12-31', 'LOCAL_OFF', false), 'CALENDAR_DAY_OF_OTHER_YEAR'],
    ['a holiday of two Decembers before', row('2023-12-31', 'HOLIDAY', false), 'CALENDAR_DAY_OF_OTHER_YEAR'],
    ['a holiday of the November before', row('2024-11-30', 'HOLIDAY', false), 'CALENDAR_DAY_OF_OTHER_YEAR'],
    ['a day that does not exist', row('2025-02-30', 'HOLIDAY', false), 'CALENDAR_DAY_BAD_DATE'],
    ['a holiday twice', row('2025-10-01', 'HOLIDAY', false), 'CALENDAR_DAY_TWICE'],
    ['a holiday that is also a make-up day', row('2025-10-04', 'MAKEUP', true), 'CALENDAR_DAY_TWICE'],
    ['a make-up day on a weekday', row('2025-06-09', 'MAKEUP', true), 'CALENDAR_MAKEUP_ON_WEEKDAY'],
    ['a holiday with work', row('2025-06-09', 'HOLIDAY', true), 'CALENDAR_DAY_KIND_CONTRADICTED'],
    ['a make-up day without work', row('2025-06-14', 'MAKEUP', false), 'CALENDAR_DAY_KIND_CONTRADICTED'],
    ['a local rest day with work', row('2025-06-10', 'LOCAL_OFF', true), 'CALENDAR_DAY_KIND_CONTRADICTED'],
  ])('refuses %s', (_what, day, code) => {
    expect(codesOf(YEAR_2025, [...DAYS_2025, day])).toEqual([code]);
  });

  it('lets a local row stand beside a national one', () => {
    expect(codesOf(YEAR_2025, [...DAYS_2025, row('2025-04-27', 'LOCAL_OFF', false), row('2025-04-04', 'LOCAL_WORK', true)])).toEqual([]);
  });

  it('lets a notice change the December before its year, which counts for no statutory day of it', () => {
    const december = row('2024-12-31', 'HOLIDAY', false);
    const before = [december, row('2024-12-28', 'MAKEUP', true)];
    expect(codesOf(YEAR_2025, [...DAYS_2025, ...before])).toEqual([]);
    const withoutNewYear = DAYS_2025.filter((day) => day.date !== '2025-01-01');
    expect(codesOf(YEAR_2025, [...withoutNewYear, { ...december, name: '元旦' }])).toContain('CALENDAR_HOLIDAY_TOO_SHORT');
  });

  it('asks each holiday for its minimum', () => {
    const lastTwoOfSpring = ['2025-02-03', '2025-02-04'];
    const threeOfSpring = DAYS_2025.filter((day) => day.name !== '春节' || day.kind === 'MAKEUP' || day.date <= '2025-01-30');
    expect(
      codesOf(
        YEAR_2025,
        DAYS_2025.filter((day) => !lastTwoOfSpring.includes(day.date)),
      ),
    ).toEqual([]);
    expect(validateYear(YEAR_2025, threeOfSpring)).toEqual({
      ok: false,
      refusals: [{ code: 'CALENDAR_HOLIDAY_TOO_SHORT', params: { holiday: '春节', min: 4, found: 3 }, clause: DECREE }],
    });
  });

  it('asks for the dates that the decree fixes', () => {
    const withoutMay2 = DAYS_2025.filter((day) => day.date !== '2025-05-02');
    expect(validateYear(YEAR_2025, withoutMay2)).toEqual({
      ok: false,
      refusals: [{ code: 'CALENDAR_STATUTORY_DATE_MISSING', field: '2025-05-02', params: { date: '2025-05-02' }, clause: DECREE }],
    });
  });

  it('asks for thirteen days in all where one day bears two names', () => {
    const days = DAYS_2027.filter((day) => day.name !== '中秋节').map((day) => ({
      ...day,
      name: day.name === '国庆节' ? '国庆节、中秋节' : day.name,
    }));
    expect(validateYear({ ...YEAR_2027, status: 'PUBLISHED', sourceDocNo: '示例' }, days)).toEqual({
      ok: false,
      refusals: [{ code: 'CALENDAR_STATUTORY_DAYS_TOO_FEW', params: { min: 13, found: 12 }, clause: DECREE }],
    });
  });

  it('measures years before 2025 by the earlier decree', () => {
    const core = DAYS_2027.map((day) => ({ ...day, date: day.date.replace('2027', '2024') }));
    const eleven = core.filter((day) => day.date !== '2024-02-08' && day.date !== '2024-05-02');
    const year: CalendarYear = { year: 2024, status: 'PUBLISHED', sourceDocNo: '示例', version: '1' };
    expect(codesOf(year, eleven)).toEqual([]);
    expect(codesOf(year, eleven.slice(1))).toEqual([
      'CALENDAR_HOLIDAY_TOO_SHORT',
      'CALENDAR_STATUTORY_DATE_MISSING',
      'CALENDAR_STATUTORY_DAYS_TOO_FEW',
    ]);
  });

  it('asks a published year for its document, a provisional one for nothing more', () => {
    expect(codesOf({ year: 2025, status: 'PUBLISHED', version: '1' }, DAYS_2025)).toEqual(['CALENDAR_SOURCE_MISSING']);
    expect(codesOf({ year: 2028, status: 'PROVISIONAL', version: '1' }, [])).toEqual([]);
  });
});
