import { Injectable } from '@nestjs/common';
import type { ListQuery } from '@jiangcheng/contracts/api/common';
import { hasAnyRole } from '@jiangcheng/domain/access/actor';
import { queryPieces } from '@jiangcheng/domain/shared/text';
import { DataSource } from 'typeorm';
import { cursorOf, UUID } from '../platform/checked-cursor.ts';
import { pageOf } from '../platform/keyset.ts';
import { CurrentRequest } from '../platform/request-context.ts';

interface Row {
  personId: string;
  name: string;
  organizationName: string | null;
}

/** $1: the organizations of who asks; $2: he is of the office. An organizer's people see their own alone; the head everybody who works. */
const SELECT = `
  select distinct p.id as "personId", p.name, o.name as "organizationName"
  from app.person p join app.account a on a.person_id = p.id and a.status <> 'DISABLED' join app.role_grant g on g.account_id = a.id and g.revoked_at is null
    left join app.organization o on o.id = g.organization_id
  where ((g.role in ('OFFICE', 'OFFICE_HEAD') and $2) or (g.role = 'ORGANIZER' and (g.organization_id = any ($1::uuid[]) or $3)))
    and p.search @> $4::text[] and ($5::text is null or (p.name, p.id) > ($5, $6::uuid))
  order by p.name, p.id limit $7`;

/** To whom work may go: the people of the office, or of one's own organizations. */
@Injectable()
export class ColleagueService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
  ) {}

  async list({ q, cursor, limit }: ListQuery) {
    const actor = this.current.actor();
    const after = cursorOf(cursor, [/^/, UUID]);
    const rows: Row[] = await this.source.query(SELECT, [
      actor.grants.flatMap(({ role, organizationId }) => (role === 'ORGANIZER' && organizationId !== null ? [organizationId] : [])),
      hasAnyRole(actor, ['OFFICE', 'OFFICE_HEAD']),
      hasAnyRole(actor, ['OFFICE_HEAD']),
      queryPieces(q ?? ''),
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit + 1,
    ]);
    return pageOf(
      rows,
      limit,
      (row) => row,
      (row) => [row.name, row.personId],
    );
  }
}
