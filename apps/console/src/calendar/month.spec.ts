import { describe, expect, it } from '@jest/globals';
import { weeksOf } from './month.ts';

describe('weeks of a month', () => {
  it('begin on Monday and hold each day once', () => {
    const weeks = weeksOf(2025, 6);
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7]);
    expect(weeks.flat().filter((day) => day !== null)).toHaveLength(30);
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2025-06-01']);
  });
});
