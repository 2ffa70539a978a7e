import { describe, expect, it } from '@jest/globals';
import { cityRules } from '@jiangcheng/domain/award/award.fixture';
import { awardRules } from './facts.ts';
import { loadContestPack } from './load-pack.ts';

const pack = loadContestPack('000', '2025');
const honourOf = (key: string, settings = {}) => awardRules(pack, settings).honours.find((one) => one.key === key);

describe('the awards of 000/附1/七', () => {
  it('are prizes, certificates of ranks 1–3 and 4–6, and separate rankings', () => {
    const { prizes, certificates, localRanking } = awardRules(pack);
    expect([prizes, certificates, localRanking]).toEqual([cityRules.prizes, cityRules.certificates, cityRules.localRanking]);
  });

  it('are four lists for honours, none of them an award by itself (000-52 … 000-56)', () => {
    const lists = awardRules(pack).honours.map(({ key, nature, toRank, approver, clause }) => [key, nature, toRank, approver, clause]);
    expect(lists).toEqual([
      ['MAY_DAY_MEDAL', 'PRIORITY', 1, '通辽市总工会', '000/附1/七(二)2'],
      ['SKILL_EXPERT', 'PRIORITY', 3, '通辽市人力资源和社会保障局', '000/附1/七(二)3'],
      ['YOUTH_LEAGUE', 'PRIORITY', 1, '共青团通辽市委员会', '000/附1/七(二)4'],
      ['WOMEN_FED', 'PRIORITY', 3, '通辽市妇女联合会', '000/附1/七(二)5'],
    ]);
    expect(
      awardRules(pack)
        .honours.filter(({ needsNationalStandard }) => needsNationalStandard)
        .map(({ key }) => key),
    ).toEqual(['SKILL_EXPERT']);
  });

  it.each([
    ['YOUTH_LEAGUE', {}, { bornOnOrAfter: '1990-05-01' }],
    ['YOUTH_LEAGUE', { YOUTH_BORN_ON_OR_AFTER: '1990-06-01' }, { bornOnOrAfter: '1990-06-01' }],
    ['WOMEN_FED', {}, { field: 'WOMEN_OVERALL' }],
    ['WOMEN_FED', { WOMEN_HONOUR_RULE: 'TOP_3_AMONG_WOMEN' }, { field: 'AMONG_WOMEN' }],
    ['MAY_DAY_MEDAL', {}, { field: 'ALL', bornOnOrAfter: null }],
  ])('%s under %j is %j (C9, C10)', (key, settings, expected) => {
    expect(honourOf(key, settings)).toMatchObject(expected);
  });

  it('follow the office on 无国标 and on holders of the level (C11, §9.1-26)', () => {
    const { certificates } = awardRules(pack, { NO_STANDARD_CERTIFICATE: 'SPECIAL_ABILITY', CERTIFICATE_SAME_LEVEL: 'ISSUE' });
    expect(certificates).toMatchObject({ otherTrades: { give: 'SPECIAL_ABILITY' }, heldAlready: { give: 'SAME_LEVEL' } });
  });
});
