// The year's 活动方案 by the chain of a document, and its paper at each step of it.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { codesOf, EndOfCampaign } from '../campaign/end-of-campaign.ts';
import { TODAY } from '../hostile/support/world.ts';

const on = { on: TODAY };
const attachments = ['示例活动方案', '示例竞赛组委会成员名单', '示例竞赛工种明细'];
const text = { title: '关于印发示例活动方案的通知', recipients: ['各示例单位'], body: ['现予印发。'], attachments };

let end: EndOfCampaign;
beforeAll(async () => {
  end = await EndOfCampaign.open(1);
});
afterAll(() => end.world.close());

const page = async (query = '') => (await end.world.office.get(`${end.path}/plan${query}`).expect(200)).text;
const codeOf = (html: string): string => /校验码 ([0-9A-Z]{5}-[0-9A-Z]{5})/u.exec(html)?.[1] ?? '';

/** What is left up to 印制: before the first one also the other bodies, and the number. */
async function printed(number: string | null): Promise<void> {
  const { office } = end.world;
  const [lead, ...joint] = end.bodies;
  if (number !== null) {
    for (const { person, organizationId } of joint.slice(1))
      await end.step(person, 'plan/countersignings', { ...on, organizationId }).expect(200);
  }
  if (lead) await end.step(lead.person, 'plan/signature', on).expect(200);
  if (number !== null) await end.step(office, 'plan/number', { ...on, number }).expect(200);
  for (const route of ['proofreading', 'printing']) await end.step(office, `plan/${route}`, on).expect(200);
}

it('is no paper before anybody has drafted it', async () => {
  await end.world.office.get(`${end.path}/plan`).expect(404);
});

it('goes to the bodies as 会签稿 with version and code, which change with the text', async () => {
  const { office, organizer } = end.world;
  await end.step(office, 'plan/draft', { ...on, text }).expect(200);
  const first = await page();
  await end.step(office, 'plan/amendment', { ...on, text: { ...text, body: ['现印发给你们。'] } }).expect(200);
  const second = await page();
  expect([first.includes('会签稿　第 1 稿'), second.includes('会签稿　第 2 稿'), codeOf(first) === codeOf(second)]).toEqual([
    true,
    true,
    false,
  ]);
  expect((await end.bodies[1]?.person.get(`${end.path}/plan`))?.text).toBe(second);
  await organizer.get(`${end.path}/plan`).expect(404);
});

it('is signed on a sheet whose scan counts only while the text is what was signed', async () => {
  const { office, second } = end.world;
  const [, joint] = end.bodies;
  const input = { ...on, organizationId: joint?.organizationId };
  const sheet = async () => (await office.get(`${end.path}/plan/countersigning`).expect(200)).text;
  const settle = (id: string, verdict: 'CONFIRM' | 'REJECT') => second.post(`/paper-decisions/${id}/settlement`, { verdict });
  await end.step(second, 'plan/check', on).expect(200);
  const register = async () =>
    (await end.register('countersignYearPlan', input, '测试纸签', end.caseId, { checkCode: codeOf(await sheet()) })).body.id as string;
  const before = await register();
  await end.step(office, 'plan/amendment', { ...on, text: { ...text, body: ['现再印发给你们。'] } }).expect(200);
  await end.step(second, 'plan/check', on).expect(200);
  expect(codesOf(await settle(before, 'CONFIRM').expect(422))).toEqual(['SHEET_CHANGED']);
  await settle(before, 'REJECT').expect(200);
  await settle(await register(), 'CONFIRM').expect(200);
  const { steps } = (await end.view()).yearPlan ?? { steps: [] };
  expect(steps.find(({ issuer }) => issuer === joint?.name)?.taken).toMatchObject({ by: '测试纸签', paper: true });
});

it('is printed as it was signed, by the code of the register of prints', async () => {
  await printed('示工发〔2025〕14号');
  const { yearPlan } = await end.view();
  const html = await page();
  expect(html).toContain(`第 1 版　校验码 ${yearPlan?.printings[0]?.checkCode}`);
  expect(html).toContain('<p class="number">示工发〔2025〕14号</p>');
  expect(html).not.toContain('会签稿');
});

it('keeps a version as void that was changed after printing, and goes back to the signer', async () => {
  await end.step(end.world.office, 'plan/amendment', { ...on, text }).expect(200);
  expect((await page()).includes('会签稿　第 4 稿')).toBe(true);
  expect(await page('?version=1')).toContain('作废：印制后内容已更改');
  await printed(null);
  expect(codeOf(await page())).toBe((await end.view()).yearPlan?.printings[1]?.checkCode);
  await end.world.office.get(`${end.path}/plan?version=3`).expect(404);
});

it('has the committee by post and the trades attached as they stood when the text was written, each a paper of its own too', async () => {
  const { office, second } = end.world;
  const annex = async (no: number, query = '') => (await office.get(`${end.path}/plan/annexes/${no}${query}`).expect(200)).text;
  expect((await end.view()).yearPlan?.annexes).toEqual(attachments.slice(1));
  const before = await page();
  expect(before).toContain('<p class="no level1">附件3</p>\n<h2>示例竞赛工种明细</h2>');
  expect(await annex(2)).toContain(`校验码 ${codeOf(before)}`);
  const member = { role: 'DIRECTOR', name: '测试主任甲', organization: '示例总工会', post: '主席' };
  await second.post(`/campaigns/${end.world.campaignId}/committee`, member).expect(201);
  expect([await page(), (await annex(1)).includes('测试主任甲')]).toEqual([before, false]);
  const { properties } = (await office.get(`${end.path}/actions/amendYearPlan/schema`).expect(200)).body;
  await end.step(office, 'plan/amendment', { ...on, text: properties.text.default }).expect(200);
  expect([codeOf(await page()) === codeOf(before), (await annex(1)).includes('<td>测试主任甲</td>')]).toEqual([false, true]);
  expect(await annex(1, '?version=2')).toContain('作废：印制后内容已更改');
  await office.get(`${end.path}/plan/annexes/3`).expect(404);
});

it('is in the hand of who wrote it last; another takes it over by saying so, which stands in the history', async () => {
  const { office, second, auditor } = end.world;
  const change = (body: string, more: object = {}) => ({ ...on, text: { ...text, body: [body] }, ...more });
  const titleFor = async (who: typeof office) =>
    (await who.get(`${end.path}/actions/amendYearPlan/schema`).expect(200)).body.properties.takeOver?.title;
  await end.step(office, 'plan/amendment', change('现三印发给你们。')).expect(200);
  const by = office.person?.name ?? '';
  expect((await end.view()).yearPlan?.hold).toEqual({ by, mine: true, until: expect.any(String) });
  expect([await titleFor(office), await titleFor(second)]).toEqual([undefined, expect.stringContaining(`${by} 正在修改文稿`)]);
  const refused = (await end.step(second, 'plan/amendment', change('现四印发给你们。')).expect(422)).body;
  expect(refused.errors).toMatchObject([{ code: 'DOCUMENT_HELD', field: 'takeOver', clause: 'office §4', params: { by } }]);
  const { version } = (await second.get(`${end.path}/actions/amendYearPlan/schema`).expect(200)).body.properties;
  const stale = change('现四印发给你们。', { takeOver: true, version: version.default - 1 });
  expect(codesOf(await end.step(second, 'plan/amendment', stale).expect(422))).toEqual(['DOCUMENT_CHANGED']);
  await end.step(second, 'plan/amendment', { ...stale, version: version.default }).expect(200);
  expect(codesOf(await end.step(office, 'plan/amendment', change('现五印发给你们。')).expect(422))).toEqual(['DOCUMENT_HELD']);
  const { events } = (await auditor.get(`/cases/${end.caseId}/history`).expect(200)).body as {
    events: { type: string; sentence: string }[];
  };
  expect(events.find(({ type }) => type === 'YEAR_PLAN_TAKEN_OVER')?.sentence).toContain(`接手修改方案文稿（此前由 ${by} 修改）`);
});
