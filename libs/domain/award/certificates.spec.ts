import { describe, expect, it } from '@jest/globals';
import { cityCertificates as city, sampleContest, sampleEntry, youthCertificates } from './award.fixture.ts';
import { certificateByHost, certificateOf } from './certificates.ts';
import type { AwardTrade, HeldCertificate } from './contest.ts';
import type { CertificateRules, Group } from './rules.ts';

interface Case {
  rank: number;
  held?: HeldCertificate;
  trade?: Partial<AwardTrade>;
  group?: Group;
  rules?: Partial<CertificateRules>;
}

function said({ rank, held, trade, group = 'WORKER', rules }: Case, base: CertificateRules): string {
  const contest = sampleContest([], { group });
  const person = sampleEntry('a', '90', { held: held ?? null });
  const verdict = certificateOf({ person, rank }, { ...contest, trade: { ...contest.trade, ...trade } }, { ...base, ...rules });
  const given = verdict.given.map(({ level, by, clause }) => `${level ?? '-'} ${by} ${clause}`);
  return [...given, ...verdict.withheld.map(({ code, clause }) => `${code} ${clause}`)].join('; ');
}

const held = (level: HeldCertificate['level'], issuedOn = '2020-01-01'): HeldCertificate => ({ level, issuedOn });

describe('certificates of 000', () => {
  it.each<[string, Case, string]>([
    ['rank 1', { rank: 1 }, '3 RANK 000/附1/七(二)3'],
    ['rank 3', { rank: 3 }, '3 RANK 000/附1/七(二)3'],
    ['rank 4', { rank: 4 }, '4 RANK 000/附1/七(二)3'],
    ['rank 6', { rank: 6 }, '4 RANK 000/附1/七(二)3'],
    ['rank 7', { rank: 7 }, ''],
    [
      'rank 1 of 非技能类',
      { rank: 1, trade: { type: 'NON_SKILL', nationalStandard: null } },
      'CERTIFICATE_NOT_A_SKILL_TRADE 000/附1/七(二)3',
    ],
    ['rank 1 without 国标 (C11)', { rank: 1, trade: { nationalStandard: false } }, 'CERTIFICATE_NO_NATIONAL_STANDARD rules C11'],
    ['rank 6 without 国标 (C11)', { rank: 6, trade: { nationalStandard: false } }, 'CERTIFICATE_NO_NATIONAL_STANDARD rules C11'],
    [
      'rank 6 without 国标 where the office gives 专项职业能力证书',
      { rank: 6, trade: { nationalStandard: false }, rules: { otherTrades: { give: 'SPECIAL_ABILITY', clause: 'rules C11' } } },
      '- SPECIAL_ABILITY rules C11',
    ],
    ['rank 1 with 国标 unconfirmed', { rank: 1, trade: { nationalStandard: null } }, 'CERTIFICATE_STANDARD_UNCONFIRMED 000/附1/七(二)3'],
    ['rank 1 holding 三级', { rank: 1, held: held(3) }, 'CERTIFICATE_HELD_ALREADY rules §9.1-26'],
    ['rank 1 holding 二级', { rank: 1, held: held(2) }, 'CERTIFICATE_HELD_ALREADY rules §9.1-26'],
    ['rank 1 holding 四级', { rank: 1, held: held(4) }, '3 RANK 000/附1/七(二)3'],
    ['rank 1 holding 四级 since yesterday', { rank: 1, held: held(4, '2025-06-17') }, '3 RANK 000/附1/七(二)3'],
    [
      'rank 1 holding 三级 where the same level is issued anew',
      { rank: 1, held: held(3), rules: { heldAlready: { give: 'SAME_LEVEL', clause: 'rules §9.1-26' } } },
      '3 SAME_LEVEL rules §9.1-26',
    ],
  ])('%s', (_what, given, expected) => {
    expect(said(given, city)).toBe(expected);
  });
});

describe('certificates of 003 (003-25 … 003-28)', () => {
  const TOO_SHORT = 'CERTIFICATE_HELD_TOO_SHORT 003/附2/三.3';
  const everyIssue = { heldFor: { months: 12, before: 'EVERY_ISSUE', clause: '003/附2/三.3' } } as const;
  it.each<[string, Case, string]>([
    ['rank 1 holding nothing', { rank: 1 }, '2 RANK 003/附2/三.2(1)'],
    ['rank 1 holding 三级', { rank: 1, held: held(3) }, '2 RANK 003/附2/三.2(1)'],
    ['rank 1 holding 二级', { rank: 1, held: held(2) }, '1 STEP_UP 003/附2/三.2(1)'],
    ['rank 1 holding 一级', { rank: 1, held: held(1) }, 'CERTIFICATE_HELD_ALREADY rules §9.1-26'],
    ['rank 4 holding nothing', { rank: 4 }, '3 RANK 003/附2/三.2(2)'],
    ['rank 6 holding 三级', { rank: 6, held: held(3) }, '2 STEP_UP 003/附2/三.2(2)'],
    ['rank 6 holding 二级', { rank: 6, held: held(2) }, 'CERTIFICATE_HELD_ALREADY rules §9.1-26'],
    ['rank 7 holding nothing', { rank: 7 }, '3 RANK 003/附2/三.2(3)'],
    ['rank 10 holding 四级', { rank: 10, held: held(4) }, '3 RANK 003/附2/三.2(3)'],
    ['rank 7 holding 三级', { rank: 7, held: held(3) }, 'CERTIFICATE_HELD_ALREADY rules §9.1-26'],
    ['rank 11', { rank: 11 }, ''],
    ['a step up on the anniversary', { rank: 1, held: held(2, '2024-06-18') }, '1 STEP_UP 003/附2/三.2(1)'],
    ['a step up a day before the anniversary', { rank: 1, held: held(2, '2024-06-19') }, TOO_SHORT],
    ['a new level within the year', { rank: 1, held: held(3, '2025-06-17') }, '2 RANK 003/附2/三.2(1)'],
    ['a new level within the year where every issue waits', { rank: 1, held: held(3, '2025-06-17'), rules: everyIssue }, TOO_SHORT],
    ['a first certificate where every issue waits', { rank: 1, rules: everyIssue }, '2 RANK 003/附2/三.2(1)'],
    ['a student', { rank: 1, group: 'STUDENT' }, '2 RANK 003/附2/三.2(1)'],
    ['a trade not in the catalogue', { rank: 1, trade: { catalogued: false } }, 'CERTIFICATE_NOT_IN_CATALOGUE 003/附2/三.2'],
    ['a trade nobody looked up', { rank: 1, trade: { catalogued: null } }, 'CERTIFICATE_CATALOGUE_UNCONFIRMED 003/附2/三.2(1)'],
    ['a trade of 专项职业能力', { rank: 9, trade: { catalogued: false, specialAbility: true } }, '- SPECIAL_ABILITY 003/附2/三.3'],
    [
      'a trade of 专项职业能力 whose catalogue nobody looked up',
      { rank: 9, trade: { catalogued: null, specialAbility: true } },
      '- SPECIAL_ABILITY 003/附2/三.3',
    ],
    [
      'a trade of which nobody said whether it is one',
      { rank: 1, trade: { catalogued: false, specialAbility: null } },
      'CERTIFICATE_ABILITY_UNCONFIRMED 003/附2/三.3',
    ],
    ['a trade of the catalogue of which nobody said so', { rank: 1, trade: { specialAbility: null } }, '2 RANK 003/附2/三.2(1)'],
    ['a group that gets none', { rank: 1, group: 'STUDENT', rules: { groups: ['WORKER'] } }, 'CERTIFICATE_GROUP_EXCLUDED 003/附2/三.2'],
  ])('%s', (_what, given, expected) => {
    expect(said(given, youthCertificates)).toBe(expected);
  });

  it('say until when a certificate was held too short', () => {
    const person = sampleEntry('a', '90', { held: held(2, '2024-06-19') });
    const { withheld } = certificateOf({ person, rank: 1 }, sampleContest([]), youthCertificates);
    expect(withheld.map(({ params }) => params)).toEqual([{ issuedOn: '2024-06-19', dueOn: '2025-06-19' }]);
  });
});

describe('certificates that the host gives (002-13)', () => {
  const rules = { toRank: 3, basis: '示例函〔2021〕26号', clause: '002/四(三)' };
  it.each([
    [1, ['BY_HOST', null, 'HOST', '002/四(三)']],
    [3, ['BY_HOST', null, 'HOST', '002/四(三)']],
    [4, undefined],
  ])('rank %i', (rank, expected) => {
    const { given, withheld } = certificateByHost({ person: sampleEntry('a', '90'), rank }, rules);
    expect([given.map(({ certificate, level, by, clause }) => [certificate, level, by, clause])[0], withheld]).toEqual([expected, []]);
  });
});
