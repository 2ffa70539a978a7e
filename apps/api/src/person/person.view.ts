import type { ListQuery } from '@jiangcheng/contracts/api/common';
import type { personView } from '@jiangcheng/contracts/api/person';
import type { Output } from '@jiangcheng/contracts/api/output';
import { refuse } from '@jiangcheng/domain/shared/result';
import { searchPieces } from '@jiangcheng/domain/shared/text';
import { personMatches, wordPatterns } from '@jiangcheng/persistence/search/contained-words';
import type { FieldCipher } from '@jiangcheng/protection/field-cipher';
import type { DataSource, EntityManager } from 'typeorm';
import { phoneMaskOf } from '../account/account.view.ts';
import { cursorOf, UUID } from '../platform/checked-cursor.ts';
import { pageOf } from '../platform/keyset.ts';
import { refusalProblem } from '../platform/problems.ts';

export type PersonView = Output<typeof personView>;
type Row = Omit<PersonView, 'phoneMask'> & { phoneCipher: string | null };

const SELECT = `
  select p.id, p.name, p.organization_id as "organizationId", o.name as "organizationName", p.post, p.email, p.email_fault as "emailFault",
    p.phone_cipher as "phoneCipher", exists (select from app.account a where a.person_id = p.id) as "hasAccount",
    (select jsonb_build_object('personId', s.id, 'name', s.name) from app.person s where s.id = p.superior_id) as superior
  from app.person p left join app.organization o on o.id = p.organization_id`;

const viewOf = (cipher: FieldCipher, { phoneCipher, ...row }: Row): PersonView => ({
  ...row,
  phoneMask: phoneMaskOf(cipher, row.id, phoneCipher),
});

/** By name; `q` finds pieces of names. Those whose address is wrong come first. */
export async function listPersons(source: DataSource, cipher: FieldCipher, { q, cursor, limit }: ListQuery) {
  const after = cursorOf(cursor, [/^[01]$/, /^/, UUID]);
  const rows: (Row & { rank: string })[] = await source.query(
    `select * from (${SELECT.replace('select p.id', `select (p.email_fault is null)::int::text as rank, p.id`)} where ${personMatches('$1', '$6')}) as found
     where $2::text is null or (rank, name, id) > ($2, $3, $4::uuid) order by rank, name, id limit $5`,
    [searchPieces(q ?? ''), after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, limit + 1, wordPatterns(q ?? '')],
  );
  return pageOf(
    rows,
    limit,
    ({ rank: _, ...row }) => viewOf(cipher, row),
    (row) => [row.rank, row.name, row.id],
  );
}

export async function readPerson(sql: DataSource | EntityManager, cipher: FieldCipher, id: string): Promise<PersonView | null> {
  const rows: Row[] = await sql.query(`${SELECT} where p.id = $1`, [id]);
  return rows[0] === undefined ? null : viewOf(cipher, rows[0]);
}

/** The named person, for a field `superiorId`; refuses with SUPERIOR_UNKNOWN. Null for nobody. */
export async function superiorOf(manager: EntityManager, personId: string | null): Promise<{ personId: string; name: string } | null> {
  if (personId === null) return null;
  const rows: { name: string }[] = await manager.query('select name from app.person where id = $1', [personId]);
  const [row] = rows;
  if (row === undefined) throw refusalProblem(refuse('SUPERIOR_UNKNOWN', { field: 'superiorId' }));
  return { personId, name: row.name };
}
