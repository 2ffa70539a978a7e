/** Organizers, units that send a team and bodies of the committee (会签单位) by organization, the others everywhere or for one campaign. An expert's candidates are his panel's. */
export type Role = 'OFFICE' | 'OFFICE_HEAD' | 'ORGANIZER' | 'TEAM_UNIT' | 'BODY' | 'EXPERT' | 'FINANCE' | 'AUDITOR' | 'SYS_ADMIN';

/** Roles that one holds for an organization, and never without one. */
const organizationRoles: readonly Role[] = ['ORGANIZER', 'TEAM_UNIT', 'BODY'];
export const isForOrganization = (role: Role): boolean => organizationRoles.includes(role);

export interface Grant {
  role: Role;
  organizationId: string | null;
  campaignId: string | null;
}

/** An absent person for whom somebody acts today (代). `kinds` are the kinds of task it covers, null for all. */
export interface StandIn {
  personId: string;
  name: string;
  grants: readonly Grant[];
  kinds: readonly string[] | null;
}

/** Who acts: an account of a person, with what was granted to it. */
export interface Actor {
  accountId: string;
  personId: string;
  name: string;
  grants: readonly Grant[];
  /** He acts as himself, also for them; whom they stand in for is not his to act for (no chains). */
  standsIn?: readonly StandIn[];
}

/** Those for whom somebody does tasks of this kind; of any kind without one. */
export const standInsFor = ({ standsIn = [] }: Actor, taskKind?: string): readonly StandIn[] =>
  standsIn.filter(({ kinds }) => kinds === null || taskKind === undefined || kinds.includes(taskKind));

/** Himself, and those for whom he does tasks of this kind: whose tasks are his to do, and whose work he may not look at (four eyes). */
export const selvesOf = (actor: Actor, taskKind?: string): string[] => [
  actor.personId,
  ...standInsFor(actor, taskKind).map(({ personId }) => personId),
];

/** What a case is about, as far as permissions care. */
export interface CaseScope {
  campaignId: string;
  organizationIds: readonly string[];
  /** The organizations are units, whose own people (TEAM_UNIT) act for them; otherwise organizers or bodies. */
  unitsAct?: true;
}

const inCampaign = (grant: Grant, campaignId: string): boolean => grant.campaignId === null || grant.campaignId === campaignId;

/** Holds a role that reaches this campaign. */
export const hasRole = (actor: Actor, role: Role, campaignId: string): boolean =>
  actor.grants.some((grant) => grant.role === role && inCampaign(grant, campaignId));

/** Holds a role at all, for pages that are not about one campaign. */
export const hasAnyRole = (actor: Actor, roles: readonly Role[]): boolean => actor.grants.some((grant) => roles.includes(grant.role));

/** The case's organizations for which he holds this role. */
export const organizationsFor = (role: Role, { grants }: Actor, { campaignId, organizationIds }: CaseScope): string[] =>
  organizationIds.filter((id) =>
    grants.some((grant) => grant.role === role && inCampaign(grant, campaignId) && grant.organizationId === id),
  );

/** Which of the case's organizers he acts for. */
export const organizersOf = (actor: Actor, scope: CaseScope): string[] => organizationsFor('ORGANIZER', actor, scope);

/** Acts for one of the case's organizers. */
export const actsForOrganizer = (actor: Actor, scope: CaseScope): boolean => organizersOf(actor, scope).length > 0;

/** Which of the case's organizations he speaks for as bodies of the committee (会签单位). */
export const bodiesOf = (actor: Actor, scope: CaseScope): string[] => organizationsFor('BODY', actor, scope);

/**
 * Whether he may give somebody a part in his work: an organization's people one another, the office whomever the work itself admits. Who may
 * not be named is not there for him.
 */
export function mayName(actor: Actor, other: Actor, scope: CaseScope): boolean {
  const shared = (of: (who: Actor, scope: CaseScope) => string[]): boolean => of(actor, scope).some((id) => of(other, scope).includes(id));
  return isOffice(actor, scope.campaignId) || shared(bodiesOf) || shared(organizersOf);
}

export const isOffice = (actor: Actor, campaignId: string): boolean =>
  hasRole(actor, 'OFFICE', campaignId) || hasRole(actor, 'OFFICE_HEAD', campaignId);

export const isAuditor = (actor: Actor, campaignId: string): boolean => hasRole(actor, 'AUDITOR', campaignId);

/** The organizations whose team (代表队) this person enters in a campaign's contests. */
export const teamUnitsOf = (actor: Actor, campaignId: string): string[] =>
  actor.grants.flatMap((grant) =>
    grant.role === 'TEAM_UNIT' && grant.organizationId !== null && inCampaign(grant, campaignId) ? [grant.organizationId] : [],
  );

/** The organizations that hand in packages by this person (各参赛单位、承办单位), and the role in which he does it. */
export const packageUnitsOf = (actor: Actor, campaignId: string): { organizationId: string; role: 'TEAM_UNIT' | 'ORGANIZER' }[] =>
  actor.grants.flatMap((grant) => {
    const { role, organizationId } = grant;
    const hands = (role === 'TEAM_UNIT' || role === 'ORGANIZER') && organizationId !== null && inCampaign(grant, campaignId);
    return hands ? [{ organizationId, role }] : [];
  });

/** May read the case by another role than a body's, which sees what it signs and not every paper of the case. */
export const readsBesideBodies = (actor: Actor, scope: CaseScope): boolean =>
  mayRead({ ...actor, grants: actor.grants.filter(({ role }) => role !== 'BODY') }, scope);

/** May read the case at all. Who may not gets "not found": whether it exists is not said either. */
export const mayRead = (actor: Actor, scope: CaseScope): boolean =>
  isOffice(actor, scope.campaignId) ||
  isAuditor(actor, scope.campaignId) ||
  (scope.unitsAct === true
    ? organizationsFor('TEAM_UNIT', actor, scope).length > 0
    : actsForOrganizer(actor, scope) || bodiesOf(actor, scope).length > 0);
