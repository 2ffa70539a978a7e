import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';

interface Value {
  id: string;
  field: string;
  value: unknown;
  status: string;
}
interface Campaign {
  id: string;
  title: string;
  trades: { no: number; name: string; values: Value[] }[];
}

let api: TestApi;
let office: Client;
beforeAll(async () => {
  api = await startApi();
  office = await api.as('OFFICE');
});
afterAll(() => api.close());

const opened = async (regulation: string, edition: string, year: number): Promise<Campaign> =>
  (await office.post('/campaigns', { regulation, edition, year }).expect(201)).body as Campaign;
const valueOf = ({ trades }: Campaign, no: number, field: string): Value | undefined =>
  trades.find((trade) => trade.no === no)?.values.find((value) => value.field === field);

describe('a campaign is opened', () => {
  it('from 003 with a row for each group of a trade, and the office confirms what the table leaves open', async () => {
    const campaign = await opened('003', '2020', 2027);
    expect([campaign.title, campaign.trades.length]).toEqual(['2027年“振兴杯”全区青年职业技能大赛', 19]);
    expect(campaign.trades.slice(0, 2).map(({ name }) => name)).toEqual(['计算机网络管理员（职工组）', '计算机网络管理员（学生组）']);
    expect([1, 2].map((no) => valueOf(campaign, no, 'group')?.value)).toEqual(['WORKER', 'STUDENT']);
    const catalogued = valueOf(campaign, 1, 'catalogued');
    expect([catalogued?.status, catalogued?.value]).toEqual(['INFERRED', null]);
    const confirmed = await office.post(`/campaigns/${campaign.id}/values/${catalogued?.id}/confirmation`, {
      value: true,
      reason: '示例：已查目录',
    });
    expect([confirmed.status, confirmed.body.value]).toEqual([200, true]);
  });

  it('from 002 with thirty items by category', async () => {
    const campaign = await opened('002', '2021', 2027);
    expect(campaign.trades.length).toBe(30);
    expect([2, 3, 26, 29].map((no) => valueOf(campaign, no, 'category')?.value)).toEqual([
      '世赛选拔项目',
      '国赛选拔项目',
      '新增项目',
      '自治区精选项目',
    ]);
  });
});
