import { describe, expect, it } from '@jest/globals';
import { loadContestPack } from '../load-pack.ts';
import { ownGround } from './regulation.ts';

describe('the clause that a rule of 000 rests on', () => {
  const packs = [loadContestPack('000', '2025'), loadContestPack('003', '2020'), loadContestPack('002', '2021')];
  it.each([
    ['000/附1/六.3', '000/附1/六.3', '003/七.1', '002/三(一)'],
    ['000/附1/六.1', '000/附1/六.1', '003/七.2', 'office §6'],
    ['000/附1/六.4', '000/附1/六.4', 'office §6', 'office §6'],
    ['office §5', 'office §5', 'office §5', 'office §5'],
    ['民法典 第203条', '民法典 第203条', '民法典 第203条', '民法典 第203条'],
  ])('%s is under 000, 003 and 002: %s, %s, %s', (clause, ...expected) => {
    expect(packs.map((each) => ownGround(each, clause))).toEqual(expected);
  });
});
