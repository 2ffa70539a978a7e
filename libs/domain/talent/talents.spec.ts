// 青年技能人才数据库 (003/六.3): who is in it, what is known of each, and in which stage of growth the office sees him.
import { describe, expect, it } from '@jest/globals';
import { awardedOf, CIRCULATED } from '../award/circulated.fixture.ts';
import type { HonourLetter } from '../award/honour-letters.ts';
import { checkPlace } from './place.ts';
import type { TalentRule } from './rule.ts';
import { talentsOf, type Recorded } from './talents.ts';

const CLAUSE = '003/六.3';
const rule: TalentRule = {
  stages: ['ENTRY', 'GROWTH', 'MATURITY', 'CONTRIBUTION'],
  stagedGroups: ['WORKER'],
  bornOnOrAfter: { WORKER: '1985-07-01' },
  clause: CLAUSE,
};
const NOTHING: Recorded = { certificates: [], letters: [], places: [] };
const born = (birth: string): string => `150500${birth}001X`;
const letter = (chosen: readonly string[] | null): HonourLetter => ({
  ...{ id: 'L1', honour: 'REGION_SKILL_EXPERT', number: '示团函〔2020〕9号', sentOn: '2020-12-01', candidates: [] },
  answer: chosen === null ? null : { on: '2020-12-02', text: '同意', chosen },
});
const names = (result = CIRCULATED, recorded = NOTHING): string[] => talentsOf([awardedOf(result)], recorded, rule).map(({ name }) => name);

describe('the database', () => {
  it('holds whom a circular ranks, in order of rank, and nobody before one', () => {
    expect(names()).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((key) => `示例${key}`));
    expect(talentsOf([], NOTHING, rule)).toEqual([]);
  });

  it('loses whom a correction ranks no more', () => {
    const entries = CIRCULATED.entries.map((entry) => (entry.key === 'A' ? { ...entry, status: 'DISQUALIFIED' as const } : entry));
    expect(names({ ...CIRCULATED, entries })[0]).toBe('示例B');
  });

  it.each([
    ['on the first birthday', '19850701', ['示例A', '示例B']],
    ['the day before it', '19850630', ['示例B']],
  ])('takes who was born %s by the rule of the group', (_, birth, expected) => {
    const result = { ...CIRCULATED, entries: CIRCULATED.entries.slice(0, 2), idNumbers: new Map([['A', born(birth)]]) };
    expect(names(result)).toEqual(expected);
    expect(names({ ...result, group: 'STUDENT' })).toEqual(['示例A', '示例B']);
  });

  it('knows of each the trade, the circular, what he was given and where he was placed', () => {
    const recorded: Recorded = {
      certificates: [{ contestId: 'K1', entry: 'A', number: 'S000015050001', issuedOn: '2020-12-20', given: null }],
      letters: [letter(['K1/A']), { ...letter(null), honour: 'REGION_YOUTH_EXPERT' }],
      places: [{ contestId: 'K1', entry: 'A', stage: 'GROWTH' }],
    };
    const result = { ...CIRCULATED, entries: CIRCULATED.entries.slice(0, 2), idNumbers: new Map([['A', born('19900101')]]) };
    const common = {
      contestId: 'K1',
      tradeNo: 1,
      title: '示例比赛',
      unit: '示例单位',
      group: 'WORKER',
      circularNumber: '示工发〔2025〕30号',
    };
    expect(talentsOf([awardedOf(result)], recorded, rule)).toEqual([
      {
        ...{ ...common, entry: 'A', name: '示例A', rank: 1, bornOn: '1990-01-01' },
        ...{ honours: ['REGION_SKILL_EXPERT'], certificate: 'S000015050001', stage: 'GROWTH' },
      },
      { ...common, entry: 'B', name: '示例B', rank: 2, bornOn: null, honours: [], certificate: null, stage: null },
    ]);
  });
});

describe('a place among the stages of growth', () => {
  const talents = (group: 'WORKER' | 'STUDENT') =>
    talentsOf([awardedOf({ ...CIRCULATED, group })], { ...NOTHING, places: [{ contestId: 'K1', entry: 'B', stage: 'ENTRY' }] }, rule);
  it.each([
    ['is given to a worker', 'WORKER', 'A', 'GROWTH', []],
    ['is changed', 'WORKER', 'B', 'GROWTH', []],
    ['is not given twice', 'WORKER', 'B', 'ENTRY', ['TALENT_PLACED_ALREADY stage']],
    ['is one that the document names', 'WORKER', 'A', 'RETIREMENT', ['TALENT_STAGE_UNKNOWN stage']],
    ['is given to nobody outside the database', 'WORKER', 'Z', 'GROWTH', ['TALENT_UNKNOWN entry']],
    ['is none of a student, who has not begun to work', 'STUDENT', 'A', 'GROWTH', ['TALENT_HAS_NO_STAGE entry']],
  ] as const)('%s', (_, group, entry, stage, expected) => {
    const checked = checkPlace({ contestId: 'K1', entry, stage }, talents(group), rule);
    expect(checked.ok ? [] : checked.refusals.map(({ code, field }) => `${code} ${field ?? ''}`)).toEqual(expected);
  });
});
