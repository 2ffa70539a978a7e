import { describe, expect, it } from '@jest/globals';
import { instantOf } from '../shared/instant.ts';
import { heldSince, standingHold } from './draft-hold.ts';
import type { Draft } from './records.ts';

const at = (time: string): number => instantOf('2026-06-01', time);
const draft = (since: string | null, savedAt: string): Draft => ({
  round: 1,
  version: 3,
  entries: [],
  updatedBy: { accountId: 'a', name: '测试甲' },
  updatedAt: at(savedAt),
  hold: since === null ? null : { accountId: 'a', name: '测试甲', since: at(since) },
});

describe('a hold on a draft', () => {
  it.each<[string, Draft | null, number, string, string | null]>([
    ['stands while saves go on', draft('10:00', '10:40'), 1, '11:09', '11:10'],
    ['lapses half an hour after the last save', draft('10:00', '10:40'), 1, '11:10', null],
    ['counts from its taking over where that came after the last save', draft('10:50', '10:40'), 1, '11:15', '11:20'],
    ['ends with its round', draft('10:00', '10:40'), 2, '10:45', null],
    ['is nobody’s on a draft that nobody holds', draft(null, '10:40'), 1, '10:45', null],
    ['is nobody’s without a draft', null, 1, '10:45', null],
  ])('%s', (_what, found, round, now, until) => {
    const standing = standingHold(found, round, 30, at(now));
    expect(standing?.until ?? null).toBe(until === null ? null : at(until));
  });

  it('goes on from its beginning for its holder, and begins anew for anybody else', () => {
    const standing = standingHold(draft('10:00', '10:40'), 1, 30, at('10:45'));
    expect([heldSince(standing, 'a', at('10:45')), heldSince(standing, 'b', at('10:45')), heldSince(null, 'a', at('11:30'))]).toEqual([
      at('10:00'),
      at('10:45'),
      at('11:30'),
    ]);
  });
});
