import { describe, expect, it } from '@jest/globals';
import { chineseDate, chineseEnd } from './chinese-date.ts';
import { instantOf } from './instant.ts';

describe('a day on an official paper', () => {
  it.each([
    ['2026-10-09', '2026年10月9日'],
    ['2026-01-31', '2026年1月31日'],
    ['—', '—'],
  ])('%s is %s', (day, printed) => {
    expect(chineseDate(day)).toBe(printed);
  });
});

describe('the end of a period on an official paper', () => {
  it.each([
    ['the end of the day', '24:00', '2026年10月9日24时'],
    ['the end of business', '17:30', '2026年10月9日17时30分'],
    ['a full hour', '17:00', '2026年10月9日17时'],
    ['an hour before noon', '09:05', '2026年10月9日9时05分'],
  ])('is %s', (_what, time, printed) => {
    expect(chineseEnd(instantOf('2026-10-09', time))).toBe(printed);
  });
});
