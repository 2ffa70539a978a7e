import { isForOrganization, type Grant, type Role } from '@jiangcheng/domain/access/actor';
import { ok, refuse, type Result } from '@jiangcheng/domain/shared/result';

type Branch = 'INSTALLATION' | 'AUDIT' | 'BUSINESS';

/** Who runs the installation decides no business, and who audits does neither (design.md §1): one account stays in one branch. */
const branches = {
  SYS_ADMIN: 'INSTALLATION',
  AUDITOR: 'AUDIT',
  OFFICE: 'BUSINESS',
  OFFICE_HEAD: 'BUSINESS',
  ORGANIZER: 'BUSINESS',
  TEAM_UNIT: 'BUSINESS',
  BODY: 'BUSINESS',
  EXPERT: 'BUSINESS',
} as const satisfies Record<Role, Branch>;

/**
 * Whether a role may be added to those held. Refuses with GRANT_ORGANIZATION_MISSING, GRANT_ORGANIZATION_UNEXPECTED, GRANT_CAMPAIGN_UNEXPECTED,
 * ROLES_INCOMPATIBLE, GRANT_EXISTS.
 */
export function checkGrant(held: readonly Grant[], wanted: Grant): Result<Grant> {
  if (isForOrganization(wanted.role) && wanted.organizationId === null)
    return refuse('GRANT_ORGANIZATION_MISSING', { field: 'organizationId' });
  if (!isForOrganization(wanted.role) && wanted.organizationId !== null)
    return refuse('GRANT_ORGANIZATION_UNEXPECTED', { field: 'organizationId' });
  if (wanted.role === 'SYS_ADMIN' && wanted.campaignId !== null) return refuse('GRANT_CAMPAIGN_UNEXPECTED', { field: 'campaignId' });
  if (held.some((grant) => branches[grant.role] !== branches[wanted.role])) return refuse('ROLES_INCOMPATIBLE', { field: 'role' });
  return held.some((grant) => isSame(grant, wanted)) ? refuse('GRANT_EXISTS', { field: 'role' }) : ok(wanted);
}

/** A list of first grants, each checked against those before it. */
export function checkGrants(wanted: readonly Grant[]): Result<readonly Grant[]> {
  for (const [index, grant] of wanted.entries()) {
    const result = checkGrant(wanted.slice(0, index), grant);
    if (!result.ok)
      return { ok: false, refusals: result.refusals.map((refusal) => ({ ...refusal, field: `grants.${index}.${refusal.field}` })) };
  }
  return ok(wanted);
}

const isSame = (a: Grant, b: Grant): boolean => a.role === b.role && a.organizationId === b.organizationId && a.campaignId === b.campaignId;
