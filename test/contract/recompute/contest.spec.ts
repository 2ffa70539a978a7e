import { describe, expect, it } from '@jest/globals';
import { recompute } from '../../../tools/recompute/recompute.ts';
import { ranksByIntegers, sampleContests } from './independent.ts';

const contest = (more: object = {}) => ({
  kind: 'contest',
  id: 'c',
  regulation: '000',
  edition: '2025',
  trade: { type: 'SKILL', nationalStandard: true },
  lastDay: '2025-06-18',
  entries: [],
  ...more,
});
/** The answers of an input that holds contests alone. */
const contestsOf = (text: string) => recompute(text).items.flatMap((item) => (item.kind === 'contest' ? [item] : []));
const file = (...items: object[]) => JSON.stringify({ format: 'jiangcheng-recompute/1', items });

describe('a contest', () => {
  it.each([
    ['a pack that is none', { edition: '2024' }, 'there is no rule pack 000/2024 (c).'],
    ['a selection’s pack', { regulation: '004', edition: '2026' }, 'there is no rule pack 004/2026 (c).'],
    ['a setting that is none', { settings: { X: 1 } }, 'the input is wrong at c settings.X key: SETTING_UNKNOWN.'],
    [
      'a mark out of range',
      { entries: [{ id: 'a', theory: '100.01', practice: '0' }] },
      'the input is wrong at c entries.a.theory: MARK_OUT_OF_RANGE (min 0, max 100).',
    ],
    ['an unknown key', { winners: [] }, 'the input is wrong at items.0: Unrecognized key: "winners".'],
    ['a day that does not exist', { lastDay: '2025-02-30' }, 'the input is wrong at items.0.lastDay: Invalid ISO date.'],
    ['weights beyond one', { weights: { theory: '0.4', practice: '0.7' } }, 'the input is wrong at c weights: WEIGHTS_NOT_ONE (sum 1.1).'],
  ])('with %s is refused in one sentence', (_what, more, sentence) => {
    expect(() => recompute(file(contest(more)))).toThrow(` · ${sentence}`);
  });

  it('that follows an upper contest has its weights', () => {
    const entries = [{ id: 'a', theory: '80', practice: '90' }];
    const [answer] = contestsOf(file(contest({ weights: { theory: '0.2', practice: '0.8' }, entries })));
    expect(answer?.rows.map(({ theoryPart, practicePart, sum, total }) => [theoryPart, practicePart, sum, total])).toEqual([
      ['16', '72', '88', '88.00'],
    ]);
  });

  it('is recomputed as integers say, ten thousand times', () => {
    const contests = sampleContests(10_000);
    const items = contestsOf(file(...contests.map((entries, index) => contest({ id: `c${index}`, entries }))));
    const ranks = items.map(({ rows }) => Object.fromEntries(rows.map(({ id, rank, total }) => [id, `${rank} ${total}`])));
    expect(ranks).toEqual(contests.map(ranksByIntegers));
  });
});
