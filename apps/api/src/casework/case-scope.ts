import type { Actor } from '@jiangcheng/domain/access/actor';

/**
 * SQL condition for "this person may read case `c`", over the grants as a JSON parameter: the same rule as domain/access mayRead.
 * @param parameter placeholder of the grants, such as `$1`
 */
export const mayReadSql = (parameter: string): string => `exists (
  select 1 from jsonb_to_recordset(${parameter}::jsonb) as g (role text, "organizationId" uuid, "campaignId" uuid)
  where (g."campaignId" is null or g."campaignId" = c.campaign_id)
    and (g.role in ('OFFICE', 'OFFICE_HEAD', 'AUDITOR') or (g.role in ('ORGANIZER', 'BODY') and g."organizationId" = any (c.organization_ids))))`;

export const grantsJson = (actor: Actor): string => JSON.stringify(actor.grants);
