import type { Answers } from './answers.ts';
import type { Rubric, RubricItem } from './rubric.ts';

const at = (code: string, max: string) => ({ code, section: code[0] ?? '', max, clause: `003/附4 ${code}` });
const each = (key: string, points: string, atMost: number | null = null) => ({ key, points, atMost });
const tier = (min: string, max: string | null, points: string | null, ends: { minExclusive?: true; maxInclusive?: true } = {}) => ({
  ...{ min, max, points },
  minExclusive: ends.minExclusive === true,
  maxInclusive: ends.maxInclusive === true,
});

const items: readonly RubricItem[] = [
  { ...at('A1', '4'), kind: 'JUDGED' },
  {
    ...at('A2', '4'),
    kind: 'OPTION',
    options: [
      { code: 'JOINT_WITH_HRSS', points: '4' },
      { code: 'YOUTH_LEAGUE_ONLY', points: '2' },
      { code: 'NONE', points: '0' },
    ],
  },
  { ...at('A3', '4'), kind: 'JUDGED' },
  { ...at('B1', '10'), kind: 'COUNT', of: [each('nationalTrades', '5', 3)] },
  { ...at('B2', '10'), kind: 'COUNT', of: [each('furtherTrades', '2')] },
  { ...at('B3', '3'), kind: 'YES', points: '3' },
  { ...at('B4', '2'), kind: 'YES', points: '2' },
  { ...at('B5', '3'), kind: 'YES', points: '3' },
  { ...at('B6', '2'), kind: 'YES', points: '2' },
  {
    ...at('B7', '10'),
    kind: 'GROWTH',
    tiers: [
      tier('0.5', null, '10'),
      tier('0.4', '0.5', '8'),
      tier('0.3', '0.4', '6'),
      tier('0.2', '0.3', null, { minExclusive: true }),
      tier('0.1', '0.2', '4', { maxInclusive: true }),
      tier('0', '0.1', '2', { minExclusive: true }),
    ],
  },
  { ...at('C1', '12'), kind: 'COUNT', of: [each('workers', '1')] },
  { ...at('C2', '12'), kind: 'COUNT', of: [each('students', '1')] },
  { ...at('C3', '10'), kind: 'COUNT', of: [each('top5', '5'), each('from6to20', '4')] },
  { ...at('D1', '8'), kind: 'COUNT', of: [each('events', '2')] },
  { ...at('D2', '6'), kind: 'COUNT', of: [each('central', '2'), each('provincial', '1'), each('city', '0.5')] },
  { ...at('E1', '10'), kind: 'CLASSES', points: '5', minPeople: 50, minDays: 3 },
  { ...at('E2', '5'), kind: 'THRESHOLD', points: '5', minPeople: 10_000 },
  { ...at('V1', '0'), kind: 'VETO' },
  { ...at('V2', '0'), kind: 'VETO' },
];

/** The 自评表 of 003/2020 before any ruling; for specs. */
export const sampleRubric: Rubric = {
  sections: [
    { code: 'A', max: '12', bonus: false },
    { code: 'B', max: '40', bonus: false },
    { code: 'C', max: '34', bonus: false },
    { code: 'D', max: '14', bonus: false },
    { code: 'E', max: null, bonus: true },
    { code: 'V', max: null, bonus: false },
  ],
  items,
  rulings: {
    gap: { points: null, clause: 'rules §9-6' },
    notPositive: { points: '0', clause: 'rules §9.1-15' },
    discretionary: { insideCap: true, clause: 'rules §9.1-17' },
  },
};

/** Everything reached: 100 of the base and 15 beside it. */
export const fullAnswers: Answers = {
  A1: { kind: 'JUDGED', points: '4' },
  A2: { kind: 'OPTION', option: 'JOINT_WITH_HRSS' },
  A3: { kind: 'JUDGED', points: '4' },
  B1: { kind: 'COUNT', counts: { nationalTrades: 3 } },
  B2: { kind: 'COUNT', counts: { furtherTrades: 5 } },
  B3: { kind: 'YES', holds: true },
  B4: { kind: 'YES', holds: true },
  B5: { kind: 'YES', holds: true },
  B6: { kind: 'YES', holds: true },
  B7: { kind: 'GROWTH', lastYear: 100, thisYear: 150 },
  C1: { kind: 'COUNT', counts: { workers: 12 } },
  C2: { kind: 'COUNT', counts: { students: 12 } },
  C3: { kind: 'COUNT', counts: { top5: 2, from6to20: 0 } },
  D1: { kind: 'COUNT', counts: { events: 4 } },
  D2: { kind: 'COUNT', counts: { central: 3, provincial: 0, city: 0 } },
  E1: { kind: 'CLASSES', classes: [{ people: 50, days: 3 }, { people: 60, days: 4 }] }, // prettier-ignore
  E2: { kind: 'THRESHOLD', people: 10_000 },
  V1: { kind: 'VETO', holds: false },
  V2: { kind: 'VETO', holds: false },
};
