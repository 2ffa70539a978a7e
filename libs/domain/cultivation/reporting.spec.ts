import { describe, expect, it } from '@jest/globals';
import { NATIONAL_CALENDAR } from '../calendar/calendars.fixture.ts';
import { SCORE_REPORT } from '../deadline/deadlines.fixture.ts';
import type { PeriodRule } from '../deadline/rule.ts';
import { at } from '../notice/notice.fixture.ts';
import { cultivation, END } from './cultivation.fixture.ts';
import type { Cultivation } from './cultivation.ts';
import { reportsDue } from './reporting.ts';

const QUARTERLY: PeriodRule = { ...SCORE_REPORT, key: 'PROGRESS_REPORT', unit: 'MONTH', length: 3, clause: '004/第十一条' };
const due = (of: Cultivation, now = '2026-06-02 09:00', rule = QUARTERLY): string[] =>
  reportsDue(of, rule, NATIONAL_CALENDAR, at(now)).map(({ dueOn, late }) => `${dueOn}${late ? ' late' : ''}`);

describe('the reports of a cultivation', () => {
  it.each<[string, Cultivation, string[]]>([
    ['are quarterly up to its end', cultivation(), ['2026-09-01', '2026-12-01', '2027-03-01', '2027-06-01']],
    [
      'run on past holidays without moving the ones after',
      cultivation({ announcedOn: '2026-07-03', endsOn: '2027-07-03' }),
      ['2026-10-08', '2027-01-04', '2027-04-06', '2027-07-05'],
    ],
    ['are no more due after 停止培育', cultivation({ end: END }), ['2026-09-01', '2026-12-01', '2027-03-01']],
  ])('%s', (_what, of, expected) => {
    expect(due(of)).toEqual(expected);
  });

  it('follow the interval of the round', () => {
    expect(due(cultivation(), '2026-06-02 09:00', { ...QUARTERLY, length: 6 })).toEqual(['2026-12-01', '2027-06-01']);
  });

  it.each([
    [[], '2026-09-01 23:59', false],
    [[], '2026-09-02 00:00', true],
    [['2026-09-01 23:59'], '2027-01-01 09:00', false],
    [['2026-09-02 08:00'], '2026-09-02 09:00', true],
  ])('filed %j are at %s late: %s', (filed, now, late) => {
    const reports = filed.map((local) => ({ at: at(local), by: 'county', fileHash: 'r' }));
    expect(reportsDue(cultivation({ reports }), QUARTERLY, NATIONAL_CALENDAR, at(now))[0]?.late).toBe(late);
  });
});
