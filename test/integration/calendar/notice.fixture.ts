import { addDays } from '@jiangcheng/domain/shared/civil-date';

/** A made-up notice of 2027 in the manner of those before it: its 元旦 takes the last day of 2026, worked on 26 December. */
export const HOLIDAYS_2027 = [
  { name: '元旦', from: '2026-12-31', to: '2027-01-02', makeUp: ['2026-12-26'] },
  { name: '春节', from: '2027-02-05', to: '2027-02-11', makeUp: ['2027-01-31', '2027-02-13'] },
  { name: '清明节', from: '2027-04-03', to: '2027-04-05', makeUp: [] },
  { name: '劳动节', from: '2027-05-01', to: '2027-05-05', makeUp: ['2027-05-08'] },
  { name: '端午节', from: '2027-06-09', to: '2027-06-09', makeUp: [] },
  { name: '中秋节', from: '2027-09-15', to: '2027-09-15', makeUp: [] },
  { name: '国庆节', from: '2027-10-01', to: '2027-10-07', makeUp: ['2027-09-26', '2027-10-09'] },
];
export const NOTICE_2027 = {
  kind: 'FORM',
  documentNo: '示例办发明电〔2026〕99号',
  documentUrl: 'https://www.gov.example/2027',
  holidays: HOLIDAYS_2027,
};

/** The same in the shape of holiday-cn. */
export function holidayCn(holidays = HOLIDAYS_2027, year = 2027): string {
  const days = holidays.flatMap(({ name, from, to, makeUp }) => [
    ...datesFrom(from, to).map((date) => ({ name, date, isOffDay: true })),
    ...makeUp.map((date) => ({ name, date, isOffDay: false })),
  ]);
  return JSON.stringify({ year, papers: ['https://www.gov.example/2027'], days });
}

function datesFrom(from: string, to: string): string[] {
  return from > to ? [] : [from, ...datesFrom(addDays(from, 1), to)];
}

export const LOCAL_DAY = {
  kind: 'LOCAL',
  documentNo: '示例政办〔2027〕8号',
  dayKind: 'LOCAL_OFF',
  name: '示例纪念日',
  from: '2027-08-09',
  to: '2027-08-10',
  reason: '示例成立周年',
};
