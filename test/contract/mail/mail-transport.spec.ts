import { createServer, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { MailTransport, OutgoingMail } from '@jiangcheng/mail/mail-transport';
import { createMemoryTransport, type MailAnswer } from '@jiangcheng/mail/memory-transport';
import { parseRecipient, type Recipient } from '@jiangcheng/mail/recipient';
import { createSmtpTransport } from '@jiangcheng/mail/smtp-transport';
import { FakeSmtpServer } from './fake-smtp-server.ts';

/** A transport with the other end in hand: whom mails reached, and what the other end answers. */
interface Bench {
  readonly transport: MailTransport;
  readonly reached: () => readonly string[];
  readonly answer: (address: string, answer: MailAnswer) => void;
  readonly close: () => Promise<void>;
}

const TO = 'to@example.test';
const recipient = (address = TO, name = '测试甲'): Recipient => {
  const parsed = parseRecipient({ name, address });
  if (!parsed.ok) throw new Error(parsed.code);
  return parsed.recipient;
};
const forged = (address: string, name = '测试甲') => ({ name, address }) as unknown as Recipient;
const mail = (change: Partial<OutgoingMail> = {}): OutgoingMail => ({
  messageId: '<01970000@jc.example.test>',
  to: recipient(),
  subject: '【催办】成绩报送',
  text: '截止时间',
  html: '<p>截止时间</p>',
  ...change,
});

function memoryBench(): Bench {
  const transport = createMemoryTransport();
  return {
    transport,
    reached: () => transport.delivered.map((each) => each.to.address),
    answer: (address, answer) => transport.answer(address, answer),
    close: () => transport.close(),
  };
}

async function smtpBench(): Promise<Bench & { readonly server: FakeSmtpServer }> {
  const server = new FakeSmtpServer();
  const transport = createSmtpTransport({ url: await server.start(), from: recipient('office@example.test', '办公室'), timeoutMs: 3000 });
  const close = async () => {
    await transport.close();
    await server.stop();
  };
  const reached = () => server.taken.flatMap((each) => each.recipients);
  return { server, transport, reached, answer: (address, answer) => server.answer(address, answer), close };
}

const open: Bench[] = [];
async function opened<B extends Bench>(bench: B | Promise<B>): Promise<B> {
  open.push(await bench);
  return bench;
}
afterEach(async () => {
  for (const bench of open.splice(0)) await bench.close();
});

describe.each([
  ['in memory', (): Bench | Promise<Bench> => memoryBench()],
  ['over SMTP', (): Bench | Promise<Bench> => smtpBench()],
])('a mail transport %s', (_, create) => {
  it('delivers to the one recipient under the Message-ID it was given', async () => {
    const { transport, reached } = await opened(create());
    expect(await transport.send(mail())).toEqual({
      ok: true,
      messageId: '<01970000@jc.example.test>',
      response: expect.stringMatching(/^250 /),
    });
    expect(reached()).toEqual([TO]);
  });

  it.each([
    [550, true],
    [552, true],
    [421, false],
    [450, false],
    [452, false],
  ])('tells a %i for the recipient as permanent: %s', async (code, permanent) => {
    const { transport, reached, answer } = await opened(create());
    answer(TO, { code, response: 'no' });
    expect(await transport.send(mail())).toEqual({ ok: false, permanent, code, response: expect.stringContaining('no') });
    expect(reached()).toEqual([]);
  });

  it('tells a connection lost after DATA as temporary, and goes on with the next mail', async () => {
    const { transport, reached, answer } = await opened(create());
    answer(TO, 'DROP');
    expect(await transport.send(mail())).toEqual({ ok: false, permanent: false, code: null, response: expect.any(String) });
    expect((await transport.send(mail({ to: recipient('next@example.test') }))).ok).toBe(true);
    expect(reached()).toEqual(['next@example.test']);
  });

  it('delivers on a later attempt what was refused for now, under the same Message-ID', async () => {
    const { transport, reached, answer } = await opened(create());
    answer(TO, { code: 451, response: 'greylisted' });
    expect((await transport.send(mail())).ok).toBe(false);
    answer(TO, { code: 250, response: '250 ok' });
    expect(await transport.send(mail())).toEqual(expect.objectContaining({ ok: true, messageId: '<01970000@jc.example.test>' }));
    expect(reached()).toEqual([TO]);
  });

  it.each([
    ['a line end and a Bcc', 'to@example.test\r\nBcc: evil@evil.test'],
    ['two addresses', 'to@example.test,evil@evil.test'],
    ['quotes', '"to@example.test>" <evil@evil.test>'],
    ['a group', 'g: to@example.test, evil@evil.test;'],
    ['a source route', 'evil%evil.test@example.test'],
    ['an SMTP parameter', 'to@example.test> NOTIFY=NEVER'],
    ['300 characters', `${'a'.repeat(288)}@example.test`],
  ])('refuses for good an address with %s, and delivers to nobody', async (_what, address) => {
    const { transport, reached } = await opened(create());
    expect(await transport.send(mail({ to: forged(address) }))).toEqual({
      ok: false,
      permanent: true,
      code: null,
      response: 'MAIL_ADDRESS_INVALID',
    });
    expect(reached()).toEqual([]);
  });

  it.each<[string, Partial<OutgoingMail>]>([
    ['the name', { to: forged(TO, '甲\r\nBcc: evil@evil.test\r\n') }],
    ['the name, as an address', { to: forged(TO, '"x" <evil@evil.test>, y') }],
    ['the subject', { subject: '甲\r\nBcc: evil@evil.test\r\n\r\nbody' }],
    ['the text', { text: '.\r\nRCPT TO:<evil@evil.test>\r\n' }],
  ])('delivers to nobody else, whatever is in %s', async (_what, change) => {
    const { transport, reached } = await opened(create());
    expect((await transport.send(mail(change))).ok).toBe(true);
    expect(reached()).toEqual([TO]);
  });

  it('refuses for good a Message-ID that ends its header, and bodies that are no text', async () => {
    const { transport, reached } = await opened(create());
    const outcomes = [
      await transport.send(mail({ messageId: '<a@b>\r\nBcc: evil@evil.test' })),
      await transport.send(mail({ html: { path: '/etc/hostname' } as unknown as string })),
      await transport.send(mail({ text: { href: 'http://127.0.0.1/' } as unknown as string })),
    ];
    expect(outcomes.map((each) => each.response)).toEqual(['MAIL_MESSAGE_ID_INVALID', 'MAIL_BODY_INVALID', 'MAIL_BODY_INVALID']);
    expect(outcomes.map((each) => !each.ok && each.permanent)).toEqual([true, true, true]);
    expect(reached()).toEqual([]);
  });
});

describe('what goes over SMTP', () => {
  it('asks the server for the one recipient and writes no header for another', async () => {
    const { server, transport } = await opened(smtpBench());
    await transport.send(mail({ to: forged(TO, '甲\r\nBcc: evil@evil.test'), subject: 'x\r\nCc: evil@evil.test' }));
    expect(server.asked).toEqual([TO]);
    const headers = server.taken[0]?.raw.split('\r\n\r\n')[0] ?? '';
    expect(headers).not.toMatch(/^(b?cc|reply-to|sender):/im);
    expect(headers).toMatch(/^Message-ID: <01970000@jc\.example\.test>$/m);
    expect(headers).toMatch(/^Auto-Submitted: auto-generated$/m);
  });

  it('carries both parts in UTF-8', async () => {
    const { server, transport } = await opened(smtpBench());
    await transport.send(mail());
    const raw = server.taken[0]?.raw ?? '';
    expect([/text\/plain; charset=utf-8/.test(raw), /text\/html; charset=utf-8/.test(raw)]).toEqual([true, true]);
  });

  it('tells a refused sender as temporary: that is the office to mend, and the mail waits', async () => {
    const { server, transport } = await opened(smtpBench());
    server.answerSender({ code: 550, response: 'who are you' });
    expect(await transport.send(mail())).toEqual({
      ok: false,
      permanent: false,
      code: 550,
      response: expect.stringContaining('who are you'),
    });
  });

  it('sends twenty mails at once through its few connections, each once', async () => {
    const { server, transport } = await opened(smtpBench());
    const addresses = Array.from({ length: 20 }, (_, i) => `to${i}@example.test`);
    const outcomes = await Promise.all(addresses.map((address) => transport.send(mail({ to: recipient(address) }))));
    expect(outcomes.every((each) => each.ok)).toBe(true);
    expect(server.taken.flatMap((each) => each.recipients).sort()).toEqual([...addresses].sort());
  });

  it('tells a server that is away as temporary', async () => {
    const { server, transport } = await opened(smtpBench());
    await server.stop();
    expect(await transport.send(mail())).toEqual({ ok: false, permanent: false, code: null, response: expect.any(String) });
  });

  it('tells a server that never greets as temporary, within its time', async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const url = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const transport = createSmtpTransport({ url, from: recipient('office@example.test'), timeoutMs: 200 });
    expect(await transport.send(mail())).toEqual({ ok: false, permanent: false, code: null, response: expect.any(String) });
    await transport.close();
    await new Promise((resolve) => silent.close(resolve));
  });
});
