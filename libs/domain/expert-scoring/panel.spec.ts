import { describe, expect, it } from '@jest/globals';
import { valueOf, type Result } from '../shared/result.ts';
import { candidatesOf, dropOut, judgesOf, panelRefusals, recuse, replacementsFor, type RecusalInput } from './panel.ts';
import type { ScoringRound } from './round.ts';
import { candidate, expert, panelOver, roundOf, row, sealed } from './scoring.fixture.ts';

const codes = (result: Result<unknown>): string[] => (result.ok ? [] : result.refusals.map(({ code }) => code));
const stepsAside = (expertId: string, candidateId: string, replacedBy: string | null, reason = '同一单位'): RecusalInput => ({
  expertId,
  candidateId,
  reason,
  replacedBy,
});
const after = (round: ScoringRound, ...inputs: RecusalInput[]): ScoringRound =>
  inputs.reduce((standing, input) => valueOf(recuse(standing, input, 1)), round);

describe('a panel', () => {
  const kinds = ['FIELD_EXPERT', 'DEPARTMENT_HEAD'];
  const round = roundOf(['a', 'b'], ['x']);
  const head = expert('h', { kind: 'DEPARTMENT_HEAD' });

  it.each<[string, ScoringRound, string[]]>([
    ['of both kinds may begin', { ...round, panels: [panelOver(['x'], [expert('a'), expert('b'), head])] }, []],
    ['of field experts alone may not', roundOf(['a', 'b', 'c'], ['x']), ['PANEL_KIND_MISSING']],
    ['of too few may not', { ...round, panels: [panelOver(['x'], [expert('a'), head])] }, ['PANEL_TOO_SMALL']],
    [
      'with somebody twice may not',
      { ...round, panels: [panelOver(['x'], [expert('a'), expert('b'), head], [expert('a')])] },
      ['PANEL_MEMBER_TWICE'],
    ],
    [
      'with somebody who should step aside may not',
      {
        ...round,
        candidates: [candidate('x', { employerId: 'employer-a' })],
        panels: [panelOver(['x'], [expert('a'), expert('b'), head])],
      },
      ['CONFLICT_NOT_RECUSED'],
    ],
    ['is none while nobody sits', { ...round, panels: [] }, ['PANEL_MISSING']],
    [
      'that leaves a candidate to nobody may not',
      { ...round, panels: [panelOver([], [expert('a'), expert('b'), head])] },
      ['CANDIDATE_WITHOUT_PANEL'],
    ],
    [
      'beside another over the same candidate may not',
      { ...round, panels: ['one', 'two'].map((id) => panelOver(['x'], [expert('a'), expert('b'), head], [], id)) },
      ['CANDIDATE_IN_TWO_PANELS'],
    ],
  ])('%s', (_what, asked, expected) => {
    expect(panelRefusals(asked, 3, kinds, '004/第七条').map(({ code }) => code)).toEqual(expected);
  });
});

describe('a recusal', () => {
  const round = roundOf(['a', 'b', 'c'], ['x', 'y'], ['r', 's']);

  it('concerns one candidate, and the number of judges stays', () => {
    const standing = after(round, stepsAside('b', 'x', 'r'));
    expect([judgesOf(standing, 'x'), judgesOf(standing, 'y')]).toEqual([
      ['a', 'c', 'r'],
      ['a', 'b', 'c'],
    ]);
    expect([candidatesOf(standing, 'b'), candidatesOf(standing, 'r'), candidatesOf(standing, 's')]).toEqual([['y'], ['x'], []]);
  });

  it('of who replaced somebody is replaced in turn, and each is numbered', () => {
    const standing = after(round, stepsAside('b', 'x', 'r'), stepsAside('r', 'x', 's'));
    expect(judgesOf(standing, 'x')).toEqual(['a', 'c', 's']);
    expect(standing.panels[0]?.recusals.map(({ no, expertId, replacedBy }) => [no, expertId, replacedBy])).toEqual([
      [1, 'b', 'r'],
      [2, 'r', 's'],
    ]);
  });

  it('leaves the seat empty only when no reserve is free', () => {
    const used = after(round, stepsAside('b', 'x', 'r'), stepsAside('c', 'x', 's'));
    expect(judgesOf(after(used, stepsAside('a', 'x', null)), 'x')).toEqual(['r', 's']);
    expect(codes(recuse(round, stepsAside('a', 'x', null), 1))).toEqual(['REPLACEMENT_NEEDED']);
  });

  it.each<[string, ScoringRound, RecusalInput, string[]]>([
    ['of who does not judge the candidate', round, stepsAside('r', 'x', 's'), ['RECUSAL_NOT_A_JUDGE']],
    ['without a reason', round, stepsAside('a', 'x', 'r', ' '), ['REASON_MISSING']],
    ['in favour of a member, who judges already', round, stepsAside('a', 'x', 'b'), ['REPLACEMENT_UNFIT']],
    [
      'in favour of who stepped aside before',
      after(round, stepsAside('a', 'x', 'r'), stepsAside('r', 'x', 's')),
      stepsAside('b', 'x', 'r'),
      ['REPLACEMENT_UNFIT'],
    ],
    ['after the opening', { ...round, openedAt: 1 }, stepsAside('a', 'x', 'r'), ['SCORES_OPENED']],
  ])('%s is refused', (_what, standing, input, expected) => {
    expect(codes(recuse(standing, input, 1))).toEqual(expected);
  });

  it('is never in favour of somebody with a conflict of his own, nor of a sealed sheet', () => {
    const near = { ...round, candidates: [candidate('x', { employerId: 'employer-r' }), candidate('y')] };
    expect(replacementsFor(near, 'x').map(({ id }) => id)).toEqual(['s']);
    const done = sealed(after(round, stepsAside('a', 'y', 'r')), 'r', row('y', '1', '2', '3'));
    expect(replacementsFor(done, 'x').map(({ id }) => id)).toEqual(['s']);
    expect(replacementsFor(round, 'nobody')).toEqual([]);
  });
});

describe('two panels at once', () => {
  const round: ScoringRound = {
    ...roundOf([], ['x', 'y']),
    panels: [
      panelOver(['x'], [expert('a'), expert('b')], [expert('r')], 'one'),
      panelOver(['y'], [expert('b'), expert('c')], [expert('s')], 'two'),
    ],
  };

  it('judge their own candidates, and one expert may sit in both', () => {
    expect([judgesOf(round, 'x'), judgesOf(round, 'y'), candidatesOf(round, 'b')]).toEqual([
      ['a', 'b'],
      ['b', 'c'],
      ['x', 'y'],
    ]);
  });

  it('lend each other no reserves, and number their recusals together', () => {
    expect(codes(recuse(round, stepsAside('a', 'x', 's'), 1))).toEqual(['REPLACEMENT_UNFIT']);
    const standing = after(round, stepsAside('a', 'x', 'r'), stepsAside('b', 'y', 's'));
    expect(standing.panels.map(({ recusals }) => recusals.map(({ no }) => no))).toEqual([[1], [2]]);
  });
});

describe('an expert who drops out', () => {
  it('is replaced for each candidate by a reserve who is free, and leaves nothing to judge', () => {
    const round = {
      ...roundOf(['a', 'b'], ['x', 'y'], ['r', 's']),
      candidates: [candidate('x', { employerId: 'employer-r' }), candidate('y')],
    };
    const standing = valueOf(dropOut(round, { expertId: 'a', reason: '因病' }, 1));
    expect([judgesOf(standing, 'x'), judgesOf(standing, 'y'), candidatesOf(standing, 'a')]).toEqual([['b', 's'], ['b', 'r'], []]);
  });

  it('leaves his seat empty where no reserve is left', () => {
    expect(judgesOf(valueOf(dropOut(roundOf(['a', 'b'], ['x']), { expertId: 'a', reason: '因病' }, 1)), 'x')).toEqual(['b']);
  });

  it.each<[string, ScoringRound, string, string[]]>([
    ['who judges nobody', roundOf(['a'], ['x']), 'z', ['EXPERT_JUDGES_NOBODY']],
    ['after the opening', { ...roundOf(['a'], ['x']), openedAt: 1 }, 'a', ['SCORES_OPENED']],
  ])('%s is refused', (_what, round, expertId, expected) => {
    expect(codes(dropOut(round, { expertId, reason: '因病' }, 1))).toEqual(expected);
  });
});
