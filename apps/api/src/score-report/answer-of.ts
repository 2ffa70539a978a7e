import type { Outcome } from '@jiangcheng/casework/ports/outcome';
import { valueOrProblem } from '../casework/outcome-problems.ts';
import { ProblemError } from '../platform/problems.ts';

/** Codes that stand for a list: the first refusal names the whole, the rest are its errors. */
const UMBRELLAS = new Set(['CSV_INVALID', 'OWN_SHEET_DIFFERS']);

/** The command's value, or the problem it is; a table's problem lists its errors alone. */
export function answerOf<T>(outcome: Outcome<T>): T {
  const [first, ...errors] = outcome.kind === 'REFUSED' ? outcome.refusals : [];
  if (first === undefined || errors.length === 0 || !UMBRELLAS.has(first.code)) return valueOrProblem(outcome);
  throw new ProblemError(422, first.code, { params: { count: errors.length }, errors });
}
