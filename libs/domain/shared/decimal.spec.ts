import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Exact, parseAmount, parseMark } from './decimal.ts';
import { ok, type Result } from './result.ts';

function codesOf(result: Result<string>): string[] {
  return result.ok ? [] : result.refusals.map((refusal) => refusal.code);
}

describe('parseMark', () => {
  it.each([
    ['90', '90'],
    ['89.5', '89.5'],
    ['89.50', '89.5'],
    ['0', '0'],
    ['0.01', '0.01'],
    ['100', '100'],
    ['100.00', '100'],
  ])('reads %s as %s', (text, value) => {
    expect(parseMark(text)).toEqual(ok(value));
  });

  it.each([
    ['NaN', ['MARK_NOT_A_NUMBER']],
    ['Infinity', ['MARK_NOT_A_NUMBER']],
    ['-Infinity', ['MARK_NOT_A_NUMBER']],
    ['1e400', ['MARK_NOT_A_NUMBER']],
    ['9e1', ['MARK_NOT_A_NUMBER']],
    ['０９５', ['MARK_NOT_A_NUMBER']],
    ['९०', ['MARK_NOT_A_NUMBER']],
    ['9,5', ['MARK_NOT_A_NUMBER']],
    ['1,000', ['MARK_NOT_A_NUMBER']],
    ['0x5A', ['MARK_NOT_A_NUMBER']],
    ['0b1', ['MARK_NOT_A_NUMBER']],
    ['095', ['MARK_NOT_A_NUMBER']],
    ['+90', ['MARK_NOT_A_NUMBER']],
    ['.5', ['MARK_NOT_A_NUMBER']],
    ['90.', ['MARK_NOT_A_NUMBER']],
    ['--1', ['MARK_NOT_A_NUMBER']],
    [' 90', ['MARK_NOT_A_NUMBER']],
    ['90\n', ['MARK_NOT_A_NUMBER']],
    ['9'.repeat(100_000), ['MARK_NOT_A_NUMBER']],
    ['123456789012345678901234567890', ['MARK_OUT_OF_RANGE']],
    ['-0.01', ['MARK_OUT_OF_RANGE']],
    ['-0', ['MARK_OUT_OF_RANGE']],
    ['100.01', ['MARK_OUT_OF_RANGE']],
    ['100.0000001', ['MARK_OUT_OF_RANGE', 'MARK_TOO_MANY_DECIMALS']],
    ['89.555', ['MARK_TOO_MANY_DECIMALS']],
    ['89.500', ['MARK_TOO_MANY_DECIMALS']],
    ['12.3456789012345678901234567890', ['MARK_TOO_MANY_DECIMALS']],
    ['', ['MARK_MISSING']],
    [' \u3000', ['MARK_MISSING']],
    [null, ['MARK_MISSING']],
    [undefined, ['MARK_MISSING']],
    [90, ['MARK_NOT_TEXT']],
    [Number.NaN, ['MARK_NOT_TEXT']],
    [[], ['MARK_NOT_TEXT']],
    [{}, ['MARK_NOT_TEXT']],
    [true, ['MARK_NOT_TEXT']],
  ])('refuses %j', (input, codes) => {
    expect(codesOf(parseMark(input))).toEqual(codes);
  });

  it('takes other bounds', () => {
    expect(parseMark('20', { max: '20' })).toEqual(ok('20'));
    expect(codesOf(parseMark('20.1', { max: '20', decimals: 0 }))).toEqual(['MARK_OUT_OF_RANGE', 'MARK_TOO_MANY_DECIMALS']);
    expect(codesOf(parseMark('0', { min: '1' }))).toEqual(['MARK_OUT_OF_RANGE']);
  });

  it('reads every hundredth from 0 to 100 without loss', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        const text = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
        const mark = parseMark(text);
        expect(mark.ok && new Exact(mark.value).times(100).toNumber()).toBe(hundredths);
      }),
      { seed: 20250609 },
    );
  });
});

describe('parseAmount', () => {
  it('reads yuan with cents', () => {
    expect(parseAmount('16500.00')).toEqual(ok('16500'));
    expect(codesOf(parseAmount('0.001'))).toEqual(['AMOUNT_TOO_MANY_DECIMALS']);
    expect(codesOf(parseAmount('1000000000000'))).toEqual(['AMOUNT_OUT_OF_RANGE']);
  });
});
