// 办赛申请: registered, decided with reasons, opening its contest; and organizers who may not apply for two years (000/附1/六.1, 八.2).
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, addMonths } from '@jiangcheng/domain/shared/civil-date';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import { samplePdf } from '@jiangcheng/files/sample-files';
import { newId } from '@jiangcheng/persistence/ids';
import { startApi, type TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';
import { SIGNER, TwoClerks } from '../../support/two-clerks.ts';

let api: TestApi;
let office: Client;
let campaignId: string;
let association: string;
let company: string;
let clerks: TwoClerks;
let union: string;

const organization = async (name: string, kind: string): Promise<string> =>
  (await office.post('/organizations', { name, kind }).expect(201)).body.id as string;

beforeAll(async () => {
  api = await startApi();
  office = await api.as(await api.person({ role: 'OFFICE', name: '示例办公室人', email: 'office@example.invalid' }));
  clerks = new TwoClerks(office, await api.as('OFFICE'));
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
const campaign = () => ({ id: campaignId, of: 'campaignId', purpose: 'HOSTING_PAPER' }) as const;
/** A 通报, as two clerks enter it. */
const pronounce = async (ban: { organizationId: string; decision: string; reason: string }, decidedOn: string, fileId?: string) => {
  await clerks.decide(campaign(), { act: 'hosting.ban', input: ban, decidedOn }, fileId);
  const { items } = (await office.get(`/campaigns/${campaignId}/hosting-bans`).expect(200)).body;
  return items.find((one: { decision: string }) => one.decision === ban.decision);
};
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

  it('is decided on paper by two clerks, as its signer wrote', async () => {
    const id = await filed(6);
    const decidedOn = '2020-02-03';
    const input = { applicationId: id, decision: 'RETURN' };
    const unreasoned = await clerks.register(campaign(), { act: 'hosting.decide', input, decidedOn });
    expect(codesOf(unreasoned.body)).toEqual(['DECISION_NEEDS_REASON']);
    await clerks.decide(campaign(), { act: 'hosting.decide', input: { ...input, reason: '缺印章' }, decidedOn });
    const { tradeNo: _, ...again } = application(6, past);
    await office.post(at(`/${id}/refiling`), again).expect(200);
    const accept = { act: 'hosting.decide', input: { applicationId: id, decision: 'ACCEPT' }, decidedOn };
    const paper = (await clerks.register(campaign(), accept)).body as { id: string };
    expect((await office.get(at('?limit=200'))).body.items.find((one: { id: string }) => one.id === id).status).toBe('FILED');
    await clerks.settle(paper.id).expect(200);
    const row = (await office.get(at('?limit=200'))).body.items.find((one: { id: string }) => one.id === id);
    expect(row).toMatchObject({ status: 'ACCEPTED', caseId: expect.any(String) });
    await office.get(`/contests/${row.caseId}`).expect(200);
    const events = (await office.get(`/cases/${campaignId}/history`).expect(200)).body.events as {
      type: string;
      sentence: string;
      decidedBy: object | null;
    }[];
    const [accepted] = events.filter(({ type, decidedBy }) => type === 'HOSTING_ACCEPTED' && decidedBy !== null);
    expect(accepted).toMatchObject({ decidedBy: SIGNER, enteredBy: '示例办公室人', confirmedBy: expect.any(String) });
    expect(accepted?.sentence).toContain('据 2020-02-03 纸质件');
    expect(codesOf((await clerks.register(campaign(), accept)).body)).toEqual(['APPLICATION_DECIDED']);
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
    expect([...first.items, ...rest.items].map((one: { tradeNo: number }) => one.tradeNo)).toEqual([1, 2, 4, 5, 6, 22]);
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
    const ban = { organizationId: banned, decision: '示工发〔2020〕3号', reason: '竞赛质量不高' };
    const pronounced = await pronounce(ban, decidedOn);
    expect(pronounced).toMatchObject({ organization: '示例停办公司', until: addMonths(decidedOn, 24), inForce: true, decidedOn });
    expect(pronounced.enteredBy).toBe('示例办公室人');
    const refused = await office
      .post(at(), application(7, { organizers: [{ organizationId: banned, lead: true }], receivedOn: today }))
      .expect(422);
    expect(refused.body.errors).toMatchObject([
      { code: 'ORGANIZER_BANNED', clause: '000/附1/八.2', params: { decision: '示工发〔2020〕3号', until: pronounced.until } },
    ]);
    const contest = (await office.post('/contests', { campaignId, tradeNo: 12 }).expect(201)).body.caseId as string;
    const named = await office
      .post(`/contests/${contest}/organizers`, { organizers: [{ organizationId: banned, lead: true }] })
      .expect(422);
    expect(named.body.errors).toMatchObject([{ code: 'ORGANIZER_BANNED', field: 'organizers', params: { until: pronounced.until } }]);
    const listed = (await office.get(`/campaigns/${campaignId}/hosting-bans`).expect(200)).body.items;
    expect(listed.map((one: { id: string }) => one.id)).toEqual([pronounced.id]);
  });

  it('may apply again from the day after the last one, and is accepted', async () => {
    const served = await organization('示例复办公司', 'ENTERPRISE');
    const decidedOn = addMonths(addDays(civilDateOf(Date.now()), -10), -24);
    const ban = { organizationId: served, decision: '示工发〔2020〕4号', reason: '示例' };
    const { until, inForce } = await pronounce(ban, decidedOn);
    expect(inForce).toBe(false);
    const received = (receivedOn: string) =>
      office.post(at(), application(8, { organizers: [{ organizationId: served, lead: true }], receivedOn }));
    const refused = (await received(until).expect(422)).body.errors;
    expect(refused).toMatchObject([{ code: 'ORGANIZER_BANNED', params: { decision: '示工发〔2020〕4号', until } }]);
    const { id } = (await received(addDays(until, 1)).expect(201)).body;
    expect((await decide(id, { decision: 'ACCEPT' }).expect(200)).body).toMatchObject({
      status: 'ACCEPTED',
      organizerNames: ['示例复办公司'],
    });
  });

  it('is not entered for a day to come', async () => {
    const ban = { organizationId: company, decision: '示例决定', reason: '示例' };
    const { body } = await clerks.register(campaign(), { act: 'hosting.ban', input: ban, decidedOn: '2099-01-01' });
    expect(codesOf(body)).toEqual(['DECIDED_ON_IN_FUTURE']);
  });

  it('is not, while the second clerk has not confirmed; the first may not', async () => {
    const ban = { organizationId: company, decision: '示工发〔2020〕5号', reason: '示例' };
    const registered = await clerks.register(campaign(), { act: 'hosting.ban', input: ban, decidedOn: '2020-01-02' });
    const { id } = registered.body as { id: string };
    expect(registered.body).toMatchObject({
      label: '停办（通报）',
      href: `/campaigns/${campaignId}?tab=hosting`,
      names: { [company]: '示例公司', RETURN: '退回' },
    });
    expect(codesOf((await clerks.settle(id, 'CONFIRM', clerks.first).expect(422)).body)).toEqual(['SECOND_CLERK']);
    await clerks.settle(id, 'REJECT').expect(200);
    const { items } = (await office.get(`/campaigns/${campaignId}/hosting-bans`).expect(200)).body;
    expect(items.map(({ decision }: { decision: string }) => decision)).toEqual(['示工发〔2020〕3号', '示工发〔2020〕4号']);
  });
});

describe('an application that the association files itself', () => {
  let applicant: Client;
  const own = (path = '') => `/campaigns/${campaignId}/own-hosting-applications${path}`;
  const paper = async (who: Client): Promise<string> => {
    const query = new URLSearchParams({ name: 'application.pdf', purpose: 'HOSTING_PAPER', campaignId });
    const { body } = await who
      .raw('post', `/api/v1/files?${query.toString()}`)
      .set('Idempotency-Key', newId())
      .set('Content-Type', 'application/octet-stream')
      .send(samplePdf())
      .expect(201);
    return body.id as string;
  };
  const today = () => civilDateOf(Date.now());
  const mailed = (kind: string) =>
    api.source.query('select to_name as "to", variables->>\'reasonText\' as why from app.outgoing_mail where kind = $1 order by id', [
      kind,
    ]);

  beforeAll(async () => {
    applicant = await api.as(
      await api.person({ role: 'ORGANIZER', organizationId: association, name: '示例协会人', email: 'association@example.invalid' }),
    );
  });

  it('is received when it comes, with its sealed paper, and the office hears of it', async () => {
    const { offers } = (await applicant.get('/own-hosting').expect(200)).body;
    expect(offers.map((offer: { campaignId: string }) => offer.campaignId)).toEqual([campaignId]);
    const body = { tradeNo: 11, applicantId: association, applicantType: 'ASSOCIATION', fileId: await paper(applicant) };
    const filedNow = (await applicant.post(own(), body).expect(201)).body;
    expect(filedNow).toMatchObject({
      status: 'FILED',
      fileId: body.fileId,
      filedBy: '示例协会人',
      receivedOn: civilDateOf(Date.parse(filedNow.filedAt)),
    });
    expect(await mailed('hosting-filed')).toEqual([{ to: '示例办公室人', why: null }]);
    expect((await office.raw('get', `/api/v1/files/${body.fileId}`)).status).toBe(200);
  });

  it('is returned to it with the reason, filed again, and accepted', async () => {
    const [{ id }] = (await applicant.get('/own-hosting').expect(200)).body.applications;
    await decide(id, { decision: 'RETURN', reason: '缺盖章' }).expect(200);
    expect(await mailed('hosting-returned')).toEqual([{ to: '示例协会人', why: '缺盖章' }]);
    const again = { applicantId: association, applicantType: 'ASSOCIATION', fileId: await paper(applicant) };
    expect((await applicant.post(own(`/${id}/refiling`), again).expect(200)).body).toMatchObject({ status: 'FILED', round: 2 });
    await decide(id, { decision: 'ACCEPT', reason: '示例' }).expect(200);
    expect(await mailed('hosting-accepted')).toEqual([{ to: '示例协会人', why: null }]);
  });

  it('is its own alone, with a paper of this campaign', async () => {
    const other = await api.as(await api.person({ role: 'ORGANIZER', organizationId: company, name: '示例公司人' }));
    const fileId = await paper(applicant);
    await other.post(own(), { tradeNo: 13, applicantId: association, applicantType: 'ASSOCIATION', fileId }).expect(404);
    expect((await other.raw('get', `/api/v1/files/${fileId}`)).status).toBe(404);
    expect((await other.get('/own-hosting').expect(200)).body.applications).toEqual([]);
    const strange = { tradeNo: 13, applicantId: association, applicantType: 'ASSOCIATION', fileId: association };
    expect(codesOf((await applicant.post(own(), strange).expect(422)).body)).toEqual(['FILE_NOT_OF_CASE']);
    await office.post(own(), { ...strange, fileId }).expect(403);
  });

  it('that is 通报 hears of it, sees the document on the roll and why it may not apply', async () => {
    const fileId = await paper(office);
    const ban = { organizationId: association, decision: '示工发〔2026〕6号', reason: '示例：质量不高' };
    await pronounce(ban, today(), fileId);
    expect(await mailed('hosting-banned')).toEqual([{ to: '示例协会人', why: '示例：质量不高' }]);
    const { bans } = (await applicant.get('/own-hosting').expect(200)).body;
    expect(bans).toMatchObject([{ organization: '示例协会', decision: '示工发〔2026〕6号', fileId, inForce: true }]);
    const again = { tradeNo: 13, applicantId: association, applicantType: 'ASSOCIATION', fileId: await paper(applicant) };
    expect(codesOf((await applicant.post(own(), again).expect(422)).body)).toEqual(['ORGANIZER_BANNED']);
  });
});
