// A circular in two parts and a correction of what it said, on the real product, by moving the business clock over National Day 2026
// (000/附1/六.4, rules C8, office.md §2).
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CampaignProcessView } from '@jiangcheng/contracts/api/campaign-process';
import type { paymentsView } from '@jiangcheng/contracts/api/payment';
import type { z } from 'zod';
import { businessClock, type BusinessClock } from '../support/clock.ts';
import { until } from '../support/product-until.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';
import { openOffice, type StoryOffice } from '../support/story-office.ts';
import { onPaper } from '../support/story-paper.ts';
import type { StoryPerson } from '../support/story-person.ts';
import { StoryContest } from '../support/story.ts';

const TRADES = 22;
const NUMBERS = { first: '示工发〔2026〕30号', second: '示工发〔2026〕31号', correction: '示工发〔2026〕32号' };
const COMMITTEE = { name: '示例主任委员', post: '主任', body: '示例竞赛组委会' };

let product: TestProduct;
let clock: BusinessClock;
let office: StoryOffice;
let bodies: { organizationId: string; person: StoryPerson }[];
let campaignId: string;
let slow: StoryContest;
let fast: StoryContest;

const path = (route: string): string => `/campaigns/${campaignId}/process${route}`;
const view = (): Promise<CampaignProcessView> => office.people.office.get(path(''));
const act = (who: StoryPerson, route: string, input: object): Promise<unknown> => who.post(path(`/${route}`), input);
const reach = (stage: string, round: number): Promise<CampaignProcessView> =>
  until(`${stage} ${round} of the campaign's end`, async () => {
    const seen = await view();
    return seen.stage === stage && seen.round === round ? seen : undefined;
  });
const committee = async (name: string, input: object, decidedOn: string): Promise<void> =>
  onPaper(office, (await view()).caseId, { act: name, input, decider: COMMITTEE, decidedOn });
/** 应付: who is due a prize of which rank, in the order of contests and ranks. */
const dues = async (): Promise<string[]> => {
  const said = await office.people.office.get<z.infer<typeof paymentsView>>(`/campaigns/${campaignId}/payments`);
  return said.dues.map(({ payee, rank }) => `${payee} ${String(rank)}`);
};

/** 拟稿 to 分发 of the document below this route. */
async function issue(route: string, draft: string, on: string, number: string): Promise<void> {
  const { office: clerk, second } = office.people;
  const { properties } = await clerk.get<{ properties: { text: { default: object } } }>(path(`/actions/${draft}/schema`));
  const [lead, ...joint] = bodies;
  await act(clerk, `${route}/draft`, { on, text: properties.text.default });
  await act(second, `${route}/check`, { on });
  for (const { person, organizationId } of joint) await act(person, `${route}/countersignings`, { on, organizationId });
  if (lead) await act(lead.person, `${route}/signature`, { on });
  await act(clerk, `${route}/number`, { on, number });
  for (const step of ['proofreading', 'printing']) await act(clerk, `${route}/${step}`, { on });
  for (const { organizationId } of bodies) await act(clerk, `${route}/seals`, { on, organizationId });
  await act(clerk, `${route}/distribution`, { on, recipients: ['各示例单位'] });
}

async function countersign(): Promise<void> {
  for (const { person, organizationId } of bodies) await act(person, 'countersignings', { organizationId });
}

async function body(name: string, login: string) {
  const { id: organizationId } = await office.people.admin.post<{ id: string }>('/organizations', { name, kind: 'INSTITUTION' });
  return { organizationId, person: await office.invite(login, `${name}会签人`, { role: 'BODY', organizationId }) };
}

beforeAll(async () => {
  product = await startTestProduct({ programs: 'sources' });
  clock = businessClock(product.database.ownerUrl);
  await clock.moveTo('2026-09-10T10:00:00+08:00');
  office = await openOffice(product);
  bodies = [await body('示例市总工会', 'union'), await body('示例市人社局', 'labour')];
  campaignId = (await office.campaign(2026)).id;
  const gate = { value: 'COMMITTEE_APPROVED_PARTIAL', reason: '示例：组委会批准可分批' };
  await office.people.office.post(`/campaigns/${campaignId}/settings/RESULTS_CIRCULAR_GATE`, gate);
  await office.people.office.post(path(''));
  await reach('CONTESTS', 1);
  await act(office.people.office, 'bodies', { organizationIds: bodies.map(({ organizationId }) => organizationId) });
  for (let tradeNo = 3; tradeNo <= TRADES; tradeNo += 1) await committee('cancelTrade', { tradeNo, reason: '报名不足' }, '2026-09-10');
  [fast, slow] = [await StoryContest.open(office, campaignId, 1), await StoryContest.open(office, campaignId, 2)];
  await fast.driveTo('OFFICE_REVIEW', { days: { firstDay: '2026-09-08', lastDay: '2026-09-09' }, on: '2026-09-10' });
  await fast.confirm();
});
afterAll(() => product.stop());

describe('a circular that waits', () => {
  it('names whom it waits for, over National Day and longer', async () => {
    await clock.moveTo('2026-10-12T10:00:00+08:00');
    const { stage, gate } = await view();
    const waiting = gate.filter((trade) => trade.waiting).map(({ tradeNo }) => tradeNo);
    expect([stage, waiting]).toEqual(['CONTESTS', [2]]);
  });

  it('goes out in part when the committee decides so, and leaves out the slow contest with the reason', async () => {
    await committee('decidePartial', { reason: '第二项因场地推迟' }, '2026-10-12');
    const { rounds } = await reach('COMMITTEE_REVIEW', 1);
    expect(
      rounds.map(({ contests, leftOut }) => [contests.map(({ caseId }) => caseId), leftOut.map((out) => [out.tradeNo, out.reason])]),
    ).toEqual([[[fast.id], [[2, '第二项因场地推迟']]]]);
    await countersign();
    await reach('CIRCULAR', 1);
    await issue('circular', 'draftCircular', '2026-10-12', NUMBERS.first);
    await reach('CONTESTS', 2);
    expect(await dues()).toEqual([...'甲乙丙丁戊己'].map((c, index) => `示例选手${c} ${String(index + 1)}`));
  });

  it('comes again for the rest, in a round and with a number of its own', async () => {
    await slow.driveTo('SCORE_REPORT', { days: { firstDay: '2026-10-10', lastDay: '2026-10-11' }, on: '2026-10-12' });
    await slow.writeReport('2026-10-12', { name: '示例后选手', after: 7 });
    await slow.handIn();
    await slow.stage('OFFICE_REVIEW');
    await slow.confirm();
    await reach('COMMITTEE_REVIEW', 2);
    await countersign();
    await reach('CIRCULAR', 2);
    await clock.moveTo('2026-10-20T10:00:00+08:00');
    await issue('circular', 'draftCircular', '2026-10-20', NUMBERS.second);
    await clock.untilIdle();
    const { status, rounds } = await view();
    expect([status, rounds.map(({ contests, circular }) => [contests.length, circular?.document.number])]).toEqual([
      'CLOSED',
      [
        [1, NUMBERS.first],
        [1, NUMBERS.second],
      ],
    ]);
    expect((await dues()).length).toBe(12);
  });
});

describe('a correction after the circular', () => {
  interface Result {
    entries: { key: string; name: string; theory: string; practice: string }[];
  }

  it('changes nothing until its own notice is distributed, though the campaign is closed and weeks go by', async () => {
    const before = await dues();
    const { entries } = await office.people.office.get<Result>(`/campaigns/${campaignId}/payments/results/${fast.id}`);
    const [first, second] = entries as [Result['entries'][number], Result['entries'][number]];
    const exchanged = [
      { key: first.key, theory: second.theory, practice: second.practice, status: 'PRESENT' },
      { key: second.key, theory: first.theory, practice: first.practice, status: 'PRESENT' },
    ];
    await act(office.people.office, 'corrections', { contestId: fast.id, reason: '示例：两人成绩互换', entries: exchanged });
    await clock.moveTo('2026-11-16T10:00:00+08:00');
    expect(await dues()).toEqual(before);
    await issue('correction', 'draftCorrection', '2026-11-16', NUMBERS.correction);
    await clock.untilIdle();
    const { corrections, rounds } = await view();
    expect([corrections.map(({ document }) => document.number), rounds[0]?.circular?.document.number]).toEqual([
      [NUMBERS.correction],
      NUMBERS.first,
    ]);
    expect((await dues()).filter((due) => /示例选手[甲乙]/.test(due))).toEqual(['示例选手乙 1', '示例选手甲 2']);
  });

  it('stands in the campaign’s history behind the circular, with the case closed and every run over', async () => {
    const { caseId, status } = await view();
    const { events } = await office.people.auditor.get<{ events: { type: string }[] }>(`/cases/${caseId}/history`);
    const told = events.map(({ type }) => type);
    expect([status, told.indexOf('CORRECTION_BEGUN') > told.lastIndexOf('CIRCULAR_DISTRIBUTED')]).toEqual(['CLOSED', true]);
  });
});
