import { describe, expect, it } from '@jest/globals';
import { memberRefusals, seatedNow, type PostMember } from './post.ts';

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

describe('those who do the work of a post now', () => {
  it.each<[string, string[], string[], string[]]>([
    ['A角 alone while he is at work', ['A甲', 'B乙', 'B丙'], [], ['甲']],
    ['A角, whoever of the others is away', ['B乙', 'A甲'], ['乙'], ['甲']],
    ['every B角 when A角 is away', ['A甲', 'B乙', 'B丙'], ['甲'], ['乙', '丙']],
    ['the B角 who is at work', ['A甲', 'B乙', 'B丙'], ['甲', '乙'], ['丙']],
    ['all of them when nobody is', ['A甲', 'B乙'], ['甲', '乙'], ['甲', '乙']],
    ['nobody where there is nobody', [], ['甲'], []],
  ])('are %s', (_who, members, away, expected) => {
    expect(seatedNow(seats(...members), new Set(away)).map(({ personId }) => personId)).toEqual(expected);
  });
});
