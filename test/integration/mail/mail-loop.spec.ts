import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createSmtpTransport } from '@jiangcheng/mail/smtp-transport';
import { senderOf } from '@jiangcheng/worker/src/mail/create-mail-loop';
import { FakeSmtpServer } from '../../contract/mail/fake-smtp-server.ts';
import { runSql } from '../../support/database.ts';
import { MailRoom } from './mail-room.ts';

let room: MailRoom;
let server: FakeSmtpServer;
let url: string;

beforeEach(async () => {
  server = new FakeSmtpServer();
  [room, url] = await Promise.all([MailRoom.open(), server.start()]);
});
afterEach(async () => {
  await room.close();
  await server.stop();
});

const messageIds = (): string[] => server.taken.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1] ?? '');

/** The plain text of a mail that was taken; nodemailer sends Chinese as base64. */
function textOf(raw: string): string {
  const part = raw.split(/^--.*$/m).find((each) => /Content-Type: text\/plain/i.test(each)) ?? '';
  return Buffer.from(
    part
      .split(/\r?\n\r?\n/)
      .slice(1)
      .join('\n'),
    'base64',
  ).toString('utf8');
}

describe('the mail loop', () => {
  it("sends what is due once, with the row's Message-ID and an address behind the link, and keeps the server's answer", async () => {
    const id = await room.mail(await room.person('a@jiangcheng.example'));
    expect(await room.loop(url).turn()).toBe(1);
    expect(await room.loop(url).turn()).toBe(0);
    expect(messageIds()).toEqual([`<${id}@jc.example>`]);
    expect(textOf(server.taken[0]?.raw ?? '')).toContain('http://jc.example:3000/contests/1/score-report');
    expect(await room.row(id)).toMatchObject({ status: 'SENT', attempts: 1, message_id: `<${id}@jc.example>` });
    expect(await room.attempts(id)).toEqual([{ ok: true, permanent: false, code: 250, response: '250 taken' }]);
  });

  it('waits out a server that is away: one try at a time, later again under the same Message-ID', async () => {
    const to = await room.person('a@jiangcheng.example');
    const ids = [await room.mail(to), await room.mail(to), await room.mail(to)];
    await server.stop();
    expect(await room.loop(url).turn()).toBe(0);
    const rows = await Promise.all(ids.map((id) => room.row(id)));
    expect(rows.map(({ status, attempts }) => [status, attempts])).toEqual([
      ['QUEUED', 1],
      ['QUEUED', 0],
      ['QUEUED', 0],
    ]);
    expect(rows[0]?.wait).toBeGreaterThan(55);
    expect(await room.attempts(ids[0] ?? '')).toMatchObject([
      { ok: false, permanent: false, code: null, response: expect.stringContaining('ECONNREFUSED') },
    ]);
    server = new FakeSmtpServer();
    url = await server.start();
    expect(await room.loop(url).turn()).toBe(2);
    await room.comeBackNow();
    expect(await room.loop(url).turn()).toBe(1);
    expect([...messageIds()].sort()).toEqual(ids.map((id) => `<${id}@jc.example>`).sort());
    expect((await room.attempts(ids[0] ?? '')).map(({ ok }) => ok)).toEqual([false, true]);
  });

  it('gives up after three days of trying, with an incident', async () => {
    const id = await room.mail(await room.person('a@jiangcheng.example'));
    await room.source.query('update app.outgoing_mail set attempts = 40');
    server.answer('a@jiangcheng.example', { code: 451, response: 'try later' });
    await room.loop(url).turn();
    expect(await room.row(id)).toMatchObject({ status: 'FAILED', attempts: 41 });
    expect((await room.incidents()).map(({ kind }) => kind)).toEqual(['MAIL_GIVEN_UP']);
  });

  it('fails a mail that the server refuses for good, says so once for each person, and goes on', async () => {
    const [wrong, right] = [await room.person('gone@jiangcheng.example'), await room.person('b@jiangcheng.example')];
    server.answer('gone@jiangcheng.example', { code: 550, response: 'no such user' });
    const failed = [await room.mail(wrong), await room.mail(wrong)];
    const sent = await room.mail(right);
    await room.loop(url).turn();
    expect(await Promise.all([...failed, sent].map(async (id) => (await room.row(id)).status))).toEqual(['FAILED', 'FAILED', 'SENT']);
    expect(await room.attempts(failed[0] ?? '')).toMatchObject([
      { ok: false, permanent: true, code: 550, response: expect.stringContaining('no such user') },
    ]);
    expect(await room.incidents()).toEqual([
      {
        kind: 'MAIL_ADDRESS_REFUSED',
        case_id: room.caseId,
        detail: { mailId: failed[0], mail: 'score-report-reminder', personId: wrong.id, code: 550 },
      },
    ]);
  });

  it('settles what it said about an address once a mail gets through to that person', async () => {
    const person = await room.person('gone@jiangcheng.example');
    server.answer('gone@jiangcheng.example', { code: 550, response: 'no such user' });
    await room.mail(person);
    await room.loop(url).turn();
    await room.mail({ ...person, email: 'mended@jiangcheng.example' });
    await room.loop(url).turn();
    const open: unknown[] = await room.source.query('select kind from app.incident where resolved_at is null');
    expect([await room.incidents(), open]).toMatchObject([[{ kind: 'MAIL_ADDRESS_REFUSED' }], []]);
  });

  it.each([
    ['an unknown kind', { kind: 'poem' }],
    ['a missing variable', { variables: { recipient: '测试甲' } }],
    [
      'a link that is no web address',
      {
        variables: {
          recipient: '测试甲',
          contest: 'x',
          clause: 'x',
          due: { at: '2026-05-22T16:00:00Z', provisional: false },
          daysLeft: 1,
          link: 'javascript:alert(1)',
        },
      },
    ],
  ])('fails a row with %s and goes on', async (_, change) => {
    const to = await room.person('a@jiangcheng.example');
    const [bad, good] = [await room.mail(to, change), await room.mail(to)];
    await room.loop(url).turn();
    expect([(await room.row(bad)).status, (await room.row(good)).status]).toEqual(['FAILED', 'SENT']);
    expect((await room.incidents()).map(({ kind }) => kind)).toEqual(['MAIL_NOT_RENDERED']);
  });

  it('refuses an address that would be two, without asking the server', async () => {
    const id = await room.mail(await room.person('a@jiangcheng.example,b@jiangcheng.example'));
    await room.loop(url).turn();
    expect(await room.row(id)).toMatchObject({ status: 'FAILED' });
    expect(server.asked).toEqual([]);
  });

  it('sends fifty mails by two loops at once, each once', async () => {
    const people = await Promise.all(Array.from({ length: 10 }, (_, i) => room.person(`p${i}@jiangcheng.example`)));
    const ids: string[] = [];
    for (let i = 0; i < 50; i += 1) ids.push(await room.mail(people[i % 10] ?? { id: '', email: '' }));
    const loops = [room.loop(url), room.loop(url)];
    const sent = await Promise.all(loops.map((loop) => loop.turn()));
    expect(sent.reduce((sum, each) => sum + each, 0)).toBe(50);
    expect([...messageIds()].sort()).toEqual(ids.map((id) => `<${id}@jc.example>`).sort());
    const tries: { count: string }[] = await room.source.query('select count(*) from app.mail_attempt');
    expect(tries[0]?.count).toBe('50');
  });

  it('sends again under the same Message-ID what was sent but not marked', async () => {
    const id = await room.mail(await room.person('a@jiangcheng.example'));
    const real = createSmtpTransport({ url, from: senderOf('noreply@jiangcheng.example') });
    const dying = {
      ...real,
      send: async (mail: Parameters<typeof real.send>[0]) => {
        const outcome = await real.send(mail);
        await runSql(
          room.database.superuserUrl,
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`,
        );
        return outcome;
      },
    };
    await expect(room.loop(url, { transport: dying }).turn()).rejects.toThrow();
    expect(await room.row(id)).toMatchObject({ status: 'QUEUED', attempts: 0 });
    expect(await room.loop(url).turn()).toBe(1);
    expect(messageIds()).toEqual([`<${id}@jc.example>`, `<${id}@jc.example>`]);
  });

  it('runs by itself between start and stop', async () => {
    const loop = room.loop(url);
    loop.start();
    const id = await room.mail(await room.person('a@jiangcheng.example'));
    await expectSoon(async () => (await room.row(id)).status, 'SENT');
    await loop.stop();
    const late = await room.mail(await room.person('b@jiangcheng.example'));
    expect((await room.row(late)).status).toBe('QUEUED');
  });

  it('forgets the secret of a one-time link once the mail has gone', async () => {
    const link = 'http://jc.example:3000/welcome#token=secret-of-a-link';
    const id = await room.mail(await room.person('a@jiangcheng.example'), {
      kind: 'invitation',
      variables: { recipient: '测试甲', organization: '示例单位', role: '承办单位', expiresAt: '2026-05-25T02:00:00.000Z', link },
    });
    await room.loop(url).turn();
    expect(textOf(server.taken[0]?.raw ?? '')).toContain(link);
    const rows: { link: string }[] = await room.source.query(`select variables->>'link' as link from app.outgoing_mail where id = $1`, [
      id,
    ]);
    expect(rows).toEqual([{ link: 'http://jc.example:3000/welcome' }]);
  });
});

async function expectSoon<T>(read: () => Promise<T>, wanted: T): Promise<void> {
  for (let tries = 0; tries < 200 && (await read()) !== wanted; tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await read()).toBe(wanted);
}
