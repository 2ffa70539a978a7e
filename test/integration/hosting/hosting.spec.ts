// 办赛申请: registered, decided with reasons, opening its contest; and organizers who may not apply for two years (000/附1/六.1, 八.2).
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addMonths } from '@jiangcheng/domain/shared/civil-date';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import { startApi, type TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';

let api: TestApi;
let office: Client;
let campaignId: string;
let association: string;
let company: string;
let union: string;

const organization = async (name: string, kind: string): Promise<string> =>
  (await office.post('/organizations', { name, kind }).expect(201)).body.id as string;

beforeAll(async () => {
  api = await startApi();
  office = await api.as('OFFICE');
  campaignId = (await office.post('/campaigns', { regulation: '000', edition: '2025', year: 2026 }).expect(201)).body.id;
  association = await organization('示例协会', 'ASSOCIATION');
  company = await organization('示例公司', 'ENTERPRISE');
  union = await organization('示例总工会', 'CITY_UNION');
});
afterAll(() => api.close());

const at = (path = ''): string => `/campaigns/${campaignId}/hosting-applications${path}`;
const application = (tradeNo: number, more: object = {}) => ({
  tradeNo,
  applicantId: association,
  applicantType: 'ASSOCIATION',
  organizers: [{ organizationId: company, lead: true }],
  receivedOn: '2026-01-10',
  ...more,
});
const filed = async (tradeNo: number, more: object = {}): Promise<string> =>
  (await office.post(at(), application(tradeNo, { ...past, ...more })).expect(201)).body.id as string;
/** Whenever the test runs, this day is over. */
const past = { receivedOn: '2020-01-10' };
const decide = (id: string, body: object) => office.post(at(`/${id}/decision`), body);
const codesOf = (body: { errors?: { code: string }[] }): string[] => (body.errors ?? []).map(({ code }) => code);

describe('an application to host', () => {
  it('is accepted, and opens the contest with its organizers', async () => {
    const id = await filed(1);
    const { body } = await decide(id, { decision: 'ACCEPT' }).expect(200);
    expect(body).toMatchObject({
      status: 'ACCEPTED',
      trade: '铝电解工',
      applicant: '示例协会',
      organizerNames: ['示例公司'],
      round: 1,
      outsideWindow: false,
    });
    const contest = (await office.get(`/contests/${body.caseId}`).expect(200)).body;
    expect(contest.organizers).toEqual(['示例公司']);
    expect((await office.get('/contests?q=示例公司').expect(200)).body.items.map((one: { caseId: string }) => one.caseId)).toEqual([
      body.caseId,
    ]);
  });

  it('goes back with a reason, is filed again, and is rejected with another', async () => {
    const id = await filed(2);
    expect(codesOf((await decide(id, { decision: 'RETURN' }).expect(422)).body)).toEqual(['DECISION_NEEDS_REASON']);
    await decide(id, { decision: 'RETURN', reason: '缺协会盖章' }).expect(200);
    expect(codesOf((await decide(id, { decision: 'ACCEPT' }).expect(422)).body)).toEqual(['APPLICATION_DECIDED']);
    const { tradeNo: _, ...again } = application(2, { ...past, organizers: [] });
    const refiled = (await office.post(at(`/${id}/refiling`), again).expect(200)).body;
    expect(refiled).toMatchObject({ status: 'FILED', round: 2, organizers: [], decidedBy: null });
    const { body } = await decide(id, { decision: 'REJECT', reason: '不属于本市行业' }).expect(200);
    expect(body).toMatchObject({ status: 'REJECTED', reason: '不属于本市行业', caseId: null });
    await office.post(at(`/${id}/refiling`), again).expect(409);
  });

  it.each([
    ['for a trade that there is not', { tradeNo: 23 }, ['TRADE_UNKNOWN']],
    ['of an organization that there is not', { applicantId: '00000000-0000-7000-8000-000000000000' }, ['ORGANIZATION_UNKNOWN']],
    ['for a trade that has its contest', { tradeNo: 1 }, ['CONTEST_EXISTS']],
    ['received in the future', { receivedOn: '2099-01-01' }, ['RECEIPT_IN_FUTURE']],
    ['of another that calls itself the office', { applicantType: 'OWN', reason: '自办' }, ['NOT_OWN_TRADE']],
  ])('is refused %s', async (_what, more, codes) => {
    expect(codesOf((await office.post(at(), application(3, { ...past, ...more })).expect(422)).body)).toEqual(codes);
  });

  it('waits alone for its trade', async () => {
    await filed(4);
    expect(codesOf((await office.post(at(), application(4, past)).expect(422)).body)).toEqual(['APPLICATION_WAITING']);
  });

  it('is not needed where the office hosts itself: the contest is opened as it is recorded', async () => {
    const own = application(22, { ...past, applicantId: union, applicantType: 'OWN', organizers: [{ organizationId: union, lead: true }] });
    expect(codesOf((await office.post(at(), own).expect(422)).body)).toEqual(['OWN_NEEDS_REASON']);
    const { body } = await office.post(at(), { ...own, reason: '本会承办' }).expect(201);
    expect(body).toMatchObject({ status: 'ACCEPTED', applicantType: 'OWN', caseId: expect.any(String), reason: '本会承办' });
  });

  it('outside the campaign’s window needs a reason to be accepted', async () => {
    const id = await filed(5, { receivedOn: '2020-05-01' });
    const setting = (value: string) =>
      office.post(`/campaigns/${campaignId}/settings/HOSTING_APPLICATION_FROM`, { value, reason: '定时段' }).expect(200);
    await setting('01-04');
    expect(codesOf((await decide(id, { decision: 'ACCEPT' }).expect(422)).body)).toEqual(['OUTSIDE_WINDOW_NEEDS_REASON']);
    expect((await decide(id, { decision: 'ACCEPT', reason: '行业换届' }).expect(200)).body).toMatchObject({ outsideWindow: true });
    await setting('');
  });

  it('is read by trade, page by page, and told in the campaign’s history', async () => {
    const first = (await office.get(at('?limit=2')).expect(200)).body;
    const rest = (await office.get(at(`?limit=200&cursor=${first.nextCursor}`)).expect(200)).body;
    expect([...first.items, ...rest.items].map((one: { tradeNo: number }) => one.tradeNo)).toEqual([1, 2, 4, 5, 22]);
    const history = (await office.get(`/cases/${campaignId}/history`).expect(200)).body;
    const said = JSON.stringify(history);
    expect(said).toContain('受理“示例协会”的办赛申请，“铝电解工”立项');
    expect(said).toContain('免申请');
  });
});

describe('an organizer that was 通报', () => {
  it('may not apply for two years, in any campaign, and is told the decision and the last day', async () => {
    const today = civilDateOf(Date.now());
    const decidedOn = addMonths(today, -12);
    const banned = await organization('示例停办公司', 'ENTERPRISE');
    const ban = { organizationId: banned, decision: '示工发〔2020〕3号', decidedOn, reason: '竞赛质量不高' };
    const { body } = await office.post(`/campaigns/${campaignId}/hosting-bans`, ban).expect(201);
    expect(body).toMatchObject({ organization: '示例停办公司', until: addMonths(decidedOn, 24) });
    const refused = await office
      .post(at(), application(7, { organizers: [{ organizationId: banned, lead: true }], receivedOn: today }))
      .expect(422);
    expect(refused.body.errors).toMatchObject([
      { code: 'ORGANIZER_BANNED', clause: '000/附1/八.2', params: { decision: '示工发〔2020〕3号', until: body.until } },
    ]);
    const listed = (await office.get(`/campaigns/${campaignId}/hosting-bans`).expect(200)).body.items;
    expect(listed.map((one: { id: string }) => one.id)).toEqual([body.id]);
  });

  it('is not entered for a day to come', async () => {
    const ban = { organizationId: company, decision: '示例决定', decidedOn: '2099-01-01', reason: '示例' };
    const { body } = await office.post(`/campaigns/${campaignId}/hosting-bans`, ban).expect(422);
    expect(codesOf(body)).toEqual(['BAN_IN_FUTURE']);
  });
});
