import { describe, expect, it } from '@jest/globals';
import { extraAwardRefusals, type ExtraAward, type NewExtraAward } from './extra-award.ts';

const GIVEN: NewExtraAward = {
  ...{ kind: 'PERSONAL', name: '个人优秀奖', winner: '示例选手甲（示例单位）', awardedBy: '示例行业协会' },
  ...{ document: '示协发〔2026〕1号', awardedOn: '2026-06-01', fileId: 'F1' },
};
const known: ExtraAward[] = [{ ...GIVEN, id: 'A1', enteredBy: '测试甲', enteredAt: 1 }];

describe('an award of the industry', () => {
  it.each<[string, Partial<NewExtraAward>, ExtraAward[], string[]]>([
    ['is taken down', {}, [], []],
    ['is not given tomorrow', { awardedOn: '2026-06-02' }, [], ['AWARDED_IN_FUTURE']],
    ['is not taken down twice', { document: '示协发〔2026〕2号' }, known, ['EXTRA_AWARD_TWICE']],
    ['goes to another winner as well', { winner: '示例选手乙（示例单位）' }, known, []],
    ['of a team is another one', { kind: 'TEAM' }, known, []],
  ])('%s', (_what, more, there, codes) => {
    expect(extraAwardRefusals({ ...GIVEN, ...more }, there, '2026-06-01').map(({ code }) => code)).toEqual(codes);
  });
});
