import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '../access/actor.ts';
import { closeStage } from '../process/story.ts';
import type { Admissibility } from './admissibility.ts';
import { availableActions } from './available-actions.ts';
import type { Finding } from './objection.ts';
import { initialObjection, type ObjectionCaseState, type ObjectionStage } from './state.ts';

const SCOPE = { campaignId: 'c', organizationIds: [] };
const of = (role: Role, personId = 'p'): Actor => ({
  ...{ accountId: 'a', personId, name: '测试甲' },
  grants: [{ role, organizationId: null, campaignId: null }],
});
const inStage = (stage: ObjectionStage, more: Partial<ObjectionCaseState> = {}): ObjectionCaseState => ({
  ...initialObjection({
    ...{ id: 'o', noticeId: 'n', ownerId: 's', personId: '甲', arrival: { channel: 'WEB', at: 0 } },
    ...{ objectorKind: 'REAL_NAME', sealed: false, concrete: true, registeredBy: null },
  }),
  stages: [{ stage, round: 1, openedAt: 0, closedAt: null, outcome: null }],
  ...more,
});
const ADMIT: Admissibility = { verdict: 'ADMIT', refusals: [] };
const offered = (state: ObjectionCaseState, actor = of('OFFICE')): string[] =>
  availableActions(state, actor, SCOPE, ADMIT, 'PARTY_GROUP').map(({ act }) => act);
/** What stands against each act, by its code. */
const against = (state: ObjectionCaseState, admissibility: Admissibility | null): [string, string[]][] =>
  availableActions(state, of('OFFICE'), SCOPE, admissibility, 'PARTY_GROUP').map(({ act, refusals }) => [
    act,
    refusals.map(({ code }) => code),
  ]);
const verified = inStage('VERIFICATION', { handling: { stage: 'ADMITTED', at: 1, verifiers: ['v1', 'v2'] } });

describe('what may be done with an objection', () => {
  it.each<[ObjectionStage, string[]]>([
    ['ADMISSION', ['assessObjection', 'admitObjection', 'registerObjection']],
    ['VERIFICATION', ['reportFinding']],
    ['DECISION', ['decideObjection']],
    ['REPLY', ['replyToObjection']],
  ])('in %s by the office', (stage, acts) => {
    expect(offered(inStage(stage))).toEqual(acts);
  });

  it('by one who verifies it is to report, and by others nothing', () => {
    expect([offered(verified, of('AUDITOR', 'v1')), offered(verified, of('AUDITOR', 'v3'))]).toEqual([['reportFinding'], []]);
    expect(offered(closeStage(inStage('REPLY'), 'REPLIED', 1))).toEqual([]);
  });

  it.each<[string, Admissibility, [string, string[]][]]>([
    [
      'that can be admitted is not merely registered',
      ADMIT,
      [
        ['assessObjection', []],
        ['admitObjection', []],
        ['registerObjection', ['OBJECTION_ADMISSIBLE']],
      ],
    ],
    [
      'that came too late is registered alone',
      { verdict: 'REGISTER', refusals: [{ code: 'OBJECTION_LATE' }] },
      [
        ['assessObjection', []],
        ['admitObjection', ['OBJECTION_LATE']],
        ['registerObjection', []],
      ],
    ],
    [
      'whose seal is missing waits for it, or is registered',
      { verdict: 'COMPLETE', refusals: [{ code: 'OBJECTOR_SEAL_MISSING' }] },
      [
        ['assessObjection', []],
        ['admitObjection', ['OBJECTOR_SEAL_MISSING']],
        ['registerObjection', []],
      ],
    ],
  ])('%s', (_what, admissibility, expected) => {
    expect(against(inStage('ADMISSION'), admissibility)).toEqual(expected);
  });

  it.each<[Finding, string[]]>([
    ['NOT_UPHELD', []],
    ['PARTLY', ['PARTY_GROUP_DECISION_NEEDED']],
    ['UPHELD', ['PARTY_GROUP_DECISION_NEEDED']],
  ])('found %s is decided by the office where nothing was found, else by the party group', (finding, codes) => {
    const report = { finding, fileHash: 'f', signedBy: ['v1', 'v2'], at: 2 };
    const reported = inStage('DECISION', { handling: { stage: 'REPORTED', at: 1, verifiers: ['v1', 'v2'], report } });
    expect(against(reported, null)).toEqual([['decideObjection', codes]]);
  });
});
