import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../recheck/recheck.ts';
import type { Actor } from '../access/actor.ts';
import { after, deciding, FACTS, NOW, people, UNDER_REVIEW, UNDER_REVIEW_AGAIN } from './contest.fixture.ts';
import type { ContestCommand } from './commands.ts';
import { actRefusals, decide } from './decide.ts';
import { evolve } from './events.ts';
import type { ContestFacts } from './facts.ts';
import type { ContestState } from './state.ts';

const { office, secondClerk, head } = people;
const ASKED: ContestFacts = { ...FACTS, day: { ...FACTS.day, recheck: true } };

function act(state: ContestState, command: ContestCommand, by: Actor = office): ContestState | string {
  const decided = decide(command, state, ASKED, deciding(by), NOW);
  return decided.ok ? decided.value.reduce<ContestState>(evolve, state) : decided.refusals.map(({ code }) => code).join(' ');
}
const standing = (outcome: ContestState | string): ContestState => {
  if (typeof outcome === 'string') throw new Error(outcome);
  return outcome;
};
const drawn = standing(act(after(UNDER_REVIEW), { act: 'drawRecheck', input: {} }));
const enter = (state: ContestState, by: Actor, ...readings: string[]) => act(state, { act: 'enterRecheck', input: { readings } }, by);
const holds = (state: ContestState, facts = ASKED) => actRefusals('confirm', state, facts, NOW).map(({ code }) => code);
const findings = ({ recheck }: ContestState): Readonly<Record<string, Finding>> => recheck?.findings ?? {};

describe('the re-check of a report', () => {
  it('is not asked for in 000, and holds nothing back there', () => {
    expect(actRefusals('drawRecheck', after(UNDER_REVIEW), FACTS, NOW)).toEqual([{ code: 'RECHECK_NOT_ASKED', clause: 'office §6' }]);
    expect(holds(after(UNDER_REVIEW), FACTS)).toEqual([]);
  });

  it('is drawn once in a round: the top group, and a share of the rest by its seed', () => {
    expect(drawn.recheck).toMatchObject({ round: 1, seed: '示例种子', keys: ['R1', 'R3'], widened: false });
    expect(act(drawn, { act: 'drawRecheck', input: {} })).toBe('RECHECK_DRAWN');
    expect(holds(after(UNDER_REVIEW_AGAIN))).toEqual(['RECHECK_MISSING']);
  });

  it('holds the confirmation back until every row of the sample is settled', () => {
    const one = standing(enter(drawn, office, '测试赛甲 示例厂 80 90'));
    expect([holds(drawn), holds(one)]).toEqual([['RECHECK_OPEN'], ['RECHECK_OPEN']]);
    expect(holds(standing(enter(one, office, '测试赛丙，示例厂，80.0，88')))).toEqual([]);
  });

  it('asks another person where the first one read something else', () => {
    const slip = standing(enter(drawn, office, '测试赛甲 示例厂 80 91'));
    expect(findings(slip)).toEqual({ R1: 'SECOND' });
    expect(enter(slip, office, '测试赛甲 示例厂 80 90')).toBe('RECHECK_READ_BY_YOU');
    expect(findings(standing(enter(slip, secondClerk, '测试赛甲 示例厂 80 90')))).toEqual({ R1: 'AGREES' });
  });

  it('looks at every row when too many of the sample differ, and sends the report back', () => {
    const first = standing(enter(drawn, office, '测试赛甲 示例厂 80 91', '测试赛丙 示例厂 80 88'));
    const wrong = standing(enter(first, secondClerk, '测试赛甲 示例厂 80 91'));
    expect(wrong.recheck).toMatchObject({ widened: true, keys: ['R1', 'R2', 'R3'], findings: { R1: 'DIFFERS', R3: 'AGREES' } });
    expect(holds(wrong)).toEqual(['RECHECK_OPEN', 'RECHECK_ERRORS']);
    expect(holds(standing(enter(wrong, head, '测试赛乙 示例厂 80 89')))).toEqual(['RECHECK_ERRORS']);
    expect(actRefusals('return', wrong, ASKED, NOW)).toEqual([]);
  });

  it.each([
    ['测试赛甲 示例厂 80', 'RECHECK_LINE_UNREADABLE'],
    ['测试赛甲 示例厂 八十 90', 'RECHECK_LINE_UNREADABLE'],
    ['测试赛乙 示例厂 80 89', 'RECHECK_NOT_SAMPLED'],
    ['测试赛丁 示例厂 80 89', 'RECHECK_NOT_SAMPLED'],
    ['测试赛甲 示例厂 - 90', 'ok'],
  ])('reads the line %s: %s', (line, expected) => {
    const outcome = enter(drawn, office, line);
    expect(typeof outcome === 'string' ? outcome : 'ok').toBe(expected);
  });

  it('is over for a row that is settled', () => {
    const one = standing(enter(drawn, office, '测试赛甲 示例厂 80 90'));
    expect(enter(one, secondClerk, '测试赛甲 示例厂 80 90')).toBe('RECHECK_SETTLED');
  });

  it('is not entered before it is drawn', () => {
    expect(enter(after(UNDER_REVIEW), office, '测试赛甲 示例厂 80 90')).toBe('RECHECK_NOT_DRAWN');
  });
});
