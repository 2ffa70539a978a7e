import { randomBytes } from 'node:crypto';
import { isForOrganization, type Role } from '@jiangcheng/domain/access/actor';
import { grantRole } from '@jiangcheng/identity/grants';
import { hashPassword } from '@jiangcheng/identity/passwords';
import { createAccount } from '@jiangcheng/identity/people';
import { openSession } from '@jiangcheng/identity/sessions';
import type { DataSource } from 'typeorm';

export interface NewTestPerson {
  readonly role: Role | null;
  readonly name?: string;
  readonly login?: string;
  readonly email?: string;
  readonly organizationId?: string;
  readonly campaignId?: string;
  /** Without one the account has a session and cannot sign in again; hashing costs time. */
  readonly password?: string;
}

export interface TestPerson {
  readonly accountId: string;
  readonly personId: string;
  readonly login: string;
  readonly name: string;
  readonly sessionId: string;
  /** The session cookie's value. */
  readonly secret: string;
}

/** A person with an account, a role and an open session, made by libs/identity and not over HTTP. */
export async function addPerson(source: DataSource, options: NewTestPerson): Promise<TestPerson> {
  const login = options.login ?? `t-${randomBytes(6).toString('hex')}`;
  const name = options.name ?? '测试甲';
  const passwordHash = options.password === undefined ? '!' : await hashPassword(options.password);
  const person = { name, email: options.email ?? null, organizationId: options.organizationId ?? null };
  const made = await createAccount(source.manager, { login, person, passwordHash });
  if (made === null) throw new Error(`the login ${login} is taken`);
  const { role } = options;
  if (role !== null) await grantRole(source.manager, made.accountId, grantOf(role, options), null);
  const session = await openSession(source.manager, made.accountId, { address: '127.0.0.1', userAgent: 'test' });
  return { ...made, login, name, ...session };
}

const grantOf = (role: Role, { organizationId, campaignId }: NewTestPerson) => ({
  role,
  organizationId: isForOrganization(role) ? (organizationId ?? null) : null,
  campaignId: campaignId ?? null,
});
