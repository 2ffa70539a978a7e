import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type CivilDate } from '../shared/civil-date.ts';
import { makeCalendar, isWorkingDay } from './calendar.ts';
import { DAYS_2026, DAYS_2027, YEAR_2026 } from './calendars.fixture.ts';
import { changeCalendar, type CalendarChange } from './change-calendar.ts';
import type { NoticeHoliday } from './notice.ts';
import { diffDays, effectiveDays, type RecordedDay } from './recorded-days.ts';

const stored: RecordedDay[] = [
  ...DAYS_2026.map((day) => ({ ...day, noticeYear: 2026 })),
  ...DAYS_2027.map((day) => ({ ...day, noticeYear: 2027 })),
];
const documentNo = '示例〔2026〕1号';

/** A made-up notice of 2027 in the manner of those before it. */
const holidays: NoticeHoliday[] = [
  { name: '元旦', from: '2026-12-31', to: '2027-01-02', makeUp: ['2026-12-26'] },
  { name: '春节', from: '2027-02-05', to: '2027-02-11', makeUp: ['2027-01-31', '2027-02-13'] },
  { name: '清明节', from: '2027-04-03', to: '2027-04-05', makeUp: [] },
  { name: '劳动节', from: '2027-05-01', to: '2027-05-05', makeUp: ['2027-05-08'] },
  { name: '端午节', from: '2027-06-09', to: '2027-06-09', makeUp: [] },
  { name: '中秋节', from: '2027-09-15', to: '2027-09-15', makeUp: [] },
  { name: '国庆节', from: '2027-10-01', to: '2027-10-07', makeUp: ['2027-09-26', '2027-10-09'] },
];
const form = (changed: readonly NoticeHoliday[] = holidays): CalendarChange => ({ kind: 'FORM', documentNo, holidays: changed });
const days = holidays.flatMap(({ name, from, to, makeUp }) => [
  ...range(from, to).map((date) => ({ name, date, isOffDay: true })),
  ...makeUp.map((date) => ({ name, date, isOffDay: false })),
]);
const file = (content: unknown): CalendarChange => ({ kind: 'FILE', documentNo, file: JSON.stringify(content) });

function range(from: CivilDate, to: CivilDate): CivilDate[] {
  return from > to ? [] : [from, ...range(addDays(from, 1), to)];
}

function codesOf(change: CalendarChange, year = 2027): string[] {
  const result = changeCalendar(year, stored, change);
  return result.ok ? [] : result.refusals.map(({ code }) => code);
}

function after(change: CalendarChange, rows: readonly RecordedDay[] = stored): RecordedDay[] {
  const result = changeCalendar(2027, rows, change);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

describe('a year’s notice', () => {
  it('comes to the same rows by form and by file', () => {
    const byFile = after(file({ year: 2027, papers: ['https://www.gov.example/notice'], days }));
    expect(diffDays(effectiveDays(after(form())), effectiveDays(byFile))).toEqual([]);
  });

  it('replaces the year’s national days, keeps the year before, and changes its December', () => {
    const changes = diffDays(effectiveDays(stored), effectiveDays(after(form())));
    expect(changes.filter(({ date }) => date < '2027').map(({ date, after: day }) => [date, day?.kind])).toEqual([
      ['2026-12-26', 'MAKEUP'],
      ['2026-12-31', 'HOLIDAY'],
    ]);
    expect(changes.find(({ date }) => date === '2027-02-08')).toBeUndefined();
    expect(changes.find(({ date }) => date === '2027-10-04')).toMatchObject({ before: null, after: { name: '国庆节' } });
  });

  it('gives way in December to nothing but a later notice', () => {
    const again = { ...stored[0], date: '2026-12-31', kind: 'MAKEUP', isWorkday: true } as RecordedDay;
    const both = [...after(form()), { ...again, noticeYear: 2026 }];
    expect(effectiveDays(both).filter(({ date }) => date === '2026-12-31')).toEqual([expect.objectContaining({ kind: 'HOLIDAY' })]);
    const without = holidays.map((each) => ({ ...each, from: each.name === '元旦' ? '2027-01-01' : each.from }));
    expect(effectiveDays(after(form(without), both)).filter(({ date }) => date === '2026-12-31')).toEqual([
      expect.objectContaining({ kind: 'MAKEUP' }),
    ]);
  });

  it.each<[string, CalendarChange, string[]]>([
    ['text that is no JSON', { kind: 'FILE', documentNo, file: '{"year":' }, ['CALENDAR_FILE_MALFORMED']],
    ['a list', file([]), ['CALENDAR_FILE_MALFORMED']],
    ['a file without a year', file({ days }), ['CALENDAR_FILE_MALFORMED']],
    ['a file of another year', file({ year: 2026, days }), ['CALENDAR_FILE_OF_OTHER_YEAR']],
    ['a file before its notice', file({ year: 2027, papers: [], days: [] }), ['CALENDAR_FILE_EMPTY']],
    ['a day without a name', file({ year: 2027, days: [{ date: '2027-01-01', isOffDay: true }] }), ['CALENDAR_FILE_MALFORMED']],
    ['a name that hides something', file({ year: 2027, days: [{ ...days[0], name: '元\u202e旦' }] }), ['CALENDAR_FILE_MALFORMED']],
    ['a word for a truth', file({ year: 2027, days: [{ ...days[0], isOffDay: 'true' }] }), ['CALENDAR_FILE_MALFORMED']],
    ['a day that does not exist', file({ year: 2027, days: [...days, { ...days[0], date: '2027-02-29' }] }), ['CALENDAR_DAY_BAD_DATE']],
    ['a day twice', file({ year: 2027, days: [...days, days[0]] }), ['CALENDAR_DAY_TWICE']],
    ['a day of a later year', file({ year: 2027, days: [...days, { ...days[0], date: '2028-01-01' }] }), ['CALENDAR_DAY_OF_OTHER_YEAR']],
    [
      'a make-up day on a weekday',
      form([...holidays, { name: '示例', from: '2027-07-01', to: '2027-07-01', makeUp: ['2027-07-05'] }]),
      ['CALENDAR_MAKEUP_ON_WEEKDAY'],
    ],
    [
      'an end before its beginning',
      form([{ name: '元旦', from: '2027-01-02', to: '2027-01-01', makeUp: [] }]),
      ['CALENDAR_RANGE_REVERSED'],
    ],
    ['a holiday of a year', form([{ name: '元旦', from: '2027-01-01', to: '2028-01-01', makeUp: [] }]), ['CALENDAR_RANGE_TOO_LONG']],
    ['too few statutory days', form(holidays.filter(({ name }) => name !== '端午节')), ['CALENDAR_HOLIDAY_TOO_SHORT']],
  ])('is refused for %s', (_what, change, codes) => {
    expect(codesOf(change)).toEqual(codes);
  });

  it('holds whatever text a file is made of', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.json()),
        (text) => changeCalendar(2027, stored, { kind: 'FILE', documentNo, file: text }).ok === false,
      ),
    );
  });
});

describe('a local overlay', () => {
  const local = (dayKind: 'LOCAL_OFF' | 'LOCAL_WORK', from: CivilDate, to = from): CalendarChange => ({
    kind: 'LOCAL',
    documentNo: '示例政办〔2027〕8号',
    dayKind,
    name: '示例纪念日',
    from,
    to,
  });
  const worked = (rows: readonly RecordedDay[], date: CivilDate) => isWorkingDay(makeCalendar([YEAR_2026], effectiveDays(rows)), date);

  it('overrides both ways, survives a new notice, and goes as it came', () => {
    const off = after(local('LOCAL_OFF', '2027-08-09', '2027-08-10'));
    const both = after(local('LOCAL_WORK', '2027-04-05'), off);
    expect(['2027-08-09', '2027-08-10', '2027-08-11', '2027-04-05'].map((date) => worked(both, date))).toEqual([false, false, true, true]);
    expect(worked(after(form(), both), '2027-04-05')).toBe(true);
    const gone = after({ kind: 'LOCAL_REMOVED', dates: ['2027-04-05', '2027-08-09', '2027-08-10'] }, both);
    expect(diffDays(effectiveDays(stored), effectiveDays(gone))).toEqual([]);
  });

  it('has a day once, within its year, and gives back only what is there', () => {
    expect(codesOf(local('LOCAL_OFF', '2026-12-31', '2027-01-01'))).toEqual(['CALENDAR_DAY_OF_OTHER_YEAR']);
    const off = after(local('LOCAL_OFF', '2027-08-09'));
    const twice = changeCalendar(2027, off, local('LOCAL_WORK', '2027-08-09'));
    expect(twice).toMatchObject({ ok: false, refusals: [{ code: 'CALENDAR_LOCAL_DAY_TWICE', field: '2027-08-09' }] });
    expect(codesOf({ kind: 'LOCAL_REMOVED', dates: ['2027-10-01'] })).toEqual(['CALENDAR_LOCAL_DAY_UNKNOWN']);
  });
});
