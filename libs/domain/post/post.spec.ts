import { describe, expect, it } from '@jest/globals';
import { memberRefusals, type PostMember } from './post.ts';

const office = new Set(['甲', '乙', '丙']);
const seats = (...texts: string[]): PostMember[] =>
  texts.map((text) => ({ personId: text.slice(1), seat: text.startsWith('A') ? 'A' : 'B' }));

describe('the people of a post', () => {
  it.each<[string[], string[]]>([
    [['A甲'], []],
    [['A甲', 'B乙'], []],
    [['A甲', 'B乙', 'B丙'], []],
    [[], ['POST_NEEDS_ONE_A']],
    [['B甲', 'B乙'], ['POST_NEEDS_ONE_A']],
    [['A甲', 'A乙'], ['POST_NEEDS_ONE_A']],
    [['A甲', 'B甲'], ['POST_MEMBER_TWICE']],
    [['A甲', 'B丁'], ['POST_MEMBER_NOT_OFFICE']],
    [
      ['A丁', 'A丁'],
      ['POST_NEEDS_ONE_A', 'POST_MEMBER_TWICE', 'POST_MEMBER_NOT_OFFICE', 'POST_MEMBER_NOT_OFFICE'],
    ],
  ])('%j: %j', (members, codes) => {
    expect(memberRefusals(seats(...members), office).map(({ code }) => code)).toEqual(codes);
  });

  it('are named where they do not belong', () => {
    expect(memberRefusals(seats('A甲', 'B丁'), office)).toEqual([{ code: 'POST_MEMBER_NOT_OFFICE', field: 'members.1.personId' }]);
  });
});
