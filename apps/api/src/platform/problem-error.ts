import type { Refusal, Refused } from '@jiangcheng/domain/shared/result';

/** What a problem says beyond status and code. `params` fill the placeholders of the code's sentence. */
export interface ProblemDetails {
  readonly clause?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** Each thing that is missing or wrong, one by one. */
  readonly errors?: readonly Refusal[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** An expected answer that is not a 2xx. Its sentence is found by the code in the message catalogue; nothing of it is written to the log. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: ProblemDetails;

  constructor(status: number, code: string, details: ProblemDetails = {}) {
    super(code);
    this.name = 'ProblemError';
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** Nothing is there, or nothing this person may know of: the two are not told apart. */
export const notFound = (): ProblemError => new ProblemError(404, 'NOT_FOUND');

/** A business refusal as the problem 422: code and clause of the first, `errors` lists all. */
export function refusalProblem({ refusals }: Refused): ProblemError {
  const [first] = refusals;
  if (first === undefined) throw new Error('a refusal without a reason');
  return new ProblemError(422, first.code, { ...pick(first), errors: refusals });
}

/** Throws the problem 422 where there is a reason against it. */
export function refuseIf(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw refusalProblem({ ok: false, refusals: [...refusals] });
}

/** The value of a domain result; throws the problem 422 when it is refused. */
export function respondRefusals<T>(result: { readonly ok: true; readonly value: T } | Refused): T {
  if (result.ok) return result.value;
  throw refusalProblem(result);
}

function pick({ clause, params }: Refusal): ProblemDetails {
  return { ...(clause === undefined ? {} : { clause }), ...(params === undefined ? {} : { params }) };
}
