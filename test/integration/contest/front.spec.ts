// long because: one contest is told from its plan, through every hand that signs it, to the entries of its final
// What comes before a contest over HTTP: the plan with its files, 会签 on screen and on paper, the notice, and the final's entries.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PLAN } from '@jiangcheng/domain/sub-plan/sub-plan.fixture';
import { POOL_SIZE } from '@jiangcheng/persistence/data-source';
import type { Client } from '../../support/client.ts';
import type { TestPerson } from '../../support/people.ts';
import { upload } from '../hostile/support/files.ts';
import { attend } from '../hostile/support/story.ts';
import { newOrganization, openWorld, TODAY, type World } from '../hostile/support/world.ts';

interface Body {
  organizationId: string;
  person: Client;
}
const on = TODAY;
/** 附件3 #3: its industry and its hosts are inferred from merged cells. */
const TRADE = 3;
const DAYS = { firstDay: '2025-08-01', lastDay: '2025-08-02' };

let world: World;
let path: string;
let caseId: string;
let bodies: Body[];
let authority: string;

const bodyNamed = async (name: string): Promise<Body> => {
  const organizationId = await newOrganization(world.admin, name);
  return { organizationId, person: await world.api.as(await world.api.person({ role: 'BODY', organizationId, name: `${name}经办` })) };
};
const at = (n: number): Body => bodies[n - 1] ?? { organizationId: '', person: world.office };
const sheet = async (): Promise<string> => (await world.office.get(`${path}/plan/countersigning`).expect(200)).text;
const codeOf = (html: string): string => /校验码 ([0-9A-Z]{5}-[0-9A-Z]{5})/u.exec(html)?.[1] ?? '';
const page = (who: Client = world.office) => who.get(`${path}/notice`).expect(200);
const view = async (who: Client = world.office) => (await who.get(path).expect(200)).body;
const codesOf = ({ body }: { body: { errors?: { code: string }[]; code: string } }): string[] =>
  body.errors?.map(({ code }) => code) ?? [body.code];
const step = async (who: Client, route: string, input: object): Promise<void> => {
  await who.post(`${path}/${route}`, input).expect(200);
  await attend(world, caseId);
};

/** The office confirms what the notice waits for. */
async function confirmInferred(): Promise<void> {
  const { trades } = (await world.office.get(`/campaigns/${world.campaignId}`).expect(200)).body;
  const { values } = trades.find(({ no }: { no: number }) => no === TRADE);
  for (const { id, status, blocks, inferred } of values)
    if (status === 'INFERRED' && blocks.includes('NOTICE'))
      await world.office.post(`/campaigns/${world.campaignId}/values/${id}/confirmation`, { value: inferred }).expect(200);
}

/** Registered by one clerk, confirmed by another. */
async function onPaper(act: string, input: object, name: string, checkCode?: string): Promise<void> {
  const code = checkCode === undefined ? {} : { checkCode };
  const fileId = await upload(world.office, caseId, 'PAPER_DECISION');
  const decider = { name, post: '负责人', body: '示例单位' };
  const draft = { caseId, kind: 'PAPER', act, input, decider, decidedOn: TODAY, fileId };
  const { id, ...registered } = (await world.office.post('/paper-decisions', { ...draft, ...code }).expect(201)).body;
  expect(registered.checkCode).toBe(checkCode ?? null);
  await world.second.post(`/paper-decisions/${id}/settlement`, { verdict: 'CONFIRM' }).expect(200);
  await attend(world, caseId);
}

beforeAll(async () => {
  world = await openWorld();
  const { office, campaignId, organizationId } = world;
  await office.post(`/campaigns/${campaignId}/settings/CONTEST_FRONT`, { value: 'IN_SYSTEM', reason: '按方案办理' }).expect(200);
  bodies = [await bodyNamed('示例总工会'), await bodyNamed('示例人社局')];
  authority = await newOrganization(world.admin, '示例主管局');
  await office.post(`/campaigns/${campaignId}/process`, {}).expect(201);
  await office.post(`/campaigns/${campaignId}/process/bodies`, { organizationIds: bodies.map((body) => body.organizationId) }).expect(200);
  ({ caseId } = (await office.post('/contests', { campaignId, tradeNo: TRADE }).expect(201)).body);
  path = `/contests/${caseId}`;
  await step(office, 'organizers', { organizers: [{ organizationId, lead: true }] });
  await step(office, 'release', {});
});
afterAll(() => world.close());

const planBody = async (change: object = {}) => {
  const documents: { kind: string; fileId: string }[] = [];
  for (const { kind } of PLAN.documents) documents.push({ kind, fileId: await upload(world.organizer, caseId, 'SUB_PLAN') });
  return { ...PLAN, ...DAYS, documents, ...change };
};

describe('a contest that goes by plan and notice', () => {
  it('says what its plan needs, and that its final waits for the notice', async () => {
    const { front, stage, actions } = await view();
    expect([stage, front.plan, front.rounds, front.notice]).toEqual(['SUB_PLAN', null, [], null]);
    expect(front.asks.workGroups.map(({ label }: { label: string }) => label)).toEqual(['裁判组', '宣传工作组', '监督组', '安全工作组']);
    const submit = actions.find(({ act }: { act: string }) => act === 'submitPlan');
    expect(submit.refusals.map(({ code }: { code: string }) => code)).toEqual(['AUTHORITY_MISSING', 'SUB_PLAN_MISSING']);
    const team = await world.office.put(`${path}/teams/${world.organizationId}`, { version: 0, leaderName: '示例领队' }).expect(422);
    expect(team.body.errors).toMatchObject([{ code: 'NOTICE_NOT_ISSUED', clause: '000/附1/六.1' }]);
    const { obstacles, may } = (await world.office.get(`${path}/teams/${world.organizationId}`).expect(200)).body;
    expect([obstacles.map(({ message }: { message: string }) => message), may.edit]).toEqual([
      ['比赛通知尚未印发，不能报名参加决赛。'],
      false,
    ]);
  });

  it('is read by more people at once than the pool has connections', async () => {
    const answers = await Promise.all(Array.from({ length: 2 * POOL_SIZE }, () => world.office.get(path)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('takes the plan as it grows, from one hand at a time, and names what it lacks', async () => {
    await step(world.office, 'authority', { organizationId: authority });
    const half = await planBody({ documents: [], workGroups: ['JUDGES'], weights: { theory: '0.2', practice: '0.7' } });
    await step(world.organizer, 'plan', { version: 0, plan: half });
    expect(codesOf(await world.office.post(`${path}/plan`, { version: 0, plan: half }).expect(422))).toEqual(['SUB_PLAN_CHANGED']);
    const held = await world.office.post(`${path}/plan`, { version: 1, plan: half }).expect(422);
    expect(held.body.errors).toMatchObject([{ code: 'SUB_PLAN_HELD', params: { by: '测试承办人', until: expect.any(String) } }]);
    expect((await view()).front.plan.hold).toMatchObject({ by: '测试承办人', mine: false });
    const refused = await world.organizer.post(`${path}/plan/hand-in`, { version: 1 }).expect(422);
    expect(refused.body.errors.map(({ message }: { message: string }) => message)).toEqual([
      ...['方案缺宣传工作组。', '方案缺监督组。', '方案缺安全工作组。'],
      ...['方案缺附件：竞赛实施方案。', '方案缺附件：比赛监督制度。', '方案缺附件：安全应急预案。', '方案缺附件：卫生应急预案。'],
      '理论和实操的权重之和应为 1（现为 0.9）。',
    ]);
  });

  it('takes no file of another case', async () => {
    const strange = { ...(await planBody()), documents: [{ kind: 'SAFETY_PLAN', fileId: '00000000-0000-7000-8000-000000000001' }] };
    expect(codesOf(await world.organizer.post(`${path}/plan`, { version: 1, plan: strange }).expect(422))).toEqual(['FILE_NOT_OF_CASE']);
  });

  it('is not there for a body before it has to sign, and is while it has', async () => {
    expect((await at(1).person.get(path)).status).toBe(404);
    await step(world.organizer, 'plan', { version: 1, plan: await planBody() });
    await step(world.organizer, 'plan/hand-in', { version: 2 });
    const { front, actions } = await view(at(1).person);
    expect(actions.map(({ act, allowed }: { act: string; allowed: boolean }) => [act, allowed])).toEqual([
      ['countersignPlan', true],
      ['returnPlan', true],
    ]);
    expect(front.plan.files.map(({ name }: { name: string }) => name)).toEqual(Array(4).fill('scan.pdf'));
    expect((await at(1).person.raw('get', `/api/v1/files/${front.plan.files[0].fileId}`)).status).toBe(200);
    const { items } = (await at(1).person.get('/tasks').expect(200)).body;
    expect(items.map(({ kind, href }: Record<string, string>) => [kind, href])).toEqual([['COUNTERSIGN_PLAN', path]]);
    expect(codesOf(await world.organizer.post(`${path}/plan`, { version: 2, plan: front.plan.text }))).toEqual(['ALREADY_DECIDED']);
  });

  it('offers each organization itself alone, and the office all that are missing', async () => {
    const offered = async (who: Client) =>
      (await who.get(`${path}/actions/countersignPlan/schema`).expect(200)).body.properties.organizationId.oneOf.map(
        ({ title }: { title: string }) => title,
      );
    expect(await offered(at(2).person)).toEqual(['示例人社局']);
    expect(await offered(world.office)).toEqual(['示例总工会', '示例人社局', '示例主管局', '示例承办单位']);
  });

  describe('lets who signs for an organization choose among its own people', () => {
    const [PHONE, OWN] = ['13800000000', { text: '示例' }];
    let colleagues: TestPerson[];
    let [clerk, approvalId, ofBody]: [Client, string, string[]] = [world?.office, '', []];
    const nameOf = ({ name }: { name: string }): string => name;
    const seen = async (who: Client) => (await who.get(`/approvals/${approvalId}/people`).expect(200)).body.people;
    /** The verb where the page offers it, on the seat that is his. */
    const verb = async (who: Client, name: string, body: object = {}) => {
      const { verbs } = (await who.get(`/approvals/${approvalId}`).expect(200)).body;
      const { href, signer } = verbs.find((one: { verb: string; allowed: boolean }) => one.verb === name && one.allowed);
      const seat = name === 'removeSigner' || name === 'withdraw' ? { signer } : {};
      return who.post(href.replace('/api/v1', ''), { verb: name, ...seat, ...body });
    };

    const done = async (...asked: Parameters<typeof verb>): Promise<void> => {
      const { status, body } = await verb(...asked);
      expect([status, body]).toEqual([200, expect.anything()]);
    };

    beforeAll(async () => {
      const join = (role: 'BODY' | 'ORGANIZER', organizationId: string, name: string) =>
        world.api.person({ role, organizationId, name: `${name}同事` });
      colleagues = [
        await join('BODY', at(1).organizationId, '示例总工会'),
        await join('BODY', at(2).organizationId, '示例人社局'),
        await join('ORGANIZER', world.organizationId, '示例承办单位'),
      ];
      for (const { personId } of colleagues) await world.office.patch(`/people/${personId}`, { phone: PHONE }).expect(200);
      clerk = await world.api.as(colleagues[0] as TestPerson);
      ({ approvalId } = await view(at(1).person));
      ofBody = ['示例总工会同事', '示例总工会经办'];
    });

    it('sees neither the office’s people nor another’s, and no phone', async () => {
      const people = await seen(at(1).person);
      expect(people.map((one: object) => Object.keys(one).sort())).toEqual([...ofBody].map(() => ['maySign', 'name', 'personId']));
      expect(people.map(nameOf).sort()).toEqual(ofBody);
      expect((await seen(at(2).person)).map(nameOf).sort()).toEqual(['示例人社局同事', '示例人社局经办']);
      const organizers = await world.api.source.query<{ name: string }[]>(
        `select p.name from app.person p join app.account a on a.person_id = p.id join app.role_grant g on g.account_id = a.id
         where g.role = 'ORGANIZER' and g.organization_id = $1 order by p.name`,
        [world.organizationId],
      );
      expect((await seen(world.organizer)).map(nameOf).sort()).toEqual(organizers.map(nameOf).sort());
    });

    it('finds nobody of another organization or of the office, whoever he names', async () => {
      const offices = await world.api.person({ role: 'OFFICE', name: '示例办公室同事' });
      for (const { personId } of [...colleagues.slice(1), offices])
        for (const [name, body] of [
          ['transfer', { to: personId }],
          ['consign', { to: personId }],
          ['addSigner', { position: 'BESIDE', people: [personId] }],
          ['copy', { people: [personId] }],
        ] as const) {
          const refused = await verb(at(1).person, name, { ...body, ...OWN });
          expect([name, refused.status, codesOf(refused)]).toEqual([name, 422, ['PERSON_UNKNOWN']]);
          expect(JSON.stringify(refused.body)).not.toContain('同事');
        }
    });

    it('commissions a colleague, who advises before the giver decides', async () => {
      await done(at(1).person, 'copy', { people: [colleagues[0]?.personId], ...OWN });
      await done(at(1).person, 'consign', { to: colleagues[0]?.personId, ...OWN });
      await done(clerk, 'agree', { text: '建议同意' });
      const { verbs, nodes } = (await at(1).person.get(`/approvals/${approvalId}`).expect(200)).body;
      expect(verbs.filter((one: { allowed: boolean }) => one.allowed).map(({ verb: name }: { verb: string }) => name)).toContain('agree');
      expect(nodes[0].state).toBe('OPEN');
    });

    it('is done by a deputy for him who has it in hand, and by no other colleague', async () => {
      const offers = async (who: Client): Promise<boolean> => {
        const { verbs } = (await who.get(`/approvals/${approvalId}`).expect(200)).body;
        return verbs.some((one: { verb: string; allowed: boolean }) => one.verb === 'agree' && one.allowed);
      };
      await done(at(2).person, 'claim');
      const deputy = await world.api.as(colleagues[1] as TestPerson);
      expect(await offers(deputy)).toBe(false);
      const absence = { deputyId: colleagues[1]?.personId, fromOn: TODAY, toOn: TODAY, reason: '示例：学习' };
      const { id } = (await at(2).person.post('/delegations', absence).expect(201)).body;
      expect(await offers(deputy)).toBe(true);
      await done(deputy, 'agree', { text: '同意' });
      const { nodes } = (await at(2).person.get(`/approvals/${approvalId}`).expect(200)).body;
      const words = nodes[0].participants.flatMap(({ signers }: { signers: { word: object | null }[] }) =>
        signers.flatMap(({ word }) => word ?? []),
      );
      expect(words).toMatchObject([{ by: '示例人社局同事', onBehalfOf: '示例人社局经办' }]);
      await done(deputy, 'withdraw', OWN);
      await at(2).person.post(`/delegations/${id}/revocation`).expect(200);
      await done(at(2).person, 'release');
    });

    it('adds a colleague beside himself and takes him off, and hands the seat to him', async () => {
      const other = colleagues[1] as TestPerson;
      await done(at(2).person, 'addSigner', { position: 'BESIDE', people: [other.personId], ...OWN });
      await done(at(2).person, 'removeSigner', OWN);
      await done(at(2).person, 'transfer', { to: other.personId, ...OWN });
      const { nodes } = (await at(2).person.get(`/approvals/${approvalId}`).expect(200)).body;
      const holders = nodes[0].participants.flatMap(({ signers }: { signers: { holder: string | null }[] }) =>
        signers.map(({ holder }) => holder),
      );
      expect(holders).toContain('示例人社局同事');
      const back = await world.api.as(other);
      await done(back, 'transfer', { to: (await at(2).person.get('/session')).body.personId, ...OWN });
    });
  });

  it('goes back with the reason of one of them, and is signed anew', async () => {
    await step(at(1).person, 'plan/countersignings', { organizationId: at(1).organizationId });
    await step(at(2).person, 'plan/return', { organizationId: at(2).organizationId, text: '请补充食宿安排' });
    const { front, stage, round } = await view();
    expect([stage, round]).toEqual(['SUB_PLAN', 2]);
    expect(front.rounds).toMatchObject([
      { round: 1, returned: { organizationId: at(2).organizationId, by: '示例人社局经办', text: '请补充食宿安排' } },
    ]);
    await step(world.organizer, 'plan/hand-in', { version: 2 });
    const words = (await view()).front.rounds[1].countersignings;
    expect(words.map(({ name, word }: { name: string; word: unknown }) => [name, word])).toEqual([
      ['示例总工会', null],
      ['示例人社局', null],
      ['示例主管局', null],
      ['示例承办单位', null],
    ]);
  });

  it('prints the sheet that all of them sign, whose scan is tied to it by its code', async () => {
    const html = await sheet();
    expect(html.match(/<td>示例[^<]+<\/td><td>[^<]+/gu)).toEqual([
      ...['<td>示例总工会</td><td>组委会成员单位', '<td>示例人社局</td><td>组委会成员单位'],
      ...['<td>示例主管局</td><td>行业主管部门（协会）', '<td>示例承办单位</td><td>承办单位'],
    ]);
    expect(html).toMatch(/第 2 稿　校验码/u);
    const fileId = await upload(world.office, caseId, 'PAPER_DECISION');
    const decider = { name: '测试纸签甲', post: '负责人', body: '示例主管局' };
    const input = { organizationId: authority };
    const draft = { caseId, kind: 'PAPER', act: 'countersignPlan', input, decider, decidedOn: TODAY, fileId, checkCode: 'K7Q2M-9XD4T' };
    expect(codesOf(await world.office.post('/paper-decisions', draft).expect(422))).toEqual(['SHEET_CHANGED']);
    const other = { ...draft, act: 'setDates', input: DAYS };
    expect(codesOf(await world.office.post('/paper-decisions', other).expect(422))).toContain('CHECK_CODE_NOT_ASKED');
  });

  it('is agreed by all, on screen and on paper, and goes on with what they signed', async () => {
    for (const n of [1, 2]) await step(at(n).person, 'plan/countersignings', { organizationId: at(n).organizationId });
    await onPaper('countersignPlan', { organizationId: authority }, '测试纸签甲', codeOf(await sheet()));
    await onPaper('countersignPlan', { organizationId: world.organizationId }, '测试纸签乙');
    const { front, stage, firstDay, lastDay, chiefJudge } = await view();
    expect([stage, firstDay, lastDay, chiefJudge.name]).toEqual(['CONTEST_NOTICE', DAYS.firstDay, DAYS.lastDay, PLAN.chiefJudge?.name]);
    expect(front.rounds[1].countersignings.map(({ word }: { word: { by: string; paper: boolean } }) => [word.by, word.paper])).toEqual([
      ['示例总工会经办', false],
      ['示例人社局经办', false],
      ['测试纸签甲', true],
      ['测试纸签乙', true],
    ]);
  });

  it('has a notice that begins with what the plan says', async () => {
    const { properties } = (await world.office.get(`${path}/actions/draftNotice/schema`).expect(200)).body;
    expect(properties.text.default.body.join('')).toContain('时间：2025年8月1日至2025年8月2日。地点：示例培训基地。');
    expect(properties.on.default).toBe(TODAY);
  });

  it('is blocked while a value is only inferred (C5), and announced by the chain of a document', async () => {
    const text = { title: '关于举办示例比赛的通知', recipients: ['各示例单位'], body: ['现予通知。'] };
    expect(codesOf(await world.office.post(`${path}/notice/draft`, { on, text }).expect(422))).toEqual([
      'VALUE_UNCONFIRMED',
      'VALUE_UNCONFIRMED',
    ]);
    await confirmInferred();
    await world.office.get(`${path}/notice`).expect(404);
    await step(world.office, 'notice/draft', { on, text });
    expect((await page()).text).toMatch(/会签稿　第 1 稿　校验码 [0-9A-Z]{5}-[0-9A-Z]{5}/);
    expect((await page(at(2).person)).headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    await step(world.second, 'notice/check', { on });
    await onPaper('countersignNotice', { on, organizationId: at(2).organizationId }, '测试纸签丙');
    expect(codesOf(await at(2).person.post(`${path}/notice/signature`, { on }).expect(422))).toEqual(['NOT_YOUR_BODY']);
    await step(at(1).person, 'notice/signature', { on });
    expect((await page()).text).toContain('签发稿　第 1 稿');
    await step(world.office, 'notice/number', { on, number: '示工发〔2025〕31号' });
    for (const route of ['notice/proofreading', 'notice/printing']) await step(world.office, route, { on });
    for (const { organizationId } of bodies) await step(world.office, 'notice/seals', { on, organizationId });
    await step(world.office, 'notice/distribution', { on, recipients: ['各示例单位'] });
    const { stage, front, stages } = await view();
    expect((await page()).text).toContain(`第 1 版　校验码 ${front.notice.printings[0].checkCode}`);
    expect([stage, front.notice.number, front.notice.distributed.recipients]).toEqual(['HOLDING', '示工发〔2025〕31号', ['各示例单位']]);
    expect(stages.map(({ stage: name, outcome }: Record<string, string>) => `${name} ${outcome}`)).toEqual([
      'PREPARATION PLANNED',
      'SUB_PLAN PLAN_SUBMITTED',
      'COUNTERSIGNING PLAN_RETURNED',
      'SUB_PLAN PLAN_SUBMITTED',
      'COUNTERSIGNING PLAN_AGREED',
      'CONTEST_NOTICE ANNOUNCED',
      'HOLDING null',
    ]);
  });

  it('takes the entries of its final from then on, and is the bodies’ no more', async () => {
    await world.office.put(`${path}/teams/${world.organizationId}`, { version: 0, leaderName: '示例领队' }).expect(200);
    const { obstacles } = (await world.office.get(`${path}/teams/${world.organizationId}`).expect(200)).body;
    expect(obstacles.map(({ code }: { code: string }) => code)).toEqual(['LEADER_PHONE_MISSING', 'FORM_MISSING', 'CONTESTANTS_MISSING']);
    expect((await at(1).person.get(path)).status).toBe(404);
    const { organizers } = (await world.office.get('/contests?limit=10').expect(200)).body.items[0];
    expect(organizers).toEqual(['示例承办单位']);
  });

  it('can be read step by step in its history', async () => {
    const { events, verified } = (await world.auditor.get(`/cases/${caseId}/history`).expect(200)).body;
    expect(verified).toBe(true);
    const labels = events.map(({ label }: { label: string }) => label);
    expect(labels).toEqual(expect.arrayContaining(['方案送签', '退回方案', '方案会签完毕', '签发比赛通知', '分发比赛通知']));
    expect(events.filter(({ sentence }: { sentence: string }) => /[{}]|undefined/.test(sentence))).toEqual([]);
  });
});
