import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contentDisposition } from './content-disposition.ts';

describe('a download header', () => {
  it.each([
    ['report.pdf', `attachment; filename="report.pdf"; filename*=UTF-8''report.pdf`],
    ['成绩 表.pdf', `attachment; filename="__ _.pdf"; filename*=UTF-8''%E6%88%90%E7%BB%A9%20%E8%A1%A8.pdf`],
    [`a"b\\c'(1)*%.pdf`, `attachment; filename="a_b_c'(1)*_.pdf"; filename*=UTF-8''a%22b%5Cc%27%281%29%2A%25.pdf`],
    ['\ud800.pdf', `attachment; filename="_.pdf"; filename*=UTF-8''%EF%BF%BD.pdf`],
    ['a\r\nX: y.pdf', `attachment; filename="a__X: y.pdf"; filename*=UTF-8''a%0D%0AX%3A%20y.pdf`],
  ])('for %j', (name, header) => {
    expect(contentDisposition(name)).toBe(header);
  });

  it('is one line of ASCII for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => expect(contentDisposition(name)).toMatch(/^[\x20-\x7e]+$/)),
      { seed: 20260522 },
    );
  });
});
