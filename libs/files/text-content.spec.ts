import { describe, expect, it } from '@jest/globals';
import { decodeText } from './text-content.ts';

describe('text of an office program', () => {
  it.each([
    ['UTF-8', Buffer.from('测试\n'), { encoding: 'utf-8', text: '测试\n' }],
    ['UTF-8 with mark', Buffer.from('\ufeff测试'), { encoding: 'utf-8', text: '测试' }],
    ['UTF-16 little endian', Buffer.from('\ufeff测试', 'utf16le'), { encoding: 'utf-16le', text: '测试' }],
    ['UTF-16 big endian', Buffer.from('\ufeff测试', 'utf16le').swap16(), { encoding: 'utf-16be', text: '测试' }],
    ['GBK', Buffer.from('b2e2cad4', 'hex'), { encoding: 'gb18030', text: '测试' }],
    ['GB 18030 beyond GBK', Buffer.from('9534b235', 'hex'), { encoding: 'gb18030', text: '𠮷' }],
    ['nothing', Buffer.alloc(0), { encoding: 'utf-8', text: '' }],
    ['bytes of no encoding', Buffer.from('ff81', 'hex'), null],
    ['a binary', Buffer.from('0102', 'hex'), null],
    ['an odd half of UTF-16', Buffer.from('fffe61', 'hex'), null],
  ])('in %s', (_, bytes, expected) => {
    expect(decodeText(bytes)).toEqual(expected);
  });
});
