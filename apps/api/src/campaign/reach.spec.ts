import { describe, expect, it } from '@jest/globals';
import type { Grant } from '@jiangcheng/domain/access/actor';
import { campaignsSeen } from './reach.ts';

const grant = (role: Grant['role'], campaignId: string | null): Grant => ({ role, campaignId, organizationId: null });
const seen = (...grants: Grant[]) => campaignsSeen({ accountId: 'a', personId: 'p', name: '测试甲', grants }, ['OFFICE', 'AUDITOR']);

describe('the campaigns that grants reach', () => {
  it.each([
    ['none without such a role', [grant('SYS_ADMIN', null)], []],
    ['all with a grant that is not limited', [grant('OFFICE', 'c1'), grant('AUDITOR', null)], null],
    ['the named ones with limited grants', [grant('OFFICE', 'c1'), grant('AUDITOR', 'c2'), grant('ORGANIZER', null)], ['c1', 'c2']],
  ])('are %s', (_, grants, campaigns) => {
    expect(seen(...grants)).toEqual(campaigns);
  });
});
