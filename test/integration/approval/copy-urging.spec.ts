// 催办 of those who got a copy (抄送) of an approval and have not noted it (已阅): who, when, to whom, at most once in four hours for each.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ApprovalView } from '@jiangcheng/contracts/api/approval';
import type { Client } from '../../support/client.ts';
import { contestAt, type Contest } from '../hostile/support/story.ts';
import { openWorld, setClock, type World } from '../hostile/support/world.ts';

let world: World;
let contest: Contest;
let approval: string;
let [second, third]: [string, string] = ['', ''];

beforeAll(async () => {
  world = await openWorld();
  second = world.second.person?.personId ?? '';
  third = (await world.api.person({ role: 'OFFICE', name: '测试办公室丙' })).personId;
});
afterAll(() => world.close());
beforeEach(async () => {
  await setClock(world.api, '2025-07-01T10:00:00+08:00');
  await world.office.patch(`/people/${second}`, { email: 'second@jiangcheng.example' }).expect(200);
  await world.office.patch(`/people/${third}`, { email: null }).expect(200);
  contest = await contestAt(world, 'OFFICE_REVIEW');
  const { approvalId } = (await world.office.get(contest.path).expect(200)).body as { approvalId: string };
  approval = `/approvals/${approvalId}`;
  await world.office.post(`${approval}/verbs`, { verb: 'copy', people: [second, third] }).expect(200);
});

const copies = async (client: Client): Promise<ApprovalView['copies']> =>
  ((await client.get(approval).expect(200)).body as ApprovalView).copies;
const urge = (client: Client, body: object = {}) => client.post(`${approval}/copy-urges`, body);
const mails = (): Promise<{ to: string; variables: Record<string, unknown> }[]> =>
  world.api.source.query(
    `select to_address as "to", variables from app.outgoing_mail where case_id = $1 and kind = 'urge-copy' order by id`,
    [contest.caseId],
  );
const history = async (): Promise<string[]> =>
  ((await world.auditor.get(`/cases/${contest.caseId}/history?limit=200`).expect(200)).body.events as { type: string; sentence: string }[])
    .filter(({ type }) => type === 'COPY_URGED')
    .map(({ sentence }) => sentence.replace(/^[^（]*（[^）]*）/, ''));

describe('urging those who were copied', () => {
  it('sends a mail to each who has an address, and says in history and record who urged whom', async () => {
    const { body } = await urge(world.office, { note: '请<b>今日阅知' }).expect(201);
    expect(body.to).toEqual([
      { name: '测试办公室乙', mailed: true },
      { name: '测试办公室丙', mailed: false },
    ]);
    expect(await mails()).toMatchObject([
      { to: 'second@jiangcheng.example', variables: { recipient: '测试办公室乙', urgedBy: '测试办公室甲', note: '请<b>今日阅知' } },
    ]);
    expect(await history()).toEqual(['催请测试办公室乙、测试办公室丙阅知抄送件，其中邮件 1 人。']);
    const { urges } = (await world.office.get(`/cases/${contest.caseId}/urging`).expect(200)).body as { urges: unknown[] };
    expect(urges).toMatchObject([{ label: '阅知抄送件', by: '测试办公室甲', note: '请<b>今日阅知', to: expect.arrayContaining(body.to) }]);
  });

  it('is possible once in four hours for each, whoever asks', async () => {
    await urge(world.office, { people: [third] }).expect(201);
    const { body } = await urge(world.second, { people: [third] }).expect(422);
    expect([body.code, body.title]).toEqual(['URGED_TOO_SOON', expect.stringContaining('2025-07-01 14:00')]);
    expect((await copies(world.office)).map(({ to, urgeableFrom }) => [to, urgeableFrom])).toEqual([
      ['测试办公室乙', null],
      ['测试办公室丙', expect.stringMatching(/^2025-07-01T14:00:/)],
    ]);
    expect((await urge(world.office).expect(201)).body.to).toEqual([{ name: '测试办公室乙', mailed: true }]);
    await setClock(world.api, '2025-07-01T14:00:30+08:00');
    await urge(world.second, { people: [third] }).expect(201);
  });

  it('urges once when two ask at the same moment', async () => {
    const answers = await Promise.all([world.office, world.second].map((one) => urge(one, { people: [third] })));
    expect([answers.map(({ status }) => status).sort(), (await history()).length]).toEqual([[201, 422], 1]);
  });

  it('is over for who has noted it', async () => {
    await world.second.post(`${approval}/verbs`, { verb: 'markRead' }).expect(200);
    expect((await urge(world.office, { people: [second] }).expect(422)).body.code).toBe('COPY_READ');
    await world.office.post(`${contest.path}/confirmation`, {}).expect(200);
    expect((await urge(world.office).expect(201)).body.to).toEqual([{ name: '测试办公室丙', mailed: false }]);
  });

  it('is offered to the office alone and to who gave the copy, about others', async () => {
    const may = async (client: Client) => (await copies(client)).map(({ mayUrge }) => mayUrge);
    expect([await may(world.office), await may(world.second), await may(world.auditor)]).toEqual([
      [true, true],
      [false, true],
      [false, false],
    ]);
    expect((await urge(world.second, { people: [second] }).expect(422)).body.code).toBe('URGE_OWN_COPY');
    expect((await urge(world.office, { people: [world.organizer.person?.personId] }).expect(422)).body.code).toBe('COPY_UNKNOWN');
    expect((await urge(world.organizer).expect(422)).body.code).toBe('NO_COPY_TO_URGE');
    await urge(world.auditor).expect(403);
  });
});
