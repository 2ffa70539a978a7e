import { HttpException } from '@nestjs/common';
import { ProblemError } from './problem-error.ts';

const BY_STATUS: Readonly<Record<number, string>> = {
  400: 'REQUEST_INVALID',
  401: 'NOT_SIGNED_IN',
  403: 'FORBIDDEN',
  404: 'ROUTE_NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  408: 'REQUEST_TIMEOUT',
  413: 'REQUEST_TOO_LARGE',
  415: 'MEDIA_TYPE_UNSUPPORTED',
  429: 'TOO_MANY_REQUESTS',
  431: 'HEADERS_TOO_LARGE',
  503: 'SERVICE_BUSY',
};

/** body-parser's names of what is wrong with a body (http-errors: `type`). */
const BY_TYPE: Readonly<Record<string, string>> = { 'entity.parse.failed': 'JSON_INVALID', 'request.aborted': 'REQUEST_INVALID' };

/** Problems of the layers below the routes: body reader, router, throttler. Their texts quote the input and are not answered. */
export function problemOfHttpFailure(error: unknown): ProblemError | null {
  const status = statusOf(error);
  if (status === null) return null;
  const code = (error instanceof Error ? byOrigin(error) : undefined) ?? BY_STATUS[status] ?? 'REQUEST_INVALID';
  return new ProblemError(status, code);
}

function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus() < 500 || error.getStatus() === 503 ? error.getStatus() : null;
  const { status, expose } = (error ?? {}) as { status?: unknown; expose?: unknown };
  return typeof status === 'number' && status >= 400 && status < 500 && expose === true ? status : null;
}

function byOrigin(error: Error): string | undefined {
  const { type, cause } = error as Error & { type?: unknown };
  // The router turns what body-parser refused into an HttpException of its own and keeps the original as the cause.
  const origin = typeof type === 'string' ? type : typeof cause === 'object' && cause !== null && 'type' in cause ? String(cause.type) : '';
  if (origin in BY_TYPE) return BY_TYPE[origin];
  return error instanceof HttpException && error.getStatus() === 400 && /JSON/.test(error.message) ? 'JSON_INVALID' : undefined;
}
