import { recordAccess, type SqlRunner } from '@jiangcheng/audit/access-event';
import { grantRole } from './grants.ts';
import { endLinks, readLink, useLink, type OpenInvitation } from './invitations.ts';
import { hashPassword } from './passwords.ts';
import { anyAccount, createAccount, lockFirstAccount, setPassword } from './people.ts';
import { endSessionsOf, openSession, type OpenedSession } from './sessions.ts';
import type { Origin, Transactions } from './sign-in.ts';

export interface Acceptance {
  readonly token: string;
  readonly password: string;
  /** Chosen by the first person of an installation; of no effect for others, whose account has them. */
  readonly login: string | undefined;
  readonly name: string | undefined;
}

export type AcceptOutcome =
  | ({ readonly ok: true; readonly accountId: string } & OpenedSession)
  | { readonly ok: false; readonly code: 'INVITATION_INVALID' | 'LOGIN_MISSING' | 'NAME_MISSING' };

/** The person chooses the password alone; the link is used up and a session opens. Other sessions and links of the account end. */
export async function acceptLink(source: Transactions, given: Acceptance, origin: Origin): Promise<AcceptOutcome> {
  const invitation = await readLink(source, given.token);
  if (invitation === null) return refused('INVITATION_INVALID');
  if (invitation.accountId === null && given.login === undefined) return refused('LOGIN_MISSING');
  if (invitation.accountId === null && given.name === undefined) return refused('NAME_MISSING');
  const passwordHash = await hashPassword(given.password); // before the transaction: it takes longer than all of it
  return source.transaction((sql) => settle(sql, invitation, given, passwordHash, origin));
}

async function settle(
  sql: SqlRunner,
  invitation: OpenInvitation,
  given: Acceptance,
  passwordHash: string,
  origin: Origin,
): Promise<AcceptOutcome> {
  if (!(await useLink(sql, given.token))) return refused('INVITATION_INVALID');
  const accountId = invitation.accountId ?? (await firstAccount(sql, given, passwordHash));
  if (accountId === null) return refused('INVITATION_INVALID');
  if (invitation.accountId !== null) await setPassword(sql, accountId, passwordHash);
  await endLinks(sql, accountId);
  await endSessionsOf(sql, accountId);
  const session = await openSession(sql, accountId, origin);
  const { address, requestId } = origin;
  await recordAccess(sql, {
    type: 'INVITATION_ACCEPTED',
    accountId,
    sessionId: session.sessionId,
    address,
    requestId,
    detail: { purpose: invitation.purpose },
  });
  return { ok: true, accountId, ...session };
}

/** Null when an account exists by now: the first link makes the first account and no other. */
async function firstAccount(sql: SqlRunner, { login = '', name = '' }: Acceptance, passwordHash: string): Promise<string | null> {
  await lockFirstAccount(sql);
  if (await anyAccount(sql)) return null;
  const made = await createAccount(sql, { login, person: { name }, passwordHash });
  if (made === null) return null;
  await grantRole(sql, made.accountId, { role: 'SYS_ADMIN', organizationId: null, campaignId: null }, null);
  return made.accountId;
}

const refused = (code: Extract<AcceptOutcome, { ok: false }>['code']): AcceptOutcome => ({ ok: false, code });
