import { describe, expect, it } from '@jest/globals';
import { at } from '../notice/notice.fixture.ts';
import { timelinessOf, type TimeBasis } from './in-time.ts';
import type { Arrival } from './objection.ts';

/** A notice up to a make-up Saturday after National Day. */
const WINDOW = { lastDay: '2026-10-10', closesAt: at('2026-10-11 00:00') };

describe('an objection to a notice up to 2026-10-10 24:00', () => {
  it.each<[Arrival, boolean, TimeBasis, string]>([
    [{ channel: 'WEB', at: at('2026-10-11 00:00') - 1 }, true, 'SERVER', '2026-10-10'],
    [{ channel: 'WEB', at: at('2026-10-11 00:00') }, false, 'SERVER', '2026-10-11'],
    [{ channel: 'WEB', at: at('2026-09-01 08:00') }, true, 'SERVER', '2026-09-01'],
    [{ channel: 'LETTER', postmarkedOn: '2026-10-10', receivedOn: '2026-10-14' }, true, 'POSTMARK', '2026-10-10'],
    [{ channel: 'LETTER', postmarkedOn: '2026-10-11', receivedOn: '2026-10-14' }, false, 'POSTMARK', '2026-10-11'],
    [{ channel: 'LETTER', postmarkedOn: null, receivedOn: '2026-10-10' }, true, 'RECEIPT', '2026-10-10'],
    [{ channel: 'LETTER', postmarkedOn: null, receivedOn: '2026-10-12' }, false, 'RECEIPT', '2026-10-12'],
    [{ channel: 'CALL', registeredAt: at('2026-10-10 23:59') }, true, 'REGISTRATION', '2026-10-10'],
    [{ channel: 'CALL', registeredAt: at('2026-10-11 00:00') }, false, 'REGISTRATION', '2026-10-11'],
    [{ channel: 'VISIT', registeredAt: at('2026-10-10 17:00') }, true, 'REGISTRATION', '2026-10-10'],
    [{ channel: 'VISIT', registeredAt: at('2026-10-12 09:00') }, false, 'REGISTRATION', '2026-10-12'],
  ])('%j: in time %s, by %s of %s', (arrival, inTime, basis, on) => {
    expect(timelinessOf(arrival, WINDOW)).toEqual({ inTime, basis, on });
  });

  it('has until the end of business where the window closes then, and a letter has its day', () => {
    const early = { lastDay: '2026-10-10', closesAt: at('2026-10-10 17:30') };
    expect(timelinessOf({ channel: 'WEB', at: at('2026-10-10 17:30') }, early).inTime).toBe(false);
    expect(timelinessOf({ channel: 'LETTER', postmarkedOn: '2026-10-10', receivedOn: '2026-10-12' }, early).inTime).toBe(true);
  });
});
