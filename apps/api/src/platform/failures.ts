import { TurnstileBusyError } from '@jiangcheng/identity/turnstile';
import { FileMissingError } from '@jiangcheng/files/file-store';
import { FileDamagedError } from '@jiangcheng/files/sealed-reading';
import { CaseArchivedError } from '@jiangcheng/domain/archive/case-archived-error';
import { ProblemError } from './problem-error.ts';

/** PostgreSQL's own codes (Appendix A of its manual) for "not now": shutdown, start-up, too many, time limits, deadlock, read-only, disk full. */
const UNAVAILABLE = new Set([
  '57P01',
  '57P02',
  '57P03',
  '57P05',
  '57014',
  '55P03',
  '53000',
  '53100',
  '53200',
  '53300',
  '53400',
  '40P01',
  '40001',
  '25006',
  '58030',
]);
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
/** pg speaks of a lost or unobtainable connection by sentence only. */
const CONNECTION_SENTENCE =
  /timeout exceeded when trying to connect|connection terminated|connection error and is not queryable|Client was closed and is not queryable|Cannot use a pool after calling end|DataSource is not set|Connection is not established|Driver not Connected/i;
/** Bytes that are no text, a NUL in a text, an unknown escape. */
const NOT_TEXT = new Set(['22021', '22P05']);

/** The problem a failure stands for, or null when it is a surprise. */
export function problemOfFailure(error: unknown): ProblemError | null {
  const causes = causesOf(error);
  if (causes.some(isRecordAway)) return new ProblemError(503, 'RECORD_UNAVAILABLE', { headers: { 'Retry-After': '2' } });
  if (error instanceof CaseArchivedError) return new ProblemError(422, 'CASE_IS_ARCHIVED', { errors: [{ code: 'CASE_IS_ARCHIVED' }] });
  if (error instanceof TurnstileBusyError) return new ProblemError(503, 'SERVICE_BUSY', { headers: { 'Retry-After': '1' } });
  // The disk has not, or not as it was put, what a row names: nothing that who asks could mend.
  if (error instanceof FileMissingError) return new ProblemError(500, 'FILE_MISSING');
  if (error instanceof FileDamagedError) return new ProblemError(500, 'FILE_NOT_AS_PUT');
  if (causes.some((cause) => NOT_TEXT.has(codeOf(cause))))
    return new ProblemError(400, 'INPUT_INVALID', { errors: [{ code: 'TEXT_HAS_INVISIBLE' }] });
  return null;
}

function isRecordAway(cause: unknown): boolean {
  const code = codeOf(cause);
  if (UNAVAILABLE.has(code) || NETWORK.has(code) || code.startsWith('08')) return true;
  return cause instanceof Error && CONNECTION_SENTENCE.test(cause.message);
}

/** The error with what it wraps: TypeORM keeps the driver's error, Node several of one connection attempt. */
function causesOf(error: unknown): unknown[] {
  if (!(error instanceof Error)) return [error];
  const { driverError, errors } = error as Error & { driverError?: unknown; errors?: unknown };
  return [error, driverError, error.cause, ...(Array.isArray(errors) ? (errors as unknown[]) : [])].filter((each) => each !== undefined);
}

function codeOf(cause: unknown): string {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : '';
}
