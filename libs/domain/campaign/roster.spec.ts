import { describe, expect, it } from '@jest/globals';
import { rosterRefusals } from './roster.ts';

const posts = [
  { role: 'DIRECTOR', count: 1, clause: '000/附2' },
  { role: 'VICE', count: 15, clause: '000/附2' },
  { role: 'MEMBER', count: null, clause: '002/四(一)' },
];

describe('a post of the committee', () => {
  it.each<[string, string, number, string[]]>([
    ['that is free takes somebody', 'DIRECTOR', 0, []],
    ['that is full takes nobody more', 'DIRECTOR', 1, ['ROSTER_POST_FULL']],
    ['for several takes the last of them', 'VICE', 14, []],
    ['without a number takes any', 'MEMBER', 99, []],
    ['that the regulation does not list is none', 'CHAIR', 0, ['ROSTER_POST_UNKNOWN']],
  ])('%s', (_what, role, held, expected) => {
    expect(rosterRefusals(posts, role, held).map(({ code }) => code)).toEqual(expected);
  });

  it('is named with the number that the regulation gives', () => {
    expect(rosterRefusals(posts, 'VICE', 15)).toEqual([
      { code: 'ROSTER_POST_FULL', field: 'role', clause: '000/附2', params: { count: 15 } },
    ]);
  });
});
