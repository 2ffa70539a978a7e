// A 更正通知 of the year's distributed 方案 over HTTP: begun, withdrawn, issued beside the plan that it leaves as it is.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { codesOf, EndOfCampaign } from './end-of-campaign.ts';

const [PLAN, NOTICE] = ['示工发〔2025〕14号', '示工发〔2025〕15号'];
const TITLE = '关于印发示例活动方案的通知';
const text = { title: TITLE, recipients: ['各示例单位'], body: ['现予印发。'] };
const reason = '比赛时间有误';

let end: EndOfCampaign;
beforeAll(async () => {
  end = await EndOfCampaign.open(1);
});
afterAll(() => end.world.close());

const begin = (client = end.world.office) => end.step(client, 'plan/corrections', { reason });
const offered = async () => (await end.view()).actions.find(({ act }) => act === 'beginPlanCorrection');

it('is refused while the plan is not out, whose own text is amended', async () => {
  expect([codesOf(await begin().expect(422)), await offered()]).toEqual([['DOCUMENT_NOT_DISTRIBUTED'], undefined]);
});

it('is begun by the office alone, once the plan is out, and names it by title and number', async () => {
  await end.issue('plan', PLAN, text);
  expect(await offered()).toMatchObject({ allowed: true, paper: false, clause: 'office §2' });
  for (const { person } of end.bodies) await begin(person).expect(403);
  await begin().expect(200);
  expect((await end.view()).corrections).toMatchObject([
    {
      ...{ number: 1, result: null, corrects: `《${TITLE}》（${PLAN}）`, reason, withdrawn: null },
      document: { kind: 'CORRECTION', corrects: PLAN, number: null },
    },
  ]);
  expect([codesOf(await begin().expect(422)), await offered()]).toEqual([['CORRECTION_WAITS'], undefined]);
  const { items } = (await end.world.office.get('/tasks').expect(200)).body;
  expect(items.map(({ kind }: { kind: string }) => kind)).toEqual(['CORRECTION']);
});

it('is taken back with a reason before it is out, and the next has the next number', async () => {
  await end.step(end.world.office, 'correction/withdrawal', { reason: '原文无误' }).expect(200);
  await begin().expect(200);
  expect((await end.view()).corrections.map(({ number, withdrawn }) => [number, withdrawn?.reason])).toEqual([
    [1, '原文无误'],
    [2, undefined],
  ]);
});

it('begins with the regulation’s own text, goes by the chain and is printed by itself, and leaves the plan as it was distributed', async () => {
  const { office, organizer } = end.world;
  const plan = async () => [(await end.view()).yearPlan, (await office.get(`${end.path}/plan`).expect(200)).text];
  const before = await plan();
  const { properties } = (await office.get(`${end.path}/actions/draftCorrection/schema`).expect(200)).body;
  expect(properties.text.default.title).toBe(`关于更正《${TITLE}》（${PLAN}）的通知`);
  await end.issue('correction', NOTICE, properties.text.default);
  const { corrections, stage, status } = await end.view();
  expect([corrections[1]?.document.number, corrections[1]?.document.distributed?.recipients, stage, status]).toEqual([
    ...[NOTICE, ['各示例单位']],
    ...['CONTESTS', 'OPEN'],
  ]);
  const page = (await office.get(`${end.path}/corrections/2/notice`).expect(200)).text;
  expect([page.includes(NOTICE), page.includes(`《${TITLE}》（${PLAN}）`), page.includes('成绩更正对照表')]).toEqual([true, true, false]);
  await office.get(`${end.path}/corrections/2/notice/countersigning`).expect(200);
  await organizer.get(`${end.path}/corrections/2/notice`).expect(404);
  expect(await plan()).toEqual(before);
  expect(codesOf(await end.step(office, 'plan/amendment', { on: end.world.play.today, text }).expect(422))).toEqual([
    'DOCUMENT_DISTRIBUTED',
  ]);
});

it('is in the register of numbers, changes no result, and has asked each body by mail', async () => {
  const { api, campaignId, office } = end.world;
  const numbers = await api.source.query('select number, kind from app.document_number where case_id = $1 order by number', [end.caseId]);
  expect(numbers).toEqual([
    { number: PLAN, kind: 'CAMPAIGN_PLAN' },
    { number: NOTICE, kind: 'CORRECTION' },
  ]);
  expect((await office.get(`/campaigns/${campaignId}/payments`).expect(200)).body.corrections).toEqual([]);
  const mails: { to: string; step: string }[] = await api.source.query(
    `select to_name as "to", variables #>> '{step,zh}' as step from app.outgoing_mail where kind = 'document-turn' order by id`,
  );
  const asked = mails.filter(({ step }) => step.endsWith('更正通知')).map(({ to, step }) => `${to} ${step}`);
  expect(asked.sort()).toEqual([
    '测试会签1 签发更正通知',
    ...['测试会签2', '测试会签3', '测试会签4'].map((name) => `${name} 会签更正通知`),
  ]);
});

it('has a history that is whole, in words', async () => {
  const { verified, events } = (await end.world.auditor.get(`/cases/${end.caseId}/history`).expect(200)).body;
  const begun = events.filter(({ type }: { type: string }) => type === 'CORRECTION_OF_PLAN_BEGUN');
  expect([verified, begun.length, begun[0]?.sentence.includes('起草方案的更正通知')]).toEqual([true, 2, true]);
});
