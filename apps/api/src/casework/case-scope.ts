import type { Actor } from '@jiangcheng/domain/access/actor';
import { unitKinds } from '@jiangcheng/domain/process/stories';

/**
 * SQL condition for "this person may read case `c`" (or of another alias), over the grants as a JSON parameter: the same rule as domain/access mayRead.
 * @param parameter placeholder of the grants, such as `$1`
 */
export const mayReadSql = (parameter: string, alias = 'c'): string => `exists (
  select 1 from jsonb_to_recordset(${parameter}::jsonb) as g (role text, "organizationId" uuid, "campaignId" uuid)
  where (g."campaignId" is null or g."campaignId" = ${alias}.campaign_id)
    and (g.role in ('OFFICE', 'OFFICE_HEAD', 'AUDITOR') or (g.role = any (case when ${alias}.kind = any ('{${unitKinds.join(',')}}') then array['TEAM_UNIT'] else array['ORGANIZER', 'BODY'] end) and g."organizationId" = any (${alias}.organization_ids))))`;

export const grantsJson = (actor: Actor): string => JSON.stringify(actor.grants);
