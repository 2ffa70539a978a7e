import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { valueOf } from '../shared/result.ts';
import type { Answer } from './answers.ts';
import { assess } from './assess.ts';
import { fullAnswers, sampleRubric } from './rubric.fixture.ts';
import type { Rubric } from './rubric.ts';

const ruled = (rulings: Partial<Rubric['rulings']>): Rubric => ({ ...sampleRubric, rulings: { ...sampleRubric.rulings, ...rulings } });
const scoreOf = (code: string, answer: Answer, rubric = sampleRubric) =>
  valueOf(assess({ ...fullAnswers, [code]: answer }, rubric)).items.find((item) => item.code === code);
const pointsOf = (code: string, answer: Answer, rubric = sampleRubric) => scoreOf(code, answer, rubric)?.points;
const count = (counts: Record<string, number>): Answer => ({ kind: 'COUNT', counts });
const growth = (lastYear: number, thisYear: number): Answer => ({ kind: 'GROWTH', lastYear, thisYear });
const classes = (list: [people: number, days: number][], discretionary?: string): Answer => ({
  kind: 'CLASSES',
  classes: list.map(([people, days]) => ({ people, days })),
  discretionary,
});

describe('the rows of the 自评表 (003/附4)', () => {
  it.each<[string, Answer, string]>([
    ['A1', { kind: 'JUDGED', points: '0' }, '0.0'],
    ['A1', { kind: 'JUDGED', points: '3.5' }, '3.5'],
    ['A2', { kind: 'OPTION', option: 'JOINT_WITH_HRSS' }, '4.0'],
    ['A2', { kind: 'OPTION', option: 'YOUTH_LEAGUE_ONLY' }, '2.0'],
    ['A2', { kind: 'OPTION', option: 'NONE' }, '0.0'],
    ['A3', { kind: 'JUDGED', points: '4' }, '4.0'],
    ['B1', count({ nationalTrades: 0 }), '0.0'],
    ['B1', count({ nationalTrades: 1 }), '5.0'],
    ['B1', count({ nationalTrades: 2 }), '10.0'],
    ['B1', count({ nationalTrades: 3 }), '10.0'],
    ['B2', count({ furtherTrades: 4 }), '8.0'],
    ['B2', count({ furtherTrades: 5 }), '10.0'],
    ['B2', count({ furtherTrades: 6 }), '10.0'],
    ['B3', { kind: 'YES', holds: true }, '3.0'],
    ['B3', { kind: 'YES', holds: false }, '0.0'],
    ['B4', { kind: 'YES', holds: true }, '2.0'],
    ['B5', { kind: 'YES', holds: true }, '3.0'],
    ['B6', { kind: 'YES', holds: true }, '2.0'],
    ['C1', count({ workers: 11 }), '11.0'],
    ['C1', count({ workers: 13 }), '12.0'],
    ['C2', count({ students: 13 }), '12.0'],
    ['C3', count({ top5: 1, from6to20: 1 }), '9.0'],
    ['C3', count({ top5: 0, from6to20: 3 }), '10.0'],
    ['D1', count({ events: 3 }), '6.0'],
    ['D1', count({ events: 5 }), '8.0'],
    ['D2', count({ central: 1, provincial: 1, city: 3 }), '4.5'],
    ['D2', count({ central: 2, provincial: 1, city: 3 }), '6.0'],
    ['E1', classes([[50, 3]]), '5.0'],
    ['E1', classes([[49, 3]]), '0.0'],
    ['E1', classes([[50, 2]]), '0.0'],
    ['E1', classes([[50, 3], [50, 3], [50, 3]]), '10.0'], // prettier-ignore
    ['E1', classes([[50, 3], [40, 3]], '2.5'), '7.5'], // prettier-ignore
    ['E1', classes([[50, 3], [50, 3], [40, 3]], '2.5'), '10.0'], // prettier-ignore
    ['E2', { kind: 'THRESHOLD', people: 9_999 }, '0.0'],
    ['E2', { kind: 'THRESHOLD', people: 10_000 }, '5.0'],
  ])('%s with %j give %s', (code, answer, points) => {
    expect(pointsOf(code, answer)).toBe(points);
  });

  it('keep what a cap cut off', () => {
    expect(scoreOf('B2', count({ furtherTrades: 7 }))).toEqual({
      code: 'B2',
      uncapped: '14.0',
      points: '10.0',
      open: null,
      clause: '003/附4 B2',
    });
  });
});

describe('growth of those covered (B7)', () => {
  const GAP = 'RUBRIC_GAP_NOT_RULED rules §9-6';
  it.each<[number, number, string]>([
    [100, 300, '10.0'],
    [100, 150, '10.0'],
    [1000, 1499, '8.0'],
    [100, 140, '8.0'],
    [1000, 1399, '6.0'],
    [100, 130, '6.0'],
    [1000, 1299, GAP],
    [100, 125, GAP],
    [1_000_000, 1_200_001, GAP],
    [100, 120, '4.0'],
    [3, 4, '6.0'],
    [100, 110, '4.0'],
    [1000, 1099, '2.0'],
    [1_000_000, 1_000_001, '2.0'],
    [100, 100, '0.0'],
    [100, 0, '0.0'],
  ])('from %i to %i is %s', (lastYear, thisYear, expected) => {
    const score = scoreOf('B7', growth(lastYear, thisYear));
    expect(score?.points ?? `${score?.open} ${score?.clause}`).toBe(expected);
  });

  it('in the gap takes what the campaign ruled, and no total is computed before', () => {
    const answers = { ...fullAnswers, B7: growth(100, 125) };
    expect(valueOf(assess(answers, sampleRubric))).toMatchObject({ base: null, bonus: '15.0', total: null });
    const rubric = ruled({ gap: { points: '5', clause: 'rules §9-6' } });
    expect(valueOf(assess(answers, rubric))).toMatchObject({ base: '95.0', total: '110.0' });
  });

  it('that is none takes what the campaign set', () => {
    const rubric = ruled({ notPositive: { points: '1', clause: 'rules §9.1-15' } });
    expect(scoreOf('B7', growth(100, 100), rubric)).toMatchObject({ points: '1.0', clause: 'rules §9.1-15' });
  });

  it('without a last year is the reviewer’s to enter', () => {
    expect(scoreOf('B7', growth(0, 50))).toMatchObject({ points: null, open: 'GROWTH_WITHOUT_BASE' });
    expect(pointsOf('B7', { kind: 'GROWTH', lastYear: 0, thisYear: 50, points: '6' })).toBe('6.0');
  });
});

describe('discretionary points (E1)', () => {
  it('beside the cap come on top of it', () => {
    const rubric = ruled({ discretionary: { insideCap: false, clause: 'rules §9.1-17' } });
    expect(pointsOf('E1', classes([[50, 3], [50, 3], [40, 3]], '2.5'), rubric)).toBe('12.5'); // prettier-ignore
  });
});

describe('the sums', () => {
  it('are 12, 40, 34, 14 and 15 beside them where everything is reached', () => {
    const score = valueOf(assess(fullAnswers, sampleRubric));
    expect(score.sections).toEqual([
      { code: 'A', points: '12.0' },
      { code: 'B', points: '40.0' },
      { code: 'C', points: '34.0' },
      { code: 'D', points: '14.0' },
      { code: 'E', points: '15.0' },
      { code: 'V', points: '0.0' },
    ]);
    expect([score.base, score.bonus, score.total, score.vetoedBy]).toEqual(['100.0', '15.0', '115.0', []]);
  });

  it('stay where a veto strikes', () => {
    const vetoed = valueOf(assess({ ...fullAnswers, V2: { kind: 'VETO', holds: true } }, sampleRubric));
    expect([vetoed.total, vetoed.vetoedBy]).toEqual(['115.0', ['V2']]);
  });

  it('never exceed 100 and 15, and are the sum of their items', () => {
    const whole = fc.integer({ min: 0, max: 30 });
    const any = fc.record({
      B1: fc.record({ kind: fc.constant('COUNT' as const), counts: fc.record({ nationalTrades: fc.integer({ min: 0, max: 3 }) }) }),
      B2: fc.record({ kind: fc.constant('COUNT' as const), counts: fc.record({ furtherTrades: whole }) }),
      B7: fc.record({ kind: fc.constant('GROWTH' as const), lastYear: fc.integer({ min: 1, max: 30 }), thisYear: whole }),
      D2: fc.record({ kind: fc.constant('COUNT' as const), counts: fc.record({ central: whole, provincial: whole, city: whole }) }),
    });
    const rubric = ruled({ gap: { points: '5', clause: 'rules §9-6' } });
    fc.assert(
      fc.property(any, (some) => {
        const { base, bonus, items, total } = valueOf(assess({ ...fullAnswers, ...some }, rubric));
        const tenths = (points: string | null): number => Number((points ?? '').replace('.', ''));
        expect(tenths(base) <= 1000 && tenths(bonus) <= 150).toBe(true);
        expect(items.reduce((sum, { points }) => sum + tenths(points), 0)).toBe(tenths(total));
      }),
      { seed: 20250609, numRuns: 300 },
    );
  });
});

describe('answers are refused', () => {
  it.each<[string, Record<string, Answer | undefined>, string]>([
    ['where one is missing', { A1: undefined }, 'ANSWER_MISSING A1'],
    ['to a row that is none', { A9: { kind: 'YES', holds: true } }, 'ANSWER_ROW_UNKNOWN A9'],
    ['of another kind', { B3: { kind: 'JUDGED', points: '3' } }, 'ANSWER_KIND_WRONG B3'],
    ['above the row’s points', { A1: { kind: 'JUDGED', points: '4.1' } }, 'MARK_OUT_OF_RANGE A1'],
    ['finer than a tenth', { A1: { kind: 'JUDGED', points: '3.55' } }, 'MARK_TOO_MANY_DECIMALS A1'],
    ['with an option that is none', { A2: { kind: 'OPTION', option: 'ALONE' } }, 'ANSWER_OPTION_UNKNOWN A2'],
    ['with more trades than there are', { B1: count({ nationalTrades: 4 }) }, 'ANSWER_COUNT_TOO_HIGH B1'],
    ['with part of a thing', { C1: count({ workers: 1.5 }) }, 'ANSWER_COUNT_INVALID C1'],
    ['with less than nothing', { C1: count({ workers: -1 }) }, 'ANSWER_COUNT_INVALID C1'],
    ['without a count', { D2: count({ central: 1, city: 1 }) }, 'ANSWER_COUNT_MISSING D2'],
    ['with a count of something else', { C1: count({ workers: 1, guests: 1 }) }, 'ANSWER_COUNT_UNKNOWN C1'],
    [
      'with own points where growth is known',
      { B7: { kind: 'GROWTH', lastYear: 1, thisYear: 2, points: '9' } },
      'ANSWER_POINTS_NEEDLESS B7',
    ],
    ['with discretionary points and no class below scale', { E1: classes([[50, 3]], '2') }, 'ANSWER_POINTS_NEEDLESS E1'],
    ['with more discretionary points than classes to scale give', { E1: classes([[40, 3]], '5.1') }, 'MARK_OUT_OF_RANGE E1'],
  ])('%s', (_what, some, expected) => {
    const answers = Object.fromEntries(Object.entries({ ...fullAnswers, ...some }).flatMap(([code, one]) => (one ? [[code, one]] : [])));
    const result = assess(answers, sampleRubric);
    expect(result.ok ? [] : result.refusals.map(({ code, field }) => `${code} ${field?.replace('answers.', '')}`)).toEqual([expected]);
  });
});
