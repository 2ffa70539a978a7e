import { describe, expect, it } from '@jest/globals';
import { makeCalendar, type CalendarDay } from './calendar.ts';
import { NATIONAL_CALENDAR, YEAR_2025 } from './calendars.fixture.ts';
import { explain, explainDay } from './explain.ts';

describe('explain', () => {
  it('lists each day of a count with its reason', () => {
    const lines = explain(NATIONAL_CALENDAR, '2025-09-26', 10).map(
      ({ date, weekday, index, text }) => `${date} ${weekday} ${index ?? '-'} ${text}`,
    );
    expect(lines).toEqual([
      '2025-09-27 周六 - 周六',
      '2025-09-28 周日 1 调休上班日',
      '2025-09-29 周一 2 工作日',
      '2025-09-30 周二 3 工作日',
      '2025-10-01 周三 - 国庆节、中秋节',
      '2025-10-02 周四 - 国庆节、中秋节',
      '2025-10-03 周五 - 国庆节、中秋节',
      '2025-10-04 周六 - 国庆节、中秋节',
      '2025-10-05 周日 - 国庆节、中秋节',
      '2025-10-06 周一 - 国庆节、中秋节',
      '2025-10-07 周二 - 国庆节、中秋节',
      '2025-10-08 周三 - 国庆节、中秋节',
      '2025-10-09 周四 4 工作日',
      '2025-10-10 周五 5 工作日',
      '2025-10-11 周六 6 调休上班日',
      '2025-10-12 周日 - 周日',
      '2025-10-13 周一 7 工作日',
      '2025-10-14 周二 8 工作日',
      '2025-10-15 周三 9 工作日',
      '2025-10-16 周四 10 工作日',
    ]);
  });

  it('marks the days of a year without a notice', () => {
    expect(explain(NATIONAL_CALENDAR, '2026-12-30', 2).map(({ date, counted, provisional }) => [date, counted, provisional])).toEqual([
      ['2026-12-31', true, false],
      ['2027-01-01', false, true],
      ['2027-01-02', false, true],
      ['2027-01-03', false, true],
      ['2027-01-04', true, true],
    ]);
  });

  const local: CalendarDay = { date: '2025-08-08', isWorkday: false, kind: 'LOCAL_OFF', name: '示例纪念日', sourceDocNo: '示例' };
  const overlaid = makeCalendar([YEAR_2025], [local]);

  it.each([
    [NATIONAL_CALENDAR, '2025-06-09', { weekday: '周一', counted: true, reason: 'WEEKDAY', text: '工作日' }],
    [NATIONAL_CALENDAR, '2025-06-08', { weekday: '周日', counted: false, reason: 'WEEKEND', text: '周日' }],
    [NATIONAL_CALENDAR, '2025-06-02', { weekday: '周一', counted: false, reason: 'HOLIDAY', text: '端午节' }],
    [NATIONAL_CALENDAR, '2025-04-27', { weekday: '周日', counted: true, reason: 'MAKEUP', text: '调休上班日' }],
    [overlaid, '2025-08-08', { weekday: '周五', counted: false, reason: 'LOCAL_OFF', text: '示例纪念日' }],
  ])('gives one reason for a day (%#: %s)', (calendar, date, expected) => {
    expect(explainDay(calendar, date)).toEqual({ date, ...expected, provisional: false });
  });
});
