import { describe, expect, it } from '@jest/globals';
import { NATIONAL_CALENDAR } from '../calendar/calendars.fixture.ts';
import { SCORE_REPORT } from '../deadline/deadlines.fixture.ts';
import { announceable } from '../notice/announce.ts';
import { at, DECISION, listed, posted, textWith } from '../notice/notice.fixture.ts';
import type { PublicNotice } from '../notice/notice.ts';
import { post, remove } from '../notice/posting.ts';
import { windowOf } from '../notice/window.ts';
import { formatLocal } from '../shared/instant.ts';
import { valueOf } from '../shared/result.ts';
import { holdOf, mayReadObjector, replyDeadline } from './effects.ts';
import { registerOnly } from './handle.ts';
import type { Objection } from './objection.ts';
import { admitted, decided, objection, reported } from './objection.fixture.ts';

const [甲, 乙, 丙] = [listed('甲'), listed('乙'), listed('丙')];
const notice = posted(at('2026-09-28 09:00'), [甲, 乙]);
const [posting] = notice.postings;
if (posting === undefined) throw new Error('nothing is posted');
const window = windowOf(notice, posting, NATIONAL_CALENDAR);
const late = objection({ arrival: { channel: 'WEB', at: at('2026-10-12 09:00') } });
const registered = valueOf(registerOnly(late, { verdict: 'REGISTER', refusals: [{ code: 'OBJECTION_LATE' }] }, '逾期', 1));

describe('a hold', () => {
  it.each<[string, Objection, string]>([
    ['received in time', objection(), 'OPEN'],
    ['received too late', late, 'none'],
    ['only registered', registered, 'none'],
    ['admitted', admitted(), 'OPEN'],
    ['verified', reported('UPHELD'), 'OPEN'],
    ['decided against the person', decided('UPHELD', 'REMOVE'), 'UPHELD'],
    ['found in part, without consequence', decided('PARTLY', 'KEEP'), 'NOT_UPHELD'],
    ['not upheld', decided('NOT_UPHELD', 'KEEP'), 'NOT_UPHELD'],
  ])('of an objection %s is %s', (_what, of, expected) => {
    expect(holdOf(of, window)?.finding ?? 'none').toBe(expected);
  });

  it('is of the person whom the objection concerns, and nobody else waits for it', () => {
    const may = (of: Objection, standing: PublicNotice = notice): string[] => {
      const hold = holdOf(of, window);
      const now = announceable({ ...standing, holds: hold === null ? [] : [hold] }, NATIONAL_CALENDAR, at('2026-10-19 09:00'));
      return now.filter((each) => each.may).map(({ personId }) => personId);
    };
    expect([may(objection()), may(decided('NOT_UPHELD', 'KEEP')), may(decided('UPHELD', 'REMOVE'))]).toEqual([
      ['甲'],
      ['甲', '乙'],
      ['甲'],
    ]);
    const removed = valueOf(remove(notice, '乙', DECISION));
    const replaced = valueOf(
      post(removed, { text: textWith([甲, 丙]), hash: 'h', decision: DECISION, reason: '递补' }, at('2026-10-14 09:00')),
    );
    expect(may(decided('UPHELD', 'REMOVE'), replaced)).toEqual(['甲']);
  });
});

describe('the answer to who objects', () => {
  const rule = { ...SCORE_REPORT, length: 15 };
  const due = (of: Objection, limit: typeof rule | null = rule): string | null => {
    const deadline = replyDeadline(of, limit, NATIONAL_CALENDAR);
    return deadline === null ? null : formatLocal(deadline.dueAt);
  };

  it.each<[string, string | null, string | null]>([
    ['is due so many working days after the admission', due(admitted()), '2026-10-29 24:00'],
    ['is due on the same day when all is decided', due(decided('UPHELD', 'REMOVE')), '2026-10-29 24:00'],
    ['is not due before the admission', due(objection()), null],
    ['is not due for what is only registered', due(registered), null],
    ['is not due to nobody', due(admitted(objection({ objector: { kind: 'ANONYMOUS' } }))), null],
    ['is not due where the round sets no limit', due(admitted(), null), null],
  ])('%s', (_what, found, expected) => {
    expect(found).toBe(expected);
  });
});

describe('who objects', () => {
  it.each<[string, Objection, string, boolean]>([
    ['the clerk who registered it', admitted(), 'clerk', true],
    ['one who verifies it', reported('UPHELD'), 'v2', true],
    ['a verifier before he is named', objection(), 'v2', false],
    ['another clerk', admitted(), 'colleague', false],
    ['whom it concerns', admitted(), '乙', false],
    ['anybody else of what is only registered', registered, 'v1', false],
  ])('is known to %s: %#', (_who, of, personId, may) => {
    expect(mayReadObjector(of, personId)).toBe(may);
  });
});
