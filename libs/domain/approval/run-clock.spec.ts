// Each opening of a node has a clock of its own (design.md §6: what is returned has its clocks re-armed). 甲 holds A, 乙 holds B.
import { describe, expect, it } from '@jest/globals';
import type { Refusal } from '../shared/result.ts';
import { ALL, ANY, by, factsOf, node, NOW, person, Walk, type Name } from './approval.fixture.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { handClocks, handRunOf, runClocks } from './run-clock.ts';

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

/** `run due how` of each day that went with a seat. */
const daysIn = ({ state }: Pick<Walk, 'state'>): string[] =>
  handClocks(state).map(
    ({ run, dueOn, metAt, cancelled }) => `${run} ${dueOn} ${cancelled ? 'cancelled' : metAt === null ? 'runs' : 'met'}`,
  );
const transfer = (signer: string, to: Name, dueOn?: string) => ({ verb: 'transfer', input: { signer, to, dueOn } }) as const;
const consign = (signer: string, to: Name, dueOn?: string) => ({ verb: 'consign', input: { signer, to, dueOn } }) as const;
const transferred = () => Walk.of(node('A', ALL, 'jia', 'yi')).does('jia', transfer('A/1/1', 'wu', '2026-06-03'));
const consigned = () => Walk.of(node('A', ALL, 'jia', 'yi')).does('jia', consign('A/1/1', 'wu', '2026-06-03'));

describe('the day that goes with what is handed on', () => {
  it.each<[string, () => Pick<Walk, 'state'>, string[]]>([
    ['it waits for him', transferred, ['A/1/1/1 2026-06-03 runs']],
    ['he gave his word', () => transferred().agrees('wu', 'A/1/1'), ['A/1/1/1 2026-06-03 met']],
    [
      'he took his word back',
      () =>
        transferred()
          .agrees('wu', 'A/1/1')
          .does('wu', { verb: 'withdraw', input: { signer: 'A/1/1', ...REASON } }),
      ['A/1/1/1 2026-06-03 runs'],
    ],
    ['he handed it on without a day', () => transferred().does('wu', transfer('A/1/1', 'ding')), ['A/1/1/1 2026-06-03 runs']],
    [
      'he handed it on with a day of his own',
      () => transferred().does('wu', transfer('A/1/1', 'ding', '2026-06-02')),
      ['A/1/1/1 2026-06-03 cancelled', 'A/1/1/2 2026-06-02 runs'],
    ],
    [
      'he commissioned somebody by a day of his own',
      () => transferred().does('wu', consign('A/1/1', 'ding', '2026-06-02')),
      ['A/1/1/1 2026-06-03 runs', 'A/1/1/2 2026-06-02 runs'],
    ],
    ['another’s no was enough', () => transferred().disagrees('yi', 'A/1/2'), ['A/1/1/1 2026-06-03 cancelled']],
    [
      'he returned it',
      () => transferred().does('wu', { verb: 'return', input: { signer: 'A/1/1', to: null, ...REASON } }),
      ['A/1/1/1 2026-06-03 met'],
    ],
    [
      'the stage ended otherwise',
      () => ({ state: evolve(transferred().state, { type: 'CALLED_OFF', at: NOW, by: person('ji'), ...REASON }) }),
      ['A/1/1/1 2026-06-03 cancelled'],
    ],
    ['the commission is done', () => consigned().agrees('wu', 'A/1/1'), ['A/1/1/1 2026-06-03 met']],
    [
      'the commission was taken back',
      () => consigned().does('jia', { verb: 'withdraw', input: { signer: 'A/1/1', ...REASON } }),
      ['A/1/1/1 2026-06-03 cancelled'],
    ],
    ['none was set', () => Walk.of(node('A', ALL, 'jia')).does('jia', transfer('A/1/1', 'wu')), []],
  ])('where %s', (_what, walk, expected) => {
    expect(daysIn(walk())).toEqual(expected);
  });

  it('stays with the opening in which it ended when that goes on under a new round', () => {
    const walk = Walk.of(node('A', ALL, 'jia', 'yi'), node('B', ALL, 'bing'))
      .does('jia', transfer('A/1/1', 'wu', '2026-06-03'))
      .does('yi', transfer('A/1/2', 'ding', '2026-06-04'))
      .agrees('wu', 'A/1/1')
      .agrees('ding', 'A/1/2')
      .does('ding', { verb: 'withdraw', input: { signer: 'A/1/2', ...REASON } });
    expect(daysIn(walk)).toEqual(['A/1/1/1 2026-06-03 met', 'A/1/2/1 2026-06-04 met', 'A/2/2/1 2026-06-04 runs']);
  });

  it('is the one that its seat is under, before the clock of the opening', () => {
    const walk = transferred().does('wu', consign('A/1/1', 'ding', '2026-06-02'));
    const run = () => ['A/1/1', 'A/1/2'].map((seat) => handRunOf(walk.state, seat));
    expect(run()).toEqual(['A/1/1/2', null]);
    walk.agrees('ding', 'A/1/1');
    expect(run()).toEqual(['A/1/1/1', null]);
  });

  it.each<[string, string | null, string, Refusal[]]>([
    ['yesterday', null, '2026-05-31', [{ code: 'DAY_IS_PAST', field: 'dueOn' }]],
    ['today', null, '2026-06-01', []],
    ['the last day of the node', '2026-06-05', '2026-06-05', []],
    ['the day after it', '2026-06-05', '2026-06-06', [{ code: 'DAY_AFTER_CLOCK', field: 'dueOn', params: { day: '2026-06-05' } }]],
  ])('may be %s or not', (_what, dueOn, day, expected) => {
    const { state } = Walk.of(node('A', ALL, 'jia'));
    const result = decide(transfer('A/1/1', 'wu', day), state, { ...factsOf(by('jia')), dueOn }, by('jia'), NOW);
    expect(result.ok ? [] : result.refusals).toEqual(expected);
  });

  it('is never after the day that the seat itself came with', () => {
    expect(transferred().refusals(by('wu'), consign('A/1/1', 'ding', '2026-06-04'))).toEqual([
      { code: 'DAY_AFTER_CLOCK', field: 'dueOn', params: { day: '2026-06-03' } },
    ]);
  });
});
