import { describe, expect, it } from '@jest/globals';
import { draftEntry, entryProblems, type EntryInput } from './entry.ts';
import { sampleEntry, samplePack } from './score-report.fixture.ts';

const typed = (given: Partial<EntryInput> = {}): EntryInput => ({
  name: '测试甲',
  unit: '示例单位',
  theory: '80',
  practice: '90',
  status: 'PRESENT',
  ...given,
});
const refusalsOf = (given: Partial<EntryInput>): string[] => {
  const result = draftEntry(typed(given), 'k', 2);
  return result.ok ? [] : result.refusals.map(({ code, field }) => `${field ?? ''} ${code}`);
};

describe('a mark as typed', () => {
  it.each([
    ['NaN', 'MARK_NOT_A_NUMBER'],
    ['Infinity', 'MARK_NOT_A_NUMBER'],
    ['1e400', 'MARK_NOT_A_NUMBER'],
    ['-0.01', 'MARK_OUT_OF_RANGE'],
    ['100.01', 'MARK_OUT_OF_RANGE'],
    ['０９５', 'MARK_NOT_A_NUMBER'],
    ['９５', 'MARK_NOT_A_NUMBER'],
    ['9,5', 'MARK_NOT_A_NUMBER'],
    ['0x5A', 'MARK_NOT_A_NUMBER'],
    ['095', 'MARK_NOT_A_NUMBER'],
    ['89.123', 'MARK_TOO_MANY_DECIMALS'],
    ['123456789012345678901234567890', 'MARK_OUT_OF_RANGE'],
  ])('%s is refused', (mark, code) => {
    expect(refusalsOf({ theory: mark })).toEqual([`theory ${code}`]);
    expect(refusalsOf({ total: mark })).toEqual([`total ${code}`]);
  });

  it('just above 100 with many decimals is refused for both', () => {
    expect(refusalsOf({ practice: '100.0000001' })).toEqual(['practice MARK_OUT_OF_RANGE', 'practice MARK_TOO_MANY_DECIMALS']);
  });

  it.each([
    ['90', '90'],
    ['89.50', '89.5'],
    ['0', '0'],
    ['100.00', '100'],
    ['', null],
    ['  ', null],
    [null, null],
  ])('%j is kept as %j', (mark, kept) => {
    const result = draftEntry(typed({ theory: mark }), 'k', 2);
    expect(result.ok && result.value.theory).toEqual(kept);
  });
});

describe('a name as typed', () => {
  it.each([
    ['张\u200b三', 'NAME_HAS_INVISIBLE_CHARACTER'],
    ['张\u202e三', 'NAME_HAS_BIDI_CONTROL'],
    ['张\u0000三', 'NAME_HAS_CONTROL_CHARACTER'],
    ['张\n三', 'NAME_HAS_CONTROL_CHARACTER'],
    ['张\ud800', 'NAME_HAS_LONE_SURROGATE'],
    ['张🙂', 'NAME_HAS_SYMBOL'],
    ['张'.repeat(10_000), 'NAME_TOO_LONG'],
  ])('%j is refused wherever a text stands', (text, code) => {
    expect(refusalsOf({ name: text, unit: text, note: text })).toEqual([`name ${code}`, `unit ${code}`, `note ${code}`]);
  });

  it.each([
    ['𠮷野', '𠮷野'],
    [' 测试甲 ', '测试甲'],
    ['e\u0301', '\u00e9'],
    ['阿依古丽·测试', '阿依古丽·测试'],
    ['   ', ''],
  ])('%j is kept as %j', (name, kept) => {
    const result = draftEntry(typed({ name }), 'k', 2);
    expect(result.ok && result.value.name).toBe(kept);
  });
});

describe('a row alone', () => {
  const problemsOf = (given: Parameters<typeof sampleEntry>[1], weights = samplePack.weights) =>
    entryProblems(sampleEntry('k', given), weights).map(({ code, field }) => `${field ?? ''} ${code}`);

  it.each([
    [{}, []],
    [{ name: '' }, ['name ENTRY_NAME_MISSING']],
    [{ unit: '' }, ['unit ENTRY_UNIT_MISSING']],
    [{ theory: null }, ['theory MARK_MISSING']],
    [{ theory: null, practice: null }, ['theory MARK_MISSING', 'practice MARK_MISSING']],
    [{ status: 'ABSENT', theory: null, practice: null }, []],
    [{ status: 'ABSENT' }, ['theory MARK_NOT_ALLOWED', 'practice MARK_NOT_ALLOWED']],
    [{ status: 'WITHDRAWN', practice: null }, ['theory MARK_NOT_ALLOWED']],
    [{ status: 'DISQUALIFIED', theory: null, practice: null, total: '0' }, ['total MARK_NOT_ALLOWED']],
  ] as const)('with %j has the problems %j', (given, problems) => {
    expect(problemsOf(given)).toEqual(problems);
  });

  it('needs no mark whose weight is 0', () => {
    expect(problemsOf({ theory: null }, { theory: '0', practice: '1' })).toEqual([]);
  });
});
