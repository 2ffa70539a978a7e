import { describe, expect, it } from '@jest/globals';
import { nextAttemptDelayMs } from './backoff.ts';

const MINUTE = 60_000;

describe('the wait before the next attempt', () => {
  it.each([
    [1, 1],
    [2, 5],
    [3, 15],
    [4, 60],
    [5, 120],
    [6, 120],
    [39, 120],
  ])('after failure %i is %i minutes', (failed, minutes) => {
    expect(nextAttemptDelayMs(failed, 0)).toBe(minutes * MINUTE);
  });

  it('ends within 72 hours of the first attempt, with the last one less than two hours before', () => {
    const delays: number[] = [];
    for (let failed = 1, delay = nextAttemptDelayMs(failed, 0); delay !== null; delay = nextAttemptDelayMs((failed += 1), 0))
      delays.push(delay);
    const hours = delays.reduce((sum, delay) => sum + delay, 0) / 60 / MINUTE;
    expect([delays.length, hours > 70 && hours <= 72]).toEqual([39, true]);
    expect(nextAttemptDelayMs(40, 0)).toBeNull();
    expect(nextAttemptDelayMs(1_000_000, 0)).toBeNull();
  });

  it('grows by up to a tenth with the jitter, and gives up at the same attempt', () => {
    expect([nextAttemptDelayMs(1, 0.5), nextAttemptDelayMs(4, 0.999)]).toEqual([63_000, Math.round(60 * MINUTE * 1.0999)]);
    expect([nextAttemptDelayMs(39, 0.999) === null, nextAttemptDelayMs(40, 0.999)]).toEqual([false, null]);
  });

  it.each([
    [0, 0],
    [1.5, 0],
    [-1, 0],
    [Number.NaN, 0],
    [1, -0.1],
    [1, 1],
    [1, Number.NaN],
  ])('is not asked for attempt %d with jitter %d', (failed, jitter) => {
    expect(() => nextAttemptDelayMs(failed, jitter)).toThrow(RangeError);
  });
});
