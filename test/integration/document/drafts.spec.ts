// First drafts of official documents, out of what campaign and contest know.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { contestAt, type Contest } from '../hostile/support/story.ts';
import { openWorld, type World } from '../hostile/support/world.ts';

let world: World;
let contest: Contest;
beforeAll(async () => {
  world = await openWorld();
  contest = await contestAt(world, 'HOLDING');
});
afterAll(() => world.close());

it('of a contest’s notice names trade, days and organizer, and forbids everything but its own style', async () => {
  const { text, headers } = await world.office.get(`/contests/${contest.caseId}/documents/notice`).expect(200);
  const { title, firstDay, organizers } = (await world.office.get(`/contests/${contest.caseId}`).expect(200)).body;
  const [year, month, day] = (firstDay as string).split('-').map(Number);
  expect(text).toContain(`比赛的通知</h1>`);
  expect(text).toContain(`${year}年${month}月${day}日`);
  expect(text).toContain(`承办单位：${organizers[0]}。`);
  expect(text).toContain((title as string).replace(/^\d+年|比赛$/gu, ''));
  expect(text).toContain('草稿　未印制');
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
});

it('of the campaign’s plan says what it issues and to whom', async () => {
  const { text } = await world.office.get(`/campaigns/${world.campaignId}/documents/plan`).expect(200);
  expect(text).toContain('关于印发《');
  expect(text).toContain('<p class="recipients">各旗县市区总工会、人社局、团委、妇联，相关行业主管部门、行业协会：</p>');
});

it('is not there for the organizer of another contest', async () => {
  const { id: organizationId } = (await world.office.post('/organizations', { name: '示例旁观单位' }).expect(201)).body as { id: string };
  const other = await world.api.as(await world.api.person({ role: 'ORGANIZER', organizationId, name: '测试外人' }));
  await other.get(`/contests/${contest.caseId}/documents/notice`).expect(404);
  await other.get(`/campaigns/${world.campaignId}/documents/plan`).expect(403);
});
