import { Exact } from '../shared/decimal.ts';
import type { Answer } from './answers.ts';
import { growthOf } from './growth.ts';
import type { Rubric, RubricItem } from './rubric.ts';

/**
 * Points of one item with one decimal. `uncapped` is what they would be without the item's cap. Null points: nothing can be computed, and
 * `open` says why (RUBRIC_GAP_NOT_RULED, GROWTH_WITHOUT_BASE). `clause` is the row, or the ruling that decided.
 */
export interface ItemScore {
  code: string;
  uncapped: string | null;
  points: string | null;
  open: string | null;
  clause: string;
}

type Outcome = { points: Exact; clause?: string } | { open: string; clause: string };

/** Of an answer that checkAnswers accepts. */
export function scoreItem(item: RubricItem, answer: Answer, rulings: Rubric['rulings']): ItemScore {
  const outcome = outcomeOf(item, answer, rulings);
  if ('open' in outcome) return { code: item.code, uncapped: null, points: null, ...outcome };
  const beside = besideCap(answer, rulings);
  const capped = Exact.min(outcome.points, item.max).plus(beside);
  const uncapped = outcome.points.plus(beside);
  return { code: item.code, uncapped: uncapped.toFixed(1), points: capped.toFixed(1), open: null, clause: outcome.clause ?? item.clause };
}

function outcomeOf(item: RubricItem, answer: Answer, rulings: Rubric['rulings']): Outcome {
  if (item.kind === 'JUDGED' && answer.kind === 'JUDGED') return { points: new Exact(answer.points) };
  if (item.kind === 'OPTION' && answer.kind === 'OPTION')
    return { points: new Exact(item.options.find(({ code }) => code === answer.option)?.points ?? '0') };
  if (item.kind === 'YES' && answer.kind === 'YES') return { points: new Exact(answer.holds ? item.points : '0') };
  if (item.kind === 'COUNT' && answer.kind === 'COUNT')
    return { points: sum(item.of.map(({ key, points }) => new Exact(points).times(answer.counts[key] ?? 0))) };
  if (item.kind === 'GROWTH' && answer.kind === 'GROWTH') return growthPoints(item, answer, rulings);
  if (item.kind === 'CLASSES' && answer.kind === 'CLASSES') return { points: classPoints(item, answer, rulings) };
  if (item.kind === 'THRESHOLD' && answer.kind === 'THRESHOLD')
    return { points: new Exact(answer.people >= item.minPeople ? item.points : '0') };
  if (item.kind === 'VETO' && answer.kind === 'VETO') return { points: new Exact(0) };
  throw new Error(`the answer to ${item.code} is of kind ${answer.kind}`);
}

function growthPoints(
  { tiers, clause }: Extract<RubricItem, { kind: 'GROWTH' }>,
  { lastYear, thisYear, points }: Extract<Answer, { kind: 'GROWTH' }>,
  { gap, notPositive }: Rubric['rulings'],
): Outcome {
  const growth = growthOf(lastYear, thisYear, tiers);
  if (growth.kind === 'NO_BASE') return points === undefined ? { open: 'GROWTH_WITHOUT_BASE', clause } : { points: new Exact(points) };
  if (growth.kind === 'NOT_POSITIVE') return { points: new Exact(notPositive.points), clause: notPositive.clause };
  if (growth.tier.points !== null) return { points: new Exact(growth.tier.points) };
  return gap.points === null ? { open: 'RUBRIC_GAP_NOT_RULED', clause: gap.clause } : { points: new Exact(gap.points), clause: gap.clause };
}

function classPoints(
  { points, minPeople, minDays }: Extract<RubricItem, { kind: 'CLASSES' }>,
  { classes, discretionary = '0' }: Extract<Answer, { kind: 'CLASSES' }>,
  rulings: Rubric['rulings'],
): Exact {
  const toScale = classes.filter(({ people, days }) => people >= minPeople && days >= minDays).length;
  return new Exact(points).times(toScale).plus(rulings.discretionary.insideCap ? discretionary : '0');
}

/** Discretionary points that the campaign counts beside the cap. */
function besideCap(answer: Answer, { discretionary }: Rubric['rulings']): Exact {
  return new Exact(answer.kind === 'CLASSES' && !discretionary.insideCap ? (answer.discretionary ?? '0') : '0');
}

const sum = (parts: readonly Exact[]): Exact => parts.reduce((total, part) => total.plus(part), new Exact(0));
