import { describe, expect, it } from '@jest/globals';
import { changedEntries } from './changed-entries.ts';

const entry = (key: string) => ({
  ...{ key, name: '示例', unit: '示例单位', theory: '80', practice: '90', status: 'PRESENT' as const, total: '87.00', rank: 1 },
});

describe('what a correction names', () => {
  it.each([
    ['nothing typed', {}, []],
    ['the same typed again', { A: { theory: ' 80 ', practice: '90', status: 'PRESENT' as const } }, []],
    ['one mark', { A: { theory: '81', practice: '90' } }, [{ key: 'A', theory: '81', practice: '90', status: 'PRESENT' }]],
    [
      'somebody who was disqualified',
      { B: { theory: '', practice: ' ', status: 'DISQUALIFIED' as const } },
      [{ key: 'B', theory: null, practice: null, status: 'DISQUALIFIED' }],
    ],
  ])('%s', (_, typed, expected) => {
    expect(changedEntries([entry('A'), entry('B')], typed)).toEqual(expected);
  });
});
