import { describe, expect, it } from '@jest/globals';
import { youthCertificates } from '@jiangcheng/domain/award/award.fixture';
import { fullAnswers, sampleRubric } from '@jiangcheng/domain/org-award/rubric.fixture';
import { assess } from '@jiangcheng/domain/org-award/assess';
import { valueOf } from '@jiangcheng/domain/shared/result';
import {
  awardRules,
  besideContests,
  collectionPlans,
  contactHolders,
  currentAffairs,
  eligibilityRules,
  orgAwardRubric,
  prizeRule,
  rankingRule,
  readingOf,
  scoreReportRule,
  showcaseRule,
  talentRule,
  tradeValues,
  winnerRanks,
} from './facts.ts';
import { loadContestPack } from './load-pack.ts';

const pack = loadContestPack('003', '2020');
const values = tradeValues(pack);
const readings = (field: string): unknown[] => values.filter((value) => value.field === field).map(readingOf);

describe('the 19 group-events of 16 trades (003-04)', () => {
  it('are three trades of the nation in two groups and thirteen of the region for workers', () => {
    const [names, tiers, groups] = [readings('name'), readings('tier'), readings('group')];
    expect([names.length, new Set(names).size, pack.regulation.tradeCount.value]).toEqual([19, 19, 16]);
    expect(names.slice(0, 2)).toEqual(['计算机网络管理员（职工组）', '计算机网络管理员（学生组）']);
    expect(tiers.filter((tier) => tier === '国家级').length).toBe(6);
    expect(groups.filter((group) => group === 'STUDENT').length).toBe(3);
    expect(groups.slice(6)).toEqual(Array.from({ length: 13 }, () => 'WORKER'));
  });

  it('are held by whom 003/五 names', () => {
    const organizers = readings('organizers').map(String);
    const count = (name: string): number => organizers.filter((one) => one === name).length;
    expect([
      count('另行通知'),
      count('内蒙古电力（集团）有限责任公司'),
      count('内蒙古森工集团（林管局）'),
      count('中国航天科工集团第六研究院'),
      count('内蒙古能源发电投资集团有限公司'),
    ]).toEqual([6, 7, 1, 4, 1]);
  });

  it.each(['catalogued', 'specialAbility'])('wait for the office to look up before awards whether each is %s', (asked) => {
    const found = values.filter(({ field }) => field === asked);
    expect(found.map(({ inferred, blocks }) => [inferred, blocks])).toEqual(Array.from({ length: 19 }, () => [false, ['AWARDS']]));
  });
});

describe('the contest of 003', () => {
  it('weighs 20 to 80 with current affairs as a quarter of the theory paper (003-21), and has no prize money', () => {
    expect(rankingRule(pack).weights).toEqual({ theory: '0.20', practice: '0.80' });
    expect(currentAffairs(pack)).toEqual({ ofTotal: '0.05', ofTheory: '0.25', clause: 'rules §9.1-19' });
    expect(currentAffairs(pack, { CURRENT_AFFAIRS: 'BESIDE_THEORY' })).toBe(null);
    expect([prizeRule(pack).table, winnerRanks(pack).to]).toEqual([[], 10]);
  });

  it('reports by 30 November, with reminders ten, five and one working days before (003-30, C18)', () => {
    expect(scoreReportRule(pack)).toMatchObject({ unit: 'FIXED_DATE', on: '2020-11-30', hard: false, clause: '003/七.1' });
    expect(scoreReportRule(pack).ladder.map(({ offset }) => offset)).toEqual([-10, -5, -1, 0, 1, 3]);
  });

  it('asks for age by birth, and bars by group (003-10 … 003-14)', () => {
    expect(pack.eligibility.rules.map(({ key, kind, groups }) => [key, kind, groups])).toEqual([
      ['YOUNG_WORKER', 'BORN', ['WORKER']],
      ['STUDENT_AGE', 'BORN', ['STUDENT']],
      ['FULL_TIME_STUDENT', 'DECLARATION', ['STUDENT']],
      ['NATIONAL_HONOUR', 'STATUS', null],
      ['NATIONAL_CATEGORY_1', 'STATUS', ['WORKER']],
      ['NATIONAL_CATEGORY_2', 'STATUS', ['WORKER']],
      ['ENROLLED_ENTREPRENEUR', 'STATUS', ['WORKER']],
    ]);
  });

  it.each([
    [{}, ['1995-07-01', '2004-06-30']],
    [{ BIRTH_BOUNDARY: 'EXCLUSIVE' }, ['1995-07-02', '2004-06-29']],
  ])('takes the printed days with them unless the campaign does not: %j (C19)', (settings, days) => {
    const students = eligibilityRules(pack, settings).find(({ key }) => key === 'STUDENT_AGE');
    expect(students?.kind === 'BORN' && [students.onOrAfter, students.onOrBefore]).toEqual(days);
  });
});

describe('the awards of 003/附2/三', () => {
  it('are certificates of both groups, one level up for holders of a year', () => {
    expect(awardRules(pack).certificates).toEqual(youthCertificates);
    expect(awardRules(pack, { CERTIFICATE_HELD_ONE_YEAR: 'EVERY_ISSUE' }).certificates).toMatchObject({
      heldFor: { before: 'EVERY_ISSUE' },
    });
  });

  it('are two titles for workers, each with its approver, and delegates of both groups (003-24, 003-12)', () => {
    expect(
      awardRules(pack).honours.map(({ key, nature, approver, toRank, groups, bornOnOrAfter }) => [
        key,
        nature,
        approver,
        toRank,
        groups,
        bornOnOrAfter,
      ]),
    ).toEqual([
      ['REGION_SKILL_EXPERT', 'TITLE', '内蒙古自治区人力资源和社会保障厅', 3, ['WORKER'], null],
      ['REGION_YOUTH_EXPERT', 'TITLE', '共青团内蒙古自治区委员会', 3, ['WORKER'], '1985-07-01'],
      ['NATIONAL_FINAL', 'DELEGATION', '共青团内蒙古自治区委员会', 3, ['WORKER', 'STUDENT'], null],
    ]);
    expect(awardRules(pack, { NATIONAL_FINAL_TO_RANK: 5 }).honours.map(({ toRank, tier }) => [toRank, tier])).toEqual([
      [3, null],
      [3, null],
      [5, '国家级'],
    ]);
    expect(awardRules(pack, { BIRTH_BOUNDARY: 'EXCLUSIVE' }).honours[1]?.bornOnOrAfter).toBe('1985-07-02');
  });
});

describe('the 自评表 of 003/附4', () => {
  it('is the table of rules §3.5', () => {
    expect(orgAwardRubric(pack)).toEqual(sampleRubric);
    expect(orgAwardRubric(loadContestPack('000', '2025'))).toBe(null);
  });

  it('takes the rulings of the campaign', () => {
    const settings = { RUBRIC_GAP_SCORE: '5', RUBRIC_GROWTH_NOT_POSITIVE: 1, RUBRIC_E1_DISCRETIONARY: 'BESIDE_CAP' };
    const rubric = orgAwardRubric(pack, settings);
    expect(rubric?.rulings).toMatchObject({ gap: { points: '5' }, notPositive: { points: '1' }, discretionary: { insideCap: false } });
    const answers = { ...fullAnswers, B7: { kind: 'GROWTH', lastYear: 100, thisYear: 125 } } as const;
    expect(valueOf(assess(answers, rubric ?? sampleRubric)).total).toBe('110.0');
  });
});

describe('the package of 003/七.1', () => {
  it('has the seven kinds that the document lists, by its day, with reminders ten, five and one working days before', () => {
    const [plan, ...others] = collectionPlans(pack);
    expect([plan?.items.map(({ label }) => label.zh), others]).toEqual([
      ['简报', '新闻通稿', '图片', '视频', '比赛结果', '符合条件可授予相关荣誉的选手资料', '优秀组织奖自评表'],
      [],
    ]);
    expect(plan).toMatchObject({ units: '各盟市级团组织、承办单位', rule: { on: '2020-11-30', hard: false }, clause: '003/七.1' });
    expect(plan?.rule.ladder.map(({ offset }) => offset)).toEqual([-10, -5, -1, 1, 3]);
  });

  it('cannot do without the results, and lets a unit say that it has nothing else', () => {
    expect(collectionPlans(pack)[0]?.items.flatMap(({ key, declarable }) => (declarable ? [] : [key]))).toEqual(['RESULTS']);
  });

  it('is a hard window where the campaign says so', () => {
    expect(collectionPlans(pack, { LATE_PACKAGE: 'REFUSE' })[0]?.rule.hard).toBe(true);
  });

  it('is asked by no other regulation', () => {
    expect([collectionPlans(loadContestPack('000', '2025')), collectionPlans(loadContestPack('002', '2021'))]).toEqual([[], []]);
  });
});

describe('what 003 asks for beside its contests', () => {
  it('are five who name a contact, of whom the last lists no address (003-35)', () => {
    const rule = contactHolders(pack);
    expect(rule?.holders.map(({ organization, address, clause }) => [organization, address, clause])).toEqual([
      ['内蒙古电力（集团）有限责任公司', true, '003/七.2(1)'],
      ['内蒙古森工集团（林管局）', true, '003/七.2(2)'],
      ['中国航天科工集团第六研究院', true, '003/七.2(3)'],
      ['内蒙古能源发电投资集团有限公司', true, '003/七.2(4)'],
      ['自治区团委青年发展部', false, '003/七.2(5)'],
    ]);
    const printed = new Set(readings('organizers').map(String));
    expect(rule?.holders.filter(({ organization }) => !printed.has(organization)).map(({ organization }) => organization)).toEqual([
      '自治区团委青年发展部',
    ]);
  });

  it('is a database of talents in four stages, young by the rule of each group (003-32)', () => {
    expect(talentRule(pack)).toEqual({
      stages: ['ENTRY', 'GROWTH', 'MATURITY', 'CONTRIBUTION'],
      stagedGroups: ['WORKER'],
      bornOnOrAfter: { WORKER: '1985-07-01', STUDENT: '1995-07-01' },
      clause: '003/六.3',
    });
    expect(talentRule(pack, { BIRTH_BOUNDARY: 'EXCLUSIVE' })?.bornOnOrAfter).toEqual({ WORKER: '1985-07-02', STUDENT: '1995-07-02' });
  });

  it.each([
    ['INCLUSIVE', '1985-07-01'],
    ['EXCLUSIVE', '1985-07-02'],
  ])('is a show of special skills, by birth from the printed day: %s (003-38)', (boundary, onOrAfter) => {
    expect(showcaseRule(pack, { BIRTH_BOUNDARY: boundary })).toEqual({
      theme: '建功新时代 行行出状元',
      born: { onOrAfter, clause: '003/附3/四(一)' },
      forms: ['SHORT_VIDEO', 'MICRO_VIDEO', 'ANIMATION', 'H5', 'OTHER'],
      clauses: { wholeYear: '003/附3/三', forms: '003/附3/四(二)', recommended: '003/附3/五.2', whole: '003/附3' },
    });
  });

  it('is asked by no other regulation', () => {
    const others = [loadContestPack('000', '2025'), loadContestPack('002', '2021')];
    expect(others.map((one) => [contactHolders(one), talentRule(one), showcaseRule(one)])).toEqual(Array(2).fill([null, null, null]));
    // 002 lets an exchange of skills be held alongside (002-16).
    expect(others.map(besideContests)).toEqual([[], ['EXCHANGE']]);
    expect(besideContests(pack)).toEqual(['CONTACTS', 'TALENTS', 'SHOWCASE']);
  });
});
