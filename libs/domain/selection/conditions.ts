import { addMonths, addDays, daysBetween, type CivilDate } from '../shared/civil-date.ts';

/** A time on the production front line; `until` is its last day, null while it lasts. */
export type WorkPeriod = { from: CivilDate; until: CivilDate | null };

/**
 * A condition of articles 3 and 4. HARD is never lifted; SOFT (原则上) is by a reasoned exception; `unless` is a declaration that lifts it,
 * `onlyWith` one without which it does not apply. ATTESTED is the recommending unit's word; FACTOR refuses nobody.
 */
export type Condition = { key: string; clause: string } & (
  | { kind: 'YEARS'; min: number }
  | { kind: 'HARD' | 'SOFT'; declared: string; unless: string | null; onlyWith: string | null }
  | { kind: 'ATTESTED' | 'FACTOR' }
);

/** What is known of a candidate. `exceptions` are the office's, each with a reason. */
export interface CandidateFacts {
  declared: readonly string[];
  attested: readonly string[];
  frontLine: readonly WorkPeriod[];
  exceptions: readonly { key: string; reason: string; by: string }[];
}

/** NEEDS_REASON: the office may let him in with one; EXCUSED: it has. NOT_ATTESTED: the recommending unit has not given its word. */
export type ConditionVerdict = 'MET' | 'NOT_MET' | 'NEEDS_REASON' | 'EXCUSED' | 'NOT_ATTESTED';
export type ConditionResult = { key: string; verdict: ConditionVerdict; clause: string };

/** Each condition on a day, usually the deadline of applications, in the order of the rule. Factors are left out: they refuse nobody. */
export function checkConditions(conditions: readonly Condition[], facts: CandidateFacts, asOf: CivilDate): ConditionResult[] {
  return conditions
    .filter(({ kind }) => kind !== 'FACTOR')
    .map((condition) => ({ key: condition.key, verdict: verdictOf(condition, facts, asOf), clause: condition.clause }));
}

/** Whether nothing stands in the way. */
export const isEligible = (results: readonly ConditionResult[]): boolean =>
  results.every(({ verdict }) => verdict === 'MET' || verdict === 'EXCUSED');

function verdictOf(condition: Condition, { declared, attested, frontLine, exceptions }: CandidateFacts, asOf: CivilDate): ConditionVerdict {
  switch (condition.kind) {
    case 'YEARS':
      return hasYears(frontLine, condition.min, asOf) ? 'MET' : 'NOT_MET';
    case 'ATTESTED':
      return attested.includes(condition.key) ? 'MET' : 'NOT_ATTESTED';
    case 'FACTOR':
      return 'MET';
    case 'HARD':
    case 'SOFT': {
      const { unless, onlyWith } = condition;
      const applies = declared.includes(condition.declared) && (onlyWith === null || declared.includes(onlyWith));
      if (!applies || (unless !== null && declared.includes(unless))) return 'MET';
      if (condition.kind === 'HARD') return 'NOT_MET';
      return exceptions.some(({ key, reason }) => key === condition.key && reason.trim() !== '') ? 'EXCUSED' : 'NEEDS_REASON';
    }
  }
}

/** Left-over days of several periods, put together: so many are a month. A single period has fewer over, so it never gains by this. */
const DAYS_OF_A_MONTH = 31;

/**
 * Whether the periods come to so many years by a day (“5年以上” includes five, 民法典 第1259条). Overlaps count once. Each period is so many
 * whole months and days over; so one unbroken period is complete the day before its anniversary, whatever leap years lie in it.
 */
export function hasYears(periods: readonly WorkPeriod[], years: number, asOf: CivilDate): boolean {
  const lengths = mergedUntil(periods, asOf).map(lengthOf);
  const months = lengths.reduce((all, each) => all + each.months, 0);
  const days = lengths.reduce((all, each) => all + each.days, 0);
  return months + Math.floor(days / DAYS_OF_A_MONTH) >= 12 * years;
}

type Span = { from: CivilDate; until: CivilDate };

/** From 1 June to 31 May are twelve months: the day after the last one completes them. */
function lengthOf({ from, until }: Span): { months: number; days: number } {
  const end = addDays(until, 1);
  let months = 0;
  while (addMonths(from, months + 1) <= end) months += 1;
  return { months, days: daysBetween(addMonths(from, months), end) };
}

function mergedUntil(periods: readonly WorkPeriod[], asOf: CivilDate): Span[] {
  const cut = periods
    .map(({ from, until }) => ({ from, until: until === null || until > asOf ? asOf : until }))
    .filter(({ from, until }) => from <= until)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  return cut.reduce<Span[]>((spans, next) => {
    const last = spans.at(-1);
    if (last === undefined || next.from > addDays(last.until, 1)) return [...spans, next];
    return [...spans.slice(0, -1), { from: last.from, until: last.until > next.until ? last.until : next.until }];
  }, []);
}
