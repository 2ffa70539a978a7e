import { describe, expect, it } from '@jest/globals';
import { planAnnexes } from './plan-annexes.ts';

const trades = [
  {
    no: 1,
    cells: {
      name: '铝电解工',
      industry: '绿电铝行业',
      extraHosts: [],
      organizers: ['示例总工会', '示例公司'],
      month: '6月',
      type: '技能类',
    },
  },
  {
    no: 2,
    cells: { name: '示例工种', extraHosts: ['示例协会'], organizers: '另行通知', month: '2025-08', type: 'SKILL', nationalStandard: false },
  },
];
const members = [
  { role: 'DIRECTOR', name: '测试主任', organization: '示例总工会', post: '主席' },
  { role: 'VICE', name: '测试副主任', organization: '示例人社局', post: '副局长' },
];
const scope = { campaignId: 'C1', organizationIds: [] };
const tx = { committeeRows: async () => members, tradeCells: async () => trades };
const annexes = await planAnnexes(tx, { scope, regulation: '000', edition: '2025' });
const [committee, table] = annexes;

describe('what the year’s plan has attached', () => {
  it('lists the committee by post in the order of the document, with a line for a post that nobody holds', () => {
    expect(committee?.columns).toEqual(['组委会职务', '姓名', '单位及职务']);
    expect(committee?.rows[0]).toEqual(['主任', '测试主任', '示例总工会主席']);
    expect(committee?.rows.filter(([, name]) => name === '　').length).toBeGreaterThan(0);
  });

  it('lists the trades in the columns of 附件3, with every host, and leaves open what is only inferred', () => {
    expect(table?.columns.slice(0, 4)).toEqual(['序号', '工种名称', '所属行业', '主办单位']);
    const [first, second] = table?.rows ?? [];
    expect([first?.[1], first?.[2], first?.[4], first?.[5], first?.[6]]).toEqual([
      '铝电解工',
      '绿电铝行业',
      '示例总工会、示例公司',
      '6月',
      '技能类',
    ]);
    expect([second?.[2], second?.[3]?.split('、').at(-1), second?.slice(4)]).toEqual([
      '　',
      '示例协会',
      ['另行通知', '8月', '技能类', '无国标'],
    ]);
    expect(first?.at(-1)).toBe('　');
  });
});
