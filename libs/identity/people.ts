import type { SqlRunner } from '@jiangcheng/audit/access-event';
import { searchPieces } from '@jiangcheng/domain/shared/text';
import { v7 } from 'uuid';
import { changedRows, rowsOf } from './sql.ts';

export interface NewPerson {
  /** Checked and normalised by checkName. */
  readonly name: string;
  readonly organizationId?: string | null;
  readonly post?: string | null;
  readonly email?: string | null;
  /** Makes the stored ciphertext of the phone for the row's id; absent where there is no phone. */
  readonly phoneCipher?: (personId: string) => string;
}

export interface NewPersonAccount {
  readonly login: string;
  readonly person: NewPerson;
  /** Null for an account that waits for its invitation to be accepted. */
  readonly passwordHash: string | null;
}

const FIRST_ACCOUNT_LOCK = 7_205_001;

/** Two first starts, or two people with the first link, take turns until the transaction ends. */
export async function lockFirstAccount(sql: SqlRunner): Promise<void> {
  await sql.query('select pg_advisory_xact_lock($1)', [FIRST_ACCOUNT_LOCK]);
}

export async function anyAccount(sql: SqlRunner): Promise<boolean> {
  const [row] = await rowsOf<{ found: boolean }>(sql, 'select exists (select from app.account) as found');
  return row?.found === true;
}

/** Person and account together; null when the login is taken. */
export async function createAccount(
  sql: SqlRunner,
  { login, person, passwordHash }: NewPersonAccount,
): Promise<{ accountId: string; personId: string } | null> {
  const personId = v7();
  const accountId = v7();
  await sql.query('insert into app.person (id, name, organization_id, post, email, phone_cipher, search) values ($1,$2,$3,$4,$5,$6,$7)', [
    personId,
    person.name,
    person.organizationId ?? null,
    person.post ?? null,
    person.email ?? null,
    person.phoneCipher?.(personId) ?? null,
    searchPieces(`${person.name} ${login}`),
  ]);
  const made = await rowsOf(
    sql,
    `insert into app.account (id, person_id, login, password_hash, status, password_changed_at)
     values ($1,$2,$3,$4, case when $4::text is null then 'INVITED' else 'ACTIVE' end, case when $4::text is null then null else clock_timestamp() end)
     on conflict (login) do nothing returning id`,
    [accountId, personId, login, passwordHash],
  );
  return made.length > 0 ? { accountId, personId } : null;
}

/** A new password unlocks, and makes an invited account active. Sessions and links are the caller's to end. */
export async function setPassword(sql: SqlRunner, accountId: string, passwordHash: string): Promise<void> {
  await sql.query(
    `update app.account set password_hash = $2, password_changed_at = clock_timestamp(), failed_count = 0, locked_until = null,
       status = case when status = 'INVITED' then 'ACTIVE' else status end where id = $1`,
    [accountId, passwordHash],
  );
}

export async function unlockAccount(sql: SqlRunner, accountId: string): Promise<void> {
  await sql.query('update app.account set failed_count = 0, locked_until = null where id = $1', [accountId]);
}

/** Disabled, or back to where it was: active with a password, invited without. False when it already is so. */
export async function setEnabled(sql: SqlRunner, accountId: string, enabled: boolean): Promise<boolean> {
  const changed = await changedRows(
    sql,
    `update app.account set status = case when not $2 then 'DISABLED' when password_hash is null then 'INVITED' else 'ACTIVE' end
     where id = $1 and (status = 'DISABLED') = $2 returning id`,
    [accountId, enabled],
  );
  return changed.length > 0;
}
