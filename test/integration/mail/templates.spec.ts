// The office's own words for mails: checked at saving, kept version by version, used for the next mail.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSmtpTransport } from '@jiangcheng/mail/smtp-transport';
import { newId } from '@jiangcheng/persistence/ids';
import { senderOf } from '@jiangcheng/worker/src/mail/create-mail-loop';
import { MailLoop } from '@jiangcheng/worker/src/mail/mail-loop';
import { newestTemplates } from '@jiangcheng/worker/src/mail/newest-templates';
import { pino } from 'pino';
import { startApi, type TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';
import { FakeSmtpServer } from '../../contract/mail/fake-smtp-server.ts';

const PATH = '/mail-templates/call-list/zh-CN';
const TEXT = { subject: '新主题 {{count}}', body: '{{recipient}}<b>：\n\n{{day}} {{count}}\n\n{{link}}' };

let api: TestApi;
let office: Client;
let server: FakeSmtpServer;
let loop: MailLoop;

beforeAll(async () => {
  server = new FakeSmtpServer();
  const [opened, url] = await Promise.all([startApi(), server.start()]);
  api = opened;
  office = await api.as(await api.person({ role: 'OFFICE', name: '测试办公室甲', email: 'office@jiangcheng.example' }));
  loop = new MailLoop({
    source: api.source,
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
  await api.close();
  await server.stop();
});

const read = async (): Promise<{ version: number; versions: object[] }> => (await office.get(PATH).expect(200)).body;
async function sendOne(): Promise<string> {
  const id = newId();
  await api.source.query(
    `insert into app.outgoing_mail (id, kind, to_name, to_address, variables, message_id) values ($1::uuid, 'call-list', '测试甲<i>', 'a@jiangcheng.example', $2, ($1::uuid)::text)`,
    [id, JSON.stringify({ recipient: '测试甲<i>', day: '2026-05-20', count: 3, link: '/reminder-lists' })],
  );
  await loop.turn();
  return id;
}
const shown = async (id: string): Promise<{ subject: string; html: string }> => (await office.get(`/mails/${id}/preview`).expect(200)).body;

describe('templates', () => {
  it('are listed for every kind in both languages, with the shipped text as version 0', async () => {
    const { items } = (await office.get('/mail-templates').expect(200)).body as { items: { kind: string; version: number }[] };
    expect([items.length % 2, items.every(({ version }) => version === 0)]).toEqual([0, true]);
    expect(await read()).toMatchObject({ version: 0, versions: [{ version: 0, savedBy: null }] });
    await office.get('/mail-templates/constructor/zh-CN').expect(404);
  });

  it('that are saved go out with the next mail; what went out before is shown as it was', async () => {
    const before = await sendOne();
    await office.post(`${PATH}/versions`, { ...TEXT, version: 0 }).expect(201);
    const after = await sendOne();
    expect((await shown(before)).subject).toBe('【今日催办清单】2026年5月20日星期三，3 项');
    const mail = await shown(after);
    expect(mail.subject).toBe('新主题 3');
    expect(mail.html).toContain('测试甲&lt;i&gt;&lt;b&gt;：');
    const rows = await api.source.query('select template_version as version from app.outgoing_mail where id = any ($1) order by id', [
      [before, after],
    ]);
    expect(rows).toEqual([{ version: 0 }, { version: 1 }]);
  });

  it('keep every version with who and when, and restore one as a new version', async () => {
    await office.post(`${PATH}/restoration`, { version: 1, restore: 0 }).expect(201);
    expect(await read()).toMatchObject({
      version: 2,
      versions: [
        { version: 2, restoredFrom: 0, savedBy: '测试办公室甲' },
        { version: 1, restoredFrom: null, savedBy: '测试办公室甲', subject: '新主题 {{count}}' },
        { version: 0, savedBy: null, savedAt: null },
      ],
    });
    expect((await shown(await sendOne())).subject).toBe('【今日催办清单】2026年5月20日星期三，3 项');
  });

  it('are not saved over what somebody else saved meanwhile', async () => {
    const { version } = await read();
    const answers = await Promise.all([1, 2].map(() => office.post(`${PATH}/versions`, { ...TEXT, version })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('name each fault with variable and place, at preview and at saving', async () => {
    const wrong = { subject: '{{oops}}', body: '{{recipient}}\n\n{{day}} {{count}} }' };
    for (const [path, body] of [
      [`${PATH}/preview`, wrong],
      [`${PATH}/versions`, { ...wrong, version: (await read()).version }],
    ] as const) {
      const { errors } = (await office.post(path, body).expect(422)).body as { errors: { code: string; field: string; message: string }[] };
      expect(errors.map(({ code, field, message }) => [code, field, message])).toEqual([
        ['TEMPLATE_VARIABLE_UNKNOWN', 'subject', '第 1 行第 1 列：此类邮件没有变量“oops”。'],
        ['TEMPLATE_BRACE_STRAY', 'body', '第 3 行第 19 列：“}”不成对，变量应写成两个花括号加名称。'],
        ['TEMPLATE_VARIABLE_UNSAID', 'body', '正文缺少变量“link”，收件人会看不到这一内容。'],
      ]);
    }
  });

  it('are sent as a test to the one who asks, and to nobody else', async () => {
    const taken = server.taken.length;
    await office.post(`${PATH}/test`, TEXT).expect(201);
    await loop.turn();
    expect(server.taken.slice(taken).map(({ recipients }) => recipients)).toEqual([['office@jiangcheng.example']]);
    const noAddress = await api.as('OFFICE');
    expect((await noAddress.post(`${PATH}/test`, TEXT).expect(422)).body.code).toBe('TEMPLATE_TEST_NO_ADDRESS');
  });

  it('are the office’s: an administrator and an auditor read them alone', async () => {
    for (const role of ['SYS_ADMIN', 'AUDITOR'] as const) {
      const other = await api.as(role);
      await other.get(PATH).expect(200);
      await other.post(`${PATH}/versions`, { ...TEXT, version: 0 }).expect(403);
    }
  });
});
