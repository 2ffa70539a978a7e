// A 更正通知 by the chain of a document, after the campaign's case is closed: begun, issued, in force; and what finance then has to do.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../support/client.ts';
import { upload } from '../hostile/support/files.ts';
import type { Contest } from '../hostile/support/story.ts';
import { TODAY } from '../hostile/support/world.ts';
import { codesOf, EndOfCampaign, stagesOf } from './end-of-campaign.ts';

const CIRCULAR = '示工发〔2025〕40号';
const NOTICE = '示工发〔2025〕41号';
const on = { on: TODAY };

let end: EndOfCampaign;
let contest: Contest;
let finance: Client;
let payments: string;

beforeAll(async () => {
  end = await EndOfCampaign.open(1);
  contest = await end.confirmed();
  await end.attend();
  await end.attend();
  await end.countersign();
  await end.circulate(CIRCULAR);
  const { api, campaignId } = end.world;
  finance = await api.as(await api.person({ role: 'FINANCE', name: '测试财务甲', email: 'finance@example.invalid' }));
  payments = `/campaigns/${campaignId}/payments`;
});
afterAll(() => end.world.close());

interface Entry {
  key: string;
  name: string;
  theory: string;
  practice: string;
}
/** The marks of these two exchanged. */
async function exchanged(one: string, other: string) {
  const { entries } = (await end.world.office.get(`${payments}/results/${contest.caseId}`).expect(200)).body as { entries: Entry[] };
  const of = (name: string): Entry | undefined => entries.find((entry) => entry.name === name);
  const marks = (name: string, from: string) => ({ key: of(name)?.key, theory: of(from)?.theory, practice: of(from)?.practice });
  const said = [marks(one, other), marks(other, one)].map((entry) => ({ ...entry, status: 'PRESENT' }));
  return { contestId: contest.caseId, reason: '登分有误', entries: said };
}
const dues = async () =>
  (await end.world.office.get(payments).expect(200)).body.dues.map(({ payee, rank, state }: Record<string, unknown>) => [
    payee,
    rank,
    state,
  ]);
const corrections = async () => (await end.world.office.get(payments).expect(200)).body.corrections;
const tasks = async (who: Client): Promise<[string, string][]> =>
  (await who.get('/tasks').expect(200)).body.items.map(({ kind, href }: { kind: string; href: string }) => [kind, href]);

describe('a correction of what a closed campaign has announced', () => {
  it('is begun by the office alone, where the money is read, and changes nothing yet', async () => {
    const { office, campaignId } = end.world;
    expect((await end.view()).status).toBe('CLOSED');
    const { actions } = (await office.get(payments).expect(200)).body;
    expect(actions.find(({ act }: { act: string }) => act === 'beginCorrection')).toMatchObject({ allowed: true });
    const body = await exchanged('示例选手己', '示例选手庚');
    await end.step(finance, 'corrections', body).expect(403);
    await end.step(office, 'corrections', body).expect(200);
    expect(codesOf(await end.step(office, 'corrections', body).expect(422))).toEqual(['CORRECTION_WAITS']);
    expect((await dues()).map(([, , state]: [string, number, string]) => state)).toEqual(Array(6).fill('OPEN'));
    expect(await tasks(office)).toEqual([['CORRECTION', `/campaigns/${campaignId}?tab=process`]]);
    expect(await corrections()).toMatchObject([
      {
        ...{ number: 1, id: null, status: 'ISSUING', documentNumber: null, decidedOn: null, actions: [] },
        changes: [
          { name: '示例选手己', before: { rank: 6, prize: '1000.00' }, after: { rank: 7, prize: '0.00' } },
          { name: '示例选手庚', before: { rank: 7, prize: '0.00' }, after: { rank: 6, prize: '1000.00' } },
        ],
      },
    ]);
  });

  it('keeps one from paper waiting', async () => {
    const { office } = end.world;
    const fileId = await upload(office, end.caseId, 'PAPER_DECISION');
    const decider = { name: '示例签批人', post: '主任', body: '示例单位' };
    const { reason, ...rest } = await exchanged('示例选手甲', '示例选手乙');
    const paper = { ...rest, reason, documentNumber: '示工发〔2025〕49号', decider, decidedOn: TODAY, fileId };
    const register = () => office.post(`/campaigns/${end.world.campaignId}/corrections`, paper);
    expect(codesOf(await register().expect(422))).toEqual(['CORRECTION_WAITS']);
  });

  it('begins with the regulation’s own text, which names the circular that it corrects', async () => {
    const { office, second } = end.world;
    const { properties } = (await office.get(`${end.path}/actions/draftCorrection/schema`).expect(200)).body;
    const text = properties.text.default;
    expect(text.title).toBe(`关于更正《关于示例竞赛成绩的通报》（${CIRCULAR}）的通知`);
    await end.step(office, 'correction/draft', { ...on, text }).expect(200);
    expect(codesOf(await end.step(office, 'correction/check', on).expect(422))).toEqual(['FOUR_EYES']);
    await end.step(second, 'correction/check', on).expect(200);
    const [view] = (await end.view()).corrections;
    expect([view?.document.kind, view?.document.corrects, view?.document.steps.find(({ open }) => open)?.step]).toEqual([
      ...['CORRECTION', CIRCULAR],
      'COUNTERSIGN',
    ]);
  });

  it('is countersigned by the bodies on screen and on paper, and signed by the leading one', async () => {
    const [lead, ...joint] = end.bodies;
    const paper = joint.at(-1);
    for (const { person, organizationId } of joint.slice(0, -1))
      await end.step(person, 'correction/countersignings', { ...on, organizationId }).expect(200);
    await end.onPaper('countersignCorrection', { ...on, organizationId: paper?.organizationId }, '测试纸签');
    expect(codesOf(await end.step(end.world.office, 'correction/signature', on).expect(422))).toEqual(['BODY_DECIDES']);
    if (lead) await end.step(lead.person, 'correction/signature', on).expect(200);
    expect((await end.view()).corrections[0]?.document.steps.find(({ open }) => open)?.step).toBe('NUMBER');
  });

  it('takes a number of the register that no other document bears', async () => {
    const { office } = end.world;
    expect(codesOf(await end.step(office, 'correction/number', { ...on, number: CIRCULAR }).expect(422))).toEqual(['NUMBER_TAKEN']);
    await end.step(office, 'correction/number', { ...on, number: NOTICE }).expect(200);
    for (const route of ['proofreading', 'printing']) await end.step(office, `correction/${route}`, on).expect(200);
    const page = (await office.get(`${end.path}/corrections/1/notice`).expect(200)).text;
    expect([page.includes(NOTICE), page.includes('成绩更正对照表'), page.includes('<td>示例选手庚</td>')]).toEqual([true, true, true]);
    expect([
      (await office.get(`${end.path}/corrections/2/notice`)).status,
      (await end.world.organizer.get(`${end.path}/corrections/1/notice`)).status,
    ]).toEqual([404, 404]);
  });

  it('is in force with its distribution, and finance hears of what was changed', async () => {
    const { office, api } = end.world;
    for (const { organizationId } of end.bodies) await end.step(office, 'correction/seals', { ...on, organizationId }).expect(200);
    expect((await dues()).slice(5)).toEqual([['示例选手己', 6, 'OPEN']]);
    await end.step(office, 'correction/distribution', { ...on, recipients: ['各示例单位'] }).expect(200);
    expect((await dues()).slice(5)).toEqual([['示例选手庚', 6, 'OPEN']]);
    expect(await corrections()).toMatchObject([{ status: 'CONFIRMED', documentNumber: NOTICE, decidedOn: TODAY }]);
    expect(await tasks(office)).toEqual([]);
    const view = await end.view();
    expect([view.status, stagesOf(view).at(-1), view.actions]).toEqual(['CLOSED', 'CIRCULAR 1 ISSUED', []]);
    const numbers = await api.source.query('select number, kind from app.document_number where case_id = $1 order by number', [end.caseId]);
    expect(numbers).toEqual([
      { number: CIRCULAR, kind: 'RESULTS_CIRCULAR' },
      { number: NOTICE, kind: 'CORRECTION' },
    ]);
  });

  it('that is the second is counted on, and can be taken back with a reason', async () => {
    const { office } = end.world;
    await end.step(office, 'corrections', await exchanged('示例选手甲', '示例选手乙')).expect(200);
    expect((await corrections())[1]).toMatchObject({ number: 2, status: 'ISSUING' });
    await end.step(office, 'correction/withdrawal', { reason: '复核无误' }).expect(200);
    expect((await end.view()).corrections[1]?.withdrawn?.reason).toBe('复核无误');
    expect(codesOf(await end.step(office, 'correction/withdrawal', { reason: '示例' }).expect(422))).toEqual(['NO_CORRECTION_UNDER_WAY']);
  });

  it('has a history that is whole, in words, with before and after and without names', async () => {
    const { verified, events } = (await end.world.auditor.get(`/cases/${end.caseId}/history`).expect(200)).body;
    expect(verified).toBe(true);
    const own = events.filter(({ type }: { type: string }) => type.startsWith('CORRECTION_'));
    expect(own.map(({ type }: { type: string }) => type)).toEqual(
      [
        ...['BEGUN', 'DRAFTED', 'CHECKED', 'COUNTERSIGNED', 'COUNTERSIGNED', 'COUNTERSIGNED', 'SIGNED', 'NUMBERED', 'PROOFREAD', 'PRINTED'],
        ...['SEALED', 'SEALED', 'SEALED', 'SEALED', 'DISTRIBUTED', 'BEGUN', 'WITHDRAWN'],
      ].map((step) => `CORRECTION_${step}`),
    );
    expect(own.filter(({ sentence, type }: Record<string, string>) => sentence?.includes(type ?? ''))).toEqual([]);
    const [chain] = await end.world.api.source.query(
      `select string_agg(event::text, '') as text from audit.audit_event where case_id = $1 and event->>'type' like 'CORRECTION_%'`,
      [end.caseId],
    );
    expect([
      chain.text.includes('示例选手'),
      chain.text.includes('"prize": "1000.00"') || chain.text.includes('"prize":"1000.00"'),
    ]).toEqual([false, true]);
  });
});

describe('what was paid before a correction', () => {
  it('is too much for one and too little for another, and waits in the inbox of finance from its distribution on', async () => {
    // The first list is made, checked and paid, then the notice is issued.
    const { office, api } = end.world;
    const payer = await api.as(await api.person({ role: 'FINANCE', name: '测试财务乙' }));
    const account = { payee: '示例选手庚', account: '622200000000777', bankName: '示例银行', reason: '更正后获奖' };
    const due = (await office.get(payments)).body.dues.find(({ payee }: { payee: string }) => payee === '示例选手庚');
    await office.post(`${payments}/accounts`, { ...account, dueKey: due.key }).expect(200);
    await finance.post(`${payments}/tax`, { treatment: 'EXEMPT', basis: '示例文件第1号' }).expect(200);
    await office.post(`${payments}/batches`, { kind: 'PRIZE' }).expect(201);
    const batch = (await office.get(payments)).body.batches[0].id;
    await finance.post(`${payments}/batches/${batch}/check`, {}).expect(200);
    const voucherFileId = await upload(payer, end.caseId, 'PAYMENT_VOUCHER');
    await payer.post(`${payments}/batches/${batch}/payment`, { ...on, voucherNo: '记-7-1', voucherFileId }).expect(200);
    expect(await tasks(finance)).toEqual([]);
    await end.step(office, 'corrections', await exchanged('示例选手戊', '示例选手庚')).expect(200);
    const text = { title: '关于更正示例通报的通知', recipients: ['各示例单位'], body: ['更正如下。'] };
    await end.issue('correction', '示工发〔2025〕42号', text);
    expect((await dues()).slice(4)).toEqual([
      ['示例选手庚', 5, 'UNDERPAID'],
      ['示例选手戊', 6, 'OVERPAID'],
    ]);
    expect((await tasks(finance)).map(([kind]) => kind)).toEqual(['TAKE_BACK']);
    const mails = await api.source.query(`select to_name as name from app.outgoing_mail where kind = 'payments-waiting' order by id`);
    expect(mails.at(-1)).toEqual({ name: '测试财务甲' });
  });
});
