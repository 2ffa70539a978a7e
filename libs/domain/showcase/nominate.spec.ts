// “绝活”展示 (003/附3): whom a unit may recommend, in which form and when, and what the office decides of it.
import { describe, expect, it } from '@jest/globals';
import { nominationRefusals, verdictRefusals, type Nomination } from './nominate.ts';
import type { ShowcaseRule } from './rule.ts';

const rule: ShowcaseRule = {
  theme: '建功新时代 行行出状元',
  born: { onOrAfter: '1985-07-01', clause: '003/附3/四(一)' },
  forms: ['SHORT_VIDEO', 'OTHER'],
  clauses: { wholeYear: '003/附3/三', forms: '003/附3/四(二)', recommended: '003/附3/五.2', whole: '003/附3' },
};
const given: Nomination = {
  organizationId: 'O1',
  name: '示例青年',
  bornOn: '1990-01-01',
  form: 'SHORT_VIDEO',
  recommendedOn: '2020-10-10',
};
const around = { rule, year: 2020, today: '2020-10-27', earlier: [{ organizationId: 'O1', name: '示例青工' }] };

describe('a recommendation', () => {
  it.each<[string, Partial<Nomination>, [string, string | undefined][]]>([
    ['of somebody young with a skill', {}, []],
    ['of somebody born on the printed day', { bornOn: '1985-07-01' }, []],
    ['of somebody born the day before', { bornOn: '1985-06-30' }, [['SHOWCASE_BORN_BEFORE', '003/附3/四(一)']]],
    ['in a form that the document does not name', { form: 'NOVEL' }, [['SHOWCASE_FORM_UNKNOWN', '003/附3/四(二)']]],
    ['on the first day of the year', { recommendedOn: '2020-01-01' }, []],
    ['of the year before', { recommendedOn: '2019-12-31' }, [['SHOWCASE_OUTSIDE_YEAR', '003/附3/三']]],
    ['of tomorrow', { recommendedOn: '2020-10-28' }, [['SHOWCASE_IN_FUTURE', undefined]]],
    ['of one whom the unit has recommended already', { name: '示例青工' }, [['SHOWCASE_TWICE', undefined]]],
    ['of the same by another unit', { name: '示例青工', organizationId: 'O2' }, []],
  ])('%s', (_, more, expected) => {
    expect(nominationRefusals({ ...given, ...more }, around).map(({ code, clause }) => [code, clause])).toEqual(expected);
  });
});

describe('the office’s word on it', () => {
  it.each([
    ['takes it', null, 'TAKEN', null, []],
    ['turns it down with a reason', null, 'NOT_TAKEN', '已有同类展示', []],
    ['does not turn it down without', null, 'NOT_TAKEN', null, ['REASON_MISSING']],
    ['is said once', 'TAKEN', 'NOT_TAKEN', '另有考虑', ['SHOWCASE_DECIDED']],
  ] as const)('%s', (_, standing, verdict, reason, expected) => {
    expect(verdictRefusals(standing, verdict, reason, rule).map(({ code }) => code)).toEqual(expected);
  });
});
