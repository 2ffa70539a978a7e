import { describe, expect, it } from '@jest/globals';
import { diffPacks, diffValues } from './diff.ts';
import { loadContestPack } from './load-pack.ts';

const pack = loadContestPack('000', '2025');

describe('the difference of two editions', () => {
  it('is nothing for the same', () => {
    expect(diffPacks(pack, structuredClone(pack))).toEqual([]);
  });

  it('names path, before and after, and rows by their own name', () => {
    const next = structuredClone(pack) as unknown as {
      trades: { trades: { no: number; industry: { inferred?: string }; organizers: { printed: string[] } }[] };
      scoring: { prizes: { table: { rank: number; amount: string }[] }; minFinalists: { value: number } };
      deadlines: { deadlines: { ladder: { rungs: unknown[] } }[] };
    };
    const [, , , , , sixth] = next.trades.trades;
    if (!sixth) throw new Error('no sixth trade');
    sixth.industry = { inferred: '供电' };
    sixth.organizers.printed.push('示例单位');
    next.trades.trades.splice(1, 1);
    next.scoring.minFinalists.value = 20;
    next.deadlines.deadlines[0]?.ladder.rungs.shift();
    const changes = diffPacks(pack, next as unknown as typeof pack);
    expect(changes.map(({ path }) => path)).toEqual([
      'trades.trades[no=2]',
      'trades.trades[no=6].industry.printed',
      'trades.trades[no=6].industry.inferred',
      'trades.trades[no=6].industry.blocks',
      'trades.trades[no=6].industry.note',
      'trades.trades[no=6].organizers.printed',
      'scoring.minFinalists.value',
      'deadlines.deadlines[key=SCORE_REPORT].ladder.rungs[offset=-5]',
    ]);
    expect(changes[2]).toEqual({ path: 'trades.trades[no=6].industry.inferred', before: '绿电铝', after: '供电' });
    expect(changes[0]?.after).toBe(undefined);
  });

  it.each([
    [1, 1, []],
    [1, 2, [{ path: '', before: 1, after: 2 }]],
    [
      { a: 1 },
      { b: 1 },
      [
        { path: 'a', before: 1, after: undefined },
        { path: 'b', before: undefined, after: 1 },
      ],
    ],
    [[1, 2], [2, 1], [{ path: '', before: [1, 2], after: [2, 1] }]],
    [[{ no: 1 }, { no: 1 }], [{ no: 1 }], [{ path: '', before: [{ no: 1 }, { no: 1 }], after: [{ no: 1 }] }]],
    [{ a: null }, { a: {} }, [{ path: 'a', before: null, after: {} }]],
    [[], [{ no: 3 }], [{ path: '[no=3]', before: undefined, after: { no: 3 } }]],
  ])('%j to %j', (before, after, changes) => {
    expect(diffValues(before, after)).toEqual(changes);
  });
});
