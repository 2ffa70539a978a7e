import { describe, expect, it } from '@jest/globals';
import type { Grant } from '../access/actor.ts';
import { applicantsOf } from './applicants.ts';

const grant = (role: Grant['role'], organizationId: string | null, campaignId: string | null = null): Grant => ({
  role,
  organizationId,
  campaignId,
});

describe('who applies to host', () => {
  it.each<[string, Grant[], string[]]>([
    ['an organizer for itself', [grant('ORGANIZER', 'O1')], ['O1']],
    ['a body for itself', [grant('BODY', 'B1')], ['B1']],
    ['one that is both, once', [grant('ORGANIZER', 'O1'), grant('BODY', 'O1')], ['O1']],
    ['one of this campaign', [grant('ORGANIZER', 'O1', 'C1')], ['O1']],
    ['nobody of another campaign', [grant('ORGANIZER', 'O1', 'C2')], []],
    ['no unit that sends teams', [grant('TEAM_UNIT', 'U1')], []],
    ['not the office, which enters for others', [grant('OFFICE', null)], []],
  ])('%s', (_who, grants, expected) => {
    expect(applicantsOf({ grants }, 'C1')).toEqual(expected);
  });
});
