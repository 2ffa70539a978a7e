import { describe, expect, it } from '@jest/globals';
import { formHold } from './form-hold.ts';

const MINUTE = 60_000;
const NOW = 100 * MINUTE;
const saved = { by: { personId: 'p', name: '测试甲' }, at: NOW };

describe('a candidate’s form is in the hand', () => {
  it.each<[string, Parameters<typeof formHold>[0], number, string | null]>([
    ['of who saved it last', { saved, filedAt: null }, NOW + 29 * MINUTE, '测试甲'],
    ['of nobody after thirty minutes without a save', { saved, filedAt: null }, NOW + 30 * MINUTE, null],
    ['of nobody once he was filed', { saved, filedAt: NOW + MINUTE }, NOW + 2 * MINUTE, null],
    ['of who saved it since he was returned', { saved, filedAt: NOW - MINUTE }, NOW + MINUTE, '测试甲'],
    ['of nobody where its saves were not kept yet', { saved: null, filedAt: null }, NOW, null],
  ])('%s', (_whose, candidate, now, holder) => {
    expect(formHold(candidate, 30, now)?.by.name ?? null).toBe(holder);
  });
});
