import type { Actor, Role } from '../access/actor.ts';

/** Who acts for an industry authority or an association: as an organizer, or as a body that signs. */
const roles: readonly Role[] = ['ORGANIZER', 'BODY'];

/** The organizations for which somebody may apply to host in a campaign (000-30). */
export const applicantsOf = ({ grants }: Pick<Actor, 'grants'>, campaignId: string): string[] => [
  ...new Set(
    grants.flatMap((grant) =>
      roles.includes(grant.role) && grant.organizationId !== null && (grant.campaignId ?? campaignId) === campaignId
        ? [grant.organizationId]
        : [],
    ),
  ),
];
