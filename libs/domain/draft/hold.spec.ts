import { describe, expect, it } from '@jest/globals';
import { instantOf } from '../shared/instant.ts';
import { holdOf, takenFrom, type Hold } from './hold.ts';

const at = (time: string): number => instantOf('2026-06-01', time);
const A = { personId: 'a', name: '测试甲' };
const savedAt = (time: string) => ({ by: A, at: at(time) });

describe('a draft is in the hand', () => {
  it.each<[string, Parameters<typeof holdOf<typeof A>>, string | null]>([
    ['of who saved it last', [savedAt('10:00'), null, 30, at('10:29')], '10:30'],
    ['of nobody when its minutes went by without another save', [savedAt('10:00'), null, 30, at('10:30')], null],
    ['of who saved it last, for as many minutes as are set', [savedAt('10:00'), null, 5, at('10:04')], '10:05'],
    ['of nobody once it was handed in', [savedAt('10:00'), at('10:10'), 30, at('10:11')], null],
    ['of nobody where it is handed in as it is saved', [savedAt('10:00'), at('10:00'), 30, at('10:01')], null],
    ['of who saved it after it came back', [savedAt('10:00'), at('09:50'), 30, at('10:01')], '10:30'],
    ['of nobody where nobody has saved it', [null, null, 30, at('10:01')], null],
    ['of nobody where its saves were not kept yet', [undefined, at('09:00'), 30, at('10:01')], null],
  ])('%s', (_whose, given, until) => {
    expect(holdOf(...given)).toEqual(until === null ? null : { by: A, until: at(until) });
  });
});

describe('a save', () => {
  const hold: Hold<typeof A> = { by: A, until: at('10:30') };
  const held = { code: 'HELD', field: 'takeOver', clause: 'office §4', params: { by: '测试甲', until: '2026-06-01 10:30' } };

  it.each<[string, Hold<typeof A> | null, string, true | undefined, ReturnType<typeof takenFrom<typeof A>>]>([
    ['of what nobody holds takes it from nobody', null, 'b', undefined, { ok: true, value: null }],
    ['of the holder takes it from nobody', hold, 'a', undefined, { ok: true, value: null }],
    ['of the holder is his own, whatever he says', hold, 'a', true, { ok: true, value: null }],
    ['of another is refused with whose it is, and until when', hold, 'b', undefined, { ok: false, refusals: [held] }],
    ['of another who takes it over takes it from the holder', hold, 'b', true, { ok: true, value: A }],
  ])('%s', (_what, standing, personId, takeOver, expected) => {
    expect(takenFrom(standing, { personId }, takeOver, 'HELD')).toEqual(expected);
  });
});
