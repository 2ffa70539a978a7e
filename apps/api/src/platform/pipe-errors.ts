import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import { ProblemError } from './problem-error.ts';

/** What of a schema's issue is read: the common part of Standard Schema and of zod. */
interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[];
  readonly code?: string;
  readonly input?: unknown;
  readonly keys?: readonly string[];
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
}

const OWN_CODE = /^[A-Z][A-Z0-9_]+$/;
/** A hostile body can break a schema in a hundred thousand places; a person corrects a few at a time. */
const MAX_ERRORS = 50;
const MAX_FIELD_LENGTH = 120;

const CODES: Readonly<Record<string, string>> = {
  invalid_format: 'FIELD_FORMAT',
  invalid_value: 'FIELD_VALUE',
  invalid_union: 'FIELD_VALUE',
  too_small: 'FIELD_TOO_SMALL',
  too_big: 'FIELD_TOO_BIG',
};

/** Checks every parameter that carries a schema; the first 50 errors are answered, by field. */
export const validationPipe = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({ exceptionFactory: (issues) => inputProblem(issues) });

/** The problem 400 INPUT_INVALID of a schema's issues. */
export function inputProblem(issues: readonly Issue[]): ProblemError {
  const errors: Refusal[] = [];
  for (const issue of issues) {
    if (errors.length >= MAX_ERRORS) break;
    errors.push(...refusalsOf(issue).slice(0, MAX_ERRORS - errors.length));
  }
  return new ProblemError(400, 'INPUT_INVALID', { errors });
}

/** Wrong input that no schema can see, in the same shape. */
export const fieldProblem = (field: string, code: string): ProblemError =>
  new ProblemError(400, 'INPUT_INVALID', { errors: [{ code, field }] });

function refusalsOf(issue: Issue): Refusal[] {
  const path = (issue.path ?? []).map((segment) => String(typeof segment === 'object' ? segment.key : segment));
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).slice(0, MAX_ERRORS).map((key) => ({ code: 'FIELD_UNKNOWN', field: fieldName([...path, key]) }));
  }
  return [{ code: codeOf(issue), field: fieldName(path), ...boundsOf(issue) }];
}

function codeOf(issue: Issue): string {
  if (OWN_CODE.test(issue.message)) return issue.message;
  // zod leaves the input out of its issues; the sentence alone tells a missing field from one of another type.
  if (issue.code === 'invalid_type') return /received undefined/.test(issue.message) ? 'FIELD_MISSING' : 'FIELD_TYPE';
  return CODES[issue.code ?? ''] ?? 'FIELD_INVALID';
}

function boundsOf({ minimum, maximum }: Issue): Pick<Refusal, 'params'> {
  if (minimum !== undefined) return { params: { minimum: Number(minimum) } };
  return maximum === undefined ? {} : { params: { maximum: Number(maximum) } };
}

const fieldName = (path: readonly string[]): string =>
  path
    .join('.')
    .slice(0, MAX_FIELD_LENGTH)
    .replace(/\p{Cs}/gu, '\ufffd');
