import { NATIONAL_CALENDAR } from '@jiangcheng/domain/calendar/calendars.fixture';
import { NOTICE_WINDOW } from '@jiangcheng/domain/deadline/deadlines.fixture';
import { at, DECISION, listed, posted, unposted } from '@jiangcheng/domain/notice/notice.fixture';
import { windowsOf } from '@jiangcheng/domain/notice/running';
import { initialNotice } from '@jiangcheng/domain/notice/state';
import { describe, expect, it } from '@jest/globals';
import { noticePage } from './notice-page.ts';
import { publicNoticeOf } from './public-notice.view.ts';

/** The page of a notice of two persons, one of whom was put up anew a day later, under a rule whose days end so. */
function pageUnder(cutoff: string): string {
  const first = posted(at('2026-05-06 09:00'), [listed('甲'), listed('乙')], unposted({ rule: { ...NOTICE_WINDOW, cutoff } }));
  const notice = posted(at('2026-05-07 09:00'), [listed('甲'), listed('乙', '更正单位')], first);
  const state = {
    ...initialNotice({ kind: 'selection', id: 's' }, [], DECISION),
    postings: notice.postings,
    windows: windowsOf(notice, NATIONAL_CALENDAR),
  };
  const view = publicNoticeOf({
    id: 'n',
    title: '公示',
    state,
    regulation: '004',
    edition: '2026',
    settings: {},
    now: at('2026-05-08 09:00'),
  });
  if (view === null) throw new Error('it is posted');
  return noticePage(view);
}

const endsOn = (page: string): string[] => page.match(/2026年\d+月\d+日\d+时(?:\d+分)?/gu) ?? [];

describe('the page of a notice', () => {
  it.each([
    ['the end of the day', '24:00', '2026年5月13日24时'],
    ['the close of business', '17:30', '2026年5月13日17时30分'],
  ])('says that objections are taken until %s, for the list and for whoever was put up anew', (_what, cutoff, end) => {
    expect(endsOn(pageUnder(cutoff))).toEqual([end, end]);
  });
});
