import { describe, expect, it } from '@jest/globals';
import { blindIndex } from './blind-index.ts';

const keys = { blindIndex: Buffer.alloc(32, 7) };
const index = (value: string, field = 'idNumber') => blindIndex(keys, field, value);

describe('a blind index', () => {
  it('is 43 base64url characters and depends on key, field and value', () => {
    expect(index('11010119900101001X')).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const others = [
      index('110101199001010028'),
      index('11010119900101001X', 'phone'),
      blindIndex({ blindIndex: Buffer.alloc(32, 8) }, 'idNumber', '11010119900101001X'),
    ];
    expect(new Set([index('11010119900101001X'), ...others]).size).toBe(4);
  });

  it.each([
    '11010119900101001x',
    ' 110101 19900101 001X ',
    '１１０１０１１９９００１０１００１Ｘ',
    '110101-19900101-001X',
    '110101\u200b19900101001X',
    '110101–19900101–001X',
  ])('finds the same number written as %j', (written) => expect(index(written)).toBe(index('11010119900101001X')));
});
