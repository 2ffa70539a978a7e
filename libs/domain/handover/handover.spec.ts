import { describe, expect, it } from '@jest/globals';
import type { PostMember } from '../post/post.ts';
import { delegationAfter, membersAfter, saidOfHeir } from './handover.ts';

const seats = (...texts: string[]): PostMember[] =>
  texts.map((text) => ({ personId: text.slice(1), seat: text.startsWith('A') ? 'A' : 'B' }));

describe('a post after 甲 handed over to 乙', () => {
  it.each([
    [['A甲'], ['A乙']],
    [
      ['A丙', 'B甲'],
      ['A丙', 'B乙'],
    ],
    [['A甲', 'B乙'], ['A乙']],
    [['A乙', 'B甲'], ['A乙']],
    [
      ['A甲', 'B乙', 'B丙'],
      ['B丙', 'A乙'],
    ],
  ])('of %j has %j', (before, after) => {
    expect(membersAfter(seats(...before), '甲', '乙')).toEqual(seats(...after));
  });
});

describe('an absence after its deputy handed over', () => {
  const one = { absentId: '丙', deputyId: '甲', fromOn: '2026-10-01', toOn: '2026-10-08', kinds: ['REVIEW'] };

  it.each([
    ['2026-09-28', '2026-10-01'],
    ['2026-10-05', '2026-10-05'],
  ])('seen on %s runs from %s, for the same kinds of task', (today, fromOn) => {
    expect(delegationAfter(one, '乙', today)).toEqual({ ...one, deputyId: '乙', fromOn });
  });
});

describe('reasons', () => {
  it('that speak to who acts are said of the successor', () => {
    expect(saidOfHeir([{ code: 'NOT_ON_POST', params: { post: '岗' } }, { code: 'OWN_CASE' }], '乙')).toEqual([
      { code: 'HEIR_NOT_ADDRESSED', params: { name: '乙' } },
      { code: 'OWN_CASE' },
    ]);
  });
});
