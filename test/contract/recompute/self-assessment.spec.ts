import { describe, expect, it } from '@jest/globals';
import { fullAnswers } from '@jiangcheng/domain/org-award/rubric.fixture';
import { recompute } from '../../../tools/recompute/recompute.ts';

const assessment = (more: object = {}) => ({ kind: 'self-assessment', id: 's', regulation: '003', edition: '2020', units: [], ...more });
const answersOf = (...items: object[]) =>
  recompute(JSON.stringify({ format: 'jiangcheng-recompute/1', items })).items.flatMap((item) =>
    item.kind === 'self-assessment' ? [item] : [],
  );
const inTheGap = { ...fullAnswers, B7: { kind: 'GROWTH', lastYear: 100, thisYear: 125 } };

describe('a self-assessment', () => {
  it('is computed row by row, with what the review changed and the order of the units', () => {
    const reviewed = { ...fullAnswers, A1: { kind: 'JUDGED', points: '3.5' } };
    const [answer] = answersOf(assessment({ units: [{ id: '示例盟', self: fullAnswers, reviewed }, { id: '示例市', self: fullAnswers }] })); // prettier-ignore
    expect(answer?.units.map(({ self, reviewed: second }) => [self.total, second?.total])).toEqual([
      ['115.0', '114.5'],
      ['115.0', undefined],
    ]);
    expect(answer?.ranking).toEqual([
      { id: '示例盟', rank: 1, outside: null, total: '114.5', difference: '-0.5', differences: [{ code: 'A1', difference: '-0.5' }] },
      { id: '示例市', rank: null, outside: 'NOT_REVIEWED', total: null, difference: null, differences: [] },
    ]);
  });

  it('in the gap has no total before the campaign’s ruling, and the ruled points after it', () => {
    const units = [{ id: '示例盟', self: inTheGap, reviewed: inTheGap }];
    const totals = (settings: object) =>
      answersOf(assessment({ settings, units })).map(({ ranking }) => ranking[0]?.total ?? ranking[0]?.outside);
    expect([totals({}), totals({ RUBRIC_GAP_SCORE: '5' })]).toEqual([['SCORE_OPEN'], ['110.0']]);
  });

  it.each([
    [{ regulation: '000', edition: '2025' }, 'rule pack 000/2025 has no rubric (s).'],
    [{ units: [{ id: 'a', self: {} }] }, 'the input is wrong at s units.a self answers.A1: ANSWER_MISSING (row A1).'],
    [{ units: ['a', 'a'].map((id) => ({ id, self: fullAnswers })) }, 'the input is wrong at s units.a: UNIT_TWICE.'],
    [{ settings: { RUBRIC_GAP_SCORE: '7' } }, 'the input is wrong at s settings.RUBRIC_GAP_SCORE value: SETTING_VALUE_NOT_ALLOWED.'],
  ])('of %j is refused in one sentence', (more, sentence) => {
    expect(() => answersOf(assessment(more))).toThrow(` · ${sentence}`);
  });
});
