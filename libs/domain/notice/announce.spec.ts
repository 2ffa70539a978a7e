import { describe, expect, it } from '@jest/globals';
import { NATIONAL_CALENDAR } from '../calendar/calendars.fixture.ts';
import { valueOf } from '../shared/result.ts';
import { announceable, announceRefusals } from './announce.ts';
import { at, DECISION, listed, posted, unposted } from './notice.fixture.ts';
import type { PersonHold, PublicNotice } from './notice.ts';
import { remove } from './posting.ts';

const notice = posted(at('2026-09-28 09:00'), [listed('甲'), listed('乙')]);
const holding = (finding: PersonHold['finding'], personId = '乙'): PublicNotice => ({
  ...notice,
  holds: [{ objectionId: 'o1', personId, finding }],
});
const after = '2026-10-11 00:00';
const may = (of: PublicNotice, now = after): string[] =>
  announceable(of, NATIONAL_CALENDAR, at(now)).map(({ personId, refusals }) => [personId, ...refusals.map(({ code }) => code)].join(' '));

describe('who may be announced', () => {
  it.each<[string, PublicNotice, string, string[]]>([
    ['nobody while the window is open', notice, '2026-10-10 23:59', ['甲 NOTICE_OPEN', '乙 NOTICE_OPEN']],
    ['everybody once it has closed, on a make-up Saturday', notice, after, ['甲', '乙']],
    ['all but the one who is held', holding('OPEN'), after, ['甲', '乙 HOLD_OPEN']],
    ['who was held, when nothing was found', holding('NOT_UPHELD'), after, ['甲', '乙']],
    ['not whom a finding is against, before he is removed', holding('UPHELD'), after, ['甲', '乙 UPHELD_NOT_REMOVED']],
    ['not who was removed', valueOf(remove(holding('UPHELD'), '乙', DECISION)), after, ['甲', '乙 PERSON_REMOVED']],
    ['nobody twice', { ...notice, announced: [{ personId: '甲', at: 1, docNo: '示例号' }] }, after, ['甲 PERSON_ANNOUNCED', '乙']],
    [
      'not whose time began anew',
      posted(at('2026-10-09 09:00'), [listed('甲'), listed('乙', '另一单位')], notice),
      after,
      ['甲', '乙 NOTICE_OPEN'],
    ],
    [
      'nobody while an outage waits for a decision',
      { ...notice, watched: ['SITE'] },
      after,
      ['甲 OUTAGE_UNDECIDED', '乙 OUTAGE_UNDECIDED'],
    ],
    [
      'nobody before two years’ calendars are known',
      posted(at('2026-12-28 09:00'), [listed('甲')]),
      '2027-02-01 00:00',
      ['甲 NOTICE_PROVISIONAL'],
    ],
    ['nobody of a list that is not up', unposted(), after, []],
  ])('%s', (_what, of, now, expected) => {
    expect(may(of, now)).toEqual(expected);
  });

  it('is nobody who was never listed, and the reasons say what holds him', () => {
    expect(announceRefusals(notice, '丙', NATIONAL_CALENDAR, at(after))).toEqual([{ code: 'PERSON_NOT_LISTED', clause: '004/第八条' }]);
    expect(announceRefusals(holding('OPEN'), '乙', NATIONAL_CALENDAR, at('2026-10-10 12:00'))).toEqual([
      { code: 'NOTICE_OPEN', clause: '004/第八条', params: { until: '2026-10-10 24:00' } },
      { code: 'HOLD_OPEN', clause: '004/第八条', params: { objection: 'o1' } },
    ]);
  });
});
