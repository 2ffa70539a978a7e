import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Exact } from './decimal.ts';
import { roundedHalfUp, scaledOf, scaledText } from './scaled.ts';

const decimal = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.integer({ min: 0, max: 8 }))
  .map(([digits, decimals]) => ({ text: scaledText(digits, decimals), digits, decimals }));

describe('a scaled decimal', () => {
  it.each([
    ['89.5', 2, 8950n],
    ['89', 2, 8900n],
    ['0.01', 2, 1n],
    ['-0.5', 1, -5n],
    ['100', 0, 100n],
  ])('of %s with %d decimals is %d', (text, decimals, scaled) => {
    expect(scaledOf(text, decimals)).toBe(scaled);
  });

  it('loses no digit: more decimals than asked for are no number of such parts', () => {
    expect(() => scaledOf('0.125', 2)).toThrow('0.125 has more than 2 decimals');
  });

  it('reads what it wrote', () => {
    fc.assert(fc.property(decimal, ({ text, digits, decimals }) => expect(scaledOf(text, decimals)).toBe(digits)));
  });

  it('is rounded as exact decimals are', () => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: 0, max: 8 }), ({ text, digits, decimals }, kept) => {
        fc.pre(kept <= decimals);
        const rounded = scaledText(roundedHalfUp(digits, decimals - kept), kept);
        expect(rounded).toBe(new Exact(text).toFixed(kept, Exact.ROUND_HALF_UP));
      }),
    );
  });
});
