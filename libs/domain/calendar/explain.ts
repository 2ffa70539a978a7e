import { addDays, dayOfWeek, yearOf, type CivilDate } from '../shared/civil-date.ts';
import { isPublished, isWorkingDay, type Calendar, type CalendarDayKind } from './calendar.ts';
import { nthWorkingDayAfter } from './working-days.ts';

/** Why a day counts or not: a plain weekday, a weekend, or the kind of the calendar's row. */
export type DayReason = 'WEEKDAY' | 'WEEKEND' | CalendarDayKind;

/** `index` is the day's place in the count. `text` is what people read: 周六, 国庆节, 调休上班日 … */
export type ExplainedDay = {
  date: CivilDate;
  weekday: string;
  counted: boolean;
  index?: number;
  reason: DayReason;
  text: string;
  provisional: boolean;
};

const WEEKDAYS = { 1: '周一', 2: '周二', 3: '周三', 4: '周四', 5: '周五', 6: '周六', 7: '周日' } as const;

/** Every day from the one after the start to the nth working day, in order. */
export function explain(calendar: Calendar, start: CivilDate, n: number): ExplainedDay[] {
  return explainBetween(calendar, start, nthWorkingDayAfter(calendar, start, n).date);
}

/** Every day after a, up to and including b; a is not after b. */
export function explainBetween(calendar: Calendar, a: CivilDate, b: CivilDate): ExplainedDay[] {
  const days: ExplainedDay[] = [];
  for (let date = a, index = 0; date < b;) {
    date = addDays(date, 1);
    const day = explainDay(calendar, date);
    days.push(day.counted ? { ...day, index: (index += 1) } : day);
  }
  return days;
}

export function explainDay(calendar: Calendar, date: CivilDate): ExplainedDay {
  const weekday = WEEKDAYS[dayOfWeek(date)];
  const counted = isWorkingDay(calendar, date);
  const provisional = !isPublished(calendar, yearOf(date));
  const row = calendar.days.get(date);
  if (row) return { date, weekday, counted, reason: row.kind, text: textOf(row.kind, row.name), provisional };
  return {
    date,
    weekday,
    counted,
    ...(counted ? { reason: 'WEEKDAY', text: '工作日' } : { reason: 'WEEKEND', text: weekday }),
    provisional,
  };
}

function textOf(kind: CalendarDayKind, name: string): string {
  return kind === 'MAKEUP' ? '调休上班日' : name;
}
