import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkCode, checkCodeMatches } from './check-code.ts';

const keys = { checkCode: Buffer.alloc(32, 5) };
const sha = (text: string) => createHash('sha256').update(text).digest('hex');

describe('a check code', () => {
  it('is two groups of five Crockford characters, always the same for a document', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(checkCode(keys, sha(text))).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
        expect(checkCode(keys, sha(text))).toBe(checkCode(keys, sha(text)));
      }),
      { seed: 20260522 },
    );
  });

  it('spreads over the whole alphabet at every place', () => {
    const codes = Array.from({ length: 1000 }, (_, i) => checkCode(keys, sha(String(i))).replace('-', ''));
    for (let place = 0; place < 10; place += 1) expect(new Set(codes.map((code) => code[place])).size).toBe(32);
  });

  it('matches however people type it, and no other document or key', () => {
    const document = sha('成绩汇总表 第一版');
    const code = checkCode(keys, document);
    const typed = [
      code,
      code.toLowerCase(),
      code.replace('-', ''),
      ` ${code.replace('-', ' — ')} `,
      code.replaceAll('0', 'O').replaceAll('1', 'l'),
    ];
    expect(typed.map((each) => checkCodeMatches(keys, document, each))).toEqual([true, true, true, true, true]);
    expect(checkCodeMatches(keys, sha('成绩汇总表 第二版'), code)).toBe(false);
    expect(checkCodeMatches({ checkCode: Buffer.alloc(32, 6) }, document, code)).toBe(false);
  });

  it.each([
    ['0', 'o'],
    ['0', 'O'],
    ['1', 'I'],
    ['1', 'L'],
    ['1', 'i'],
  ])('reads %s where %s was typed', (digit, letter) => {
    const hashes = Array.from({ length: 200 }, (_, i) => sha(String(i)));
    const document = hashes.find((each) => checkCode(keys, each).includes(digit)) ?? '';
    expect(checkCodeMatches(keys, document, checkCode(keys, document).replaceAll(digit, letter))).toBe(true);
  });

  it.each(['', 'K7Q2M', 'K7Q2M-9XD4TT', '字字字字字-字字字字字'])('is not %j', (typed) => {
    expect(checkCodeMatches(keys, sha('x'), typed)).toBe(false);
  });

  it('is made of a SHA-256 only', () => {
    expect(() => checkCode(keys, 'ABC')).toThrow(TypeError);
  });
});
