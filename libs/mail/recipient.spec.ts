import { describe, expect, it } from '@jest/globals';
import { parseRecipient } from './recipient.ts';

const parse = (address: string, name = '测试甲') => parseRecipient({ name, address });
const invalid = { ok: false, code: 'MAIL_ADDRESS_INVALID' };

describe('an address', () => {
  it.each([
    ['a@example.test', 'a@example.test'],
    ['first.last+tag@Mail.Example.Test', 'first.last+tag@mail.example.test'],
    ["o'neil_x=y~z-1@xn--fiq228c.test", "o'neil_x=y~z-1@xn--fiq228c.test"],
    [`${'a'.repeat(64)}@example.test`, `${'a'.repeat(64)}@example.test`],
  ])('%s is taken', (given, address) => {
    expect(parse(given)).toEqual({ ok: true, recipient: { name: '测试甲', address } });
  });

  it.each([
    'a@x.test\r\nBcc: evil@x.test',
    'a@x.test,b@evil.test',
    'a@x.test;b@evil.test',
    'a@x.test b@evil.test',
    '"a@x.test>" <b@evil.test>',
    '"a b"@x.test',
    '<a@x.test>',
    'Name <a@x.test>',
    'group: a@x.test, b@x.test;',
    `${'g:'.repeat(5000)}a@x.test${';'.repeat(5000)}`,
    'a@x.test(comment)',
    'a(b)@x.test',
    'a%b@x.test',
    'evil.test!a@x.test',
    '@evil.test:a@x.test',
    'a@b@x.test',
    'a@[127.0.0.1]',
    'a@127.0.0.1',
    'a@localhost',
    'a@x..test',
    'a@-x.test',
    'a@x-.test',
    'a@x.test.',
    '.a@x.test',
    'a.@x.test',
    'a..b@x.test',
    'a@x.test\u0000',
    'a@x.test\n',
    ' a@x.test',
    'ａ@x.test',
    '测试@x.test',
    'a@例子.test',
    'a@x\u202e.test',
    '@x.test',
    'a@',
    '',
    `${'a'.repeat(65)}@x.test`,
    `a@${'x'.repeat(64)}.test`,
    `a@${'x.'.repeat(126)}test`,
  ])('%j is refused', (given) => {
    expect(parse(given)).toEqual(invalid);
  });

  it('has at most 254 characters', () => {
    const of = (length: number) => `a@${'x.'.repeat((length - 6) / 2)}test`;
    expect([of(254).length, parse(of(254)).ok, parse(of(256))]).toEqual([254, true, invalid]);
  });
});

describe('a name', () => {
  it.each([
    ['测试甲\r\nBcc: evil@x.test', '测试甲 Bcc: evil@x.test'],
    ['a\u202eb\u0000c', 'a b c'],
    ['  测试   甲 ', '测试 甲'],
    ['\ud800', ''],
    ['名'.repeat(300), '名'.repeat(120)],
  ])('%j becomes %j', (given, name) => {
    expect(parse('a@x.test', given)).toEqual({ ok: true, recipient: { name, address: 'a@x.test' } });
  });
});
