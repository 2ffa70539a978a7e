// An organizer that was 通报 may not apply for two years (000-62): on the real product, by moving the business clock past them.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { businessClock, type BusinessClock } from '../support/clock.ts';
import { untilCaught } from '../support/product-mailbox.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';
import { signedScan } from '../support/story-material.ts';
import { openOffice, type StoryOffice } from '../support/story-office.ts';
import { StoryContest } from '../support/story.ts';

let product: TestProduct;
let clock: BusinessClock;
let office: StoryOffice;
let association: string;
let campaignId: string;

beforeAll(async () => {
  product = await startTestProduct({ programs: 'sources' });
  clock = businessClock(product.database.ownerUrl);
  await clock.moveTo('2026-09-30T10:00:00+08:00');
  office = await openOffice(product);
  ({ id: association } = await office.people.admin.post<{ id: string }>('/organizations', { name: '示例市行业协会', kind: 'ASSOCIATION' }));
  campaignId = (await office.campaign(2026)).id;
});
afterAll(() => product.stop());

const BAN = { act: 'hosting.ban', decidedOn: '2026-09-30', decider: { name: '示例签批人', post: '主任', body: '示例会议' } };

/** 通报 on paper: registered by one clerk, in force when another confirms it. */
async function pronounce(): Promise<void> {
  const { office: clerk, second } = office.people;
  const { id: fileId } = await clerk.upload(`/files?name=ban.pdf&purpose=HOSTING_PAPER&campaignId=${campaignId}`, signedScan);
  const input = { organizationId: office.organizationId, decision: '示工发〔2026〕3号', reason: '示例：组织混乱' };
  const { id } = await clerk.post<{ id: string }>('/paper-decisions', { caseId: campaignId, kind: 'PAPER', ...BAN, input, fileId });
  await second.post(`/paper-decisions/${id}/settlement`, { verdict: 'CONFIRM' });
}

interface Refused {
  errors?: { code: string; clause: string; params: object }[];
}
/** What an application for the organizer is refused with, or the contest that it opened. */
async function apply(year: number, tradeNo: number, receivedOn: string) {
  const { office: clerk } = office.people;
  const application = {
    ...{ tradeNo, applicantId: association, applicantType: 'ASSOCIATION', receivedOn },
    organizers: [{ organizationId: office.organizationId, lead: true }],
  };
  const { id } = await office.campaign(year);
  const { status, body } = await clerk.send<Refused & { id: string }>('POST', `/campaigns/${id}/hosting-applications`, application);
  if (status >= 400) return { refused: (body.errors ?? []).map(({ code, clause, params }) => ({ code, clause, params })), caseId: null };
  const decided = await clerk.post<{ caseId: string }>(`/campaigns/${id}/hosting-applications/${body.id}/decision`, { decision: 'ACCEPT' });
  return { refused: [], caseId: decided.caseId };
}

describe('an organizer that was 通报', () => {
  it('ends the contest that it has, and hears of the ban by mail', async () => {
    const contest = await StoryContest.open(office, campaignId, 1);
    await contest.driveTo('HOLDING', { days: { firstDay: '2026-09-28', lastDay: '2026-09-29' }, on: '2026-09-30' });
    await pronounce();
    const { email } = office.people.organizer;
    const told = ({ to, text }: { to: string; text: string }): boolean => to === email && text.includes('示工发〔2026〕3号');
    expect((await untilCaught(product.servers.mail.webUrl, 1, told)).length).toBe(1);
    await contest.declareEnded('2026-09-29');
    await contest.stage('SCORE_REPORT');
  });

  it('is refused in the next year, and on the last day of the two, with decision and last day', async () => {
    const barred = { code: 'ORGANIZER_BANNED', clause: '000/附1/八.2' };
    const named = { decision: '示工发〔2026〕3号', until: '2028-09-30' };
    for (const [year, today] of [
      [2027, '2027-01-05'],
      [2028, '2028-09-30'],
    ] as const) {
      await clock.moveTo(`${today}T10:00:00+08:00`);
      const { refused } = await apply(year, 2, today);
      expect(refused).toMatchObject([{ ...barred, params: named }]);
    }
  });

  it('is accepted from the day after, and has its contest', async () => {
    await clock.moveTo('2028-10-09T10:00:00+08:00');
    const { caseId } = await apply(2029, 2, '2028-10-09');
    const contest = await StoryContest.of(office, caseId ?? '');
    expect((await contest.view()).organizers).toEqual(['示例市第一职业培训中心']);
  });
});
