import { describe, expect, it } from '@jest/globals';
import { restsOnOther } from './calendar.ts';

describe('what a count rests on', () => {
  it.each([
    ['2026=v1,2027=NONE', 2027, 'v2', true],
    ['2026=v1,2027=v2', 2027, 'v2', false],
    ['2026=v1,2027=v2', 2026, 'v1+next.a1', true],
    ['2026=v1', 2027, 'v2', false],
    ['2027=v2+local.a1', 2027, 'v2', true],
    ['2027=v2', 2027, 'v2+local.a1', true],
  ])('%s has another state of %i than %s: %s', (versions, year, version, other) => {
    expect(restsOnOther(versions, year, version)).toBe(other);
  });
});
