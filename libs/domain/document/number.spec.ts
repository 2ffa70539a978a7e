import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatDocumentNumber, parseDocumentNumber } from './number.ts';

const codesOf = (typed: string): string[] => {
  const parsed = parseDocumentNumber(typed);
  return parsed.ok ? [] : parsed.refusals.map(({ code }) => code);
};

describe('a number typed from the register', () => {
  it.each([
    ['示工发〔2025〕14号'],
    ['示工发[2025]14号'],
    ['示工发［2025］14号'],
    ['示工发﹝2025﹞14号'],
    [' 示工发 〔 2025 〕 14 号 '],
    ['示工发〔２０２５〕１４号'],
  ])('%s is written with 六角括号', (typed) => {
    const parsed = parseDocumentNumber(typed);
    expect(parsed).toEqual({ ok: true, value: { agency: '示工发', year: 2025, sequence: 14 } });
    expect(parsed.ok && formatDocumentNumber(parsed.value)).toBe('示工发〔2025〕14号');
  });

  it.each([
    ['', 'NUMBER_MISSING'],
    ['  ', 'NUMBER_MISSING'],
    ['14', 'NUMBER_BAD_FORM'],
    ['示工发2025年14号', 'NUMBER_BAD_FORM'],
    ['示工发（2025）14号', 'NUMBER_BAD_FORM'],
    ['示工发〔25〕14号', 'NUMBER_BAD_FORM'],
    ['示工发〔2025〕第14号', 'NUMBER_BAD_FORM'],
    ['示工发〔2025〕14', 'NUMBER_BAD_FORM'],
    ['〔2025〕14号', 'NUMBER_BAD_FORM'],
    ['示工发〔2025〕〔2025〕14号', 'NUMBER_BAD_FORM'],
    ['示\u202e工发〔2025〕14号', 'NUMBER_BAD_FORM'],
    [`${'示'.repeat(21)}〔2025〕14号`, 'NUMBER_BAD_FORM'],
    ['示'.repeat(10_000), 'NUMBER_BAD_FORM'],
    ['示工发〔2025〕014号', 'NUMBER_LEADING_ZERO'],
    ['示工发〔2025〕0号', 'NUMBER_LEADING_ZERO'],
  ])('%j is refused with %s', (typed, code) => {
    expect(codesOf(typed)).toEqual([code]);
  });

  it('reads what it wrote', () => {
    const numbers = fc.record({
      agency: fc.constantFrom('示工发', '示工办发', '示联发'),
      year: fc.integer({ min: 1949, max: 2100 }),
      sequence: fc.integer({ min: 1, max: 99_999 }),
    });
    fc.assert(
      fc.property(numbers, (number) => {
        expect(parseDocumentNumber(formatDocumentNumber(number))).toEqual({ ok: true, value: number });
      }),
      { seed: 20250509 },
    );
  });
});
