import { describe, expect, it } from '@jest/globals';
import { daysUntil, dueText, localTime, minuteOf, plain } from './format.ts';

describe('times as people read them', () => {
  it('shows an instant in the zone of the regulation', () => {
    expect(localTime('2025-06-20T01:30:00Z')).toBe('2025-06-20 09:30');
  });

  it('sends an instant as the full minute it falls in', () => {
    expect(minuteOf(Date.parse('2025-06-20T01:30:59Z'))).toBe('2025-06-20T09:30:00+08:00');
  });

  it('says 24:00 of the last day for the midnight after it', () => {
    expect(dueText('2025-07-04T16:00:00Z')).toBe('2025-07-04 24:00');
    expect(dueText('2025-07-04T03:00:00Z')).toBe('2025-07-04 11:00');
  });

  it.each([
    ['2025-07-04T15:59:59Z', 0],
    ['2025-07-03T15:00:00Z', 1],
    ['2025-07-04T16:00:00Z', -1],
  ])('counts the calendar days left at %s as %i', (now, days) => {
    expect(daysUntil('2025-07-04T16:00:00Z', Date.parse(now))).toBe(days);
  });

  it('joins lists and names what is empty', () => {
    expect([plain(['甲', '乙']), plain(null), plain([]), plain(true), plain(6)]).toEqual(['甲、乙', '—', '—', '是', '6']);
  });
});
