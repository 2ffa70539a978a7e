import { describe, expect, it } from '@jest/globals';
import { LOCAL } from '../ranking/types.ts';
import { cityRules } from './award.fixture.ts';
import { awardedOf, CIRCULATED, draftEntry } from './circulated.fixture.ts';
import type { CirculatedResult } from './circulated.ts';
import type { AwardRules } from './rules.ts';
import { winnersOf } from './winners.ts';

const PRIZES = ['5000.00', '4000.00', '3000.00', '2000.00', '1500.00', '1000.00'];
const unprized = (toRank: number): AwardRules => ({
  ...cityRules,
  winners: { toRank, clause: '示例' },
  prizes: { ...cityRules.prizes, table: [] },
});
const linesOf = (result: CirculatedResult, rules: AwardRules = cityRules): string[] =>
  winnersOf(result, awardedOf(result, rules).awards, rules).map(({ rank, name, prize }) => `${rank} ${name} ${prize ?? '无'}`);

describe('the winners of a contest', () => {
  it('are its first six with their prizes by 000, and nobody below', () => {
    expect(linesOf(CIRCULATED)).toEqual([...'ABCDEF'].map((key, index) => `${index + 1} 示例${key} ${PRIZES[index] ?? ''}`));
  });

  it('are as many as the document counts where it gives no prize: three by 002', () => {
    expect(linesOf(CIRCULATED, unprized(3))).toEqual(['1 示例A 无', '2 示例B 无', '3 示例C 无']);
  });

  it('are all who are ranked where they are fewer than it counts, and none who was absent or disqualified', () => {
    const entries = [
      draftEntry('A', '90'),
      draftEntry('B', '89', { status: 'DISQUALIFIED', theory: null, practice: null }),
      draftEntry('C', '88', { status: 'ABSENT', theory: null, practice: null }),
      draftEntry('D', '87'),
    ];
    expect(linesOf({ ...CIRCULATED, entries }, unprized(10))).toEqual(['1 示例A 无', '2 示例D 无']);
  });

  it('share the last rank that counts', () => {
    const entries = ['A', 'B', 'C', 'D', 'E'].map((key, index) => draftEntry(key, index < 2 ? String(90 - index) : '80'));
    expect(linesOf({ ...CIRCULATED, entries }, unprized(3))).toEqual([
      '1 示例A 无',
      '2 示例B 无',
      '3 示例C 无',
      '3 示例D 无',
      '3 示例E 无',
    ]);
  });

  it('of a co-hosted contest are counted among the office’s own (000-57)', () => {
    const entries = CIRCULATED.entries.map((entry, index) => (index === 0 ? { ...entry, local: false as const } : entry));
    const result = { ...CIRCULATED, entries, ranking: { ...CIRCULATED.ranking, scope: LOCAL } };
    expect(linesOf(result)).toEqual([...'BCDEFG'].map((key, index) => `${index + 1} 示例${key} ${PRIZES[index] ?? ''}`));
  });

  it('are named with unit and team, and with nothing else of theirs', () => {
    const entries = [draftEntry('A', '90', { unit: '示例工厂', team: '示例旗', note: '示例备注' })];
    const result = { ...CIRCULATED, entries, idNumbers: new Map([['A', '150502199001010015']]) };
    expect(winnersOf(result, awardedOf(result).awards, cityRules)).toEqual([
      { entry: 'A', rank: 1, name: '示例A', unit: '示例工厂', team: '示例旗', prize: '5000.00' },
    ]);
  });
});
