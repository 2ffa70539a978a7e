import type { Actor } from '@jiangcheng/domain/access/actor';
import { searchPieces } from '@jiangcheng/domain/shared/text';
import { caseMatches, wordPatterns } from '@jiangcheng/persistence/search/contained-words';
import type { BoardExportQuery } from '@jiangcheng/contracts/api/deadline';
import { grantsJson, mayReadSql } from '../casework/case-scope.ts';
import { CLOCKS } from './board-clocks.ts';

/** Where an open deadline `d` stands; `$2` is the instant until which it is soon. */
export const STANDING = `case when d.status = 'SUSPENDED' then 'SUSPENDED' when d.due_at <= app.now() then 'OVERDUE'
  when d.due_at <= $2::timestamptz then 'SOON' else 'LATER' end`;

/** The people who act for the organization under deadline `d`, or have a seat under an approval's clock in hand, as rows `pe (id, name)`. */
export const PEOPLE = `
  select distinct pe.id, pe.name from app.role_grant g join app.account a on a.id = g.account_id and a.status <> 'DISABLED'
    join app.person pe on pe.id = a.person_id
  where g.revoked_at is null and (g.role = 'ORGANIZER' or d.owes and g.role = 'TEAM_UNIT') and g.organization_id = d.participant and (g.campaign_id is null or g.campaign_id = c.campaign_id)
  union select pe.id, pe.name from app.task t join app.person pe on pe.id in (t.person_id, t.claimed_by)
  where d.run is not null and t.deadline_id = d.id and t.status = 'OPEN'`;

/** The open deadlines that this person may read and that the filter finds: parameters $1 to $7. `joined`: what else is joined to each. */
export const found = (joined = ''): string => `
  from (${CLOCKS}) d join app.work_case c on c.id = d.case_id join app.campaign p on p.id = c.campaign_id
    left join app.organization o on o.id = d.participant ${joined}
  where ${mayReadSql('$1')} and ${caseMatches('$3', '$7')}
    and ($4::uuid is null or c.campaign_id = $4) and ($5::uuid is null or d.participant = $5)
    and ($6::uuid is null or exists (select 1 from (${PEOPLE}) pe where pe.id = $6)
      or exists (select 1 from app.task t where t.deadline_id = d.id and t.status = 'OPEN' and $6 in (t.person_id, t.claimed_by)))`;

type Filter = Pick<BoardExportQuery, 'q' | 'campaignId' | 'organizationId' | 'personId'>;

/** The parameters of what is found, and of STANDING among them. */
export const foundParameters = (actor: Actor, soonUntil: number, { q, campaignId, organizationId, personId }: Filter): unknown[] => [
  grantsJson(actor),
  new Date(soonUntil),
  searchPieces(q ?? ''),
  campaignId ?? null,
  organizationId ?? null,
  personId ?? null,
  wordPatterns(q ?? ''),
];
