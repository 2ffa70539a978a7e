// Each opening of a node has a clock of its own (design.md §6: what is returned has its clocks re-armed). 甲 holds A, 乙 holds B.
import { describe, expect, it } from '@jest/globals';
import { ALL, ANY, node, NOW, person, Walk } from './approval.fixture.ts';
import { evolve } from './evolve.ts';
import { runClocks } from './run-clock.ts';

const TWO = [node('A', ANY, 'jia'), node('B', ANY, 'yi')] as const;
const REASON = { text: '总分有误' };

/** `run` and how its clock stands. */
const clocksOf = ({ state }: Pick<Walk, 'state'>): string[] =>
  runClocks(state).map(({ run, metAt, cancelled }) => `${run} ${cancelled ? 'cancelled' : metAt === null ? 'runs' : 'met'}`);

describe('the clock of an opening', () => {
  it('runs from the day on which the node opened', () => {
    expect(runClocks(Walk.of(...TWO).state)).toEqual([{ run: 'A/1', startOn: '2026-06-01', metAt: null, cancelled: false }]);
  });

  it('is met at the instant of the word that decides the node', () => {
    const [first] = runClocks(Walk.of(...TWO).agrees('jia', 'A/1/1').state);
    expect(first).toMatchObject({ run: 'A/1', metAt: NOW, cancelled: false });
  });

  it.each([
    ['nobody has said anything', () => Walk.of(...TWO), ['A/1 runs']],
    ['one of a 会签 has agreed', () => Walk.of(node('A', ALL, 'jia', 'yi')).agrees('jia', 'A/1/1'), ['A/1 runs']],
    ['it passed', () => Walk.of(...TWO).agrees('jia', 'A/1/1'), ['A/1 met', 'B/1 runs']],
    ['it failed', () => Walk.of(...TWO).disagrees('jia', 'A/1/1'), ['A/1 met']],
    [
      'it was returned to the node before',
      () =>
        Walk.of(...TWO)
          .agrees('jia', 'A/1/1')
          .does('yi', { verb: 'return', input: { signer: 'B/1/1', to: 'A', ...REASON } }),
      ['A/1 met', 'B/1 met', 'A/2 runs'],
    ],
    [
      'it was returned to what lies before the approval',
      () => Walk.of(...TWO).does('jia', { verb: 'return', input: { signer: 'A/1/1', to: null, ...REASON } }),
      ['A/1 met'],
    ],
    [
      'the word before it was taken back',
      () =>
        Walk.of(...TWO)
          .agrees('jia', 'A/1/1')
          .does('jia', { verb: 'withdraw', input: { signer: 'A/1/1', ...REASON } }),
      ['A/1 met', 'B/1 cancelled', 'A/2 runs'],
    ],
    [
      'a word in it was taken back while it is open',
      () =>
        Walk.of(node('A', ALL, 'jia', 'yi'))
          .agrees('jia', 'A/1/1')
          .does('jia', { verb: 'withdraw', input: { signer: 'A/1/1', ...REASON } }),
      ['A/1 runs'],
    ],
    [
      'it was called off',
      () => ({ state: evolve(Walk.of(...TWO).state, { type: 'CALLED_OFF', at: NOW, by: person('ji'), ...REASON }) }),
      ['A/1 cancelled'],
    ],
  ])('where %s', (_what, walk, expected) => {
    expect(clocksOf(walk())).toEqual(expected);
  });
});
