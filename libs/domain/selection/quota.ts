import { AMOUNT_BOUNDS, Exact, parseDecimal } from '../shared/decimal.ts';
import { atField, ok, refuse, refuseAll, type Refusal, type Result } from '../shared/result.ts';

/** A recommending unit with its figure for each of the four factors (004-20), exact decimals as text. */
export interface QuotaUnit {
  id: string;
  factors: Readonly<Record<string, string>>;
}

/** Weights are relative: whole numbers that need not come to a hundred. */
export interface QuotaRule {
  weights: Readonly<Record<string, number>>;
  clause: string;
}

/**
 * One unit's arithmetic: `shares` of each factor's sum and the weighted `share` of all, in percent; `exact` = total × share; `whole` of it
 * without the fraction; one more for the largest remainders. `tied`: an equal remainder got none or got it, so the office has the last word.
 */
export interface QuotaRow {
  unitId: string;
  shares: Readonly<Record<string, string>>;
  share: string;
  exact: string;
  whole: number;
  extra: boolean;
  quota: number;
  tied: boolean;
}

/** A unit's part as a fraction with the same denominator for all: nothing is rounded before the last step. */
type Part = { unit: QuotaUnit; whole: number; rest: Exact; numerator: Exact };

/**
 * A proposal of quotas by largest remainder, in the order of the ids; the sum is the total. Equal remainders go by the larger part, then by
 * id, and are marked. Refuses with QUOTA_TOTAL_INVALID, QUOTA_WEIGHTS_INVALID, QUOTA_UNIT_TWICE, QUOTA_FACTOR_EMPTY (factor: all have 0 of
 * it) and the AMOUNT_… codes of parseDecimal at `unit.factor`.
 */
export function proposeQuotas(units: readonly QuotaUnit[], total: number, rule: QuotaRule): Result<QuotaRow[]> {
  const refusals = inputRefusals(units, total, rule);
  if (refusals.length > 0) return refuseAll(refusals);
  const sums = sumsOf(units, rule);
  const denominator = product([...sums.values()]).times(sum(Object.values(rule.weights).map((weight) => new Exact(weight))));
  const parts = units.map((unit) => partOf(unit, total, rule, sums, denominator));
  const open = total - parts.reduce((given, { whole }) => given + whole, 0);
  const byRemainder = [...parts].sort((a, b) => b.rest.comparedTo(a.rest) || b.numerator.comparedTo(a.numerator) || byId(a.unit, b.unit));
  const lucky = byRemainder.slice(0, open);
  const first = byRemainder[open];
  const contested = lucky.length > 0 && first !== undefined && first.rest.equals(lucky.at(-1)?.rest ?? -1) ? first.rest : null;
  const rows = parts.map((part): QuotaRow => {
    const extra = lucky.includes(part);
    return {
      unitId: part.unit.id,
      shares: Object.fromEntries([...sums].map(([factor, all]) => [factor, percent(new Exact(part.unit.factors[factor] ?? '0'), all)])),
      share: percent(part.numerator, denominator),
      exact: part.numerator.times(total).dividedBy(denominator).toFixed(4),
      whole: part.whole,
      extra,
      quota: part.whole + (extra ? 1 : 0),
      tied: contested !== null && part.rest.equals(contested),
    };
  });
  return ok(rows.sort((a, b) => byId({ id: a.unitId }, { id: b.unitId })));
}

/** A quota departed from: so many more, by whom and why. */
export type QuotaException = { unitId: string; more: number; reason: string; by: string };

function inputRefusals(units: readonly QuotaUnit[], total: number, { weights, clause }: QuotaRule): Refusal[] {
  const values = Object.values(weights);
  const valid = values.every((weight) => Number.isSafeInteger(weight) && weight >= 0) && values.some((weight) => weight > 0);
  const ids = units.map(({ id }) => id);
  const refusals: Refusal[] = [
    ...(Number.isSafeInteger(total) && total >= 1 ? [] : [{ code: 'QUOTA_TOTAL_INVALID', field: 'total', clause }]),
    ...(valid ? [] : [{ code: 'QUOTA_WEIGHTS_INVALID', field: 'weights', clause }]),
    ...ids.filter((id, index) => ids.indexOf(id) < index).map((id) => ({ code: 'QUOTA_UNIT_TWICE', field: id })),
    ...units.flatMap((unit) => countedFactors({ weights, clause }).flatMap((factor) => figureRefusals(unit, factor))),
  ];
  return refusals.length > 0 ? refusals : emptyFactors(units, { weights, clause });
}

function figureRefusals({ id, factors }: QuotaUnit, factor: string): Refusal[] {
  const parsed = atField(parseDecimal(factors[factor], { ...AMOUNT_BOUNDS, max: '999999999' }), `${id}.${factor}`);
  return parsed.ok ? [] : parsed.refusals;
}

const emptyFactors = (units: readonly QuotaUnit[], rule: QuotaRule): Refusal[] =>
  [...sumsOf(units, rule)]
    .filter(([, all]) => all.isZero())
    .flatMap(([factor]) => refuse('QUOTA_FACTOR_EMPTY', { clause: rule.clause, params: { factor } }).refusals);

/** A factor without weight is not looked at. */
const countedFactors = ({ weights }: QuotaRule): string[] => Object.keys(weights).filter((factor) => (weights[factor] ?? 0) > 0);

const sumsOf = (units: readonly QuotaUnit[], rule: QuotaRule): Map<string, Exact> =>
  new Map(countedFactors(rule).map((factor) => [factor, sum(units.map(({ factors }) => new Exact(factors[factor] ?? '0')))]));

/** Σ weight × value × the sums of the other factors, over Σ weights × all sums. */
function partOf(unit: QuotaUnit, total: number, { weights }: QuotaRule, sums: ReadonlyMap<string, Exact>, denominator: Exact): Part {
  const terms = [...sums].map(([factor]) => {
    const others = [...sums].filter(([other]) => other !== factor).map(([, all]) => all);
    return new Exact(unit.factors[factor] ?? '0').times(weights[factor] ?? 0).times(product(others));
  });
  const numerator = sum(terms);
  const given = numerator.times(total);
  return { unit, numerator, whole: given.dividedToIntegerBy(denominator).toNumber(), rest: given.modulo(denominator) };
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const sum = (values: readonly Exact[]): Exact => values.reduce((all, value) => all.plus(value), new Exact(0));
const product = (values: readonly Exact[]): Exact => values.reduce((all, value) => all.times(value), new Exact(1));
const percent = (part: Exact, all: Exact): string => part.times(100).dividedBy(all).toFixed(2);
