import { addDays, type CivilDate } from '../shared/civil-date.ts';
import { makeCalendar, type CalendarDay, type CalendarYear } from './calendar.ts';

const NOTICE_2025 = '国办发明电〔2024〕12号';
const NOTICE_2026 = '国务院办公厅关于2026年部分节假日安排的通知（2025-11-04）';
const DECREE = '全国年节及纪念日放假办法（2024-11-10）第二条';

export const YEAR_2025: CalendarYear = { year: 2025, status: 'PUBLISHED', sourceDocNo: NOTICE_2025, version: '2024-11-12' };
export const YEAR_2026: CalendarYear = { year: 2026, status: 'PUBLISHED', sourceDocNo: NOTICE_2026, version: '2025-11-04' };
/** No notice is known: only the days that the decree itself makes certain. */
export const YEAR_2027: CalendarYear = { year: 2027, status: 'PROVISIONAL', version: 'statutory-core' };

export const DAYS_2025: readonly CalendarDay[] = [
  ...off('元旦', '2025-01-01', '2025-01-01', NOTICE_2025),
  ...off('春节', '2025-01-28', '2025-02-04', NOTICE_2025),
  ...makeUp('春节', ['2025-01-26', '2025-02-08'], NOTICE_2025),
  ...off('清明节', '2025-04-04', '2025-04-06', NOTICE_2025),
  ...off('劳动节', '2025-05-01', '2025-05-05', NOTICE_2025),
  ...makeUp('劳动节', ['2025-04-27'], NOTICE_2025),
  ...off('端午节', '2025-05-31', '2025-06-02', NOTICE_2025),
  ...off('国庆节、中秋节', '2025-10-01', '2025-10-08', NOTICE_2025),
  ...makeUp('国庆节、中秋节', ['2025-09-28', '2025-10-11'], NOTICE_2025),
];

export const DAYS_2026: readonly CalendarDay[] = [
  ...off('元旦', '2026-01-01', '2026-01-03', NOTICE_2026),
  ...makeUp('元旦', ['2026-01-04'], NOTICE_2026),
  ...off('春节', '2026-02-15', '2026-02-23', NOTICE_2026),
  ...makeUp('春节', ['2026-02-14', '2026-02-28'], NOTICE_2026),
  ...off('清明节', '2026-04-04', '2026-04-06', NOTICE_2026),
  ...off('劳动节', '2026-05-01', '2026-05-05', NOTICE_2026),
  ...makeUp('劳动节', ['2026-05-09'], NOTICE_2026),
  ...off('端午节', '2026-06-19', '2026-06-21', NOTICE_2026),
  ...off('中秋节', '2026-09-25', '2026-09-27', NOTICE_2026),
  ...off('国庆节', '2026-10-01', '2026-10-07', NOTICE_2026),
  ...makeUp('国庆节', ['2026-09-20', '2026-10-10'], NOTICE_2026),
];

export const DAYS_2027: readonly CalendarDay[] = [
  ...off('元旦', '2027-01-01', '2027-01-01', DECREE),
  ...off('春节', '2027-02-05', '2027-02-08', DECREE),
  ...off('清明节', '2027-04-05', '2027-04-05', DECREE),
  ...off('劳动节', '2027-05-01', '2027-05-02', DECREE),
  ...off('端午节', '2027-06-09', '2027-06-09', DECREE),
  ...off('中秋节', '2027-09-15', '2027-09-15', DECREE),
  ...off('国庆节', '2027-10-01', '2027-10-03', DECREE),
];

export const NATIONAL_CALENDAR = makeCalendar([YEAR_2025, YEAR_2026, YEAR_2027], [...DAYS_2025, ...DAYS_2026, ...DAYS_2027]);

function off(name: string, first: CivilDate, last: CivilDate, sourceDocNo: string): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) days.push({ date, isWorkday: false, kind: 'HOLIDAY', name, sourceDocNo });
  return days;
}

function makeUp(name: string, dates: readonly CivilDate[], sourceDocNo: string): CalendarDay[] {
  return dates.map((date) => ({ date, isWorkday: true, kind: 'MAKEUP', name, sourceDocNo }));
}
