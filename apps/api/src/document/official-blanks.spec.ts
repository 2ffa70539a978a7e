import { describe, expect, it } from '@jest/globals';
import { loadContestPack } from '@jiangcheng/regulations/load-pack';
import { campaignBlanks, contestBlanks, TO_FILL } from './official-blanks.ts';

const pack = loadContestPack('000', '2025');
const campaign = { title: '示例竞赛活动', year: 2026 };
const contest = {
  trade: '钳工',
  industry: '绿电铝',
  extraHosts: ['示例主管部门'],
  organizers: ['示例公司甲', '示例公司乙'],
  firstDay: '2026-06-10',
  lastDay: '2026-06-12',
  planned: null,
};

describe('what a document’s first draft says', () => {
  it('of a campaign is its own title, and the plan of its own year', () => {
    const blanks = campaignBlanks(pack, campaign);
    expect([blanks.campaign, blanks.plan]).toEqual(['示例竞赛活动', '通辽市2026年“十大行业”职工职业技能竞赛活动方案']);
    expect(blanks.hosts.split('、')).toEqual([...pack.regulation.issuers.value]);
  });

  it('of a contest is what its case knows', () => {
    expect(contestBlanks(pack, campaign, contest)).toMatchObject({
      trade: '钳工',
      weights: '理论知识30%、实际操作70%',
      dates: '2026年6月10日至2026年6月12日',
      organizers: '示例公司甲、示例公司乙',
      committee: '绿电铝行业竞赛组委会',
      place: TO_FILL,
    });
  });

  it('is left to the pen where nobody knows it, and says 另行通知 where no organizer is named', () => {
    const bare = { ...contest, industry: null, organizers: [], firstDay: null, lastDay: null };
    expect(contestBlanks(pack, campaign, bare)).toMatchObject({ dates: TO_FILL, organizers: '另行通知', committee: TO_FILL });
    expect(contestBlanks(pack, campaign, { ...contest, lastDay: '2026-06-10' }).dates).toBe('2026年6月10日');
  });

  it('says what the plan has fixed, in the place of what is usual', () => {
    const weights = { theory: '0.2', practice: '0.8' };
    const planned = { content: '理论和实操', place: '示例培训基地', committee: '示例行业竞赛组委会', weights };
    expect(contestBlanks(pack, campaign, { ...contest, planned })).toMatchObject({
      ...{ content: '理论和实操', place: '示例培训基地', committee: '示例行业竞赛组委会' },
      weights: '理论知识20%、实际操作80%',
    });
  });
});
