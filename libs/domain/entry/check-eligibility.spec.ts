import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkEligibility } from './check-eligibility.ts';
import { ruleOutcomes, type EligibilityRule, type EntryFacts, type PriorResult, type RuleOutcome } from './rules.ts';
import { checkOverride, obstacleOf, verdictOf } from './verdict.ts';

const clause = '000/附1/四';
const basics = { clause, groups: null };
const frontLine: EligibilityRule = { ...basics, key: 'FRONT_LINE', kind: 'DECLARATION', proof: true };
const student: EligibilityRule = { ...basics, key: 'STUDENT', kind: 'STATUS', block: 'HARD' };
const champion: EligibilityRule = {
  ...basics,
  key: 'CHAMPION',
  kind: 'PRIOR_RESULT',
  level: 'CITY',
  toRank: 1,
  sameTrade: true,
  block: 'SOFT',
};
const worker: EntryFacts = {
  group: null,
  birthDate: '1990-05-01',
  declared: { FRONT_LINE: true, STUDENT: false },
  proven: true,
  priorResults: [],
  trade: '铝电解工',
  placeInTeam: 1,
  today: '2025-06-01',
};
const first: PriorResult = { year: 2024, level: 'CITY', trade: '铝电解工', rank: 1, certain: true };

const outcome = (rule: EligibilityRule, facts: Partial<EntryFacts>): RuleOutcome | null =>
  checkEligibility({ ...worker, ...facts }, [rule])[0]?.outcome ?? null;

describe('a front-line worker of the trade (000-10)', () => {
  it.each<[Record<string, boolean>, boolean, RuleOutcome]>([
    [{ FRONT_LINE: true }, true, 'PASS'],
    [{ FRONT_LINE: true }, false, 'PROOF_MISSING'],
    [{ FRONT_LINE: false }, true, 'HARD_BLOCK'],
    [{ FRONT_LINE: false }, false, 'HARD_BLOCK'],
    [{}, true, 'DECLARATION_MISSING'],
    [{}, false, 'DECLARATION_MISSING'],
  ])('declared %j with proof %s is %s', (declared, proven, expected) => {
    expect(outcome(frontLine, { declared, proven })).toBe(expected);
  });

  it('needs no proof where the regulation asks for none', () => {
    expect(outcome({ ...frontLine, proof: false }, { proven: false })).toBe('PASS');
  });

  it('is not declared by a name that every object has', () => {
    expect(outcome({ ...frontLine, key: 'toString' }, {})).toBe('DECLARATION_MISSING');
  });
});

describe('an enrolled student (000-12)', () => {
  it.each<[Record<string, boolean>, RuleOutcome]>([
    [{ STUDENT: true }, 'HARD_BLOCK'],
    [{ STUDENT: false }, 'PASS'],
    [{}, 'DECLARATION_MISSING'],
  ])('declared %j is %s', (declared, expected) => {
    expect(outcome(student, { declared })).toBe(expected);
  });
});

describe('an earlier champion (000-11, 002-09)', () => {
  it.each<[string, PriorResult[], RuleOutcome]>([
    ['nothing on record', [], 'PASS'],
    ['first at city level in the same trade', [first], 'SOFT_BLOCK'],
    ['the same trade in other spelling', [{ ...first, trade: '铝 电解工' }], 'SOFT_BLOCK'],
    ['first in another trade', [{ ...first, trade: '钳工' }], 'PASS'],
    ['second', [{ ...first, rank: 2 }], 'PASS'],
    ['first at another level', [{ ...first, level: 'REGION' }], 'PASS'],
    ['a namesake', [{ ...first, certain: false }], 'SOFT_BLOCK'],
  ])('%s', (_what, priorResults, expected) => {
    expect(outcome(champion, { priorResults })).toBe(expected);
  });

  it('is barred for good where the regulation says so, but never for a name alone', () => {
    const hard: EligibilityRule = { ...champion, block: 'HARD' };
    expect(outcome(hard, { priorResults: [first] })).toBe('HARD_BLOCK');
    expect(outcome(hard, { priorResults: [{ ...first, certain: false }] })).toBe('SOFT_BLOCK');
    expect(outcome(hard, { priorResults: [{ ...first, certain: false }, first] })).toBe('HARD_BLOCK');
  });
});

describe('ages and births (002-08, 003-10, 003-11)', () => {
  const age = (min: number | null, max: number | null): EligibilityRule => ({
    ...basics,
    key: 'AGE',
    kind: 'AGE',
    min,
    max,
    on: '2021-08-31',
  });
  it.each<[number | null, number | null, string | null, RuleOutcome]>([
    [16, null, '2005-08-31', 'PASS'],
    [16, null, '2005-09-01', 'HARD_BLOCK'],
    [null, 35, '1985-09-01', 'PASS'],
    [null, 35, '1985-08-31', 'HARD_BLOCK'],
    [16, 60, '1980-01-01', 'PASS'],
    [16, 60, null, 'DECLARATION_MISSING'],
  ])('from %s to %s years: born %s is %s', (min, max, birthDate, expected) => {
    expect(outcome(age(min, max), { birthDate })).toBe(expected);
  });

  it('are measured on the day of the check where the regulation names none', () => {
    const today: EligibilityRule = { ...basics, key: 'AGE', kind: 'AGE', min: 16, max: null, on: null };
    expect(outcome(today, { birthDate: '2009-06-01', today: '2025-06-01' })).toBe('PASS');
    expect(outcome(today, { birthDate: '2009-06-02', today: '2025-06-01' })).toBe('HARD_BLOCK');
  });

  const students: EligibilityRule = { ...basics, key: 'BORN', kind: 'BORN', onOrAfter: '1995-07-01', onOrBefore: '2004-06-30' };
  it.each<[string | null, RuleOutcome]>([
    ['1995-06-30', 'HARD_BLOCK'],
    ['1995-07-01', 'PASS'],
    ['2004-06-30', 'PASS'],
    ['2004-07-01', 'HARD_BLOCK'],
    [null, 'DECLARATION_MISSING'],
  ])('born %s in the window with both days counted is %s', (birthDate, expected) => {
    expect(outcome(students, { birthDate })).toBe(expected);
  });
});

describe('a team (002-04)', () => {
  it('has at most two in one item', () => {
    const two: EligibilityRule = { ...basics, key: 'TEAM', kind: 'TEAM_SIZE', max: 2 };
    expect([1, 2, 3].map((placeInTeam) => outcome(two, { placeInTeam }))).toEqual(['PASS', 'PASS', 'HARD_BLOCK']);
  });
});

describe('groups (003)', () => {
  const workers: EligibilityRule = { ...student, groups: ['WORKER'] };
  it.each([
    ['WORKER', 'HARD_BLOCK'],
    ['STUDENT', null],
    [null, null],
  ])('a rule for workers asked of %s gives %s', (group, expected) => {
    expect(outcome(workers, { group, declared: { STUDENT: true } })).toBe(expected);
  });
});

describe('the verdict', () => {
  const reason = { rule: 'CHAMPION', reason: '测试', by: '测试甲', at: '2025-06-01T00:00:00Z' };
  const rules = [frontLine, champion, student];
  it.each<[string, Partial<EntryFacts>, string, string | null]>([
    ['all is well', {}, 'ELIGIBLE', null],
    ['a proof is missing', { proven: false }, 'INCOMPLETE', 'FRONT_LINE'],
    ['a student', { declared: { FRONT_LINE: true, STUDENT: true } }, 'BLOCKED', 'STUDENT'],
    ['a champion', { priorResults: [first] }, 'BLOCKED', 'CHAMPION'],
    ['a champion without proof', { priorResults: [first], proven: false }, 'BLOCKED', 'CHAMPION'],
  ])('when %s', (_what, facts, verdict, obstacle) => {
    const results = checkEligibility({ ...worker, ...facts }, rules);
    expect([verdictOf(results), obstacleOf(results)?.rule ?? null]).toEqual([verdict, obstacle]);
  });

  it('lets a champion in when the office says why, and names the clause either way', () => {
    const results = checkEligibility({ ...worker, priorResults: [first] }, rules, [reason]);
    expect([verdictOf(results), results[1]]).toEqual(['ELIGIBLE', { rule: 'CHAMPION', clause, outcome: 'SOFT_BLOCK', override: reason }]);
  });

  it('keeps an override beside a bar that is hard of no effect', () => {
    const facts = { ...worker, declared: { FRONT_LINE: true, STUDENT: true } };
    const results = checkEligibility(facts, rules, [{ ...reason, rule: 'STUDENT' }]);
    expect([verdictOf(results), results[2]?.override]).toEqual(['BLOCKED', null]);
  });

  it('can be lifted of a soft bar alone', () => {
    const results = checkEligibility({ ...worker, priorResults: [first], declared: { FRONT_LINE: true, STUDENT: true } }, rules);
    expect(checkOverride(results, 'CHAMPION').ok).toBe(true);
    expect(checkOverride(results, 'STUDENT')).toEqual({ ok: false, refusals: [{ code: 'OVERRIDE_NOT_POSSIBLE', field: 'rule', clause }] });
    expect(checkOverride(results, 'NO_SUCH')).toEqual({ ok: false, refusals: [{ code: 'OVERRIDE_NOT_POSSIBLE', field: 'rule' }] });
  });
});

const facts: fc.Arbitrary<EntryFacts> = fc.record({
  group: fc.constantFrom(null, 'WORKER', 'STUDENT'),
  birthDate: fc.constantFrom(null, '1985-06-30', '1985-07-01', '2004-06-30', '2010-01-01'),
  declared: fc.dictionary(fc.constantFrom('FRONT_LINE', 'STUDENT'), fc.boolean()),
  proven: fc.boolean(),
  priorResults: fc.array(
    fc.record({
      year: fc.integer({ min: 2000, max: 2024 }),
      level: fc.constantFrom('CITY', 'REGION'),
      trade: fc.constantFrom('铝电解工', '钳工'),
      rank: fc.integer({ min: 1, max: 6 }),
      certain: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  trade: fc.constantFrom('铝电解工', '钳工'),
  placeInTeam: fc.integer({ min: 1, max: 4 }),
  today: fc.constant('2025-06-01'),
});
const all: EligibilityRule[] = [
  frontLine,
  student,
  champion,
  { ...basics, key: 'AGE', kind: 'AGE', min: 16, max: 40, on: null },
  { ...basics, key: 'BORN', kind: 'BORN', onOrAfter: '1985-07-01', onOrBefore: null },
  { ...basics, key: 'TEAM', kind: 'TEAM_SIZE', max: 2 },
  { ...student, key: 'WORKERS_ONLY', groups: ['WORKER'] },
];
const shuffled = fc.shuffledSubarray(all, { minLength: all.length });
const byRule = (results: ReturnType<typeof checkEligibility>) => [...results].sort((a, b) => (a.rule < b.rule ? -1 : 1));

describe('every entry', () => {
  it('comes to the same whatever the order of the rules', () => {
    fc.assert(
      fc.property(facts, shuffled, (entry, rules) => {
        const [given, moved] = [checkEligibility(entry, all), checkEligibility(entry, rules)];
        expect(byRule(moved)).toEqual(byRule(given));
        expect(verdictOf(moved)).toBe(verdictOf(given));
      }),
    );
  });

  it('has one known outcome with its clause for each rule of its group', () => {
    fc.assert(
      fc.property(facts, (entry) => {
        const results = checkEligibility(entry, all);
        const asked = all.filter(({ groups }) => groups === null || groups.includes(entry.group ?? ''));
        expect(results.map(({ rule, clause: named }) => [rule, named])).toEqual(asked.map(({ key }) => [key, clause]));
        expect(results.every((one) => ruleOutcomes.includes(one.outcome))).toBe(true);
      }),
    );
  });

  it('is never helped by one more rule', () => {
    const rank = { ELIGIBLE: 0, INCOMPLETE: 1, BLOCKED: 2 };
    fc.assert(
      fc.property(facts, fc.subarray(all), (entry, fewer) => {
        const [some, whole] = [verdictOf(checkEligibility(entry, fewer)), verdictOf(checkEligibility(entry, all))];
        expect(rank[some]).toBeLessThanOrEqual(rank[whole]);
      }),
    );
  });
});
