import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { entryDifferences } from './paper.ts';
import type { SheetRow } from './round.ts';
import { row } from './scoring.fixture.ts';

const said = (one: SheetRow[], other: SheetRow[]): string[] =>
  entryDifferences(one, other).map(({ candidateId, item }) => `${candidateId}.${item}`);

describe('two readings of one paper sheet', () => {
  it.each<[string, SheetRow[], SheetRow[], string[]]>([
    ['agree', [row('x', '1', '2'), row('y', '3')], [row('y', '3'), row('x', '1', '2')], []],
    ['differ in a point', [row('x', '1', '2')], [row('x', '1', '7')], ['x.P02']],
    ['differ where one saw nothing', [row('x', '1', '2')], [row('x', '1')], ['x.P02']],
    ['differ where one left a candidate out', [row('x', '1'), row('y', '1')], [row('x', '1')], ['y.P01']],
    ['differ in everything', [row('x', '1')], [row('y', '1')], ['x.P01', 'y.P01']],
  ])('%s', (_what, one, other, expected) => {
    expect(said(one, other)).toEqual(expected);
  });

  it('differ alike from either side, and never from themselves', () => {
    const rows = fc.uniqueArray(fc.tuple(fc.constantFrom('x', 'y', 'z'), fc.array(fc.constantFrom('1', '2'), { maxLength: 3 })), {
      selector: ([id]) => id,
    });
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        const [one, other] = [a, b].map((list) => list.map(([id, points]) => row(id, ...points))) as [SheetRow[], SheetRow[]];
        expect([said(one, one), said(one, other)]).toEqual([[], said(other, one)]);
      }),
    );
  });
});
