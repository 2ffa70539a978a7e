import { describe, expect, it } from '@jest/globals';
import { mailHostOf, senderOf } from './create-mail-loop.ts';

describe('the sender', () => {
  it.each([
    ['匠程 <noreply@example.org>', { name: '匠程', address: 'noreply@example.org' }],
    ['"示例 单位" <noreply@localhost>', { name: '示例 单位', address: 'noreply@localhost' }],
    ['noreply@example.org', { name: '', address: 'noreply@example.org' }],
  ])('of %s has name and address', (setting, sender) => {
    expect(senderOf(setting)).toEqual(sender);
  });
});

describe('the host of Message-IDs', () => {
  it.each([
    ['https://jc.example.org:8443/path', 'jc.example.org'],
    ['http://127.0.0.1:3000', '127.0.0.1'],
    ['http://[::1]:3000', 'localhost'],
  ])('of %s is %s', (url, host) => {
    expect(mailHostOf(url)).toBe(host);
  });
});
