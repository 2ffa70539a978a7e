import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor, Role } from '../access/actor.ts';
import { claimerAfter, claimRefusals, claimVerbs, type ClaimableTask, type ClaimVerb } from './claim.ts';
import { holdRefusals } from './hold.ts';

const SCOPE = { campaignId: 'campaign', organizationIds: ['org'] };
const person = (personId: string, role: Role, organizationId: string | null = null): Actor => ({
  accountId: `account of ${personId}`,
  personId,
  name: personId,
  grants: [{ role, organizationId, campaignId: null }],
});
type Name =
  'clerk' | 'colleague' | 'head' | 'organizer' | 'stranger' | 'auditor' | 'payer' | 'elsewhere' | 'deputy' | 'signer' | 'cosigner';
const people: Record<Name, Actor> = {
  clerk: person('clerk', 'OFFICE'),
  colleague: person('colleague', 'OFFICE'),
  head: person('head', 'OFFICE_HEAD'),
  organizer: person('organizer', 'ORGANIZER', 'org'),
  stranger: person('stranger', 'ORGANIZER', 'other'),
  auditor: person('auditor', 'AUDITOR'),
  payer: person('payer', 'FINANCE'),
  signer: person('signer', 'BODY', 'org'),
  cosigner: person('cosigner', 'BODY', 'other'),
  elsewhere: { ...person('elsewhere', 'FINANCE'), grants: [{ role: 'FINANCE', organizationId: null, campaignId: 'another' }] },
  deputy: { ...person('deputy', 'FINANCE'), standsIn: [{ personId: 'payer', name: 'payer', grants: [], kinds: null }] },
};

interface Setting {
  role?: string;
  organizationId?: string | null;
  members?: readonly string[] | null;
  claimedBy?: Name | null;
  preparedBy?: string | null;
}
function taskOf({
  role = 'OFFICE',
  organizationId = null,
  members = null,
  claimedBy = null,
  preparedBy = null,
}: Setting = {}): ClaimableTask {
  const post = members === null ? null : { id: 'post', name: '示例岗', members };
  const claimer = claimedBy === null ? null : { personId: claimedBy, name: claimedBy };
  return {
    preparedBy: preparedBy === null ? [] : [preparedBy],
    hold: { taskId: 'task', kind: 'REVIEW', role, organizationId, post, claimedBy: claimer },
  };
}
const says = (verb: ClaimVerb, who: Name, setting: Setting = {}, reason: string | null = '出差'): string =>
  claimRefusals(verb, taskOf(setting), people[who], SCOPE, reason)
    .map(({ code }) => code)
    .join(' ') || 'yes';

describe('a task that nobody has', () => {
  it.each<[Name, Setting, string]>([
    ['clerk', {}, 'yes'],
    ['head', {}, 'yes'],
    ['organizer', {}, 'ROLE_MISSING'],
    ['auditor', {}, 'ROLE_MISSING'],
    ['clerk', { role: 'OFFICE_HEAD' }, 'ROLE_MISSING'],
    ['head', { role: 'OFFICE_HEAD' }, 'yes'],
    ['organizer', { role: 'ORGANIZER', organizationId: 'org' }, 'yes'],
    ['stranger', { role: 'ORGANIZER', organizationId: 'org' }, 'ROLE_MISSING'],
    ['clerk', { role: 'ORGANIZER', organizationId: 'org' }, 'ROLE_MISSING'],
    ['signer', { role: 'BODY', organizationId: 'org' }, 'yes'],
    ['cosigner', { role: 'BODY', organizationId: 'org' }, 'ROLE_MISSING'],
    ['organizer', { role: 'BODY', organizationId: 'org' }, 'ROLE_MISSING'],
    ['signer', { role: 'ORGANIZER', organizationId: 'org' }, 'ROLE_MISSING'],
    ['clerk', { role: 'BODY', organizationId: 'org' }, 'ROLE_MISSING'],
    ['clerk', { members: ['clerk', 'colleague'] }, 'yes'],
    ['head', { members: ['clerk', 'colleague'] }, 'NOT_ON_POST'],
    ['clerk', { preparedBy: 'clerk' }, 'FOUR_EYES'],
    ['colleague', { preparedBy: 'clerk' }, 'yes'],
    ['payer', { role: 'FINANCE' }, 'yes'],
    ['payer', {}, 'ROLE_MISSING'],
    ['clerk', { role: 'FINANCE' }, 'ROLE_MISSING'],
    ['head', { role: 'FINANCE' }, 'ROLE_MISSING'],
    ['elsewhere', { role: 'FINANCE' }, 'ROLE_MISSING'],
    ['payer', { role: 'FINANCE', preparedBy: 'payer' }, 'FOUR_EYES'],
    ['deputy', { role: 'FINANCE', preparedBy: 'payer' }, 'FOUR_EYES'],
    ['deputy', { role: 'FINANCE', preparedBy: 'clerk' }, 'yes'],
  ])('may be claimed by %s, %j: %s', (who, setting, expected) => {
    expect(says('CLAIM', who, setting)).toBe(expected);
  });

  it('can be neither released nor taken over', () => {
    expect([says('RELEASE', 'clerk'), says('TAKE_OVER', 'clerk')]).toEqual(['NOT_CLAIMED_BY_YOU', 'NOBODY_HAS_IT']);
  });
});

describe('a task that somebody has', () => {
  it.each<[ClaimVerb, Name, string]>([
    ['CLAIM', 'clerk', 'CLAIMED_ALREADY'],
    ['CLAIM', 'colleague', 'TASK_CLAIMED'],
    ['RELEASE', 'clerk', 'yes'],
    ['RELEASE', 'colleague', 'NOT_CLAIMED_BY_YOU'],
    ['RELEASE', 'head', 'NOT_CLAIMED_BY_YOU'],
    ['TAKE_OVER', 'clerk', 'CLAIMED_ALREADY'],
    ['TAKE_OVER', 'colleague', 'yes'],
    ['TAKE_OVER', 'organizer', 'ROLE_MISSING'],
  ])('%s by %s: %s', (verb, who, expected) => {
    expect(says(verb, who, { claimedBy: 'clerk' })).toBe(expected);
  });

  it('is taken over with a reason only, and by the others of its post alone', () => {
    expect(says('TAKE_OVER', 'colleague', { claimedBy: 'clerk' }, null)).toBe('REASON_MISSING');
    expect(says('TAKE_OVER', 'colleague', { claimedBy: 'clerk', members: ['clerk', 'head'] })).toBe('NOT_ON_POST');
    expect(says('TAKE_OVER', 'head', { claimedBy: 'clerk', members: ['clerk', 'head'] })).toBe('yes');
  });

  it('is not taken over by who prepared what it looks at', () => {
    expect(says('TAKE_OVER', 'colleague', { claimedBy: 'clerk', preparedBy: 'colleague' })).toBe('FOUR_EYES');
  });

  it('may be acted on by him alone, and by who stands in for him', () => {
    const { hold } = taskOf({ claimedBy: 'clerk', members: ['clerk', 'colleague'] });
    const codes = (...ids: string[]) => holdRefusals(hold, ids).map(({ code }) => code);
    expect([codes('clerk'), codes('deputy', 'clerk'), codes('colleague'), codes('deputy')]).toEqual([
      [],
      [],
      ['TASK_CLAIMED'],
      ['TASK_CLAIMED'],
    ]);
  });

  it('of a post is its members’ to act on while nobody has it', () => {
    const { hold } = taskOf({ members: ['clerk'] });
    expect([holdRefusals(hold, ['clerk']), holdRefusals(hold, ['head']).map(({ code }) => code)]).toEqual([[], ['NOT_ON_POST']]);
  });
});

describe('whatever people do one after another', () => {
  const names = Object.keys(people) as Name[];
  it('a task has at most one claimer, who is one it is addressed to and never its preparer', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(...claimVerbs), fc.constantFrom(...names)), { maxLength: 30 });
    fc.assert(
      fc.property(steps, fc.constantFrom(null, ['clerk', 'colleague']), (moves, members) => {
        let claimedBy: Name | null = null;
        for (const [verb, who] of moves) {
          if (says(verb, who, { claimedBy, members, preparedBy: 'clerk' }) !== 'yes') continue;
          const before: Name | null = claimedBy;
          claimedBy = claimerAfter(verb, people[who]) as Name | null;
          expect(verb === 'RELEASE' ? before : claimedBy).toBe(who);
          expect(claimedBy === null || [...(members ?? ['colleague', 'head'])].some((id) => id === claimedBy)).toBe(true);
          expect(claimedBy).not.toBe('clerk');
        }
      }),
    );
  });
});
