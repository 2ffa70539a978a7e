import type { ListQuery } from '@jiangcheng/contracts/api/common';
import type { organizationPerson, organizationView } from '@jiangcheng/contracts/api/organization';
import type { Output } from '@jiangcheng/contracts/api/output';
import { parseUscc } from '@jiangcheng/domain/identity-numbers/uscc';
import { searchPieces } from '@jiangcheng/domain/shared/text';
import { personMatches, wordPatterns } from '@jiangcheng/persistence/search/contained-words';
import type { OrganizationRow } from '@jiangcheng/persistence/organization/organizations';
import type { FieldCipher } from '@jiangcheng/protection/field-cipher';
import type { DataSource } from 'typeorm';
import { phoneMaskOf } from '../account/account.view.ts';
import { cursorOf, UUID } from '../platform/checked-cursor.ts';
import { pageOf } from '../platform/keyset.ts';

export type OrganizationView = Output<typeof organizationView>;
type Person = Output<typeof organizationPerson>;
type PersonRow = Omit<Person, 'phoneMask'> & { phoneCipher: string | null };

export function organizationViewOf(row: OrganizationRow): OrganizationView {
  const code = row.uscc === null ? null : parseUscc(row.uscc);
  return { ...row, kind: row.kind as OrganizationView['kind'], warnings: code?.ok ? code.warnings.map((warning) => warning.code) : [] };
}

/** Who holds the role ORGANIZER for it, by name; `q` finds pieces of names. */
export async function listPeople(source: DataSource, cipher: FieldCipher, organizationId: string, { q, cursor, limit }: ListQuery) {
  const after = cursorOf(cursor, [/^/, UUID]);
  const rows: PersonRow[] = await source.query(
    `select a.id as "accountId", p.id as "personId", p.name, p.post, p.email, p.phone_cipher as "phoneCipher", a.status
     from app.account a join app.person p on p.id = a.person_id
     where exists (select from app.role_grant g where g.account_id = a.id and g.organization_id = $1 and g.role = 'ORGANIZER' and g.revoked_at is null)
       and ${personMatches('$2', '$6')} and ($3::text is null or (p.name, a.id) > ($3, $4::uuid)) order by p.name, a.id limit $5`,
    [organizationId, searchPieces(q ?? ''), after?.[0] ?? null, after?.[1] ?? null, limit + 1, wordPatterns(q ?? '')],
  );
  const toItem = ({ phoneCipher, ...row }: PersonRow): Person => ({ ...row, phoneMask: phoneMaskOf(cipher, row.personId, phoneCipher) });
  return pageOf(rows, limit, toItem, (row) => [row.name, row.accountId]);
}
