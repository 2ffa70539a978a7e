import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromDayNumber, toDayNumber } from './civil-date.ts';
import { civilDateOf, formatLocal, instantOf, startOfDay, startOfDayAfter, toIsoLocal, toIsoUtc } from './instant.ts';
import { minutesOf, parseLocalTime } from './local-time.ts';
import { parseInstant } from './parse-instant.ts';
import { ok, refuse } from './result.ts';

const END_OF_JUNE_9 = Date.UTC(2025, 5, 9, 16);

describe('instants in Shanghai', () => {
  it('end a day eight hours before UTC does', () => {
    expect(startOfDayAfter('2025-06-09')).toBe(END_OF_JUNE_9);
    expect(startOfDay('2025-06-10')).toBe(END_OF_JUNE_9);
    expect(instantOf('2025-06-09', '24:00')).toBe(END_OF_JUNE_9);
    expect(instantOf('2025-06-09', '09:30')).toBe(Date.UTC(2025, 5, 9, 1, 30));
  });

  it('belong to the local day', () => {
    expect(civilDateOf(END_OF_JUNE_9 - 1)).toBe('2025-06-09');
    expect(civilDateOf(END_OF_JUNE_9)).toBe('2025-06-10');
  });

  it('print midnight as the end of the day before', () => {
    expect(formatLocal(END_OF_JUNE_9)).toBe('2025-06-09 24:00');
    expect(formatLocal(END_OF_JUNE_9 - 1)).toBe('2025-06-09 23:59');
    expect(formatLocal(instantOf('2025-06-09', '09:05'))).toBe('2025-06-09 09:05');
    expect(formatLocal(startOfDay('2026-01-01'))).toBe('2025-12-31 24:00');
  });

  it('are written in ISO 8601, local and UTC', () => {
    expect(toIsoLocal(END_OF_JUNE_9)).toBe('2025-06-10T00:00:00.000+08:00');
    expect(toIsoUtc(END_OF_JUNE_9)).toBe('2025-06-09T16:00:00.000Z');
    expect(toIsoUtc(-1)).toBe('1969-12-31T23:59:59.999Z');
  });

  it('begin in 1992, after the last summer time', () => {
    expect(civilDateOf(startOfDay('1992-01-01'))).toBe('1992-01-01');
    expect(() => startOfDay('1991-12-31')).toThrow(RangeError);
    expect(() => civilDateOf(startOfDay('1992-01-01') - 1)).toThrow(RangeError);
  });

  it('are whole milliseconds', () => {
    expect(() => civilDateOf(0.5)).toThrow(RangeError);
    expect(() => toIsoUtc(Number.NaN)).toThrow(RangeError);
  });

  it('survive the way there and back, and agree with the platform’s UTC', () => {
    const instants = fc.integer({ min: Date.UTC(1992, 0, 1), max: Date.UTC(2100, 11, 30) });
    fc.assert(
      fc.property(instants, (at) => {
        expect(toIsoUtc(at)).toBe(new Date(at).toISOString());
        expect(parseInstant(toIsoUtc(at))).toEqual(ok(at));
        expect(parseInstant(toIsoLocal(at))).toEqual(ok(at));
        const date = civilDateOf(at);
        expect(startOfDay(date) <= at && at < startOfDayAfter(date)).toBe(true);
        expect(startOfDayAfter(date)).toBe(startOfDay(fromDayNumber(toDayNumber(date) + 1)));
      }),
      { seed: 20250609 },
    );
  });
});

describe('parseInstant', () => {
  it.each([
    ['2025-06-10T00:00:00+08:00', END_OF_JUNE_9],
    ['2025-06-09T16:00:00Z', END_OF_JUNE_9],
    ['2025-06-09T11:30:00-04:30', END_OF_JUNE_9],
    ['2025-06-09T15:59:59.999999Z', END_OF_JUNE_9 - 1],
    ['2025-06-09T16:00:00.5Z', END_OF_JUNE_9 + 500],
  ])('reads %s', (text, at) => {
    expect(parseInstant(text)).toEqual(ok(at));
  });

  it.each([
    ['2025-06-10T00:00:00', 'INSTANT_WITHOUT_OFFSET'],
    ['2025-06-10', 'INSTANT_BAD_FORM'],
    ['2025-06-10T24:00:00Z', 'INSTANT_BAD_FORM'],
    ['2025-06-10T23:59:60Z', 'INSTANT_BAD_FORM'],
    ['2025-06-10 00:00:00Z', 'INSTANT_BAD_FORM'],
    ['2025-06-10T00:00:00+0800', 'INSTANT_BAD_FORM'],
    [1_749_484_800_000, 'INSTANT_BAD_FORM'],
    [null, 'INSTANT_BAD_FORM'],
    ['2025-02-30T00:00:00Z', 'DATE_DOES_NOT_EXIST'],
  ])('refuses %j with %s', (input, code) => {
    expect(parseInstant(input)).toEqual(refuse(code));
  });
});

describe('local times', () => {
  it.each([
    ['00:00', 0],
    ['09:00', 540],
    ['23:59', 1439],
    ['24:00', 1440],
  ])('%s is minute %d', (time, minutes) => {
    expect(parseLocalTime(time)).toEqual(ok(time));
    expect(minutesOf(time)).toBe(minutes);
  });

  it.each(['24:01', '9:00', '12:60', '12:00:00', '', 900, null])('%j is none', (input) => {
    expect(parseLocalTime(input)).toEqual(refuse('TIME_BAD_FORM'));
    expect(() => minutesOf(String(input))).toThrow(RangeError);
  });
});
