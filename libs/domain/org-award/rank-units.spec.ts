import { describe, expect, it } from '@jest/globals';
import { valueOf } from '../shared/result.ts';
import type { Answers } from './answers.ts';
import { assess } from './assess.ts';
import { rankUnits, type UnitScores } from './rank-units.ts';
import { fullAnswers, sampleRubric } from './rubric.fixture.ts';

const scored = (some: Answers = {}) => valueOf(assess({ ...fullAnswers, ...some }, sampleRubric));
const unit = (id: string, reviewed: Answers | null, self: Answers = {}): UnitScores => ({
  id,
  self: scored(self),
  reviewed: reviewed === null ? null : scored(reviewed),
});
const judged = (points: string): Answers => ({ A1: { kind: 'JUDGED', points } });

describe('units', () => {
  const units = [
    unit('a', judged('3')),
    unit('b', judged('4')),
    unit('c', judged('3')),
    unit('d', judged('2')),
    unit('e', { V1: { kind: 'VETO', holds: true } }),
    unit('f', { B7: { kind: 'GROWTH', lastYear: 100, thisYear: 125 } }),
    unit('g', null),
  ];

  it('are ranked by the reviewed total, equal ones jointly, without the vetoed, the open and the unreviewed', () => {
    expect(rankUnits(units).map(({ id, rank, outside, total }) => [id, rank ?? outside, total])).toEqual([
      ['b', 1, '115.0'],
      ['a', 2, '114.0'],
      ['c', 2, '114.0'],
      ['d', 4, '113.0'],
      ['e', 'VETOED', '115.0'],
      ['f', 'SCORE_OPEN', null],
      ['g', 'NOT_REVIEWED', null],
    ]);
    expect(rankUnits([...units].reverse())).toEqual(rankUnits(units));
  });

  it('show what the review changed', () => {
    const [result] = rankUnits([unit('a', { ...judged('2.5'), B3: { kind: 'YES', holds: false } }, judged('3'))]);
    expect([result?.difference, result?.differences]).toEqual([
      '-3.5',
      [
        { code: 'A1', difference: '-0.5' },
        { code: 'B3', difference: '-3.0' },
      ],
    ]);
  });
});
