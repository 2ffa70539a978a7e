import type { Actor, Role } from '@jiangcheng/domain/access/actor';

/** The campaigns that these roles let a person see: null for all, otherwise their ids (none: an empty list). As SQL: `$1::uuid[] is null or campaign_id = any($1)`. */
export function campaignsSeen(actor: Actor, roles: readonly Role[]): readonly string[] | null {
  const grants = actor.grants.filter((grant) => roles.includes(grant.role));
  const limited = grants.flatMap((grant) => (grant.campaignId === null ? [] : [grant.campaignId]));
  return limited.length === grants.length ? limited : null;
}
