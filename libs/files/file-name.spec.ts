import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanFileName, fileNameFor } from './file-name.ts';

describe('a display name', () => {
  it.each([
    ['成绩汇总表.pdf', '成绩汇总表.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\windows\\win.ini', 'win.ini'],
    ['%2e%2e/%2e%2e/etc/passwd', 'passwd'],
    ['%2e%2e%2fsecret.pdf', 'secret.pdf'],
    ['%252e%252e%252fsecret.pdf', 'secret.pdf'],
    ['%\u200b2e%\u200b2e%\u200b2fsecret.pdf', 'secret.pdf'],
    ['/etc/shadow', 'shadow'],
    ['C:\\scan\\表.pdf', '表.pdf'],
    ['C:表.pdf', 'C_表.pdf'],
    ['a.pdf\r\nContent-Type: text/html', 'html'],
    ['表\r\nX.pdf', '表X.pdf'],
    ['表%0d%0aX.pdf', '表X.pdf'],
    ['表\u0000.pdf', '表.pdf'],
    ['gpj.\u202Efdp.exe', 'gpj.fdp.exe'],
    ['张\u200b三.png', '张三.png'],
    ['\u{20BB7}野.jpg', '\u{20BB7}野.jpg'],
    ['half\ud800.jpg', 'half.jpg'],
    ['e\u0301.pdf', '\u00e9.pdf'],
    ['CON', '_CON'],
    ['con.pdf', '_con.pdf'],
    ['LPT1.txt', '_LPT1.txt'],
    ['COM¹', '_COM¹'],
    ['console.pdf', 'console.pdf'],
    ['...', '未命名'],
    ['', '未命名'],
    ['a/', '未命名'],
    ['.hidden. ', 'hidden'],
    ['100%25.pdf', '100%25.pdf'],
    ['a<b>|?*".pdf', 'a_b_____.pdf'],
    ['a \u3000 b.pdf', 'a b.pdf'],
  ])('of %j is %j', (raw, expected) => {
    expect(cleanFileName(raw)).toBe(expected);
  });

  it('is cut to 120 code points and keeps its extension', () => {
    expect(cleanFileName(`${'𠮷'.repeat(300)}.pdf`)).toBe(`${'𠮷'.repeat(116)}.pdf`);
    expect([...cleanFileName('x'.repeat(300))].length).toBe(120);
    expect(cleanFileName(`${'../'.repeat(100_000)}a.pdf`)).toBe('a.pdf');
  });

  it('is safe and settled for any input: cleaning it again changes nothing', () => {
    const piece = fc.constantFrom(
      '../',
      '..\\',
      '%2e',
      '%25',
      '2f',
      '.',
      ' ',
      'CON',
      '\u202e',
      '\u0000',
      '表',
      'e',
      '\u0301',
      '.pdf',
      ':',
      '\ud800',
    );
    const raw = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(raw, (text) => {
        const name = cleanFileName(text);
        expect(name).not.toMatch(/[/\\:\p{Cc}\p{Cf}\p{Cs}]|^\.|^$/u);
        expect([...name].length).toBeLessThanOrEqual(120);
        expect(cleanFileName(name)).toBe(name);
      }),
      { seed: 20260522, numRuns: 2000 },
    );
  });

  it.each([
    ['PDF', '表.pdf', '表.pdf'],
    ['PDF', '表.exe', '表.exe.pdf'],
    ['PDF', '表', '表.pdf'],
    ['JPEG', '照片.JPEG', '照片.JPEG'],
    ['JPEG', '照片.png', '照片.png.jpg'],
    ['CSV', 'a.html', 'a.html.csv'],
  ] as const)('of a %s called %s is %s', (kind, name, expected) => {
    expect(fileNameFor(kind, name)).toBe(expected);
  });

  it('stays within 120 code points with the added extension', () => {
    expect(fileNameFor('PDF', 'x'.repeat(120))).toBe(`${'x'.repeat(116)}.pdf`);
  });
});
