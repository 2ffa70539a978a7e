import { ok, refuse, type Result } from '../shared/result.ts';
import type { RuleResult } from './rules.ts';

export type Verdict = 'ELIGIBLE' | 'BLOCKED' | 'INCOMPLETE';

/** A bar in principle that stands: the office alone lifts it, or leaves it. */
export const awaitsException = ({ outcome, override }: RuleResult): boolean => outcome === 'SOFT_BLOCK' && override === null;
const bars = (result: RuleResult): boolean => result.outcome === 'HARD_BLOCK' || awaitsException(result);
const lacks = ({ outcome }: RuleResult): boolean => outcome === 'DECLARATION_MISSING' || outcome === 'PROOF_MISSING';

/** What all rules come to: one bar that stands is enough, then whatever is missing. */
export function verdictOf(results: readonly RuleResult[]): Verdict {
  if (results.some(bars)) return 'BLOCKED';
  return results.some(lacks) ? 'INCOMPLETE' : 'ELIGIBLE';
}

/** The first result that stands in the way, bars before what is missing; null for an eligible one. */
export const obstacleOf = (results: readonly RuleResult[]): RuleResult | null => results.find(bars) ?? results.find(lacks) ?? null;

/** Whether the office may lift this bar. Refuses with OVERRIDE_NOT_POSSIBLE: only 原则上 has exceptions. */
export function checkOverride(results: readonly RuleResult[], rule: string): Result<RuleResult> {
  const result = results.find((one) => one.rule === rule);
  if (result?.outcome === 'SOFT_BLOCK') return ok(result);
  return refuse('OVERRIDE_NOT_POSSIBLE', { field: 'rule', ...(result === undefined ? {} : { clause: result.clause }) });
}
