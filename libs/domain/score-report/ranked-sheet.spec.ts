import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byRank, rankSheet } from './ranked-sheet.ts';
import type { DraftEntry } from './records.ts';
import { scoredAs } from './score-pack.ts';
import { sampleEntry, samplePack } from './score-report.fixture.ts';

const linesOf = (entries: readonly DraftEntry[]) =>
  rankSheet(entries, samplePack).map(({ entry, total, rank, decidedBy, problems }) =>
    [entry.key, total, rank, decidedBy, ...problems.map(({ code }) => code)].map((each) => each ?? '-').join(' '),
  );

describe('a sheet', () => {
  it('keeps its order and shows total, rank and what decided it', () => {
    const entries = [
      sampleEntry('a', { theory: '80', practice: '90' }),
      sampleEntry('b', { theory: '94', practice: '84' }),
      sampleEntry('c', { theory: '100', practice: '100' }),
      sampleEntry('d', { status: 'ABSENT', theory: null, practice: null }),
      sampleEntry('e', { theory: '80', practice: '90' }),
    ];
    expect(linesOf(entries)).toEqual(['a 87.00 2 JOINT', 'b 87.00 4 PRACTICE', 'c 100.00 1 TOTAL', 'd - - STATUS', 'e 87.00 2 JOINT']);
  });

  it('ranks own contestants by themselves where the contest is co-hosted, and everybody where it is not', () => {
    const entries = [sampleEntry('a', { theory: '100', practice: '100', local: false }), sampleEntry('b')];
    const places = (coHosted: boolean) =>
      rankSheet(entries, scoredAs(samplePack, { weights: null, coHosted })).map(({ total, rank, decidedBy }) => [total, rank, decidedBy]);
    expect(places(true)).toEqual([
      ['100.00', null, 'OUT_OF_SCOPE'],
      ['87.00', 1, 'TOTAL'],
    ]);
    expect(places(false).map(([, rank]) => rank)).toEqual([1, 2]);
  });

  it('ranks those who have their marks while others still lack one', () => {
    const entries = [sampleEntry('a', { theory: null }), sampleEntry('b')];
    expect(linesOf(entries)).toEqual(['a - - - MARK_MISSING', 'b 87.00 1 TOTAL']);
  });

  it.each([
    ['87', []],
    ['87.00', []],
    ['87.01', ['TOTAL_MISMATCH']],
    ['86.99', ['TOTAL_MISMATCH']],
    [null, []],
  ])('compares the own total %j by value', (total, codes) => {
    const [row] = rankSheet([sampleEntry('a', { total })], samplePack);
    expect(row?.problems.map(({ code }) => code)).toEqual(codes);
  });

  it('names both figures of a total that differs, with row, entry and name', () => {
    const [, row] = rankSheet([sampleEntry('a'), sampleEntry('b', { total: '88', theory: '70' })], samplePack);
    expect(row?.problems).toEqual([
      {
        code: 'TOTAL_MISMATCH',
        field: 'total',
        clause: '000/附1/六.3',
        params: { own: '88', total: '84.00', row: 2, entry: 'b', name: '测试b' },
      },
    ]);
  });

  it('names who stands twice, by name and unit or by number, at the later row', () => {
    const entries = [
      sampleEntry('a', { name: '测试甲', number: '7' }),
      sampleEntry('b', { name: '测试甲' }),
      sampleEntry('c', { name: '测试甲', unit: '示例单位二', number: '7' }),
      sampleEntry('d', { name: '', number: null }),
      sampleEntry('e', { name: '', number: null }),
    ];
    const found = rankSheet(entries, samplePack).map(({ problems }) =>
      problems.map(({ code, params }) => `${code} ${params?.['other'] ?? ''}`.trim()),
    );
    expect(found).toEqual([[], ['ENTRY_TWICE 1'], ['ENTRY_NUMBER_TWICE 1'], ['ENTRY_NAME_MISSING'], ['ENTRY_NAME_MISSING']]);
  });

  it('is printed by rank, joint and unranked ones in the order of the sheet', () => {
    const entries = [
      sampleEntry('x', { status: 'ABSENT', theory: null, practice: null }),
      sampleEntry('z'),
      sampleEntry('a'),
      sampleEntry('m', { theory: '90' }),
    ];
    expect(byRank(rankSheet(entries, samplePack)).map(({ entry }) => entry.key)).toEqual(['m', 'z', 'a', 'x']);
  });
});

describe('any sheet', () => {
  const mark = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => String(hundredths / 100));
  const marks = fc.array(fc.record({ theory: mark, practice: mark }), { maxLength: 12 });

  it('has the same totals and ranks in any order', () => {
    fc.assert(
      fc.property(marks, (given) => {
        const entries = given.map((each, index) => sampleEntry(String(index), each));
        const places = (sheet: DraftEntry[]) =>
          rankSheet(sheet, samplePack)
            .map(({ entry, total, rank }) => `${entry.key} ${total} ${rank}`)
            .sort();
        expect(places([...entries].reverse())).toEqual(places(entries));
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});
