import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { after, FACTS, HELD, NOW, people, deciding } from './contest.fixture.ts';
import type { ContestCommand } from './commands.ts';
import { actRefusals, decide } from './decide.ts';
import { drawLots, readLots, type Entrant } from './draw.ts';
import { evolve } from './events.ts';
import type { ContestFacts } from './facts.ts';
import type { ContestState } from './state.ts';

const held = after(HELD);
const { all, lots } = FACTS.entrants!;
const PAPER = ['2 测试赛甲 示例厂 K7', '1, 测试赛乙, 示例厂, K8', '3、测试赛甲、示例矿、K9'];

function act(state: ContestState, command: ContestCommand, facts: ContestFacts = FACTS): ContestState | string {
  const decided = decide(command, state, facts, deciding(people.organizer), NOW);
  return decided.ok ? decided.value.reduce<ContestState>(evolve, state) : decided.refusals.map(({ code }) => code).join(' ');
}
const drawIt = (state: ContestState, reason?: string, facts = FACTS) => act(state, { act: 'drawLots', input: { reason } }, facts);
const onPaper = (lines: string[], facts = FACTS, state = held) => act(state, { act: 'recordDraw', input: { lines, fileId: 'F1' } }, facts);
const mark = (state: ContestState, contestantId: string, as: 'ABSENT' | 'PRESENT' | 'DISQUALIFIED', reason = '示例') =>
  act(state, { act: 'markEntrant', input: { contestantId, mark: as, reason } });
const standing = (outcome: ContestState | string): ContestState => {
  if (typeof outcome === 'string') throw new Error(outcome);
  return outcome;
};

describe('a draw by machine', () => {
  it('gives numbers and codes by lots of their own, and keeps its seed', () => {
    expect(standing(drawIt(held)).draw).toEqual({
      seed: '示例种子',
      fileId: null,
      lots: [
        { contestantId: 'E3', no: 1, code: 'K002' },
        { contestantId: 'E1', no: 2, code: 'K003' },
        { contestantId: 'E2', no: 3, code: 'K001' },
      ],
    });
  });

  it('comes out the same from any order of the entrants, each with one number and one code', () => {
    const many = fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(many, fc.nat(), (numbers, turn) => {
        const entrants: Entrant[] = numbers.map((n) => ({ id: `E${n}`, name: `测试${n}`, unit: '示例厂' }));
        const by = { start: (id: string) => id.split('').reverse().join(''), code: (id: string) => `${id.length}${id.at(-1)}${id}` };
        const turned = [...entrants.slice(turn % entrants.length), ...entrants.slice(0, turn % entrants.length)].reverse();
        const drawn = drawLots(entrants, by, true);
        expect(drawLots(turned, by, true)).toEqual(drawn);
        expect(drawn.map(({ no }) => no)).toEqual(entrants.map((_, at) => at + 1));
        expect(new Set(drawn.map(({ code }) => code)).size).toBe(entrants.length);
      }),
    );
  });

  it('gives no codes where marks are not given blind', () => {
    expect(drawLots(all, lots, false).map(({ code }) => code)).toEqual([null, null, null]);
  });

  it.each<[string, Partial<ContestFacts['day']>, string]>([
    ['neither', { lots: false, codes: false }, 'DRAW_NOT_ASKED'],
    ['lots', { lots: true, codes: false }, ''],
    ['codes', { lots: false, codes: true }, ''],
  ])('is there where the campaign asks for %s', (_what, day, expected) => {
    const facts = { ...FACTS, day: { ...FACTS.day, ...day } };
    const codes = (['drawLots', 'recordDraw'] as const).map((one) =>
      actRefusals(one, held, facts, NOW)
        .map(({ code }) => code)
        .join(),
    );
    expect(codes).toEqual([expected, expected]);
  });

  it('is done again with a reason only', () => {
    const once = standing(drawIt(held));
    expect([drawIt(once), typeof drawIt(once, '示例：迟到一人')]).toEqual(['DRAWN_ALREADY', 'object']);
  });

  it('needs somebody who takes part', () => {
    expect(drawIt(held, undefined, { ...FACTS, entrants: { ...FACTS.entrants!, all: [] } })).toBe('DRAW_NOBODY');
  });

  it('leaves out who is marked', () => {
    const without = standing(mark(held, 'E3', 'ABSENT'));
    expect(standing(drawIt(without)).draw?.lots.map(({ contestantId }) => contestantId)).toEqual(['E1', 'E2']);
  });
});

describe('a draw on paper', () => {
  it('is read line by line, with the scan', () => {
    expect(standing(onPaper(PAPER)).draw).toEqual({
      seed: null,
      fileId: 'F1',
      lots: [
        { contestantId: 'E2', no: 1, code: 'K8' },
        { contestantId: 'E1', no: 2, code: 'K7' },
        { contestantId: 'E3', no: 3, code: 'K9' },
      ],
    });
  });

  it.each<[string, string[], string]>([
    ['a number that is none', ['x 测试赛甲 示例厂 K7', ...PAPER.slice(1)], 'DRAW_LINE_UNREADABLE'],
    ['no code', ['2 测试赛甲 示例厂', ...PAPER.slice(1)], 'DRAW_LINE_UNREADABLE'],
    ['somebody unknown', ['2 测试赛丙 示例厂 K7', ...PAPER.slice(1)], 'DRAW_ENTRANT_UNKNOWN'],
    ['a number twice', ['1 测试赛甲 示例厂 K7', ...PAPER.slice(1)], 'DRAW_TWICE'],
    ['a code twice', ['2 测试赛甲 示例厂 K8', ...PAPER.slice(1)], 'DRAW_TWICE'],
    ['an entrant twice', [...PAPER, '4 测试赛甲 示例厂 K10'], 'DRAW_TWICE'],
    ['somebody missing', PAPER.slice(1), 'DRAW_INCOMPLETE'],
  ])('with %s is refused', (_what, lines, expected) => {
    expect(onPaper(lines)).toBe(expected);
  });

  it('has no codes where none are asked', () => {
    const plain = ['2 测试赛甲 示例厂', '1 测试赛乙 示例厂', '3 测试赛甲 示例矿'];
    expect(readLots(plain, all, false).ok).toBe(true);
    expect(onPaper(PAPER, { ...FACTS, day: { ...FACTS.day, codes: false } })).toContain('DRAW_LINE_UNREADABLE');
  });
});

describe('an entrant', () => {
  it('has the last mark with its reason, until it is taken back', () => {
    const marked = standing(mark(standing(mark(held, 'E1', 'ABSENT')), 'E1', 'DISQUALIFIED', '示例：使用违禁工具'));
    expect(marked.marks).toEqual([{ contestantId: 'E1', mark: 'DISQUALIFIED', reason: '示例：使用违禁工具' }]);
    expect(standing(mark(marked, 'E1', 'PRESENT')).marks).toEqual([]);
  });

  it.each([
    ['E9', 'ABSENT', 'ENTRANT_UNKNOWN'],
    ['E1', 'PRESENT', 'ENTRANT_NOT_MARKED'],
  ] as const)('%s cannot be marked %s', (id, as, expected) => {
    expect(mark(held, id, as)).toBe(expected);
  });
});
