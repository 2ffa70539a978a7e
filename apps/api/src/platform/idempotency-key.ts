import { ProblemError } from './problem-error.ts';

const KEY = /^[\x21-\x7e]{1,200}$/;

/** The value of the header `Idempotency-Key`: 1–200 visible ASCII characters. Throws the problem 400. */
export function parseIdempotencyKey(header: string | undefined): string {
  if (header === undefined || header === '') throw new ProblemError(400, 'IDEMPOTENCY_KEY_MISSING');
  if (!KEY.test(header)) throw new ProblemError(400, 'IDEMPOTENCY_KEY_INVALID');
  return header;
}
