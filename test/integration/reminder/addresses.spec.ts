// An address that is wrong is the office's to correct: refused by a server or marked after a bounce; meanwhile no mail goes there.
// Acknowledged is what its recipient opened while signed in.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createSmtpTransport } from '@jiangcheng/mail/smtp-transport';
import { senderOf } from '@jiangcheng/worker/src/mail/create-mail-loop';
import { newestTemplates } from '@jiangcheng/worker/src/mail/newest-templates';
import { MailLoop } from '@jiangcheng/worker/src/mail/mail-loop';
import { pino } from 'pino';
import { FakeSmtpServer } from '../../contract/mail/fake-smtp-server.ts';
import { contestAt, type Contest } from '../hostile/support/story.ts';
import { openWorld, type World } from '../hostile/support/world.ts';

const WRONG = 'wrong@jiangcheng.example';
const RIGHT = 'right@jiangcheng.example';

let world: World;
let server: FakeSmtpServer;
let loop: MailLoop;
let contest: Contest;
let reporter: string;

beforeAll(async () => {
  server = new FakeSmtpServer();
  const [opened, url] = await Promise.all([openWorld(), server.start()]);
  world = opened;
  reporter = world.organizer.person?.personId ?? '';
  server.answer(WRONG, { code: 550, response: '550 no such user' });
  loop = new MailLoop({
    source: world.api.source,
    logger: pino({ level: 'silent' }),
    transport: createSmtpTransport({ url, from: senderOf('匠程 <noreply@jiangcheng.example>'), timeoutMs: 5000 }),
    templates: newestTemplates(),
    publicUrl: 'http://jc.example:3000',
    host: 'jc.example',
    random: () => 0,
    closedUntil: async () => null,
  });
});
afterAll(async () => {
  await loop.stop();
  await world.close();
  await server.stop();
});
beforeEach(async () => {
  await world.office.patch(`/people/${reporter}`, { email: WRONG, phone: '13900001234' }).expect(200);
  contest = await contestAt(world, 'SCORE_REPORT');
});

const urge = () => world.office.post(`/cases/${contest.caseId}/urges`, {}).expect(201);
const urging = async () => (await world.office.get(`/cases/${contest.caseId}/urging`).expect(200)).body;
const addressTasks = async (): Promise<string[]> =>
  ((await world.office.get('/tasks?limit=200').expect(200)).body.items as { kind: string; caseId: string; label: string; href: string }[])
    .filter(({ kind, caseId }) => kind === 'MAIL_ADDRESS' && caseId === contest.caseId)
    .map(({ label, href }) => `${label} ${href}`);
const history = async (): Promise<string[]> =>
  ((await world.office.get(`/cases/${contest.caseId}/history?limit=200`).expect(200)).body.events as { type: string; sentence: string }[])
    .filter(({ type }) => type.startsWith('ADDRESS_'))
    .map(({ sentence }) => sentence);
const mailsOf = async (): Promise<{ id: string; status: string; kind: string; openedAt: string | null; bouncedAt: string | null }[]> =>
  (await world.office.get(`/mails?caseId=${contest.caseId}`).expect(200)).body.items;

describe('a recipient that the server refuses for good', () => {
  it('opens a task for the office, which names person and masked phone and is done when the address is corrected', async () => {
    await urge();
    await loop.turn();
    expect(await addressTasks()).toEqual([`地址有误：更正邮件地址 /contests/${contest.caseId}`]);
    expect((await urging()).addresses).toMatchObject([
      { personId: reporter, name: '测试承办人', email: WRONG, fault: 'REFUSED', phoneMask: '139****1234' },
    ]);
    await world.office.patch(`/people/${reporter}`, { email: RIGHT }).expect(200);
    expect([await addressTasks(), (await urging()).addresses]).toEqual([[], []]);
    expect(await history()).toEqual([
      expect.stringContaining('登记 测试承办人 的邮件地址有误（被拒收）'),
      expect.stringContaining('更正 测试承办人 的邮件地址'),
    ]);
    const open = await world.api.source.query(`select 1 from app.incident where resolved_at is null and detail->>'personId' = $1`, [
      reporter,
    ]);
    expect(open).toEqual([]);
  });

  it('counts as without address until then: the next round says so and no mail is made', async () => {
    await urge();
    await loop.turn();
    expect((await urging()).lines[0].people).toMatchObject([{ noAddress: true, addressWrong: true }]);
    const mails = (await mailsOf()).length;
    await world.api.source.query(`update app.urge set at = at - interval '5 hours'`);
    const { body } = await urge();
    expect([body.urges[0].to, (await mailsOf()).length]).toEqual([[{ name: '测试承办人', mailed: false }], mails]);
  });

  it('is no task of the story: the case goes on and the task stays', async () => {
    await urge();
    await loop.turn();
    await world.office.post(`${contest.path}/end-day-correction`, { lastScoredOn: '2025-06-30', reason: '末场顺延' }).expect(200);
    expect((await addressTasks()).length).toBe(1);
  });
});

describe('a recipient of a mail about no case', () => {
  const NOBODY = 'nobody@jiangcheng.example';
  const listed = async (): Promise<{ name: string; email: string | null; fault: string; phoneMask: string | null }[]> =>
    (await world.office.get('/reminder-lists/calls').expect(200)).body.addresses;

  it('who is refused for good is on the office’s list until the address is corrected, and in no case’s history', async () => {
    server.answer(NOBODY, { code: 550, response: '550 no such user' });
    const organization = (await world.admin.post('/organizations', { name: '示例受邀单位' }).expect(201)).body.id as string;
    const invited = { name: '测试受邀人', login: 'test.invited', email: NOBODY, organizationId: organization };
    const grants = [{ role: 'ORGANIZER', organizationId: organization }];
    await world.admin.post('/accounts', { ...invited, grants }).expect(201);
    await loop.turn();
    expect((await listed()).filter(({ email }) => email === NOBODY)).toMatchObject([
      { name: '测试受邀人', organizationName: '示例受邀单位', fault: 'REFUSED', phoneMask: null },
    ]);
    const { text } = await world.office.get('/reminder-lists/calls/print').expect(200);
    expect(text).toContain('邮件地址有误');
    const { items } = (await world.office.get('/people?q=测试受邀人').expect(200)).body as { items: { id: string }[] };
    await world.office.patch(`/people/${items[0]?.id ?? ''}`, { email: RIGHT }).expect(200);
    expect((await listed()).filter(({ name }) => name === '测试受邀人')).toEqual([]);
  });
});

describe('a mail that came back', () => {
  beforeEach(async () => {
    await world.office.patch(`/people/${reporter}`, { email: RIGHT }).expect(200);
    await urge();
    await loop.turn();
  });

  it('is marked by the office with one button, once, and opens the same task', async () => {
    const mail = (await mailsOf()).find(({ kind }) => kind === 'urge');
    await world.auditor.post(`/mails/${mail?.id}/bounce`).expect(403);
    expect((await world.office.post(`/mails/${mail?.id}/bounce`).expect(200)).body.bouncedAt).toEqual(expect.any(String));
    expect((await world.second.post(`/mails/${mail?.id}/bounce`).expect(422)).body.code).toBe('MAIL_BOUNCED_ALREADY');
    expect((await addressTasks()).length).toBe(1);
    expect((await urging()).addresses).toMatchObject([{ fault: 'BOUNCED' }]);
  });

  it('says nothing against an address that was corrected meanwhile', async () => {
    await world.office.patch(`/people/${reporter}`, { email: 'newer@jiangcheng.example' }).expect(200);
    const mail = (await mailsOf()).find(({ kind }) => kind === 'urge');
    await world.office.post(`/mails/${mail?.id}/bounce`).expect(200);
    expect(await addressTasks()).toEqual([]);
  });

  it('is not marked before it went out', async () => {
    await world.api.source.query(`update app.urge set at = at - interval '5 hours'`);
    await urge();
    const queued = (await mailsOf()).find(({ status }) => status === 'QUEUED');
    expect((await world.office.post(`/mails/${queued?.id}/bounce`).expect(422)).body.code).toBe('MAIL_NOT_SENT');
  });
});

describe('a mail', () => {
  it('is acknowledged by the first opening of its case by its recipient, and by nobody else’s', async () => {
    await world.office.patch(`/people/${reporter}`, { email: RIGHT }).expect(200);
    await urge();
    await loop.turn();
    const openedAt = async (): Promise<string | null | undefined> => (await mailsOf()).find(({ kind }) => kind === 'urge')?.openedAt;
    await world.office.get(contest.path).expect(200);
    expect(await openedAt()).toBeNull();
    await world.organizer.get(contest.path).expect(200);
    const first = await openedAt();
    expect(first).toEqual(expect.any(String));
    await world.organizer.get(`${contest.path}/score-report`).expect(200);
    expect(await openedAt()).toBe(first);
    const seen = await world.api.source.query(
      `select account_id from audit.access_event where type = 'MAIL_ACKNOWLEDGED' and case_id = $1`,
      [contest.caseId],
    );
    expect(seen).toEqual([{ account_id: world.organizer.person?.accountId }]);
  });
});
