import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, type CanonicalValue } from './canonical-json.ts';

describe('canonical JSON', () => {
  it.each<[CanonicalValue, string]>([
    [{ b: 1, a: [true, null] }, '{"a":[true,null],"b":1}'],
    [{ 总分: '89.50', Z: {}, a: [] }, '{"Z":{},"a":[],"总分":"89.50"}'],
    ['引"号\n', '"引\\"号\\n"'],
    [-0, '0'],
  ])('of %j is %s', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('does not depend on the order in which keys were written, and loses nothing', () => {
    const values = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.array(fc.boolean()), fc.constant(null)));
    fc.assert(
      fc.property(values, (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each([0.1, Number.NaN, Number.POSITIVE_INFINITY])('there is none of %d', (value) => {
    expect(() => canonicalJson({ value })).toThrow(RangeError);
  });
});
