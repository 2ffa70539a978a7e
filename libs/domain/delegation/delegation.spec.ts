import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Grant, Role } from '../access/actor.ts';
import { addDays } from '../shared/civil-date.ts';
import { delegationRefusals, isColleague, mayArrange, type Delegation, type DelegationFacts } from './delegation.ts';

const TODAY = '2026-09-28';
const office: Grant = { role: 'OFFICE', organizationId: null, campaignId: null };
const head: Grant = { ...office, role: 'OFFICE_HEAD' };
const elsewhere: Grant = { ...office, campaignId: 'other campaign' };
const ofUnit = (organizationId: string): Grant => ({ role: 'ORGANIZER', organizationId, campaignId: null });
const of = (role: Role, organizationId: string): Grant => ({ role, organizationId, campaignId: null });
const finance: Grant = { ...office, role: 'FINANCE' };
const expert: Grant = { ...office, role: 'EXPERT' };
const auditor: Grant = { ...office, role: 'AUDITOR' };

const wanted: Delegation = { absentId: '甲', deputyId: '乙', fromOn: '2026-10-01', toOn: '2026-10-08', kinds: null };
const other = (absentId: string, deputyId: string, more: Partial<Delegation> = {}) => ({
  ...wanted,
  absentId,
  deputyId,
  absentName: absentId,
  deputyName: deputyId,
  ...more,
});
const facts = (
  more: Partial<DelegationFacts> = {},
  absent: readonly Grant[] = [office],
  deputy: readonly Grant[] = [office],
): DelegationFacts => ({
  today: TODAY,
  absent: { personId: '甲', name: '甲', grants: absent },
  deputy: { personId: '乙', name: '乙', grants: deputy },
  others: [],
  ...more,
});
const says = (given: Delegation, around: DelegationFacts): string =>
  delegationRefusals(given, around)
    .map(({ code }) => code)
    .join(' ') || 'yes';

describe('an absence', () => {
  it.each<[Partial<Delegation>, string]>([
    [{}, 'yes'],
    [{ fromOn: TODAY, toOn: TODAY }, 'yes'],
    [{ fromOn: '2026-09-27' }, 'ABSENCE_IN_PAST'],
    [{ toOn: '2026-09-30' }, 'ABSENCE_ENDS_BEFORE'],
    [{ toOn: addDays('2026-10-01', 366) }, 'yes'],
    [{ toOn: addDays('2026-10-01', 367) }, 'ABSENCE_TOO_LONG'],
    [{ deputyId: '甲' }, 'DEPUTY_IS_SELF'],
  ])('%j: %s', (change, expected) => {
    expect(says({ ...wanted, ...change }, facts())).toBe(expected);
  });

  it.each<[string, readonly Grant[], readonly Grant[], string]>([
    ['a clerk for a clerk', [office], [office], 'yes'],
    ['a clerk for the head', [head], [office], 'yes'],
    ['the head for a clerk', [office], [head], 'yes'],
    ['a clerk of another campaign', [office], [elsewhere], 'DEPUTY_WITHOUT_ROLE'],
    ['a clerk of all campaigns for one of one', [elsewhere], [office], 'yes'],
    ['somebody of the same unit', [ofUnit('一')], [ofUnit('一')], 'yes'],
    ['somebody of another unit', [ofUnit('一')], [ofUnit('二')], 'DEPUTY_WITHOUT_ROLE'],
    ['an organizer for a clerk', [office], [ofUnit('一')], 'DEPUTY_WITHOUT_ROLE'],
    ['an auditor for a clerk', [office], [auditor], 'DEPUTY_WITHOUT_ROLE'],
    ['a clerk for one who also audits: auditing is not delegated', [office, auditor], [office], 'yes'],
    ['anybody for one who only audits', [auditor], [office], 'NOTHING_TO_DELEGATE'],
    ['finance for finance', [finance], [finance], 'yes'],
    ['the office for finance', [finance], [office], 'DEPUTY_WITHOUT_ROLE'],
    ['finance of another campaign', [finance], [{ ...finance, campaignId: 'other campaign' }], 'DEPUTY_WITHOUT_ROLE'],
    ['a body’s person for one of the same body', [of('BODY', '一')], [of('BODY', '一')], 'yes'],
    ['a body’s person for one of another', [of('BODY', '一')], [of('BODY', '二')], 'DEPUTY_WITHOUT_ROLE'],
    ['a unit’s person for one of the same unit', [of('TEAM_UNIT', '一')], [of('TEAM_UNIT', '一')], 'yes'],
    ['a unit’s person for its organizer’s', [ofUnit('一')], [of('TEAM_UNIT', '一')], 'DEPUTY_WITHOUT_ROLE'],
    ['who has one of two roles', [of('BODY', '一'), ofUnit('一')], [of('BODY', '一')], 'DEPUTY_WITHOUT_ROLE'],
    ['anybody for an expert: his judgement is his own', [expert], [expert], 'EXPERT_IS_PERSONAL'],
    ['a clerk for a clerk who is an expert as well', [office, expert], [office], 'yes'],
  ])('%s', (_what, absent, deputy, expected) => {
    expect(says(wanted, facts({}, absent, deputy))).toBe(expected);
  });

  it.each<[string, ReturnType<typeof other>, string]>([
    ['of which the deputy is away then', other('乙', '丙'), 'DEPUTY_IS_ABSENT'],
    ['the other way round', other('乙', '甲'), 'DEPUTY_IS_ABSENT'],
    ['of one who stands in for somebody then', other('丙', '甲'), 'ABSENT_IS_DEPUTY'],
    ['with a second deputy for the same work', other('甲', '丙'), 'ABSENCE_OVERLAPS'],
    ['with a second deputy for one kind of it', other('甲', '丙', { kinds: ['REVIEW'] }), 'ABSENCE_OVERLAPS'],
    ['beside one that has ended by then', other('乙', '丙', { fromOn: '2026-09-01', toOn: '2026-09-30' }), 'yes'],
    ['that ends on the other’s first day', other('乙', '丙', { fromOn: '2026-10-08', toOn: '2026-10-09' }), 'DEPUTY_IS_ABSENT'],
    ['of a deputy for two', other('丙', '乙'), 'yes'],
  ])('%s', (_what, standing, expected) => {
    expect(says(wanted, facts({ others: [standing] }))).toBe(expected);
  });

  it('may have two deputies for different kinds of work', () => {
    const reviews = other('甲', '丙', { kinds: ['REVIEW'] });
    expect(says({ ...wanted, kinds: ['PREPARE'] }, facts({ others: [reviews] }))).toBe('yes');
  });

  it('is arranged by himself or the head of the office', () => {
    expect([mayArrange('甲', '甲', false), mayArrange('甲', '乙', false), mayArrange('甲', '乙', true)]).toEqual([true, false, true]);
  });
});

describe('to whom work goes for good', () => {
  it.each<[string, readonly Grant[], readonly Grant[], boolean]>([
    ['from the office to anybody whom its tasks admit', [office], [ofUnit('一')], true],
    ['from a body to one of the same body', [of('BODY', '一')], [of('BODY', '一')], true],
    ['from a body to nobody of another', [of('BODY', '一')], [of('BODY', '二')], false],
    ['from a body to nobody of the office', [of('BODY', '一')], [office], false],
    ['from finance to finance', [finance], [finance], true],
  ])('%s', (_what, from, heir, expected) => {
    expect(isColleague({ grants: heir }, { grants: from })).toBe(expected);
  });
});

describe('whatever absences are entered one after another', () => {
  const person = fc.constantFrom('甲', '乙', '丙', '丁');
  const entry = fc.record({
    absentId: person,
    deputyId: person,
    from: fc.integer({ min: 0, max: 20 }),
    days: fc.integer({ min: 0, max: 10 }),
  });

  it('on no day is a deputy away, and nobody has two deputies for one task', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 25 }), (entries) => {
        const taken: ReturnType<typeof other>[] = [];
        for (const { absentId, deputyId, from, days } of entries) {
          const fromOn = addDays(TODAY, from);
          const one = other(absentId, deputyId, { fromOn, toOn: addDays(fromOn, days) });
          const involved: string[] = [absentId, deputyId];
          const others = taken.filter((each) => involved.includes(each.absentId) || involved.includes(each.deputyId));
          if (says(one, facts({ others })) === 'yes') taken.push(one);
        }
        for (let day = 0; day <= 30; day += 1) {
          const on = addDays(TODAY, day);
          const today = taken.filter(({ fromOn, toOn }) => fromOn <= on && on <= toOn);
          const away = today.map(({ absentId }) => absentId);
          expect(new Set(away).size).toBe(away.length);
          expect(today.filter(({ deputyId }) => away.includes(deputyId))).toEqual([]);
        }
      }),
    );
  });
});
