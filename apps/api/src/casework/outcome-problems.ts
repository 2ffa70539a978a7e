import type { Outcome } from '@jiangcheng/casework/ports/outcome';
import { formatLocal } from '@jiangcheng/domain/shared/instant';
import { notFound, ProblemError } from '../platform/problem-error.ts';

/** The value of a command's outcome, or the problem it is (design.md §9). */
export function valueOrProblem<T>(outcome: Outcome<T>): T {
  switch (outcome.kind) {
    case 'DONE':
      return outcome.value;
    case 'REFUSED':
      throw new ProblemError(422, outcome.refusals[0]?.code ?? 'REFUSED', {
        ...(outcome.refusals[0]?.clause === undefined ? {} : { clause: outcome.refusals[0].clause }),
        ...(outcome.refusals[0]?.params === undefined ? {} : { params: outcome.refusals[0].params }),
        errors: outcome.refusals,
      });
    case 'NOT_FOUND':
      throw notFound();
    case 'FORBIDDEN':
      throw new ProblemError(403, 'FORBIDDEN', { errors: outcome.refusals });
    case 'CONFLICT':
      throw new ProblemError(409, outcome.code, { params: inWords(outcome.params) });
    case 'KEY_REUSED':
      throw new ProblemError(422, 'IDEMPOTENCY_KEY_REUSED');
  }
}

/** When somebody was quicker is told in the clock's own time, as a sentence says it. */
export const inWords = ({ at, ...others }: Readonly<Record<string, string | number>>): Record<string, string | number> =>
  at === undefined || at === '' ? { at: '', ...others } : { ...others, at: formatLocal(Date.parse(String(at))) };
