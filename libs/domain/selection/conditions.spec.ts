import { describe, expect, it } from '@jest/globals';
import { checkConditions, hasYears, isEligible, type CandidateFacts, type Condition, type WorkPeriod } from './conditions.ts';

const AS_OF = '2026-06-30';
const period = (text: string): WorkPeriod => {
  const [from = '', until = ''] = text.split('..');
  return { from, until: until === '' ? null : until };
};

describe('five years on the front line as of 2026-06-30', () => {
  it.each([
    ['to the day', ['2021-07-01..'], true],
    ['less one day', ['2021-07-02..'], false],
    ['over for years', ['2010-01-01..2014-12-31'], true],
    ['over, less one day', ['2010-01-02..2014-12-31'], false],
    ['in two periods', ['2015-01-01..2017-06-30', '2024-01-01..2026-06-30'], true],
    ['in two periods, less one day', ['2015-01-02..2017-06-30', '2024-01-01..2026-06-30'], false],
    ['with days over, thirty-one to a month', ['2021-06-29..2026-05-10', '2026-05-12..'], true],
    ['with days over, one too few', ['2021-06-30..2026-05-10', '2026-05-12..'], false],
    ['in overlapping periods, counted once', ['2021-07-01..2024-01-01', '2023-01-01..'], true],
    ['in overlapping periods, too short', ['2022-01-01..2025-01-01', '2023-01-01..'], false],
    ['in periods that touch', ['2021-07-01..2023-05-31', '2023-06-01..'], true],
    ['one within another', ['2020-01-01..', '2021-01-01..2021-02-01'], true],
    ['still to come', ['2026-07-01..2032-01-01'], false],
    ['turned about', ['2026-01-01..2020-01-01'], false],
    ['not at all', [], false],
  ])('%s: %j is %s', (_what, periods, met) => {
    expect(hasYears(periods.map(period), 5, AS_OF)).toBe(met);
  });

  it('end on the anniversary across a leap day', () => {
    expect(['2021-02-28', '2021-02-27'].map((asOf) => hasYears([period('2016-02-29..')], 5, asOf))).toEqual([true, true]);
    expect(hasYears([period('2016-02-29..')], 5, '2021-02-26')).toBe(false);
  });
});

const CLAUSE = '004/第四条';
const CONDITIONS: Condition[] = [
  { key: 'POLITICAL', kind: 'ATTESTED', clause: '004/第三条' },
  { key: 'KEY_INDUSTRY', kind: 'FACTOR', clause: '004/第三条' },
  { key: 'FRONT_LINE_YEARS', kind: 'YEARS', min: 5, clause: '004/第三条' },
  { key: 'ENTERPRISE_HEAD', kind: 'SOFT', declared: 'ENTERPRISE_HEAD', unless: null, onlyWith: null, clause: CLAUSE },
  { key: 'RETIRED', kind: 'SOFT', declared: 'RETIRED', unless: 'RE_EMPLOYED', onlyWith: null, clause: CLAUSE },
  { key: 'DISHONEST', kind: 'HARD', declared: 'DISHONEST', unless: null, onlyWith: null, clause: CLAUSE },
];
const FACTS: CandidateFacts = { declared: [], attested: ['POLITICAL'], frontLine: [period('2010-01-01..')], exceptions: [] };
const excused = (key: string, reason = '延续重点项目'): CandidateFacts['exceptions'] => [{ key, reason, by: 'office' }];

describe('a recommendation', () => {
  it.each<[string, Partial<CandidateFacts>, string[], boolean]>([
    ['in order', {}, [], true],
    ['without the unit’s word', { attested: [] }, ['POLITICAL NOT_ATTESTED'], false],
    ['too short on the front line', { frontLine: [] }, ['FRONT_LINE_YEARS NOT_MET'], false],
    ['of a head of an enterprise', { declared: ['ENTERPRISE_HEAD'] }, ['ENTERPRISE_HEAD NEEDS_REASON'], false],
    [
      'of one with an exception',
      { declared: ['ENTERPRISE_HEAD'], exceptions: excused('ENTERPRISE_HEAD') },
      ['ENTERPRISE_HEAD EXCUSED'],
      true,
    ],
    [
      'with an exception without a reason',
      { declared: ['ENTERPRISE_HEAD'], exceptions: excused('ENTERPRISE_HEAD', '') },
      ['ENTERPRISE_HEAD NEEDS_REASON'],
      false,
    ],
    ['of somebody retired', { declared: ['RETIRED'] }, ['RETIRED NEEDS_REASON'], false],
    ['of somebody retired and kept on', { declared: ['RETIRED', 'RE_EMPLOYED'] }, [], true],
    ['of somebody dishonest', { declared: ['DISHONEST'] }, ['DISHONEST NOT_MET'], false],
    [
      'of somebody dishonest whom no exception helps',
      { declared: ['DISHONEST'], exceptions: excused('DISHONEST') },
      ['DISHONEST NOT_MET'],
      false,
    ],
  ])('%s: %j', (_what, facts, notMet, eligible) => {
    const results = checkConditions(CONDITIONS, { ...FACTS, ...facts }, AS_OF);
    expect(results.filter(({ verdict }) => verdict !== 'MET').map(({ key, verdict }) => `${key} ${verdict}`)).toEqual(notMet);
    expect(isEligible(results)).toBe(eligible);
  });

  it('names every condition but what only weighs, with its clause', () => {
    expect(checkConditions(CONDITIONS, FACTS, AS_OF).map(({ key, clause }) => `${key} ${clause}`)).toEqual([
      'POLITICAL 004/第三条',
      'FRONT_LINE_YEARS 004/第三条',
      'ENTERPRISE_HEAD 004/第四条',
      'RETIRED 004/第四条',
      'DISHONEST 004/第四条',
    ]);
  });

  it('of a head of an enterprise below the rank needs no reason where the round reads it so (C12)', () => {
    const narrow = CONDITIONS.map((each) => (each.key === 'ENTERPRISE_HEAD' ? { ...each, onlyWith: 'LEADING_OFFICIAL' } : each));
    const verdict = (...declared: string[]) =>
      checkConditions(narrow, { ...FACTS, declared }, AS_OF).find(({ key }) => key === 'ENTERPRISE_HEAD')?.verdict;
    expect([verdict('ENTERPRISE_HEAD'), verdict('ENTERPRISE_HEAD', 'LEADING_OFFICIAL')]).toEqual(['MET', 'NEEDS_REASON']);
  });
});
