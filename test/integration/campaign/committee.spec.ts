// 组委会名单 by post (附2): as many as the document lists, entered by the office, with its history.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';

let api: TestApi;
let office: Client;
let path: string;
const member = (role: string, name: string) => ({ role, name, organization: '示例单位', post: '示例职务' });
const roster = async (who: Client = office): Promise<[string, number, string[]][]> =>
  ((await who.get(path).expect(200)).body.posts as { label: string; count: number; members: { name: string }[] }[]).map(
    ({ label, count, members }) => [label, count, members.map(({ name }) => name)],
  );

beforeAll(async () => {
  api = await startApi();
  office = await api.as('OFFICE');
  const { id } = (await office.post('/campaigns', { regulation: '000', edition: '2025', year: 2026 }).expect(201)).body;
  path = `/campaigns/${id}/committee`;
});
afterAll(() => api.close());

describe('the committee of a campaign', () => {
  it('begins with its posts, and nobody in them', async () => {
    expect(await roster()).toEqual([
      ['主任', 1, []],
      ['常务副主任', 1, []],
      ['副主任', 15, []],
      ['成员', 20, []],
      ['办公室主任', 1, []],
      ['办公室成员', 5, []],
    ]);
  });

  it('takes as many for a post as the document lists; one person may hold two', async () => {
    await office.post(path, member('DIRECTOR', '示例甲')).expect(201);
    await office.post(path, member('OFFICE_DIRECTOR', '示例甲')).expect(201);
    const refused = (await office.post(path, member('DIRECTOR', '示例乙')).expect(422)).body;
    expect(refused.errors).toMatchObject([{ code: 'ROSTER_POST_FULL', clause: '000/附2', message: '这个职务按方案共 1 人，已登记满。' }]);
    expect((await roster()).filter(([, , names]) => names.length > 0)).toEqual([
      ['主任', 1, ['示例甲']],
      ['办公室主任', 1, ['示例甲']],
    ]);
  });

  it('has somebody leave, and another come in his place', async () => {
    const [first] = (await office.get(path).expect(200)).body.posts as { members: { id: string }[] }[];
    await office.post(`${path}/${first?.members[0]?.id}/removal`, { reason: '示例：调动' }).expect(200);
    await office.post(path, member('DIRECTOR', '示例乙')).expect(201);
    expect((await roster())[0]).toEqual(['主任', 1, ['示例乙']]);
  });

  it('is read by auditors, and changed by the office alone', async () => {
    const auditor = await api.as('AUDITOR');
    expect((await roster(auditor))[0]).toEqual(['主任', 1, ['示例乙']]);
    await auditor.post(path, member('MEMBER', '示例丙')).expect(403);
  });
});
