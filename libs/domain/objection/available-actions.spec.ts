import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '../access/actor.ts';
import { closeStage } from '../process/story.ts';
import { availableActions } from './available-actions.ts';
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
const offered = (state: ObjectionCaseState, actor = of('OFFICE')): string[] => availableActions(state, actor, SCOPE).map(({ act }) => act);
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
});
