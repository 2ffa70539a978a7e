import { describe, expect, it } from '@jest/globals';
import { checkList, type ListMember, type ListRule } from './whole-list.ts';

const RULE: ListRule = { target: 20, tolerance: 2, keyIndustryPercent: 50, oneIndustryPercent: 0, oneRegionPercent: 0, womenPercent: 0 };

/** `key` of n in key industries, `women` of them women, in the first of so many industries and regions the most. */
const list = (n: number, key: number, women = 0, industries = 4, regions = 5): ListMember[] =>
  Array.from({ length: n }, (_, index) => ({
    personId: `p${index}`,
    keyIndustry: index < key,
    industry: `行业${index % industries}`,
    region: `地区${index % regions}`,
    sex: index < women ? 'F' : 'M',
  }));

const rooms = (members: ListMember[], rule: Partial<ListRule> = {}): Record<string, number | null> =>
  Object.fromEntries(checkList(members, { ...RULE, ...rule }).checks.map(({ key, room }) => [key, room]));

describe('a whole list', () => {
  it.each([
    [17, -1],
    [18, 0],
    [20, 2],
    [22, 0],
    [23, -1],
  ])('of %d persons is about twenty with room for %d', (n, room) => {
    expect(rooms(list(n, n))['ABOUT_TARGET']).toBe(room);
  });

  it.each([
    [20, 10, -1, 'exactly half is not mainly'],
    [20, 11, 0, 'one more is'],
    [21, 11, 0, 'of an odd number'],
    [20, 20, 9, 'all of them'],
  ])('of %d with %d of key industries has room for %d: %s', (n, key, room) => {
    expect(rooms(list(n, key))['KEY_INDUSTRIES']).toBe(room);
  });

  it.each<[Partial<ListRule>, string, number]>([
    [{ oneIndustryPercent: 25 }, 'ONE_INDUSTRY', 0],
    [{ oneIndustryPercent: 24 }, 'ONE_INDUSTRY', -1],
    [{ oneRegionPercent: 30 }, 'ONE_REGION', 2],
    [{ womenPercent: 30 }, 'WOMEN', -1],
    [{ womenPercent: 25 }, 'WOMEN', 0],
  ])('under %j has for %s room for %d', (rule, key, room) => {
    expect(rooms(list(20, 20, 5), rule)[key]).toBe(room);
  });

  it('is not judged where the round sets no bound, but the figures are shown', () => {
    const { checks } = checkList(list(20, 12, 5), RULE);
    expect(checks).toEqual([
      { key: 'ABOUT_TARGET', found: 20, of: 20, room: 2, about: null },
      { key: 'KEY_INDUSTRIES', found: 12, of: 20, room: 1, about: null },
      { key: 'ONE_INDUSTRY', found: 5, of: 20, room: null, about: '行业0' },
      { key: 'ONE_REGION', found: 4, of: 20, room: null, about: '地区0' },
      { key: 'WOMEN', found: 5, of: 20, room: null, about: null },
    ]);
  });

  it.each<[string, ListMember[], Partial<ListRule>, string[]]>([
    ['nothing while there is room', list(20, 15, 5), {}, []],
    ['what holds with nobody to spare', list(20, 11, 5), { womenPercent: 25 }, ['KEY_INDUSTRIES', 'WOMEN']],
    ['what fails, before what is only tight', list(20, 11, 4), { womenPercent: 25 }, ['WOMEN']],
    ['everything that fails', list(30, 5, 0), { womenPercent: 10 }, ['ABOUT_TARGET', 'KEY_INDUSTRIES', 'WOMEN']],
    ['what an empty list fails', [], {}, ['ABOUT_TARGET', 'KEY_INDUSTRIES']],
  ])('is bound by %s', (_what, members, rule, binding) => {
    expect(checkList(members, { ...RULE, ...rule }).binding).toEqual(binding);
  });
});
