import type { SqlRunner } from '@jiangcheng/audit/access-event';
import { v7 } from 'uuid';
import { hashSecret, isSecret, newSecret } from './secrets.ts';
import { changedRows, rowsOf } from './sql.ts';

const LINK_HOURS = 72;

export type InvitationPurpose = 'FIRST_ACCOUNT' | 'INVITATION' | 'PASSWORD_RESET';

export interface OpenInvitation {
  readonly purpose: InvitationPurpose;
  readonly accountId: string | null;
  readonly login: string | null;
  readonly name: string | null;
  readonly expiresAt: Date;
}

export interface NewLink {
  /** Path of the console: `/welcome#token=…`. */
  readonly path: string;
  readonly expiresAt: Date;
}

/** The page behind a one-time link. The secret stands after `#`: browsers do not send it, so no proxy logs it. */
const pathOf = (secret: string): string => `/welcome#token=${secret}`;

/** A one-time link, valid 72 hours; older ones of the same account (or for the first account) end. */
export async function createLink(
  sql: SqlRunner,
  invitation: { purpose: InvitationPurpose; accountId: string | null; createdBy: string | null },
): Promise<NewLink> {
  await endLinks(sql, invitation.accountId);
  const secret = newSecret();
  const [row] = await rowsOf<{ expires_at: Date }>(
    sql,
    `insert into app.invitation (token_hash, id, purpose, account_id, created_by, expires_at)
     values ($1,$2,$3,$4,$5, clock_timestamp() + make_interval(hours => ${LINK_HOURS})) returning expires_at`,
    [hashSecret(secret), v7(), invitation.purpose, invitation.accountId, invitation.createdBy],
  );
  if (row === undefined) throw new Error('the invitation was not written');
  return { path: pathOf(secret), expiresAt: row.expires_at };
}

export async function endLinks(sql: SqlRunner, accountId: string | null): Promise<void> {
  await sql.query(
    'update app.invitation set expires_at = least(expires_at, clock_timestamp()) where account_id is not distinct from $1 and used_at is null',
    [accountId],
  );
}

/** What a link is for, or null: unknown, used, expired and of a disabled account look alike. */
export async function readLink(sql: SqlRunner, secret: string): Promise<OpenInvitation | null> {
  if (!isSecret(secret)) return null;
  const [row] = await rowsOf<OpenInvitation>(
    sql,
    `select i.purpose, i.account_id as "accountId", a.login, p.name, i.expires_at as "expiresAt"
     from app.invitation i left join app.account a on a.id = i.account_id left join app.person p on p.id = a.person_id
     where i.token_hash = $1 and i.used_at is null and i.expires_at > clock_timestamp() and a.status is distinct from 'DISABLED'`,
    [hashSecret(secret)],
  );
  return row ?? null;
}

/** Uses the link up; false when somebody was faster. */
export async function useLink(sql: SqlRunner, secret: string): Promise<boolean> {
  const used = await changedRows(
    sql,
    'update app.invitation set used_at = clock_timestamp() where token_hash = $1 and used_at is null and expires_at > clock_timestamp() returning id',
    [hashSecret(secret)],
  );
  return used.length > 0;
}
