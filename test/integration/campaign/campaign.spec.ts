import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';
import { inferredValues } from './inferred-values.ts';

interface Value {
  id: string;
  field: string;
  printed: unknown;
  inferred: unknown;
  blocks: string[];
  status: string;
  value: unknown;
}
interface Trade {
  no: number;
  name: string;
  values: Value[];
}

const BODY = { regulation: '000', edition: '2025', year: 2026 };
let api: TestApi;
let office: Client;
let campaign: { id: string; title: string; trades: Trade[]; settings: { key: string }[] };

beforeAll(async () => {
  api = await startApi();
  office = await api.as('OFFICE');
  campaign = (await office.post('/campaigns', BODY, 'open-2026').expect(201)).body;
});
afterAll(() => api.close());

const valueOf = (no: number, field: string): Value => {
  const value = campaign.trades.find((trade) => trade.no === no)?.values.find((each) => each.field === field);
  if (value === undefined) throw new Error(`no value ${field} of trade ${no}`);
  return value;
};
const confirm = (no: number, field: string, body: object, client = office, key?: string) =>
  client.post(`/campaigns/${campaign.id}/values/${valueOf(no, field).id}/confirmation`, body, key);
const setting = (key: string, body: object) => office.post(`/campaigns/${campaign.id}/settings/${key}`, body);

describe('a campaign opened from its pack', () => {
  it('has the 22 trades of 附件3 and is called as the document calls it', () => {
    expect(campaign.title).toBe('通辽市2026年“十大行业”职工职业技能竞赛活动');
    expect(campaign.trades.map(({ no }) => no)).toEqual(Array.from({ length: 22 }, (_, index) => index + 1));
    expect(campaign.trades.filter(({ no }) => [1, 4, 12, 22].includes(no)).map(({ name }) => name)).toEqual([
      '铝电解工',
      '600MW值班员',
      '镶贴工（陶瓷饰面装饰工）',
      '工会会计业务',
    ]);
  });

  it('leaves exactly those values to the office that the table does not print', () => {
    const inferred = campaign.trades.flatMap(({ no, values }) =>
      values.filter((each) => each.status === 'INFERRED').map((each) => [no, each.field, each.inferred, each.blocks]),
    );
    expect(inferred).toEqual(inferredValues);
  });

  it('shows printed and inferred apart; a value is what is printed, and nothing while it is only inferred', () => {
    expect(valueOf(6, 'industry')).toMatchObject({
      printed: '供电行业',
      inferred: '绿电铝',
      value: null,
      status: 'INFERRED',
      clause: '000/附3 #6',
    });
    expect(valueOf(1, 'month')).toMatchObject({ printed: '6月', inferred: null, value: '2025-06', status: 'PRINTED' });
    expect(valueOf(2, 'nationalStandard')).toMatchObject({ printed: '无国标', value: false, status: 'PRINTED' });
  });

  it('is opened once: the same key answers the same, another key finds it there', async () => {
    const again = await office.post('/campaigns', BODY, 'open-2026').expect(201);
    expect(again.body).toEqual(campaign);
    const second = await office.post('/campaigns', BODY).expect(409);
    expect(second.body.code).toBe('CONFLICT_CAMPAIGN_EXISTS');
    expect((await office.post('/campaigns', { ...BODY, edition: '2024' }).expect(422)).body.code).toBe('PACK_UNKNOWN');
    expect((await office.get('/campaigns').expect(200)).body.items.map((each: { id: string }) => each.id)).toEqual([campaign.id]);
  });

  it('lists the packs it may come from', async () => {
    const { items } = (await office.get('/packs').expect(200)).body;
    const pack = (regulation: string, edition: string, docNo: string, tradeCount: number, stages: object[] = []) => ({
      ...{ regulation, edition, docNo, tradeCount, stages },
      title: expect.any(String),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(items).toEqual([
      pack('000', '2025', '通工发〔2025〕14号', 22),
      pack('002', '2021', '内人社办发〔2021〕92号', 30, [
        { code: 'LEAGUE_CITY', label: '盟市选拔赛' },
        { code: 'REGION', label: '自治区大赛' },
      ]),
      pack('003', '2020', '内团联发〔2020〕19号', 19),
    ]);
  });
});

describe('an inferred value', () => {
  it('is confirmed as inferred without a reason, once', async () => {
    const { body } = await confirm(7, 'industry', { value: '绿电铝' }, office, 'confirm-7').expect(200);
    expect(body).toMatchObject({
      status: 'CONFIRMED',
      value: '绿电铝',
      printed: null,
      inferred: '绿电铝',
      confirmedBy: '测试甲',
      reason: null,
    });
    expect((await confirm(7, 'industry', { value: '绿电铝' }, office, 'confirm-7').expect(200)).body).toEqual(body);
    const second = await confirm(7, 'industry', { value: '绿电铝' }, await api.as('OFFICE')).expect(409);
    expect(second.body.code).toBe('CONFLICT_VALUE_CONFIRMED');
    expect(second.body.title).toMatch(/^这一项已由测试甲于\d{4}-\d\d-\d\d \d\d:\d\d确认/);
  });

  it('needs a reason where the office departs from it', async () => {
    expect((await confirm(6, 'industry', { value: '供电' }).expect(422)).body.errors).toMatchObject([
      { code: 'VALUE_REASON_MISSING', field: 'reason', clause: '000/附3 #6' },
    ]);
    expect((await confirm(6, 'industry', { value: '供电行业', reason: '以印件为准' }).expect(200)).body).toMatchObject({
      value: '供电',
      status: 'CONFIRMED',
      reason: '以印件为准',
    });
  });

  it('is corrected later with a reason, and not to what it is already', async () => {
    expect((await confirm(6, 'industry', { value: '供电', reason: '重复' }).expect(422)).body.code).toBe('VALUE_UNCHANGED');
    expect((await confirm(6, 'industry', { value: '绿电铝', reason: '经核实属国家电投' }).expect(200)).body).toMatchObject({
      value: '绿电铝',
      reason: '经核实属国家电投',
    });
  });

  it('takes only what fits its field, and a printed one takes nothing', async () => {
    expect((await confirm(17, 'industry', { value: '不存在的行业', reason: '试' }).expect(422)).body.errors).toMatchObject([
      { code: 'VALUE_FORM', field: 'value' },
    ]);
    expect((await confirm(1, 'nationalStandard', { value: '是', reason: '试' }).expect(422)).body.code).toBe('VALUE_FORM');
    expect((await confirm(1, 'name', { value: '铝电解工' }).expect(422)).body.code).toBe('VALUE_PRINTED');
    await confirm(17, 'industry', { value: { $ne: 1 } }).expect(400);
    expect((await office.get(`/campaigns/${campaign.id}`).expect(200)).body.unconfirmed).toBe(35);
  });

  it('confirmed by twenty people at once is confirmed by one', async () => {
    const clients = await Promise.all(Array.from({ length: 20 }, () => api.as('OFFICE')));
    const answers = await Promise.all(clients.map((client) => confirm(19, 'industry', { value: '消防' }, client)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(19).fill(409)]);
  });
});

describe('a setting', () => {
  it('shows default, current value, source and what is allowed', () => {
    expect(campaign.settings.find(({ key }) => key === 'LATE_SCORE_REPORT')).toEqual({
      key: 'LATE_SCORE_REPORT',
      label: '逾期报送',
      value: 'ACCEPT',
      default: 'ACCEPT',
      allowed: ['ACCEPT', 'REFUSE'],
      words: { ACCEPT: '接收，标注“逾期”，附情况说明', REFUSE: '不接收，仅办公室可准予补报' },
      source: '条款定了期限，未定后果',
      reason: null,
      display: false,
      atOpening: false,
    });
  });

  it('is changed within what the pack allows, with a reason, and remembers it', async () => {
    const changed = (await setting('LATE_SCORE_REPORT', { value: 'REFUSE', reason: '组委会议定' }).expect(200)).body;
    expect(changed).toMatchObject({ value: 'REFUSE', default: 'ACCEPT', reason: '组委会议定' });
    expect((await setting('LATE_SCORE_REPORT', { value: 'REFUSE', reason: '再来' }).expect(422)).body.code).toBe('SETTING_UNCHANGED');
    const refused = (await setting('CORRECTION_WORKING_DAYS', { value: 61, reason: '试' }).expect(422)).body;
    expect(refused).toMatchObject({ code: 'SETTING_VALUE_NOT_ALLOWED', title: '这一项设置不接受这个值（可选：1–60）。' });
    expect((await setting('NO_SUCH', { value: 1, reason: '试' }).expect(422)).body.code).toBe('SETTING_UNKNOWN');
    await setting('LATE_SCORE_REPORT', { value: 'ACCEPT' }).expect(400);
    const settings = (await office.get(`/campaigns/${campaign.id}`).expect(200)).body.settings as { key: string; value: unknown }[];
    expect(settings.filter(({ key }) => ['LATE_SCORE_REPORT', 'CORRECTION_WORKING_DAYS'].includes(key)).map(({ value }) => value)).toEqual([
      'REFUSE',
      5,
    ]);
  });
});

describe("a campaign's own history", () => {
  it('tells its opening, confirmations, corrections and changes in order, in business words, and is whole', async () => {
    const { body } = await office.get(`/cases/${campaign.id}/history`).expect(200);
    expect(body).toMatchObject({ caseId: campaign.id, number: '000/2025/2026', verified: true, fault: null });
    const who = '测试甲（竞赛组委会办公室）';
    expect((body.events as { sentence: string }[]).map(({ sentence }) => sentence)).toEqual([
      `${who}建立“通辽市2026年“十大行业”职工职业技能竞赛活动”，工种 22 个，推定待确认 37 项。`,
      `${who}确认第 7 项工种的“所属行业”为“绿电铝”。`,
      `${who}确认第 6 项工种的“所属行业”为“供电”。`,
      `${who}将第 6 项工种的“所属行业”由“供电”更正为“绿电铝”。`,
      `${who}确认第 19 项工种的“所属行业”为“消防”。`,
      `${who}将设置“逾期报送”由“接收，标注“逾期”，附情况说明”改为“不接收，仅办公室可准予补报”。`,
    ]);
    expect(body.events[3]).toMatchObject({
      clause: '000/附3 #6',
      reason: { code: 'CORRECTION', text: '经核实属国家电投' },
      before: { value: '供电' },
      after: { value: '绿电铝' },
    });
  });
});

describe('who may see and change a campaign', () => {
  it('is the office everywhere, or in the one campaign of its grant', async () => {
    const other = (await office.post('/campaigns', { ...BODY, year: 2027, title: '示例活动' }).expect(201)).body as { id: string };
    const limited = await api.as(await api.person({ role: 'OFFICE', campaignId: other.id }));
    expect((await limited.get('/campaigns').expect(200)).body.items.map((each: { id: string }) => each.id)).toEqual([other.id]);
    await limited.get(`/campaigns/${other.id}`).expect(200);
    await limited.get(`/campaigns/${campaign.id}`).expect(404);
    await limited.get(`/cases/${campaign.id}/history`).expect(404);
    await limited.post(`/campaigns/${campaign.id}/settings/DRAW_LOTS`, { value: true, reason: '试' }).expect(404);
    await confirm(9, 'nationalStandard', { value: true }, limited).expect(404);
    await limited.post('/campaigns', { ...BODY, year: 2028 }).expect(403);
  });

  it('pages by year', async () => {
    const first = (await office.get('/campaigns?limit=1').expect(200)).body as { items: { year: number }[]; nextCursor: string };
    const second = (await office.get(`/campaigns?limit=1&cursor=${first.nextCursor}`).expect(200)).body as typeof first;
    expect([...first.items, ...second.items].map(({ year }) => year)).toEqual([2027, 2026]);
    const made = Buffer.from(JSON.stringify(["2026'; drop table app.campaign", 'x'])).toString('base64url');
    expect((await office.get(`/campaigns?cursor=${made}`).expect(400)).body.code).toBe('INPUT_INVALID');
  });

  it("does not include an auditor's changes: each attempt is refused and recorded, what was opened too", async () => {
    const auditor = await api.as(await api.person({ role: 'AUDITOR', name: '测试丙' }));
    await auditor.post('/campaigns', { ...BODY, year: 2029 }).expect(403);
    await confirm(9, 'nationalStandard', { value: true }, auditor).expect(403);
    await auditor.get(`/campaigns/${campaign.id}`).expect(200);
    const events = (await auditor.get(`/access-events?accountId=${auditor.person?.accountId}`).expect(200)).body.items as {
      type: string;
      label: string;
      detail: object;
    }[];
    expect(events.map(({ type }) => type)).toEqual(['ACCESS_EVENTS_OPENED', 'CAMPAIGN_OPENED', 'REFUSED', 'REFUSED']);
    expect(events[2]).toMatchObject({ label: '拒绝操作', detail: { code: 'FORBIDDEN', method: 'POST', permission: 'campaign.manage' } });
    expect((await office.get(`/campaigns/${campaign.id}`).expect(200)).body.unconfirmed).toBe(34);
  });

  it('does not include organizers', async () => {
    const { body } = await office.post('/organizations', { name: '示例单位甲' }).expect(201);
    const organizer = await api.as(await api.person({ role: 'ORGANIZER', organizationId: body.id as string }));
    await organizer.get(`/campaigns/${campaign.id}`).expect(403);
    await organizer.get(`/cases/${campaign.id}/history`).expect(404);
  });
});
