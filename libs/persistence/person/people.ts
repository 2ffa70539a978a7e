import { searchPieces } from '@jiangcheng/domain/shared/text';
import type { EntityManager } from 'typeorm';
import { newId } from '../ids.ts';

export interface PersonFields {
  readonly name: string;
  readonly organizationId: string | null;
  readonly post: string | null;
  readonly email: string | null;
  readonly phoneCipher: ((personId: string) => string) | null;
}

/** A person without an account. */
export async function insertPerson(manager: EntityManager, fields: PersonFields): Promise<string> {
  const id = newId();
  await manager.query(
    'insert into app.person (id, name, organization_id, post, email, phone_cipher, search) values ($1,$2,$3,$4,$5,$6,$7)',
    [id, fields.name, fields.organizationId, fields.post, fields.email, fields.phoneCipher?.(id) ?? null, searchPieces(fields.name)],
  );
  return id;
}

/** How a person is reached; what is undefined stays. */
export interface ContactChange {
  readonly post?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly phoneCipher?: string | null | undefined;
  readonly superiorId?: string | null | undefined;
}

const COLUMNS = { post: 'post', email: 'email', phoneCipher: 'phone_cipher', superiorId: 'superior_id' } as const;

/** Writes what was given; an address that is given counts as corrected. The person's row is locked by the caller. */
export async function updateContact(manager: EntityManager, personId: string, change: ContactChange): Promise<void> {
  const given = (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).filter((field) => change[field] !== undefined);
  const sets = given.map((field, i) => `${COLUMNS[field]} = $${i + 2}`);
  if (change.email !== undefined) sets.push('email_fault = null', 'email_fault_at = null');
  if (sets.length === 0) return;
  await manager.query(`update app.person set ${sets.join(', ')} where id = $1`, [personId, ...given.map((field) => change[field])]);
}
