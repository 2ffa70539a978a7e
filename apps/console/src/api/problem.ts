import type { Problem, Refusal } from './types.ts';

/** What went wrong with one request, in the words of the server where it had any (RFC 9457). */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly clause: string | undefined;
  readonly requestId: string | undefined;
  readonly errors: Refusal[];

  constructor(problem: Partial<Problem> & { status: number; code: string }) {
    super(problem.title ?? problem.code);
    this.name = 'ApiError';
    this.status = problem.status;
    this.code = problem.code;
    this.title = problem.title ?? '';
    this.detail = problem.detail;
    this.clause = problem.clause;
    this.requestId = problem.requestId;
    this.errors = problem.errors ?? [];
  }

  /** True where the server has not decided: the same key may be sent again. */
  get undecided(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

export const isApiError = (error: unknown): error is ApiError => error instanceof ApiError;

/** The problem of an answer that is not 2xx; answers of a proxy in between have no problem body. */
export async function problemOf(response: Response): Promise<ApiError> {
  const isProblem = (response.headers.get('content-type') ?? '').includes('json');
  const body: unknown = isProblem ? await response.json().catch(() => null) : null;
  const problem = (body ?? {}) as Partial<Problem>;
  return new ApiError({ ...problem, status: response.status, code: problem.code ?? `HTTP_${response.status}` });
}

export const networkProblem = (): ApiError => new ApiError({ status: 0, code: 'NETWORK' });
