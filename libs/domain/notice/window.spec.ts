import { describe, expect, it } from '@jest/globals';
import { NATIONAL_CALENDAR } from '../calendar/calendars.fixture.ts';
import { NOTICE_WINDOW } from '../deadline/deadlines.fixture.ts';
import { formatLocal } from '../shared/instant.ts';
import { at, listed, posted, unposted } from './notice.fixture.ts';
import type { NoticeExtension, PublicNotice } from './notice.ts';
import { windowOf, type NoticeWindow } from './window.ts';

function first(notice: PublicNotice): NoticeWindow {
  const [posting] = notice.postings;
  if (posting === undefined) throw new Error('nothing is posted');
  return windowOf(notice, posting, NATIONAL_CALENDAR);
}

const read = (notice: PublicNotice): string[] => {
  const { lastDay, closesAt, officeActsOn } = first(notice);
  return [lastDay, formatLocal(closesAt), officeActsOn];
};
const more = (days: number): NoticeExtension => ({ posting: 1, days, reason: '页面中断', authority: '办公室', decidedAt: 0 });

describe('a notice of five working days', () => {
  it.each([
    ['2026-05-06 09:00', ['2026-05-12', '2026-05-12 24:00', '2026-05-13'], 'in an ordinary week'],
    ['2026-05-06 23:59', ['2026-05-12', '2026-05-12 24:00', '2026-05-13'], 'late in the evening'],
    ['2026-04-28 09:00', ['2026-05-08', '2026-05-08 24:00', '2026-05-09'], 'before Labour Day, up to a make-up Saturday'],
    ['2026-09-28 09:00', ['2026-10-10', '2026-10-10 24:00', '2026-10-12'], 'before National Day, ending on a make-up Saturday'],
    ['2026-09-30 09:00', ['2026-10-13', '2026-10-13 24:00', '2026-10-14'], 'on the eve of National Day'],
    ['2026-10-03 09:00', ['2026-10-13', '2026-10-13 24:00', '2026-10-14'], 'within the holidays'],
    ['2026-09-20 09:00', ['2026-09-28', '2026-09-28 24:00', '2026-09-29'], 'on a make-up Sunday'],
  ])('posted %s ends %j: %s', (when, expected) => {
    expect(read(posted(at(when), [listed('甲')]))).toEqual(expected);
  });

  it.each([
    ['2026-05-06 23:59', '2026-05-11', 'a working day'],
    ['2026-09-28 09:00', '2026-10-09', 'the Monday before National Day'],
    ['2026-09-20 09:00', '2026-09-24', 'a make-up Sunday'],
    ['2026-10-03 09:00', '2026-10-13', 'a holiday, which does not count all the same'],
  ])('posted %s ends on %s where the posting day counts: %s', (when, lastDay) => {
    const counted = unposted({ rule: { ...NOTICE_WINDOW, countsStartDay: true } });
    expect(first(posted(at(when), [listed('甲')], counted)).lastDay).toBe(lastDay);
  });

  it('may close at the end of business where the office so decided', () => {
    expect(read(posted(at('2026-05-06 09:00'), [listed('甲')], unposted({ rule: { ...NOTICE_WINDOW, cutoff: '17:30' } })))).toEqual([
      '2026-05-12',
      '2026-05-12 17:30',
      '2026-05-13',
    ]);
  });

  it('hangs longer by decision, and each decision is for one posting', () => {
    const notice = posted(at('2026-09-28 09:00'), [listed('甲')]);
    expect(first({ ...notice, extensions: [more(1)] }).lastDay).toBe('2026-10-12');
    expect(first({ ...notice, extensions: [more(1), more(2)] }).lastDay).toBe('2026-10-14');
    expect(first({ ...notice, extensions: [{ ...more(1), posting: 2 }] }).lastDay).toBe('2026-10-10');
  });

  it('is provisional while it runs into a year that is not published', () => {
    const window = first(posted(at('2026-12-28 09:00'), [listed('甲')]));
    expect([window.provisional, window.calendarVersion]).toEqual([true, '2026=2025-11-04,2027=statutory-core']);
    expect(first(posted(at('2026-05-06 09:00'), [listed('甲')])).provisional).toBe(false);
  });
});
