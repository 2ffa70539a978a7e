// 更正通知 of a contest's distributed 比赛通知 over HTTP: begun, signed by the bodies, out, and then in force (office.md §2).
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PLAN } from '@jiangcheng/domain/sub-plan/sub-plan.fixture';
import type { Client } from '../../support/client.ts';
import { upload } from '../hostile/support/files.ts';
import { attend } from '../hostile/support/story.ts';
import { newOrganization, openWorld, TODAY, type World } from '../hostile/support/world.ts';

interface Body {
  organizationId: string;
  person: Client;
}
const on = TODAY;
const DAYS = { firstDay: '2025-08-01', lastDay: '2025-08-02' };
const MOVED = { firstDay: '2025-08-08', lastDay: '2025-08-09' };
const TITLE = '关于举办示例比赛的通知';
const [NOTICE, CORRECTION] = ['示工发〔2025〕31号', '示工发〔2025〕32号'];
const CHANGES = '比赛安排更正对照表';
const reason = '示例：场地检修';
const text = { title: TITLE, recipients: ['各示例单位'], body: ['现予通知。'] };

let world: World;
let path: string;
let caseId: string;
let lead: Body;
let joint: Body;
let watching: Client;

const view = async (who: Client = world.office) => (await who.get(path).expect(200)).body;
const codesOf = ({ body }: { body: { errors?: { code: string }[]; code: string } }): string[] =>
  body.errors?.map(({ code }) => code) ?? [body.code];
const step = async (who: Client, route: string, input: object): Promise<void> => {
  await who.post(`${path}/${route}`, input).expect(200);
  await attend(world, caseId);
};
const begin = (input: object = { ...MOVED, reason }) => world.office.post(`${path}/notice/corrections`, input);
const offered = async (who?: Client): Promise<string[]> =>
  (await view(who)).actions.flatMap(({ act, allowed }: { act: string; allowed: boolean }) =>
    allowed && /Correction$/.test(act) ? [act] : [],
  );
const draftOf = async () =>
  (await world.office.get(`${path}/actions/draftNoticeCorrection/schema`).expect(200)).body.properties.text.default;
const page = (who: Client = world.office, query = '') => who.get(`${path}/notice/corrections/1${query}`);

const bodyNamed = async (name: string): Promise<Body> => {
  const organizationId = await newOrganization(world.admin, name);
  const person = await world.api.person({ role: 'BODY', organizationId, name: `${name}经办`, email: `${name}@example.invalid` });
  return { organizationId, person: await world.api.as(person) };
};
const codeOnSheet = async (): Promise<string> => {
  const sheet = (await world.office.get(`${path}/notice/corrections/1/countersigning`).expect(200)).text;
  return /校验码 ([0-9A-Z]{5}-[0-9A-Z]{5})/u.exec(sheet)?.[1] ?? '';
};

/** Registered by one clerk with the code of its sheet, confirmed by another. */
async function onPaper(act: string, input: object, checkCode: string): Promise<void> {
  const fileId = await upload(world.office, caseId, 'PAPER_DECISION');
  const decider = { name: '测试纸签', post: '负责人', body: '示例单位' };
  const draft = { caseId, kind: 'PAPER', act, input, decider, decidedOn: TODAY, fileId, checkCode };
  const { id } = (await world.office.post('/paper-decisions', draft).expect(201)).body;
  await world.second.post(`/paper-decisions/${id}/settlement`, { verdict: 'CONFIRM' }).expect(200);
  await attend(world, caseId);
}

/** A unit whose person hears for it, and that has a team where it is said. */
async function unit(name: string, email: string, withTeam: boolean): Promise<Client> {
  const organizationId = await newOrganization(world.admin, name);
  const person = await world.api.as(await world.api.person({ role: 'TEAM_UNIT', organizationId, name: `测试${name}人`, email }));
  if (withTeam) await person.put(`${path}/teams/${organizationId}`, { version: 0, leaderName: '示例领队' }).expect(200);
  return person;
}
/** What the unit's own list says of the contest. */
const known = async (who: Client): Promise<unknown> => {
  const { firstDay, lastDay, place } = (await who.get('/team-contests').expect(200)).body.items[0];
  return { firstDay, lastDay, place };
};

/** The plan as all have signed it: the second body is the authority too, and another person signs for the organizer. */
async function agreePlan(): Promise<void> {
  const { office, organizer, organizationId, api } = world;
  await step(office, 'authority', { organizationId: joint.organizationId });
  const documents: { kind: string; fileId: string }[] = [];
  for (const { kind } of PLAN.documents) documents.push({ kind, fileId: await upload(organizer, caseId, 'SUB_PLAN') });
  await step(organizer, 'plan', { version: 0, plan: { ...PLAN, ...DAYS, documents } });
  await step(organizer, 'plan/hand-in', { version: 1 });
  const signer = await api.as(
    await api.person({ role: 'ORGANIZER', organizationId, name: '测试承办签字人', email: 'chengban@example.invalid' }),
  );
  await step(lead.person, 'plan/countersignings', { organizationId: lead.organizationId });
  await step(joint.person, 'plan/countersignings', { organizationId: joint.organizationId });
  await step(signer, 'plan/countersignings', { organizationId });
}

/** After its signature: number, print, seals, distribution. */
async function finish(document: 'notice' | 'notice/correction', number: string): Promise<void> {
  await step(world.office, `${document}/number`, { on, number });
  for (const route of ['proofreading', 'printing']) await step(world.office, `${document}/${route}`, { on });
  for (const { organizationId } of [lead, joint]) await step(world.office, `${document}/seals`, { on, organizationId });
  await step(world.office, `${document}/distribution`, { on, recipients: ['各示例单位', '示例旗总工会'] });
}

beforeAll(async () => {
  world = await openWorld();
  const { office, campaignId, organizationId } = world;
  await office.post(`/campaigns/${campaignId}/settings/CONTEST_FRONT`, { value: 'IN_SYSTEM', reason: '按方案办理' }).expect(200);
  [lead, joint] = [await bodyNamed('示例总工会'), await bodyNamed('示例人社局')];
  await office.post(`/campaigns/${campaignId}/process`, {}).expect(201);
  await office
    .post(`/campaigns/${campaignId}/process/bodies`, { organizationIds: [lead.organizationId, joint.organizationId] })
    .expect(200);
  ({ caseId } = (await office.post('/contests', { campaignId, tradeNo: 1 }).expect(201)).body);
  path = `/contests/${caseId}`;
  await step(office, 'organizers', { organizers: [{ organizationId, lead: true }] });
  await step(office, 'release', {});
  await agreePlan();
});
afterAll(() => world.close());

describe('the correction of a notice', () => {
  it('is refused before the notice is out, whose own text is amended', async () => {
    const { trades } = (await world.office.get(`/campaigns/${world.campaignId}`).expect(200)).body;
    for (const { id, status, blocks, inferred } of trades[0].values)
      if (status === 'INFERRED' && blocks.includes('NOTICE'))
        await world.office.post(`/campaigns/${world.campaignId}/values/${id}/confirmation`, { value: inferred }).expect(200);
    await step(world.office, 'notice/draft', { on, text });
    expect([codesOf(await begin().expect(422)), await offered()]).toEqual([['STAGE_NOT_OPEN'], []]);
    await step(world.second, 'notice/check', { on });
    await step(joint.person, 'notice/countersignings', { on, organizationId: joint.organizationId });
    await step(lead.person, 'notice/signature', { on });
    await finish('notice', NOTICE);
  });

  it('is the one way to move dates once they are known', async () => {
    const { firstDay, lastDay, place, actions } = await view();
    expect([firstDay, lastDay, place]).toEqual([DAYS.firstDay, DAYS.lastDay, PLAN.place]);
    const [refusal] = actions.find(({ act }: { act: string }) => act === 'setDates').refusals;
    expect(refusal).toMatchObject({
      code: 'DATES_BY_CORRECTION',
      message: '比赛通知已经分发，时间、地点须以更正通知更改。',
    });
    expect(codesOf(await world.office.post(`${path}/dates`, MOVED).expect(422))).toEqual(['DATES_BY_CORRECTION']);
  });

  it('is begun by the office alone, with what stands in its form, and one at a time', async () => {
    await unit('示例旗总工会', 'qi@example.invalid', true);
    watching = await unit('示例县总工会', 'xian@example.invalid', false);
    expect(await known(watching)).toEqual({ ...DAYS, place: PLAN.place });
    const { properties } = (await world.office.get(`${path}/actions/beginNoticeCorrection/schema`).expect(200)).body;
    expect([properties.firstDay.default, properties.lastDay.default, properties.place.default]).toEqual([
      ...[DAYS.firstDay, DAYS.lastDay],
      PLAN.place,
    ]);
    await world.organizer.post(`${path}/notice/corrections`, { ...MOVED, reason }).expect(403);
    await lead.person.post(`${path}/notice/corrections`, { ...MOVED, reason }).expect(404);
    expect(codesOf(await begin({ ...DAYS, place: PLAN.place, reason }).expect(422))).toEqual(['NOTHING_CORRECTED']);
    expect(codesOf(await begin({ firstDay: '2025-08-20', reason }).expect(422))).toEqual(['LAST_DAY_BEFORE_FIRST']);
    await begin().expect(200);
    expect(codesOf(await begin({ place: '示例三号基地', reason }).expect(422))).toEqual(['CORRECTION_WAITS']);
    const before = { ...DAYS, place: PLAN.place };
    expect((await view()).front.corrections).toMatchObject([
      {
        ...{ number: 1, standing: 'UNDER_WAY', corrects: `《${TITLE}》（${NOTICE}）`, reason, before, after: { ...before, ...MOVED } },
        document: { kind: 'CORRECTION', corrects: NOTICE, number: null },
      },
    ]);
    expect(await offered()).toEqual(['withdrawNoticeCorrection', 'draftNoticeCorrection']);
  });

  it('is in the inbox of the office, and the bodies read it while it is theirs to sign', async () => {
    const kinds = async (who: Client): Promise<string[]> =>
      (await who.get('/tasks').expect(200)).body.items.map(({ kind }: { kind: string }) => kind);
    expect(await kinds(world.office)).toEqual(['NOTICE_CORRECTION']);
    const draft = await draftOf();
    expect(draft).toMatchObject({
      title: `关于更正《${TITLE}》（${NOTICE}）的通知`,
      recipients: ['各示例单位', '示例旗总工会'],
      attachments: [CHANGES],
    });
    expect(draft.body.at(-1)).toBe('比赛时间由“2025年8月1日至2025年8月2日”更正为“2025年8月8日至2025年8月9日”。');
    await step(world.office, 'notice/correction/draft', { on, text: draft });
    await step(world.second, 'notice/correction/check', { on });
    expect([await kinds(joint.person), await offered(joint.person)]).toEqual([
      ['COUNTERSIGN_NOTICE_CORRECTION'],
      ['countersignNoticeCorrection'],
    ]);
    expect((await page(joint.person).expect(200)).text).toMatch(/会签稿　第 1 稿　校验码 [0-9A-Z]{5}-[0-9A-Z]{5}/u);
    expect(codesOf(await joint.person.post(`${path}/notice/correction/signature`, { on }).expect(422))).toEqual(['NOT_YOUR_BODY']);
  });

  it('is signed on paper by its sheet and on screen, printed with its list, and not taken back then', async () => {
    await onPaper('countersignNoticeCorrection', { on, organizationId: joint.organizationId }, await codeOnSheet());
    await step(lead.person, 'notice/correction/signature', { on });
    expect(codesOf(await world.office.post(`${path}/notice/correction/withdrawal`, { reason }).expect(422))).toEqual(['CORRECTION_SIGNED']);
    await step(world.office, 'notice/correction/number', { on, number: CORRECTION });
    for (const route of ['proofreading', 'printing']) await step(world.office, `notice/correction/${route}`, { on });
    const { text: html } = await page().expect(200);
    for (const shown of [CORRECTION, CHANGES, '2025年8月1日', '2025年8月9日']) expect(html).toContain(shown);
    expect(html).toMatch(/第 1 版　校验码 [0-9A-Z]{5}-[0-9A-Z]{5}/u);
    const annex = (await world.office.get(`${path}/notice/corrections/1/annexes/1`).expect(200)).text;
    expect([annex.includes(CHANGES), annex.includes('第 1 版'), annex.includes('比赛地点')]).toEqual([true, true, false]);
    await page(world.office, '?version=2').expect(404);
    await world.office.get(`${path}/notice/corrections/2`).expect(404);
  });

  it('leaves the contest as it was until it is distributed, and holds from then on', async () => {
    const mailsOf = (kind: string): Promise<{ to: string; variables: { step: { zh: string } } }[]> =>
      world.api.source.query('select to_address as to, variables from app.outgoing_mail where kind = $1 order by 1', [kind]);
    expect([(await view()).firstDay, await mailsOf('notice-corrected')]).toEqual([DAYS.firstDay, []]);
    for (const { organizationId } of [lead, joint]) await step(world.office, 'notice/correction/seals', { on, organizationId });
    await step(world.office, 'notice/correction/distribution', { on, recipients: ['各示例单位'] });
    const { firstDay, lastDay, place, stage, front } = await view();
    expect([firstDay, lastDay, place, stage]).toEqual([MOVED.firstDay, MOVED.lastDay, PLAN.place, 'HOLDING']);
    expect(await known(watching)).toEqual({ ...MOVED, place: PLAN.place });
    expect([front.corrections[0].standing, front.corrections[0].document.number, front.notice.number]).toEqual([
      ...['IN_FORCE', CORRECTION],
      NOTICE,
    ]);
    const variables = expect.objectContaining({
      ...{ document: CORRECTION, reasonText: reason, clause: '通工发〔2025〕14号附件1 六.1' },
      ...{ before: { ...DAYS, place: PLAN.place }, after: { ...MOVED, place: PLAN.place } },
    });
    expect(await mailsOf('notice-corrected')).toEqual(['chengban@example.invalid', 'qi@example.invalid'].map((to) => ({ to, variables })));
    expect((await mailsOf('document-turn')).map(({ to, variables: { step: asked } }) => `${asked.zh} ${to}`).sort()).toEqual([
      '会签更正通知 示例人社局@example.invalid',
      '会签比赛通知 示例人社局@example.invalid',
      '签发更正通知 示例总工会@example.invalid',
      '签发比赛通知 示例总工会@example.invalid',
    ]);
  });

  it('is in the register of numbers, and the bodies’ no more', async () => {
    const numbers = await world.api.source.query('select number, kind from app.document_number where case_id = $1 order by number', [
      caseId,
    ]);
    expect(numbers).toEqual([
      { number: NOTICE, kind: 'CONTEST_NOTICE' },
      { number: CORRECTION, kind: 'CORRECTION' },
    ]);
    for (const { person } of [lead, joint]) await page(person).expect(404);
    const taken = world.office.post(`${path}/notice/correction/number`, { on, number: NOTICE });
    expect(codesOf(await taken.expect(422))).toEqual(['NO_CORRECTION_UNDER_WAY']);
  });

  it('is followed by another, whose number no other document has, and which is taken back', async () => {
    await begin({ place: '示例三号基地', reason }).expect(200);
    expect((await draftOf()).body.at(-1)).toBe(`比赛地点由“${PLAN.place}”更正为“示例三号基地”。`);
    await step(world.office, 'notice/correction/draft', { on, text });
    await step(world.second, 'notice/correction/check', { on });
    await step(joint.person, 'notice/correction/countersignings', { on, organizationId: joint.organizationId });
    await step(world.office, 'notice/correction/withdrawal', { reason: '示例：原场地可用' });
    const { front, place } = await view();
    expect([
      place,
      front.corrections.map(({ number, standing, withdrawn }: Record<string, unknown>) => [number, standing, withdrawn]),
    ]).toEqual([
      PLAN.place,
      [
        [1, 'IN_FORCE', null],
        [2, 'WITHDRAWN', expect.objectContaining({ reason: '示例：原场地可用' })],
      ],
    ]);
    expect(await offered()).toEqual(['beginNoticeCorrection']);
  });

  it('has no number that another document has', async () => {
    await begin({ place: '示例三号基地', reason }).expect(200);
    await step(world.office, 'notice/correction/draft', { on, text });
    await step(world.second, 'notice/correction/check', { on });
    await step(joint.person, 'notice/correction/countersignings', { on, organizationId: joint.organizationId });
    await step(lead.person, 'notice/correction/signature', { on });
    expect(codesOf(await world.office.post(`${path}/notice/correction/number`, { on, number: NOTICE }).expect(422))).toEqual([
      'NUMBER_TAKEN',
    ]);
  });

  it('has a history that is whole, in words', async () => {
    const { verified, events } = (await world.auditor.get(`/cases/${caseId}/history`).expect(200)).body;
    const sentences: string[] = events.map(({ sentence }: { sentence: string }) => sentence);
    expect([verified, sentences.filter((one) => /[{}]|undefined/u.test(one))]).toEqual([true, []]);
    expect(sentences.some((one) => one.includes('起草比赛通知的更正通知：改为 2025-08-08 至 2025-08-09，示例培训基地'))).toBe(true);
  });
});
