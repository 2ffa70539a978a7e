import { parseDecimal } from '../shared/decimal.ts';
import { atField, type Refusal } from '../shared/result.ts';
import type { Answer, Answers } from './answers.ts';
import type { Rubric, RubricItem } from './rubric.ts';

/**
 * Codes: ANSWER_ROW_UNKNOWN, ANSWER_MISSING, ANSWER_KIND_WRONG, ANSWER_OPTION_UNKNOWN, ANSWER_COUNT_UNKNOWN, ANSWER_COUNT_MISSING,
 * ANSWER_COUNT_INVALID, ANSWER_COUNT_TOO_HIGH, ANSWER_POINTS_NEEDLESS, and MARK_… of the points. The field names the item.
 */
export function checkAnswers(answers: Answers, { items }: Rubric): Refusal[] {
  const known = new Set(items.map(({ code }) => code));
  const unknown = Object.keys(answers).filter((code) => !known.has(code));
  return [
    ...unknown.map((code) => ({ code: 'ANSWER_ROW_UNKNOWN', field: `answers.${code}` })),
    ...items.flatMap((item) => {
      const answer = Object.hasOwn(answers, item.code) ? answers[item.code] : undefined;
      const refusals = answer === undefined ? [{ code: 'ANSWER_MISSING' }] : problemsOf(item, answer);
      const of = { field: `answers.${item.code}`, clause: item.clause };
      return refusals.map((refusal) => ({ ...refusal, ...of, params: { ...refusal.params, row: item.code } }));
    }),
  ];
}

function problemsOf(item: RubricItem, answer: Answer): Refusal[] {
  if (item.kind === 'JUDGED' && answer.kind === 'JUDGED') return pointsProblems(answer.points, item.max);
  if (item.kind === 'OPTION' && answer.kind === 'OPTION')
    return item.options.some(({ code }) => code === answer.option) ? [] : [{ code: 'ANSWER_OPTION_UNKNOWN' }];
  if (item.kind === 'COUNT' && answer.kind === 'COUNT') return countsProblems(item, answer.counts);
  if (item.kind === 'GROWTH' && answer.kind === 'GROWTH') return growthProblems(item, answer);
  if (item.kind === 'CLASSES' && answer.kind === 'CLASSES') return classesProblems(item, answer);
  if (item.kind === 'THRESHOLD' && answer.kind === 'THRESHOLD') return countProblems(answer.people, null);
  return item.kind === answer.kind ? [] : [{ code: 'ANSWER_KIND_WRONG', params: { kind: item.kind } }];
}

function countsProblems({ of }: Extract<RubricItem, { kind: 'COUNT' }>, counts: Readonly<Record<string, number>>): Refusal[] {
  const unknown = Object.keys(counts).filter((key) => of.every((one) => one.key !== key));
  return [
    ...unknown.map((key) => ({ code: 'ANSWER_COUNT_UNKNOWN', params: { key } })),
    ...of.flatMap(({ key, atMost }) => {
      const count = Object.hasOwn(counts, key) ? counts[key] : undefined;
      return count === undefined ? [{ code: 'ANSWER_COUNT_MISSING', params: { key } }] : countProblems(count, atMost);
    }),
  ];
}

function growthProblems({ max }: RubricItem, { lastYear, thisYear, points }: Extract<Answer, { kind: 'GROWTH' }>): Refusal[] {
  const counts = [...countProblems(lastYear, null), ...countProblems(thisYear, null)];
  if (points === undefined) return counts;
  return [...counts, ...(lastYear === 0 ? pointsProblems(points, max) : [{ code: 'ANSWER_POINTS_NEEDLESS' }])];
}

/** Discretionary points are for classes below scale, and fewer of them than a class to scale would give. */
function classesProblems(
  { points, minPeople, minDays }: Extract<RubricItem, { kind: 'CLASSES' }>,
  { classes, discretionary }: Extract<Answer, { kind: 'CLASSES' }>,
): Refusal[] {
  const counts = classes.flatMap(({ people, days }) => [...countProblems(people, null), ...countProblems(days, null)]);
  if (discretionary === undefined) return counts;
  const below = classes.filter(({ people, days }) => people < minPeople || days < minDays).length;
  if (below === 0) return [...counts, { code: 'ANSWER_POINTS_NEEDLESS' }];
  return [...counts, ...pointsProblems(discretionary, String(Number(points) * below))];
}

function countProblems(count: number, atMost: number | null): Refusal[] {
  if (!Number.isSafeInteger(count) || count < 0) return [{ code: 'ANSWER_COUNT_INVALID' }];
  return atMost !== null && count > atMost ? [{ code: 'ANSWER_COUNT_TOO_HIGH', params: { atMost } }] : [];
}

function pointsProblems(points: string, max: string): Refusal[] {
  const parsed = atField(parseDecimal(points, { kind: 'MARK', min: '0', max, decimals: 1 }), 'points');
  return parsed.ok ? [] : parsed.refusals;
}
