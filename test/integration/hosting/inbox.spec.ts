// A filed 办赛申请 is the office's work, though it comes before any case (office.md §6).
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';
import { TwoClerks } from '../../support/two-clerks.ts';
import { addTask, idsIn } from '../task/task-room.ts';

let api: TestApi;
let office: Client;
let campaignId: string;
let elsewhere: string;
let association: string;
let company: string;
const NOWHERE = '00000000-0000-4000-8000-000000000000';

const organization = async (name: string, kind: string): Promise<string> =>
  (await office.post('/organizations', { name, kind }).expect(201)).body.id as string;
const newCampaign = async (year: number): Promise<string> =>
  (await office.post('/campaigns', { regulation: '000', edition: '2025', year }).expect(201)).body.id as string;

beforeAll(async () => {
  api = await startApi();
  office = await api.as(await api.person({ role: 'OFFICE', name: '示例办公室人' }));
  [campaignId, elsewhere] = [await newCampaign(2026), await newCampaign(2027)];
  association = await organization('示例申办协会', 'ASSOCIATION');
  company = await organization('示例承办公司', 'ENTERPRISE');
});
afterAll(() => api.close());

const at = (path = '', campaign = campaignId): string => `/campaigns/${campaign}/hosting-applications${path}`;
const fields = () => ({
  applicantId: association,
  applicantType: 'ASSOCIATION',
  organizers: [{ organizationId: company, lead: true }],
  receivedOn: '2020-01-10',
});
const filed = async (tradeNo: number, campaign = campaignId): Promise<string> =>
  (await office.post(at('', campaign), { tradeNo, ...fields() }).expect(201)).body.id as string;
const decide = (id: string, decision: string) => office.post(at(`/${id}/decision`), { decision, reason: '缺协会盖章' }).expect(200);
const todo = (more = '', limit = 200): Promise<string[]> => idsIn(office, 'TODO', more, limit);
const has = async (client: Client, tab: string, id: string): Promise<boolean> => (await idsIn(client, tab)).includes(id);

describe('a filed application', () => {
  it('waits in the office’s inbox with trade and applicant, and leads to the campaign’s applications', async () => {
    const id = await filed(1);
    const { items } = (await office.get('/tasks?limit=200').expect(200)).body as { items: { id: string }[] };
    expect(items.find((one) => one.id === id)).toMatchObject({
      ...{ kind: 'DECIDE_HOSTING', label: '办理办赛申请', title: '铝电解工 · 示例申办协会', organizationName: '示例申办协会' },
      ...{ caseId: null, stage: 'HOSTING', round: 1, status: 'OPEN', overdue: false, dueAt: null, claimable: false },
      ...{ openedBy: '示例办公室人', clause: '000/附1/六.1' },
      ...{ href: `/campaigns/${campaignId}?tab=hosting`, caseHref: `/campaigns/${campaignId}?tab=hosting` },
    });
  });

  it.each(['ACCEPT', 'RETURN', 'REJECT'] as const)('is done by its decision %s, and among what the decider has done', async (decision) => {
    const id = await filed({ ACCEPT: 2, RETURN: 3, REJECT: 4 }[decision]);
    const second = await api.as('OFFICE');
    expect([await has(office, 'TODO', id), await has(second, 'TODO', id)]).toEqual([true, true]);
    await decide(id, decision);
    expect([await has(office, 'TODO', id), await has(second, 'TODO', id)]).toEqual([false, false]);
    expect([await has(office, 'DONE', id), await has(second, 'DONE', id)]).toEqual([true, false]);
  });

  it('is open again when it is filed again', async () => {
    const id = await filed(5);
    await decide(id, 'RETURN');
    await office.post(at(`/${id}/refiling`), fields()).expect(200);
    expect([await has(office, 'TODO', id), await has(office, 'DONE', id)]).toEqual([true, false]);
  });

  it('is done by what two clerks enter from paper', async () => {
    const id = await filed(6);
    const input = { applicationId: id, decision: 'ACCEPT' };
    const about = { id: campaignId, of: 'campaignId', purpose: 'HOSTING_PAPER' } as const;
    await new TwoClerks(office, await api.as('OFFICE')).decide(about, { act: 'hosting.decide', input, decidedOn: '2020-02-03' });
    expect(await has(office, 'TODO', id)).toBe(false);
  });

  it('is nobody’s outside the office, and no other campaign’s', async () => {
    const id = await filed(7);
    const clients = {
      head: await api.as('OFFICE_HEAD'),
      here: await api.as(await api.person({ role: 'OFFICE', campaignId })),
      there: await api.as(await api.person({ role: 'OFFICE', campaignId: elsewhere })),
      finance: await api.as('FINANCE'),
      auditor: await api.as('AUDITOR'),
      applicant: await api.as(await api.person({ role: 'ORGANIZER', organizationId: association })),
    };
    const seen: [string, boolean][] = [];
    for (const [name, client] of Object.entries(clients)) seen.push([name, await has(client, 'TODO', id)]);
    expect(Object.fromEntries(seen)).toEqual({ head: true, here: true, there: false, finance: false, auditor: false, applicant: false });
  });

  it('is claimed by nobody', async () => {
    const id = await filed(8);
    expect(await has(office, 'UNCLAIMED', id)).toBe(false);
    await office.post(`/tasks/${id}/claim`, {}).expect(404);
  });
});

describe('the inbox with applications and tasks', () => {
  let ids: string[];
  let task: string;
  beforeAll(async () => {
    ids = [await filed(9), await filed(10), await filed(11, elsewhere)];
    const own = await filed(12);
    await decide(own, 'ACCEPT');
    const cases: { id: string }[] = await api.source.query('select case_id as id from app.hosting_application where id = $1', [own]);
    task = await addTask(api, cases[0]?.id ?? '', {});
  });
  const mine = async (more: string): Promise<string[]> => (await todo(more)).filter((id) => [...ids, task].includes(id));

  it('reads the same in small pages, and counts each once', async () => {
    const all = await todo();
    expect(all).toEqual(expect.arrayContaining([...ids, task]));
    for (const limit of [1, 2, 3]) expect(await todo('', limit)).toEqual(all);
    expect((await office.get('/tasks?limit=1').expect(200)).body.count).toBe(all.length);
    expect((await office.get('/tasks/summary').expect(200)).body.counts.TODO).toBe(all.length);
  });

  it('narrows by kind, campaign and organization', async () => {
    expect(await mine('&kind=DECIDE_HOSTING')).toEqual(ids);
    expect(await mine('&kind=REVIEW')).toEqual([task]);
    expect(await mine(`&kind=DECIDE_HOSTING&campaignId=${elsewhere}`)).toEqual(ids.slice(2));
    for (const named of [association, company]) expect(await mine(`&kind=DECIDE_HOSTING&organizationId=${named}`)).toEqual(ids);
    expect([await mine(`&organizationId=${NOWHERE}`), await mine('&due=OVERDUE'), await mine('&due=SOON')]).toEqual([[], [], []]);
  });

  it.each(['申办', '示例申办协会', '承办公司', '2027 协会'])('finds applications by what they name: %s', async (q) => {
    expect((await mine(`&q=${encodeURIComponent(q)}`)).filter((id) => id !== task)).toEqual(q.startsWith('2027') ? ids.slice(2) : ids);
  });

  it.each(['没有的', '协会申办', '%'])('does not find: %s', async (q) => {
    expect((await mine(`&q=${encodeURIComponent(q)}`)).filter((id) => ids.includes(id))).toEqual([]);
  });

  it('tells the kind for the filter', async () => {
    expect((await office.get('/tasks/summary').expect(200)).body.kinds).toContainEqual({ kind: 'DECIDE_HOSTING', label: '办理办赛申请' });
  });
});
