import type { Refusal } from '../shared/result.ts';
import type { CalendarDay } from './calendar.ts';

type StatutoryHoliday = {
  /** Found in the day's name; one day may be named after two holidays ('国庆节、中秋节'). */
  name: string;
  days: number;
  /** Dates fixed by the decree itself, as 'MM-DD'. */
  fixed: readonly string[];
};

/** Whole-citizen holidays: 全国年节及纪念日放假办法 (2024-11-10) 第二条, 13 days, in force from 2025. */
const SINCE_2025: readonly StatutoryHoliday[] = [
  { name: '元旦', days: 1, fixed: ['01-01'] },
  { name: '春节', days: 4, fixed: [] },
  { name: '清明', days: 1, fixed: [] },
  { name: '劳动', days: 2, fixed: ['05-01', '05-02'] },
  { name: '端午', days: 1, fixed: [] },
  { name: '中秋', days: 1, fixed: [] },
  { name: '国庆', days: 3, fixed: ['10-01', '10-02', '10-03'] },
];

/** The edition before it: one day less for 春节 and 劳动节. Years before 2025 are entered for cases that are filed afterwards. */
const BEFORE_2025: readonly StatutoryHoliday[] = SINCE_2025.map((holiday) => {
  if (holiday.name === '春节') return { ...holiday, days: 3 };
  return holiday.name === '劳动' ? { ...holiday, days: 1, fixed: ['05-01'] } : holiday;
});

/** Each holiday's minimum, the days fixed by date, and the sum over all. Local rows and days of the December before do not count. */
export function missingStatutoryDays(year: number, days: readonly CalendarDay[]): Refusal[] {
  const holidays = year >= 2025 ? SINCE_2025 : BEFORE_2025;
  const off = days.filter((day) => day.kind === 'HOLIDAY' && day.date.startsWith(`${year}-`));
  const refusals = [
    ...holidays.flatMap((holiday) => tooShort(holiday, off)),
    ...fixedDatesMissing(year, holidays, off),
    ...tooFew(holidays, off),
  ];
  return refusals.map((refusal) => ({ ...refusal, clause: '全国年节及纪念日放假办法 第二条' }));
}

function tooShort({ name, days: min }: StatutoryHoliday, off: readonly CalendarDay[]): Refusal[] {
  const found = off.filter((day) => day.name.includes(name)).length;
  return found >= min ? [] : [{ code: 'CALENDAR_HOLIDAY_TOO_SHORT', params: { holiday: name, min, found } }];
}

function fixedDatesMissing(year: number, holidays: readonly StatutoryHoliday[], off: readonly CalendarDay[]): Refusal[] {
  const dates = new Set(off.map((day) => day.date));
  const wanted = holidays.flatMap((holiday) => holiday.fixed.map((monthDay) => `${year}-${monthDay}`));
  return wanted
    .filter((date) => !dates.has(date))
    .map((date) => ({ code: 'CALENDAR_STATUTORY_DATE_MISSING', field: date, params: { date } }));
}

function tooFew(holidays: readonly StatutoryHoliday[], off: readonly CalendarDay[]): Refusal[] {
  const min = holidays.reduce((sum, holiday) => sum + holiday.days, 0);
  const found = new Set(off.filter((day) => holidays.some((holiday) => day.name.includes(holiday.name))).map((day) => day.date)).size;
  return found >= min ? [] : [{ code: 'CALENDAR_STATUTORY_DAYS_TOO_FEW', params: { min, found } }];
}
