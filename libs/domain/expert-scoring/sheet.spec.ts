import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { valueOf, type Result } from '../shared/result.ts';
import { recuse } from './panel.ts';
import { sheetOf, type ScoringRound, type SheetRow } from './round.ts';
import { candidate, expert, panelOver, roundOf, row, sealed } from './scoring.fixture.ts';
import { draft, missingPoints, seal, sealText } from './sheet.ts';

const said = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.refusals.map(({ code, field }) => `${code} ${field ?? ''}`.trim());
const round = roundOf(['a', 'b'], ['x', 'y']);
const NONCE = '0f'.repeat(32);

describe('a draft', () => {
  it('may be incomplete, and knows what is missing', () => {
    const drafted = valueOf(draft(round, 'a', [row('x', '9.0', ' ', '0')]));
    expect(sheetOf(drafted, 'a')).toEqual({ expertId: 'a', rows: [{ candidateId: 'x', points: { P01: '9', P03: '0' } }], seal: null });
    expect(missingPoints(drafted, 'a').map(({ candidateId, item }) => candidateId + item)).toEqual(['xP02', 'yP01', 'yP02', 'yP03']);
  });

  it('takes the place of the one before and leaves those of others alone', () => {
    const twice = valueOf(draft(valueOf(draft(round, 'a', [row('x', '1')])), 'a', [row('y', '2')]));
    const both = valueOf(draft(twice, 'b', [row('x', '3')]));
    expect(both.sheets.map(({ expertId, rows }) => [expertId, rows])).toEqual([
      ['a', [row('y', '2')]],
      ['b', [row('x', '3')]],
    ]);
  });

  it.each<[string, SheetRow[], string[]]>([
    ['above the item’s maximum', [row('x', '10.1')], ['MARK_OUT_OF_RANGE x.P01']],
    ['below nothing', [row('x', '-1')], ['MARK_OUT_OF_RANGE x.P01']],
    ['finer than the rule allows', [row('x', '9.25')], ['MARK_TOO_MANY_DECIMALS x.P01']],
    ['that is no number', [row('x', '优')], ['MARK_NOT_A_NUMBER x.P01']],
    ['for an item that is none', [{ candidateId: 'x', points: { P99: '1' } }], ['SHEET_ITEM_UNKNOWN x.P99']],
    ['for somebody else’s candidate', [row('z', '1')], ['SHEET_CANDIDATE_NOT_YOURS z']],
    ['for a candidate twice', [row('x', '1'), row('x', '2')], ['SHEET_CANDIDATE_TWICE x']],
  ])('%s is refused', (_what, rows, expected) => {
    expect(said(draft(round, 'a', rows))).toEqual(expected);
  });
});

describe('a draft before its time', () => {
  const near = { ...round, candidates: [candidate('x', { employerId: 'employer-a' }), candidate('y')] };
  const silent = { ...round, panels: [panelOver(['x', 'y'], [expert('a', { hasDeclared: false }), expert('b')])] };

  it.each<[string, ScoringRound, SheetRow[], string[]]>([
    ['without a declaration of interest', silent, [row('y', '1')], ['DECLARATION_MISSING']],
    ['of somebody from whom the expert has yet to step aside', near, [row('x', '1')], ['CONFLICT_NOT_RECUSED x']],
    ['after the opening', { ...round, openedAt: 1 }, [row('x', '1')], ['SCORES_OPENED']],
  ])('%s is refused', (_what, standing, rows, expected) => {
    expect(said(draft(standing, 'a', rows))).toEqual(expected);
  });

  it('waits for nobody else’s declaration or conflict', () => {
    expect([draft(silent, 'b', [row('x', '1')]).ok, draft(near, 'a', [row('y', '1')]).ok, draft(near, 'b', [row('x', '1')]).ok]).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe('a seal', () => {
  const complete = [row('y', '1', '2', '3'), row('x', '4', '5', '6')];

  it('closes a complete sheet for good', () => {
    const closed = sealed(round, 'a', ...complete);
    expect(sheetOf(closed, 'a').seal).toEqual({ hash: 'hash-a', at: 1 });
    expect([said(draft(closed, 'a', complete)), said(seal(closed, 'a', 'h', 2))]).toEqual([['SHEET_SEALED'], ['SHEET_SEALED']]);
  });

  it.each<[string, ScoringRound, string[]]>([
    ['nothing is scored yet', round, ['SHEET_INCOMPLETE']],
    ['one candidate is left out', valueOf(draft(round, 'a', [row('x', '1', '2', '3')])), ['SHEET_INCOMPLETE']],
    ['all is open already', { ...round, openedAt: 1 }, ['SCORES_OPENED']],
  ])('is refused while %s', (_what, standing, expected) => {
    expect(said(seal(standing, 'a', 'h', 1))).toEqual(expected);
  });

  it('asks nothing for a candidate from whom the expert stepped aside', () => {
    const aside = valueOf(recuse(round, { expertId: 'a', candidateId: 'y', reason: '亲属', replacedBy: null }, 1));
    expect(sheetOf(sealed(aside, 'a', row('x', '1', '2', '3')), 'a').seal?.hash).toBe('hash-a');
  });

  it('is over one text, whatever the order of rows and items', () => {
    const text = sealText('round', { expertId: 'a', rows: complete, seal: null }, NONCE);
    expect(text).toBe(
      `{"expert":"a","nonce":"${NONCE}","round":"round","rows":[` +
        '{"candidate":"x","points":{"P01":"4","P02":"5","P03":"6"}},{"candidate":"y","points":{"P01":"1","P02":"2","P03":"3"}}]}',
    );
    const turned = complete.map(({ candidateId, points }) => ({
      candidateId,
      points: Object.fromEntries(Object.entries(points).reverse()),
    }));
    fc.assert(
      fc.property(fc.shuffledSubarray(turned, { minLength: 2 }), (rows) => {
        expect(sealText('round', { expertId: 'a', rows, seal: null }, NONCE)).toBe(text);
      }),
    );
  });

  it.each(['', '0f', 'XY'.repeat(32)])('needs a nonce of 32 bytes, not %j', (nonce) => {
    expect(() => sealText('round', { expertId: 'a', rows: [], seal: null }, nonce)).toThrow(RangeError);
  });
});
