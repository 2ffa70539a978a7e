import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '../access/actor.ts';
import { closeStage } from '../process/story.ts';
import { availableActions } from './available-actions.ts';
import { DECISION } from './notice.fixture.ts';
import { initialNotice, type NoticeState } from './state.ts';

const SCOPE = { campaignId: 'c', organizationIds: [] };
const of = (role: Role): Actor => ({
  accountId: 'a',
  personId: 'p',
  name: '测试甲',
  grants: [{ role, organizationId: null, campaignId: null }],
});
const stage = (name: 'POSTING' | 'RUNNING', more: Partial<NoticeState> = {}): NoticeState => ({
  ...initialNotice({ kind: 'selection', id: 's' }, [], DECISION),
  stages: [{ stage: name, round: 1, openedAt: 0, closedAt: null, outcome: null }],
  ...more,
});
const offered = (state: NoticeState, role: Role = 'OFFICE'): string[] =>
  availableActions(state, of(role), SCOPE).map(({ act, allowed }) => `${act}${allowed ? '' : ' on paper'}`);

describe('what the office may do with a notice', () => {
  it.each<[string, NoticeState, string[]]>([
    ['to be posted', stage('POSTING'), ['postNotice', 'withdrawNotice on paper']],
    ['that hangs', stage('RUNNING'), ['changeNotice', 'proveDisplay', 'extendNotice', 'removePerson on paper', 'withdrawNotice on paper']],
    [
      'whose page is away',
      stage('RUNNING', { outages: [{ display: 'SITE', from: 1 }] }),
      ['changeNotice', 'proveDisplay', 'decideOutage', 'extendNotice', 'removePerson on paper', 'withdrawNotice on paper'],
    ],
    ['that is closed', closeStage(stage('RUNNING'), 'CLOSED', 1), []],
  ])('%s', (_what, state, acts) => {
    expect(offered(state)).toEqual(acts);
  });

  it('is nobody else’s', () => {
    expect([offered(stage('RUNNING'), 'AUDITOR'), offered(stage('RUNNING'), 'SYS_ADMIN')]).toEqual([[], []]);
  });
});
