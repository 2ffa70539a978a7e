import { isForOrganization, type Actor, type Role } from '@jiangcheng/domain/access/actor';

/** As whom somebody looks into the inbox: a person with roles; `kinds` limits what a deputy sees, null is every kind. */
export interface Standing {
  readonly personId: string;
  readonly grants: Actor['grants'];
  readonly kinds: readonly string[] | null;
}

/** A person looks for himself, and for those he stands in for. */
export const standingsOf = ({ personId, grants, standsIn = [] }: Actor): Standing[] => [{ personId, grants, kinds: null }, ...standsIn];

/** Whose tasks a role sees: the head of the office sees the office's as well, finance its own. */
const taskRoles: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  OFFICE: ['OFFICE'],
  OFFICE_HEAD: ['OFFICE', 'OFFICE_HEAD'],
  FINANCE: ['FINANCE'],
};

/** Who holds a role for tasks addressed to it. */
export const holdersOf = (role: Role): Role[] => (Object.keys(taskRoles) as Role[]).filter((holder) => taskRoles[holder]?.includes(role));

/** Campaigns for which somebody sees the tasks of a role: null for all of them. */
export function campaignsFor({ grants }: Standing, role: Role): string[] | null {
  const found = grants.filter((grant) => taskRoles[grant.role]?.includes(role)).map(({ campaignId }) => campaignId);
  return found.includes(null) ? null : [...new Set(found.filter((id) => id !== null))];
}

const seatOf = ({ role, organizationId }: { role: Role; organizationId: string }): string => `${role} ${organizationId}`;

/** Organizations somebody acts for and as what, each with the campaign it is limited to. */
export function organizationsFor({ grants }: Standing): { role: Role; organizationId: string; campaignId: string | null }[] {
  const found = grants.flatMap(({ role, organizationId, campaignId }) =>
    isForOrganization(role) && organizationId !== null ? [{ role, organizationId, campaignId }] : [],
  );
  const everywhere = new Set(found.filter(({ campaignId }) => campaignId === null).map(seatOf));
  return found.filter((one) => one.campaignId === null || !everywhere.has(seatOf(one)));
}
