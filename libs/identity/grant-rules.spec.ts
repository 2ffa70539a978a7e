import { describe, expect, it } from '@jest/globals';
import type { Grant, Role } from '@jiangcheng/domain/access/actor';
import { checkGrant, checkGrants } from './grant-rules.ts';

const grant = (role: Role, organizationId: string | null = null, campaignId: string | null = null): Grant => ({
  role,
  organizationId,
  campaignId,
});
const codeOf = (held: Grant[], wanted: Grant): string => {
  const result = checkGrant(held, wanted);
  return result.ok ? 'ok' : (result.refusals[0]?.code ?? '');
};
const ORGANIZER = grant('ORGANIZER', 'o1');

describe('a role', () => {
  it.each<[string, Grant[], Grant, string]>([
    ['office, to nothing', [], grant('OFFICE'), 'ok'],
    ['office of a campaign, beside office', [grant('OFFICE')], grant('OFFICE', null, 'c1'), 'ok'],
    ['office, twice', [grant('OFFICE')], grant('OFFICE'), 'GRANT_EXISTS'],
    ['organizer', [], ORGANIZER, 'ok'],
    ['organizer of a second organization', [ORGANIZER], grant('ORGANIZER', 'o2'), 'ok'],
    ['organizer, twice', [ORGANIZER], ORGANIZER, 'GRANT_EXISTS'],
    ['body of the committee', [ORGANIZER], grant('BODY', 'o1'), 'ok'],
    ['body without organization', [], grant('BODY'), 'GRANT_ORGANIZATION_MISSING'],
    ['organizer without organization', [], grant('ORGANIZER'), 'GRANT_ORGANIZATION_MISSING'],
    ['office with organization', [], grant('OFFICE', 'o1'), 'GRANT_ORGANIZATION_UNEXPECTED'],
    ['administrator of a campaign', [], grant('SYS_ADMIN', null, 'c1'), 'GRANT_CAMPAIGN_UNEXPECTED'],
    ['administrator, to nothing', [], grant('SYS_ADMIN'), 'ok'],
    ['administrator, twice', [grant('SYS_ADMIN')], grant('SYS_ADMIN'), 'GRANT_EXISTS'],
    ...(['OFFICE', 'OFFICE_HEAD', 'AUDITOR'] as const).flatMap((role): [string, Grant[], Grant, string][] => [
      [`administrator, to ${role}`, [grant(role)], grant('SYS_ADMIN'), 'ROLES_INCOMPATIBLE'],
      [`${role}, to administrator`, [grant('SYS_ADMIN')], grant(role), 'ROLES_INCOMPATIBLE'],
    ]),
    ['auditor, to office', [grant('OFFICE')], grant('AUDITOR'), 'ROLES_INCOMPATIBLE'],
    ['organizer, to auditor', [grant('AUDITOR')], ORGANIZER, 'ROLES_INCOMPATIBLE'],
    ['office head, beside office', [grant('OFFICE')], grant('OFFICE_HEAD'), 'ok'],
    ['administrator, to organizer', [ORGANIZER], grant('SYS_ADMIN'), 'ROLES_INCOMPATIBLE'],
    ['organizer, to administrator', [grant('SYS_ADMIN')], ORGANIZER, 'ROLES_INCOMPATIBLE'],
  ])('%s', (_what, held, wanted, code) => {
    expect(codeOf(held, wanted)).toBe(code);
  });

  it('in a list of first grants is checked against those before it', () => {
    expect(checkGrants([grant('OFFICE'), grant('SYS_ADMIN')])).toEqual({
      ok: false,
      refusals: [{ code: 'ROLES_INCOMPATIBLE', field: 'grants.1.role' }],
    });
    expect(checkGrants([grant('OFFICE'), ORGANIZER])).toEqual({ ok: true, value: [grant('OFFICE'), ORGANIZER] });
  });
});
