import { recordAccess, type SqlRunner } from '@jiangcheng/audit/access-event';
import { passwordMatches } from './passwords.ts';
import { endSessionOf, openSession, type OpenedSession } from './sessions.ts';
import { changedRows, rowsOf } from './sql.ts';

/** Five failures in a row lock an account for half an hour. */
const FAILURES_BEFORE_LOCK = 5;
const LOCK_MINUTES = 30;

/** Where an attempt comes from. */
export interface Origin {
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly requestId: string;
}

export interface Transactions extends SqlRunner {
  transaction<T>(work: (sql: SqlRunner) => Promise<T>): Promise<T>;
}

interface Attempt {
  id: string;
  password_hash: string;
  locked_until: Date | null;
}

/** Counts the attempt before the password is looked at: of fifty guesses at once, five are looked at. Success sets the count back. */
const COUNT_ATTEMPT = `
  update app.account set
    failed_count = case when locked_until is null then failed_count + 1 else 1 end,
    locked_until = case when locked_until is null and failed_count + 1 >= ${FAILURES_BEFORE_LOCK} then clock_timestamp() + make_interval(mins => ${LOCK_MINUTES}) end
  where login = $1 and status = 'ACTIVE' and password_hash is not null and (locked_until is null or locked_until <= clock_timestamp())
  returning id, password_hash, locked_until`;

/**
 * A session for login and password, or null: unknown login, wrong password, locked, disabled and not yet invited all look and last alike.
 * `previous` is the secret the browser came with; its session ends.
 */
export async function signIn(
  source: Transactions,
  given: { readonly login: string; readonly password: string },
  origin: Origin,
  previous: string | null,
): Promise<(OpenedSession & { accountId: string }) | null> {
  const attempt = await countAttempt(source, given.login);
  const matches = await passwordMatches(attempt?.password_hash ?? null, given.password);
  if (attempt === null || !matches) return recordFailure(source, given.login, attempt, origin);
  return source.transaction(async (sql) => {
    await forgetFailures(sql, attempt.id);
    if (previous !== null) await endSessionOf(sql, previous);
    const session = await openSession(sql, attempt.id, origin);
    await recordAccess(sql, { type: 'SIGN_IN', accountId: attempt.id, sessionId: session.sessionId, ...from(origin) });
    return { ...session, accountId: attempt.id };
  });
}

/** Whether this is the account's password; counts and locks as a sign-in does, as it may be guessed at here too. */
export async function confirmPassword(source: SqlRunner, accountId: string, password: string, origin: Origin): Promise<boolean> {
  const [account] = await rowsOf<{ login: string }>(source, 'select login from app.account where id = $1', [accountId]);
  const login = account?.login ?? '';
  const attempt = await countAttempt(source, login);
  const matches = await passwordMatches(attempt?.password_hash ?? null, password);
  if (attempt !== null && matches) await forgetFailures(source, attempt.id);
  else await recordFailure(source, login, attempt, origin);
  return matches;
}

/** Sign-in names are lower case; what a phone capitalises is the same name. Full-width letters stay what they are: no login has them. */
const normalize = (login: string): string => login.trim().toLowerCase();

async function countAttempt(sql: SqlRunner, login: string): Promise<Attempt | null> {
  return (await changedRows<Attempt>(sql, COUNT_ATTEMPT, [normalize(login)]))[0] ?? null;
}

async function forgetFailures(sql: SqlRunner, accountId: string): Promise<void> {
  await sql.query('update app.account set failed_count = 0, locked_until = null where id = $1', [accountId]);
}

/** What was typed as a login is not kept: people type passwords there. */
async function recordFailure(sql: SqlRunner, login: string, attempt: Attempt | null, origin: Origin): Promise<null> {
  const [known] = await rowsOf<{ id: string }>(sql, 'select id from app.account where login = $1', [normalize(login)]);
  const accountId = known?.id ?? null;
  await recordAccess(sql, {
    type: 'SIGN_IN_FAILED',
    accountId,
    ...from(origin),
    detail: { known: accountId !== null, counted: attempt !== null },
  });
  if (attempt?.locked_until)
    await recordAccess(sql, { type: 'ACCOUNT_LOCKED', accountId, ...from(origin), detail: { minutes: LOCK_MINUTES } });
  return null;
}

const from = ({ address, requestId }: Origin) => ({ address, requestId });
