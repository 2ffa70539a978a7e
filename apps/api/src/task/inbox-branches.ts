import type { Actor, Role } from '@jiangcheng/domain/access/actor';
import { campaignsFor, holdersOf, organizationsFor, standingsOf, type Standing } from './standing.ts';
import type { SqlParameters } from './sql-parameters.ts';

/**
 * One way into a list: rows of app.task `t` for which `where` holds, read once for each row of `seats` (alias `s`), so that each reading is
 * one walk along one index in the order of the list, however many tasks are open.
 */
export interface Branch {
  readonly seats?: string;
  readonly where: string;
}

const FREE = "t.status = 'OPEN' and t.person_id is null and t.claimed_by is null";
const OFFICE_TASK = `${FREE} and t.organization_id is null and t.post_id is null`;

/** What somebody may do now: his own, what he has claimed, and what his roles, organizations and posts have not given to one person yet. */
export const todoBranches = (actor: Actor, sql: SqlParameters): Branch[] =>
  standingsOf(actor).flatMap((standing) => [
    ...ownBranches(standing, sql, standing.personId === actor.personId),
    ...sharedBranches(standing, sql, false),
  ]);

/** The part of it that several people may do and nobody has taken. */
export const unclaimedBranches = (actor: Actor, sql: SqlParameters): Branch[] =>
  standingsOf(actor).flatMap((standing) => sharedBranches(standing, sql, true));

/** Who stands in for somebody has his turns in approvals; what a case gave to his person alone stays his. */
function ownBranches({ personId, kinds }: Standing, sql: SqlParameters, himself: boolean): Branch[] {
  const [me, only] = [sql.add(personId), ofKinds(kinds, sql)];
  return [
    { where: `t.status = 'OPEN' and t.person_id = ${me}${himself ? '' : ' and t.approval_id is not null'}${only}` },
    { where: `t.status = 'OPEN' and t.claimed_by = ${me} and t.person_id is null${only}` },
  ];
}

/** `several`: only where somebody else could take them, too. */
function sharedBranches(standing: Standing, sql: SqlParameters, several: boolean): Branch[] {
  const me = sql.add(standing.personId);
  const only = ofKinds(standing.kinds, sql);
  const branches = [
    ...(['OFFICE', 'OFFICE_HEAD', 'FINANCE'] as const).flatMap((role) => roleBranch(standing, role, sql, several ? me : null)),
    ...organizationBranch(standing, sql, several ? me : null),
    postBranch(me, several),
  ];
  return branches.map((branch) => ({ ...branch, where: `${branch.where}${only}` }));
}

const ofKinds = (kinds: Standing['kinds'], sql: SqlParameters): string => (kinds === null ? '' : ` and t.kind = any (${sql.add(kinds)})`);

function roleBranch(standing: Standing, role: Role, sql: SqlParameters, me: string | null): Branch[] {
  const campaigns = campaignsFor(standing, role);
  if (campaigns?.length === 0) return [];
  const others =
    me === null ? '' : ` and ${othersHold(`g.role = any (${sql.add(holdersOf(role))})`, me, campaigns === null ? null : 's.id')}`;
  const where = `${OFFICE_TASK} and t.role = ${sql.add(role)}`;
  return campaigns === null
    ? [{ where: `${where}${others}` }]
    : [{ seats: `unnest(${sql.add(campaigns)}::uuid[]) as s (id)`, where: `${where} and t.campaign_id = s.id${others}` }];
}

function organizationBranch(standing: Standing, sql: SqlParameters, me: string | null): Branch[] {
  const held = organizationsFor(standing);
  if (held.length === 0) return [];
  const [ids, campaigns] = [sql.add(held.map((one) => one.organizationId)), sql.add(held.map((one) => one.campaignId))];
  const roles = sql.add(held.map((one) => one.role));
  const others = me === null ? '' : ` and ${othersHold('g.role = s.role and g.organization_id = s.id', me, 's.campaign_id')}`;
  const where = `${FREE} and t.post_id is null and t.organization_id = s.id and t.role = s.role and (s.campaign_id is null or t.campaign_id = s.campaign_id)`;
  return [
    { seats: `unnest(${ids}::uuid[], ${campaigns}::uuid[], ${roles}::text[]) as s (id, campaign_id, role)`, where: `${where}${others}` },
  ];
}

const postBranch = (me: string, several: boolean): Branch => ({
  seats: `(select m.post_id as id from app.post_member m where m.person_id = ${me}${several ? ` and ${othersOnPost(me)}` : ''}) as s`,
  where: `${FREE} and t.post_id = s.id`,
});

const othersOnPost = (me: string): string =>
  `exists (select 1 from app.post_member o where o.post_id = m.post_id and o.person_id <> ${me})`;

/** Speaks of no task, so that it is asked once for each seat and not for each task. */
const othersHold = (grant: string, me: string, campaign: string | null): string => `exists (
  select 1 from app.role_grant g join app.account a on a.id = g.account_id and a.status <> 'DISABLED'
  where g.revoked_at is null and a.person_id <> ${me} and ${grant}${campaign === null ? '' : ` and (g.campaign_id is null or ${campaign} is null or g.campaign_id = ${campaign})`})`;
