// The office's and the auditor's lists of notices and objections, and the forms of their acts (office.md §7).
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../support/client.ts';
import { person } from '../casework/support/notice.ts';
import { noticeOnApi, type NoticeOnApi } from './support/notice-on-api.ts';

interface Field {
  default?: unknown;
  oneOf?: { const: string; title: string }[];
  items?: Field;
  properties?: Record<string, Field>;
}
interface Row {
  caseId: string;
  id: string;
  standing: string;
}

let on: NoticeOnApi;
let second: string;
let auditor: Client;
beforeAll(async () => {
  on = await noticeOnApi('2026-09-28 09:00');
  await on.post();
  second = await on.another([person('戊')]);
  auditor = await on.api.as('AUDITOR');
});
afterAll(() => on.api.close());

const rowsOf = async (client: Client, path: string): Promise<Row[]> =>
  ((await client.get(path).expect(200)).body as { items: Row[] }).items;
const form = async (client: Client, path: string): Promise<Record<string, Field>> =>
  ((await client.get(path).expect(200)).body as { properties: Record<string, Field> }).properties;
const received = async (personId: string, objectorKind = 'ANONYMOUS'): Promise<string> => {
  const identity = objectorKind === 'ANONYMOUS' ? {} : { identity: { name: '测试丁', contact: '示例路2号' } };
  const body = { personId, objectorKind, ...identity, facts: '反映其一线工作经历不足五年', arrival: { channel: 'VISIT' }, concrete: true };
  const { receiptNo } = (await on.office.post(`/notices/${on.noticeId}/objections`, body).expect(201)).body as { receiptNo: string };
  const rows = await on.api.source.query<{ id: string }[]>('select id from app.objection where receipt_no = $1', [receiptNo]);
  return rows[0]?.id ?? '';
};

describe('the list of notices', () => {
  it('has the newest first, page by page, and of one campaign or one standing', async () => {
    const standings = async (path: string) => (await rowsOf(on.office, path)).map(({ caseId, standing }) => [caseId, standing]);
    const [newer, older] = [
      [second, 'POSTING'],
      [on.noticeId, 'RUNNING'],
    ];
    expect(await standings('/notices')).toEqual([newer, older]);
    expect(await standings('/notices?standing=RUNNING')).toEqual([older]);
    expect(await standings('/notices?standing=WITHDRAWN')).toEqual([]);
    expect(await standings(`/notices?campaignId=${on.campaignId}&standing=POSTING`)).toEqual([newer]);
    expect(await standings('/notices?campaignId=00000000-0000-7000-8000-000000000001')).toEqual([]);
    const { nextCursor } = (await on.office.get('/notices?limit=1').expect(200)).body as { nextCursor: string };
    expect(await standings(`/notices?limit=1&cursor=${encodeURIComponent(nextCursor)}`)).toEqual([older]);
  });

  it('is the office’s and the auditor’s, each of the campaigns that their role reaches', async () => {
    const elsewhere = (await on.office.post('/campaigns', { regulation: '000', edition: '2025', year: 2027 }).expect(201)).body
      .id as string;
    const other = await on.api.as(await on.api.person({ role: 'AUDITOR', campaignId: elsewhere }));
    expect([(await rowsOf(auditor, '/notices')).length, (await rowsOf(other, '/notices')).length]).toEqual([2, 0]);
    expect((await (await on.api.as('FINANCE')).get('/notices')).status).toBe(403);
  });
});

describe('the clock of a notice', () => {
  it('is refused suspension in words on the page and by the server, without a trace', async () => {
    const path = `/cases/${on.noticeId}/deadlines`;
    const { items } = (await on.office.get(path).expect(200)).body as {
      items: { id: string; key: string; actions: { act: string; allowed: boolean; refusals: { code: string; message: string }[] }[] }[];
    };
    const [clock] = items;
    expect(clock?.actions.map(({ act, allowed, refusals }) => [act, allowed, refusals.map(({ code }) => code)])).toEqual(
      ['suspendDeadline', 'resumeDeadline', 'extendDeadline'].map((act) => [act, false, ['CLOCK_OF_THE_NOTICE']]),
    );
    expect(clock?.actions[0]?.refusals[0]?.message).toBe('公示期按各次张贴逐一计算，不能中止；如需延长，请办理“延长公示期”。');
    const basis = { reason: '示例', authority: '示例决定' };
    const refused = await on.office.post(`${path}/${clock?.id}/suspension`, { on: '2026-09-28', ...basis });
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([422, 'CLOCK_OF_THE_NOTICE']);
    expect((await on.office.get(path).expect(200)).body).toEqual({ items });
    const seen = (await auditor.get(path).expect(200)).body as { items: { actions: unknown[] }[] };
    expect(seen.items.map(({ actions }) => actions)).toEqual([[]]);
  });
});

describe('the forms of a notice', () => {
  it('begin with the list as decided, the clause and the decision, and a change with what hangs', async () => {
    const fresh = await form(on.office, `/notices/${second}/actions/postNotice/schema`);
    expect(fresh['list']?.default).toEqual([{ personId: '戊', name: '测试戊', unit: '示例单位', post: '示例岗位' }]);
    expect(fresh['basis']?.default).toEqual([expect.stringContaining('第八条'), expect.stringContaining('示例〔2026〕1号')]);
    expect(fresh['reception']?.default).toBeUndefined();
    const hanging = await form(on.office, `/notices/${on.noticeId}/actions/changeNotice/schema`);
    expect(hanging['reception']?.default).toMatchObject({ phone: '0475-8200000' });
    expect(hanging['title']?.default).toBe('关于示例名单的公示');
  });

  it('offer displays and persons by name', async () => {
    const proof = await form(on.office, `/notices/${on.noticeId}/actions/proveDisplay/schema`);
    expect(proof['display']?.oneOf?.map(({ title }) => title)).toEqual(['网站公示页', '公示栏', '报纸']);
    const removal = await form(auditor, `/notices/${on.noticeId}/actions/removePerson/schema`);
    expect(removal['personId']?.oneOf?.map(({ title }) => title)).toEqual(['甲', '乙', '丙'].map((id) => `测试${id} · 示例单位`));
  });
});

describe('objections', () => {
  it('are listed in the order in which they came, of one notice or one standing, and hold their persons', async () => {
    const [first, later] = [await received('甲'), await received('乙', 'REAL_NAME')];
    await on.office.post(`/objections/${first}/taking-up`, {}).expect(200);
    await on.office.post(`/objections/${first}/assessment`, { concrete: false, sealed: false });
    const ids = async (path: string) => (await rowsOf(auditor, path)).map(({ id }) => id);
    expect(await ids(`/objections?noticeId=${on.noticeId}`)).toEqual([first, later]);
    expect(await ids(`/objections?noticeId=${second}`)).toEqual([]);
    expect(await ids('/objections?standing=RECEIVED')).toEqual([first, later]);
    expect(await ids('/objections?standing=ADMITTED')).toEqual([]);
    const { holds } = (await on.office.get(`/notices/${on.noticeId}`).expect(200)).body as { holds: { name: string; finding: string }[] };
    expect(holds.map(({ name, finding }) => [name, finding]).sort()).toEqual([
      ['测试乙', 'OPEN'],
      ['测试甲', 'OPEN'],
    ]);
  });

  it('have no form before somebody takes them up, and then one in words', async () => {
    const id = await received('丙', 'REAL_NAME');
    expect((await on.office.get(`/objections/${id}/actions/reportFinding/schema`)).status).toBe(404);
    await on.office.post(`/objections/${id}/taking-up`, {}).expect(200);
    const decision = await form(on.office, `/objections/${id}/actions/decideObjection/schema`);
    expect(decision['effect']?.oneOf).toEqual([
      { const: 'KEEP', title: '保留在名单中' },
      { const: 'REMOVE', title: '从名单中撤下' },
    ]);
    expect((await on.api.anybody.get(`/objections/${id}/actions/decideObjection/schema`)).status).toBe(401);
  });
});
