import { ApplicationFailure } from '@temporalio/common';

/** Failures that another attempt cannot cure. */
const DEFECTS = ['StoryMismatchError', 'TypeError', 'ReferenceError', 'RangeError'];

/**
 * What the engine's history may keep of a failure: its code. The words and the stack hold SQL and paths, and stay in the worker's log
 * (design.md §3: workflow state and failures carry ids, codes, dates and hashes).
 */
export function codedFailure(error: unknown): ApplicationFailure {
  const type = codeOf(error);
  const failure = ApplicationFailure.create({ message: type, type, nonRetryable: DEFECTS.includes(type) });
  failure.stack = '';
  return failure;
}

/** PostgreSQL's SQLSTATE or the system's code where there is one, else the error's name. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : error.name;
}
