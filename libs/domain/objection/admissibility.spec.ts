import { describe, expect, it } from '@jest/globals';
import { NATIONAL_CALENDAR } from '../calendar/calendars.fixture.ts';
import { at, listed, posted } from '../notice/notice.fixture.ts';
import { windowOf } from '../notice/window.ts';
import { admissibility, type AnonymousRule } from './admissibility.ts';
import type { Objection } from './objection.ts';
import { objection } from './objection.fixture.ts';

const notice = posted(at('2026-09-28 09:00'), [listed('甲'), listed('乙')]);
const [posting] = notice.postings;
if (posting === undefined) throw new Error('nothing is posted');
const window = windowOf(notice, posting, NATIONAL_CALENDAR);

function said(of: Partial<Objection>, anonymous: AnonymousRule = 'WHEN_CONCRETE'): string {
  const { verdict, refusals } = admissibility(objection(of), notice, window, anonymous);
  return [verdict, ...refusals.map(({ code }) => code)].join(' ');
}

const late: Objection['arrival'] = { channel: 'WEB', at: at('2026-10-11 00:00') };
const unit = (more: object): Objection['objector'] => ({
  kind: 'UNIT_SEAL',
  unit: '示例单位',
  contact: '示例路3号',
  sealed: true,
  ...more,
});
const person = (more: object): Objection['objector'] => ({
  kind: 'REAL_NAME',
  personId: null,
  name: '测试丁',
  contact: '示例路2号',
  ...more,
});

describe('an objection', () => {
  it.each<[string, Partial<Objection>, string]>([
    ['by name', {}, 'ADMIT'],
    ['by name without a name', { objector: person({ name: ' ' }) }, 'COMPLETE OBJECTOR_NAME_MISSING'],
    ['by name without a way to reach him', { objector: person({ contact: '' }) }, 'COMPLETE OBJECTOR_CONTACT_MISSING'],
    ['of a unit under its seal', { objector: unit({}) }, 'ADMIT'],
    [
      'of a unit without seal and name',
      { objector: unit({ sealed: false, unit: '' }) },
      'COMPLETE OBJECTOR_NAME_MISSING OBJECTOR_SEAL_MISSING',
    ],
    ['that says nothing', { facts: ' ' }, 'COMPLETE OBJECTION_FACTS_MISSING'],
    ['by name that is not concrete', { concrete: false }, 'ADMIT'],
    ['without a name and concrete', { objector: { kind: 'ANONYMOUS' } }, 'ADMIT'],
    ['without a name and not concrete', { objector: { kind: 'ANONYMOUS' }, concrete: false }, 'REGISTER OBJECTION_ANONYMOUS'],
    ['too late', { arrival: late }, 'REGISTER OBJECTION_LATE'],
    ['too late and incomplete', { arrival: late, facts: '' }, 'REGISTER OBJECTION_LATE'],
    ['to somebody who is not on the list', { personId: '丙' }, 'REGISTER OBJECTION_NOT_LISTED'],
  ])('%s: %j is %s', (_what, of, expected) => {
    expect(said(of)).toBe(expected);
  });

  it('without a name is only registered where the round so decided, be it concrete', () => {
    expect([said({ objector: { kind: 'ANONYMOUS' } }, 'REGISTER_ONLY'), said({}, 'REGISTER_ONLY')]).toEqual([
      'REGISTER OBJECTION_ANONYMOUS',
      'ADMIT',
    ]);
  });
});
