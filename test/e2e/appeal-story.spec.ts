// Appeals on the real product, by moving the business clock over National Day 2026 (rules §9-4): in time, late, decided on paper.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ContestDayView } from '@jiangcheng/contracts/api/contest-day';
import { businessClock, type BusinessClock } from '../support/clock.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';
import { openOffice, type StoryOffice } from '../support/story-office.ts';
import type { StoryPerson } from '../support/story-person.ts';
import { StoryContest } from '../support/story.ts';

let product: TestProduct;
let clock: BusinessClock;
let office: StoryOffice;
let contest: StoryContest;

beforeAll(async () => {
  product = await startTestProduct({ programs: 'sources' });
  clock = businessClock(product.database.ownerUrl);
  await clock.moveTo('2026-09-30T18:00:00+08:00');
  office = await openOffice(product);
  contest = await StoryContest.open(office, (await office.campaign(2026)).id, 1);
  await contest.driveTo('OFFICE_REVIEW', { days: { firstDay: '2026-09-29', lastDay: '2026-09-30' }, on: '2026-09-30' });
});
afterAll(() => product.stop());

const PAPER = { unit: '示例旗总工会', leader: '示例领队', about: '示例：设备故障。' };
/** The codes of a refusal; none where it was done. */
async function ask(who: StoryPerson, route: string, body: object): Promise<string[]> {
  const { status, body: said } = await who.send<{ code: string; errors?: { code: string }[] }>('POST', contest.path(route), body);
  return status < 400 ? [] : (said.errors?.map(({ code }) => code) ?? [said.code]);
}
const appeals = async () => (await office.people.auditor.get<ContestDayView>(contest.path('day'))).appeals;

describe('an appeal', () => {
  it('on site comes within two hours of the event, and is registered by the organizer', async () => {
    const onSite = { ...PAPER, appealKind: 'ON_SITE', endedAt: '2026-09-30T16:00:00+08:00' };
    expect(await ask(office.people.organizer, 'appeals', { ...onSite, receivedAt: '2026-09-30T17:59:00+08:00' })).toEqual([]);
    await clock.moveTo('2026-09-30T18:30:00+08:00');
    expect(await ask(office.people.organizer, 'appeals', { ...onSite, receivedAt: '2026-09-30T18:01:00+08:00' })).toEqual(['APPEAL_LATE']);
  });

  it('of a score runs over National Day to the second working day after the announcement', async () => {
    expect(await ask(office.people.organizer, 'announcement', { announcedOn: '2026-09-30' })).toEqual([]);
    const review = { ...PAPER, appealKind: 'SCORE_REVIEW' };
    await clock.moveTo('2026-10-10T09:00:00+08:00');
    expect(await ask(office.people.office, 'appeals', { ...review, receivedAt: '2026-10-10T00:00:00+08:00' })).toEqual(['APPEAL_LATE']);
    expect(await ask(office.people.office, 'appeals', { ...review, receivedAt: '2026-10-09T23:59:00+08:00' })).toEqual([]);
  });

  it('holds the confirmation back, and nothing else: the case sleeps on', async () => {
    expect(await ask(office.people.second, 'confirmation', {})).toEqual(['APPEAL_OPEN']);
    await clock.untilIdle();
    expect((await contest.view()).stage).toBe('OFFICE_REVIEW');
  });

  it('is decided by another clerk, or by the supervision group on paper; then the score is confirmed and the case ends', async () => {
    expect(await ask(office.people.second, 'appeals/decision', { appealId: '1', verdict: 'NOT_UPHELD', reason: '示例' })).toEqual([]);
    const { office: clerk, second } = office.people;
    const fileId = await contest.upload('PAPER_DECISION');
    const draft = {
      ...{ caseId: contest.id, kind: 'PAPER', act: 'decideAppeal', decidedOn: '2026-10-10', fileId },
      input: { appealId: '2', verdict: 'NOT_UPHELD', reason: '示例：复核无误。' },
      decider: { name: '示例监督组长', post: '组长', body: '示例竞赛监督组' },
    };
    const { id } = await clerk.post<{ id: string }>('/paper-decisions', draft);
    await second.post(`/paper-decisions/${id}/settlement`, { verdict: 'CONFIRM' });
    expect((await appeals()).map(({ decision }) => decision?.byName)).toEqual([second.name, '示例监督组长']);
    await contest.confirm();
    await clock.untilIdle();
    expect((await contest.view()).status).toBe('CLOSED');
  });
});
