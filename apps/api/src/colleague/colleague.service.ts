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

/**
 * $1, $2: the roles of who asks and the organizations for which he holds them, side by side; $3: he is of the office; $4: its head. The office
 * sees its own people and its head everybody who works; others those of the same role and organization alone, and of nobody more than the name.
 */
const SELECT = `
  select distinct p.id as "personId", p.name, o.name as "organizationName"
  from app.person p join app.account a on a.person_id = p.id and a.status <> 'DISABLED' join app.role_grant g on g.account_id = a.id and g.revoked_at is null
    left join app.organization o on o.id = g.organization_id
  where ((g.role in ('OFFICE', 'OFFICE_HEAD') and $3) or (g.role in ('ORGANIZER', 'TEAM_UNIT', 'BODY', 'FINANCE') and ($4
      or exists (select 1 from unnest($1::text[], $2::uuid[]) as mine (role, organization_id)
        where mine.role = g.role and mine.organization_id is not distinct from g.organization_id))))
    and p.search @> $5::text[] and ($6::text is null or (p.name, p.id) > ($6, $7::uuid))
  order by p.name, p.id limit $8`;

/** To whom work may go: the people of the office, of one's own organizations, or of finance. */
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
      actor.grants.map(({ role }) => role),
      actor.grants.map(({ organizationId }) => organizationId),
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
