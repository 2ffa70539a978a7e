import { describe, expect, it } from '@jest/globals';
import { Exact } from '@jiangcheng/domain/shared/decimal';
import { loadSelectionPack } from '../load-pack.ts';
import { panelRule, scoringRule } from './expert-scoring.ts';

const pack = loadSelectionPack('004', '2026');

describe('the scoring of 004/第七条', () => {
  it('is of fifteen equal items, three to a force', () => {
    const { items, ...rule } = scoringRule(pack);
    const forces = ['BREAKTHROUGH', 'PRACTICE', 'INNOVATION', 'LEADERSHIP', 'INHERITANCE'];
    expect(items.map(({ force }) => force)).toEqual(forces.flatMap((force) => [force, force, force]));
    expect([
      new Set(items.map(({ max, weight }) => new Exact(max).times(weight).toFixed())),
      new Set(items.map(({ code }) => code)).size,
    ]).toEqual([new Set(['10']), 15]);
    expect(rule).toEqual({
      decimals: 1,
      fullMark: '100',
      trimFrom: 5,
      totalDecimals: 2,
      tieBreak: ['UNTRIMMED'],
      outlierMarks: '15',
      clause: '004/第七条',
    });
  });

  it.each([
    [{ TRIM_FROM_EXPERTS: 7 }, { trimFrom: 7 }],
    [{ TIE_BREAK: 'NONE' }, { tieBreak: [] }],
    [{ TIE_BREAK: 'UNTRIMMED,INNOVATION,BREAKTHROUGH' }, { tieBreak: ['UNTRIMMED', 'INNOVATION', 'BREAKTHROUGH'] }],
    [{ OUTLIER_MARKS: 20 }, { outlierMarks: '20' }],
  ])('follows the round: %j', (settings, expected) => {
    expect(scoringRule(pack, settings)).toMatchObject(expected);
  });

  it('is by a panel of both kinds', () => {
    expect([panelRule(pack), panelRule(pack, { PANEL_SIZE: 9 }).size]).toEqual([
      { size: 7, kinds: ['FIELD_EXPERT', 'DEPARTMENT_HEAD'], clause: '004/第七条' },
      9,
    ]);
  });
});
