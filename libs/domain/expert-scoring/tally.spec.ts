import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { valueOf } from '../shared/result.ts';
import { correct, openScores } from './opening.ts';
import { recuse } from './panel.ts';
import type { ScoringRound, ScoringRule } from './round.ts';
import { roundOf, row, sealed } from './scoring.fixture.ts';
import { outliers, spreads } from './spread.ts';
import { tally } from './tally.ts';

/** Points of each expert for each candidate: `{ x: ['9 8 7', …] }`, experts a, b, c … in order. */
type Table = Record<string, readonly string[]>;

function opened(table: Table, rule: Partial<ScoringRule> = {}): ScoringRound {
  const candidates = Object.keys(table);
  const experts = 'abcdefghi'.slice(0, Math.max(...Object.values(table).map((marks) => marks.length))).split('');
  const scored = experts.reduce(
    (round, id, index) => sealed(round, id, ...candidates.map((each) => row(each, ...(table[each]?.[index] ?? '').split(' ')))),
    roundOf(experts, candidates, [], rule),
  );
  return valueOf(openScores(scored, 1));
}

const lines = (round: ScoringRound): string[] =>
  valueOf(tally(round)).map(({ rank, candidateId, total, decidedBy }) => `${rank} ${candidateId} ${total} ${decidedBy}`);
const uses = (round: ScoringRound): string[] =>
  valueOf(tally(round)).flatMap(({ marks }) => marks.map(({ expertId, mark, use }) => `${expertId} ${mark} ${use}`));

describe('a total', () => {
  it.each<[string, Table, Partial<ScoringRule>, string]>([
    ['is the mean of the experts, of a hundred', { x: ['9 9 9', '6 6 6'] }, {}, '75.00'],
    ['is rounded half up', { x: ['0.3 0 0', '0 0 0', '0 0 0', '0 0 0'] }, { totalDecimals: 1 }, '0.3'],
    ['is rounded once', { x: ['10 10 0', '10 10 0.1'] }, {}, '66.83'],
    ['is not rounded on the way', { x: ['10 0 0', '10 0 0', '10 0 0'] }, {}, '33.33'],
    ['weighs its items', { x: ['10 0 0'] }, { items: [weighted('P01', '3'), weighted('P02', '1'), weighted('P03', '1')] }, '60.00'],
    ['is rescaled to another full mark', { x: ['10 10 5'] }, { fullMark: '50' }, '41.67'],
    ['has the rule’s decimals', { x: ['10 10 5'] }, { totalDecimals: 3 }, '83.333'],
    ['of four experts leaves nobody out', { x: ['0 0 0', '5 5 5', '5 5 5', '10 10 10'] }, {}, '50.00'],
    ['of five leaves out the highest and the lowest', { x: ['0 0 0', '5 5 5', '5 5 5', '6 6 6', '10 10 10'] }, {}, '53.33'],
    ['is trimmed from another number on where the round says so', { x: ['0 0 0', '5 5 5', '9 9 9'] }, { trimFrom: 3 }, '50.00'],
  ])('%s', (_what, table, rule, total) => {
    expect(valueOf(tally(opened(table, rule))).map((each) => each.total)).toEqual([total]);
  });

  it('shows whose mark was left out, one at each end even among equals', () => {
    expect(uses(opened({ x: ['5 5 5', '5 5 5', '5 5 5', '5 5 5', '5 5 5'] }))).toEqual([
      'a 50.00 LOWEST',
      'b 50.00 COUNTED',
      'c 50.00 COUNTED',
      'd 50.00 COUNTED',
      'e 50.00 HIGHEST',
    ]);
  });

  it('is trimmed by who is left after recusals', () => {
    const table = { x: ['0 0 0', '5 5 5', '5 5 5', '6 6 6', '10 10 10'] };
    const round = roundOf(['a', 'b', 'c', 'd', 'e'], ['x']);
    const aside = valueOf(recuse(round, { expertId: 'a', candidateId: 'x', reason: '同一单位', replacedBy: null }, 1));
    const rest = ['b', 'c', 'd', 'e'].reduce(
      (each, id, index) => sealed(each, id, row('x', ...(table.x[index + 1] ?? '').split(' '))),
      aside,
    );
    expect(lines(valueOf(openScores(rest, 1)))).toEqual(['1 x 65.00 TOTAL']);
  });

  it('follows a correction', () => {
    const slip = { expertId: 'a', candidateId: 'x', item: 'P01', before: '9', after: '6', reason: '看错', by: 'a', secondBy: 's' };
    expect(lines(valueOf(correct(opened({ x: ['9 9 9'] }), slip, 2)))).toEqual(['1 x 80.00 TOTAL']);
  });

  it('is not there before the opening', () => {
    expect(tally(roundOf(['a'], ['x']))).toEqual({ ok: false, refusals: [{ code: 'SCORES_NOT_OPENED' }] });
    expect(lines({ ...roundOf(['a'], []), openedAt: 1 })).toEqual([]);
  });
});

describe('equal totals', () => {
  const same = ['5 5 5', '5 5 5', '5 5 5'];
  const tied: Table = { x: ['4 4 4', ...same, '6 6 6'], y: ['3 3 3', ...same, '6 6 6'] };

  it.each<[string, Table, string[], string[]]>([
    ['are settled by the mean before trimming', tied, ['UNTRIMMED'], ['1 x 50.00 UNTRIMMED', '2 y 50.00 UNTRIMMED']],
    ['are joint where nothing settles them', tied, [], ['1 x 50.00 JOINT', '1 y 50.00 JOINT']],
    [
      'are settled by a force',
      { x: ['6 4 5'], y: ['5 5 5'], z: ['1 1 1'] },
      ['UNTRIMMED', 'INNOVATION'],
      ['1 y 50.00 INNOVATION', '2 x 50.00 INNOVATION', '3 z 10.00 TOTAL'],
    ],
    [
      'are settled by the forces in the order of the rule',
      { x: ['6 4 5'], y: ['5 5 5'] },
      ['BREAKTHROUGH'],
      ['1 x 50.00 BREAKTHROUGH', '2 y 50.00 BREAKTHROUGH'],
    ],
  ])('%s', (_what, table, tieBreak, expected) => {
    expect(lines(opened(table, { tieBreak }))).toEqual(expected);
  });

  it('go 1, 1, 3', () => {
    expect(lines(opened({ x: ['5 5 5'], y: ['5 5 5'], z: ['4 4 4'] }))).toEqual(['1 x 50.00 JOINT', '1 y 50.00 JOINT', '3 z 40.00 TOTAL']);
  });
});

describe('what people look at twice', () => {
  const rows = valueOf(tally(opened({ x: ['9 9 9', '9 9 9', '3 3 3'], y: ['5 5 5', '5 5 5', '6 6 6'] })));
  const rule = roundOf([], []).rule;

  it('is a mark far from the others', () => {
    expect(outliers(rows, rule)).toEqual([
      { candidateId: 'x', expertId: 'c', mark: '30.00', others: '90.00', distance: '-60.00' },
      { candidateId: 'x', expertId: 'a', mark: '90.00', others: '60.00', distance: '30.00' },
      { candidateId: 'x', expertId: 'b', mark: '90.00', others: '60.00', distance: '30.00' },
    ]);
    expect(outliers(rows, { ...rule, outlierMarks: '30' }).map(({ expertId }) => expertId)).toEqual(['c']);
  });

  it('is how each expert uses the scale', () => {
    expect(spreads(rows, rule)).toEqual([
      { expertId: 'a', judged: 2, mean: '70.00', lowest: '50.00', highest: '90.00', distance: '12.50' },
      { expertId: 'b', judged: 2, mean: '70.00', lowest: '50.00', highest: '90.00', distance: '12.50' },
      { expertId: 'c', judged: 2, mean: '45.00', lowest: '30.00', highest: '60.00', distance: '-25.00' },
    ]);
    expect(spreads(valueOf(tally(opened({ x: ['9 9 9'] }))), rule).map(({ distance }) => distance)).toEqual(['0.00']);
  });
});

describe('any round', () => {
  const point = fc.integer({ min: 0, max: 100 }).map((tenths) => (tenths / 10).toFixed(1));
  const marks = fc.tuple(point, point, point).map((points) => points.join(' '));
  const rounds = fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 5 }))
    .chain(([experts, candidates]) =>
      fc.array(fc.array(marks, { minLength: experts, maxLength: experts }), { minLength: candidates, maxLength: candidates }),
    )
    .map((rows): Table => Object.fromEntries(rows.map((row_, index) => [`c${index}`, row_])));

  it('has the same totals and ranks in whatever order its rows stand', () => {
    fc.assert(
      fc.property(rounds, fc.array(fc.nat(), { minLength: 7, maxLength: 7 }), (table, keys) => {
        const round = opened(table);
        const turned = <T>(list: readonly T[]): T[] =>
          list
            .map((each, i) => [keys[i % 7] ?? 0, each] as const)
            .sort((a, b) => a[0] - b[0])
            .map(([, each]) => each);
        const shuffled: ScoringRound = {
          ...round,
          candidates: turned(round.candidates),
          rule: { ...round.rule, items: turned(round.rule.items) },
          panels: turned(round.panels).map((panel) => ({ ...panel, members: turned(panel.members) })),
          sheets: turned(round.sheets).map((sheet) => ({ ...sheet, rows: turned(sheet.rows) })),
        };
        expect(tally(shuffled)).toEqual(tally(round));
      }),
    );
  });

  it('has totals between the lowest and the highest mark of each candidate', () => {
    fc.assert(
      fc.property(rounds, (table) => {
        for (const { total, marks: given } of valueOf(tally(opened(table)))) {
          const values = given.map(({ mark }) => Number(mark));
          expect(Number(total) >= Math.min(...values) && Number(total) <= Math.max(...values)).toBe(true);
        }
      }),
    );
  });
});

function weighted(code: string, weight: string) {
  return { code, force: 'PRACTICE', max: '10', weight };
}
