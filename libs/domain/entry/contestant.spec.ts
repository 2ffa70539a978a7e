import { describe, expect, it } from '@jest/globals';
import { checkContestant } from './contestant.ts';
import { ofGroup, type EntryPack } from './records.ts';

const pack: EntryPack = { rules: [], groups: ['WORKER', 'STUDENT'], questions: [], minEntrants: { value: 0, clause: 'rules §6' } };
const given = (group: string | undefined, of = pack): string | null => {
  const typed = { name: '测试甲', sex: 'F' as const, birthDate: '2000-01-01', employer: '示例单位', declared: {}, group };
  const checked = checkContestant(typed, null, of, '2020-10-01');
  return checked.ok ? checked.value.group : (checked.refusals[0]?.code ?? null);
};

describe('the group of a contestant', () => {
  it.each([
    ['WORKER', 'WORKER'],
    ['RETIRED', 'GROUP_UNKNOWN'],
    [undefined, 'GROUP_MISSING'],
    ['', 'GROUP_MISSING'],
  ])('typed as %s is %s where there are two', (typed, expected) => {
    expect(given(typed)).toBe(expected);
  });

  it.each([
    ['STUDENT', 'STUDENT'],
    ['WORKER', 'GROUP_UNKNOWN'],
    [undefined, 'STUDENT'],
  ])('typed as %s is %s in a contest of one group (003-04)', (typed, expected) => {
    expect(given(typed, ofGroup(pack, 'STUDENT'))).toBe(expected);
  });

  it('is none where all compete together', () => {
    expect(given(undefined, { ...pack, groups: [] })).toBe(null);
    expect(ofGroup(pack, null)).toBe(pack);
  });
});
