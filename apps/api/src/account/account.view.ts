import type { accountView } from '@jiangcheng/contracts/api/account';
import type { ListQuery } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import { maskPhone } from '@jiangcheng/domain/identity-numbers/masks';
import { searchPieces } from '@jiangcheng/domain/shared/text';
import { personMatches, wordPatterns } from '@jiangcheng/persistence/search/contained-words';
import type { FieldCipher } from '@jiangcheng/protection/field-cipher';
import type { DataSource, EntityManager } from 'typeorm';
import { decodeCursor, pageOf } from '../platform/keyset.ts';
import { GRANTS_OF_ACCOUNT } from '../session/session.view.ts';

export type AccountView = Output<typeof accountView>;
type Row = Omit<AccountView, 'lockedUntil' | 'phoneMask'> & { personId: string; phoneCipher: string | null; lockedUntil: Date | null };

const SELECT = `
  select a.id, p.id as "personId", a.login, p.name, p.email, p.phone_cipher as "phoneCipher", p.organization_id as "organizationId", po.name as "organizationName",
    p.post, a.status, case when a.locked_until > clock_timestamp() then a.locked_until end as "lockedUntil", ${GRANTS_OF_ACCOUNT}
  from app.account a join app.person p on p.id = a.person_id left join app.organization po on po.id = p.organization_id`;

export async function readAccount(sql: DataSource | EntityManager, cipher: FieldCipher, accountId: string): Promise<AccountView | null> {
  const rows: Row[] = await sql.query(`${SELECT} where a.id = $1`, [accountId]);
  return rows[0] === undefined ? null : viewOf(cipher, rows[0]);
}

/** By login; `q` finds pieces of names and logins. */
export async function listAccounts(source: DataSource, cipher: FieldCipher, { q, cursor, limit }: ListQuery) {
  const after = decodeCursor(cursor, 1);
  const rows: Row[] = await source.query(
    `${SELECT} where ($1::text is null or a.login > $1) and ${personMatches('$2', '$4')} order by a.login limit $3`,
    [after?.[0] ?? null, searchPieces(q ?? ''), limit + 1, wordPatterns(q ?? '')],
  );
  return pageOf(
    rows,
    limit,
    (row) => viewOf(cipher, row),
    (row) => [row.login],
  );
}

/** Lists show the mask; the number itself has no way out of here. */
export const phoneMaskOf = (cipher: FieldCipher, personId: string, phoneCipher: string | null): string | null =>
  phoneCipher === null ? null : maskPhone(cipher.decrypt(phoneCipher, phonePlace(personId)));

export const phonePlace = (personId: string) => ({ field: 'person.phone', rowId: personId });

function viewOf(cipher: FieldCipher, { phoneCipher, personId, lockedUntil, ...row }: Row): AccountView {
  return { ...row, phoneMask: phoneMaskOf(cipher, personId, phoneCipher), lockedUntil: lockedUntil?.toISOString() ?? null };
}
