import { describe, expect, it } from '@jest/globals';
import { mayName, type Actor, type Grant, type Role } from './actor.ts';

const scope = { campaignId: 'C', organizationIds: ['一', '二'] };
const who = (role: Role, organizationId: string | null = null, campaignId: string | null = null): Actor => {
  const grant: Grant = { role, organizationId, campaignId };
  return { accountId: '', personId: `${role}${organizationId ?? ''}`, name: '', grants: [grant] };
};

describe('whom somebody may give a part in his work', () => {
  it.each<[string, Actor, Actor, boolean]>([
    ['a body’s person one of the same body', who('BODY', '一'), who('BODY', '一'), true],
    ['a body’s person nobody of another body', who('BODY', '一'), who('BODY', '二'), false],
    ['a body’s person nobody of the office', who('BODY', '一'), who('OFFICE'), false],
    ['a body’s person nobody of the same organization in another role', who('BODY', '一'), who('TEAM_UNIT', '一'), false],
    ['a body’s person nobody who is its of another campaign alone', who('BODY', '一'), who('BODY', '一', 'D'), false],
    ['a body’s person none of an organization beside the case', who('BODY', '三'), who('BODY', '三'), false],
    ['an organizer’s person one of the same organizer', who('ORGANIZER', '二'), who('ORGANIZER', '二'), true],
    ['an organizer’s person nobody of another', who('ORGANIZER', '二'), who('ORGANIZER', '一'), false],
    ['the office its own', who('OFFICE'), who('OFFICE_HEAD'), true],
    ['the office an auditor, who may be sent a copy', who('OFFICE'), who('AUDITOR'), true],
    ['an office of another campaign nobody', who('OFFICE', null, 'D'), who('OFFICE'), false],
    ['an auditor nobody', who('AUDITOR'), who('AUDITOR'), false],
  ])('%s', (_what, actor, other, expected) => {
    expect(mayName(actor, other, scope)).toBe(expected);
  });
});
