import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';

/** The code of the failure as the activity gave it; its words stay in the worker's log. */
export function codeOf(error: unknown): string {
  const failure = error instanceof ActivityFailure ? error.cause : error;
  return failure instanceof ApplicationFailure ? (failure.type ?? 'UNKNOWN') : 'UNKNOWN';
}
