import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '@jiangcheng/domain/access/actor';
import { makeCalendar } from '@jiangcheng/domain/calendar/calendar';
import type { OrgAwardCommand } from '@jiangcheng/domain/org-award/acts';
import { fullAnswers } from '@jiangcheng/domain/org-award/rubric.fixture';
import { initialOrgAward, type OrgAwardState } from '@jiangcheng/domain/org-award/state';
import { initialCollection } from '@jiangcheng/domain/collection/state';
import { currentStage } from '@jiangcheng/domain/process/story';
import { contestPack } from '../contest/contest-pack.ts';
import { InMemoryCaseStore } from '../fakes/in-memory-case-store.ts';
import { listed } from '../fakes/in-memory-collection-store.ts';
import type { StoredCase } from '../fakes/in-memory-rows.ts';
import type { Desk } from '../process/act-context.ts';
import { actOnCase } from '../process/act-on-case.ts';
import { attendCase } from '../process/attend-case.ts';
import { registerPaperDecision, settlePaperDecision } from '../process/paper-decisions.ts';
import { orgAwardProcess } from './org-award-process.ts';

const scope = { campaignId: 'K1', organizationIds: [] };
const person = (id: string, name: string, role: Role): Actor => ({
  ...{ accountId: `account-${id}`, personId: `person-${id}`, name },
  grants: [{ role, organizationId: null, campaignId: null }],
});
const clerk = person('1', '测试甲', 'OFFICE');
const second = person('2', '测试乙', 'OFFICE');
const head = person('3', '测试负责人', 'OFFICE_HEAD');

const unitPerson = {
  ...{ personId: 'person-9', name: '测试单位人', email: 'unit@example.invalid', posts: [] },
  grants: [{ role: 'TEAM_UNIT' as const, organizationId: 'U1', campaignId: null }],
};

const lists = { events: [], deadlines: [], tasks: [], mails: [], reminders: [], deviations: [], reports: [], moves: [], papers: [] };
const more = {
  approvals: [],
  copies: [],
  documentNumbers: [],
  organizerNames: new Map(),
  status: 'OPEN' as const,
  version: 1,
  wakeAt: null,
};
const stored = (id: string, kind: string, state: StoredCase['state']): StoredCase =>
  structuredClone({
    ...lists,
    ...more,
    id,
    kind,
    number: id,
    title: '示例',
    scope,
    regulation: '003',
    edition: '2020',
    state,
  });

/** An award on a window in which one unit handed in everything reached, and the office agrees. */
function award() {
  const around = {
    ...{
      now: Date.UTC(2020, 11, 7),
      calendar: makeCalendar([], []),
      people: [unitPerson],
      readiness: { draftVersion: 0, missing: [], frozen: null },
    },
    ...{
      blocking: [],
      superiors: new Map(),
      posts: [],
      away: new Set<string>(),
      deputies: [],
      settings: {},
      tradeValues: {},
      files: new Map([['F1', '0'.repeat(64)]]),
    },
    ...{ trades: new Map(), organizations: { U1: '示例盟团委' }, selections: new Map(), entrants: new Map(), teamUnits: new Map() },
    reviews: new Map([['A1/U1', fullAnswers]]),
  };
  const store = new InMemoryCaseStore(around);
  const window = stored(
    'W1',
    'collection',
    initialCollection({ plan: 'FINAL_PACKAGE', opensOn: '2020-11-02', dueOn: '2020-11-30', hard: false }),
  );
  const handed = { answers: fullAnswers, evidence: {} };
  store.cases.set('W1', { ...window, collection: { units: [{ ...listed('U1'), handedAssessment: handed }], notices: new Map() } });
  store.cases.set('A1', stored('A1', 'org-award', initialOrgAward('W1')));
  let ids = 0;
  const desk: Desk = { store, packOf: contestPack, newId: () => `id-${(ids += 1)}` };
  const key = (actor: Actor) => ({ accountId: actor.accountId, key: `key-${(ids += 1)}`, bodyHash: String(ids) });
  const origin = (actor: Actor) => ({ actor, sessionId: null, address: null, requestId: null });
  const state = (): OrgAwardState => store.cases.get('A1')?.state as OrgAwardState;
  return {
    state,
    tasks: () =>
      store.cases
        .get('A1')
        ?.tasks.filter(({ status }) => status === 'OPEN')
        .map(({ kind, role }) => `${kind} ${role}`),
    mails: () =>
      store.cases.get('A1')?.mails.map(({ kind, toName, variables: { link, organization } }) => ({ kind, toName, link, organization })),
    types: () => store.cases.get('A1')?.events.map(({ type }) => type),
    attend: (stage: string, round = 1) => attendCase(desk, { input: { caseId: 'A1', stage, round }, runId: 'R1' }),
    act: (actor: Actor, command: OrgAwardCommand) =>
      actOnCase(orgAwardProcess, desk, { caseId: 'A1', command, origin: origin(actor), key: key(actor) }),
    register: (name: string) => {
      const decider = { name, post: '负责人', body: '示例组委会' };
      const paper = { decidedOn: '2020-12-07', opinion: null, reason: null, fileId: 'F1', fileSha256: '0'.repeat(64) };
      const command: OrgAwardCommand = { act: 'approveAwards', input: {} };
      return registerPaperDecision(desk, { caseId: 'A1', kind: 'PAPER', command, decider, ...paper }, origin(clerk), key(clerk));
    },
    settle: (id: string) => settlePaperDecision(desk, { id, verdict: 'CONFIRM' }, origin(second), key(second)),
  };
}

const propose: OrgAwardCommand = { act: 'proposeAwards', input: { count: 1 } };
const approve: OrgAwardCommand = { act: 'approveAwards', input: {} };

describe('an award as a case', () => {
  it('asks the office to review, then its head to approve, and closes with that', async () => {
    const { act, attend, state, tasks, types } = award();
    await attend('REVIEW');
    expect(tasks()).toEqual(['REVIEW_ASSESSMENTS OFFICE']);
    expect(await act(clerk, propose)).toMatchObject({ kind: 'DONE' });
    await attend('APPROVAL');
    expect(tasks()).toEqual(['APPROVE_ORG_AWARD OFFICE_HEAD']);
    expect(await act(second, approve)).toMatchObject({ kind: 'REFUSED', refusals: [{ code: 'HEAD_DECIDES' }] });
    expect(await act(head, approve)).toMatchObject({ kind: 'DONE' });
    expect([tasks(), currentStage(state())?.outcome, state().approved?.name]).toEqual([[], 'APPROVED', '测试负责人']);
    expect(types()).toEqual(['STAGE_OPENED', 'ORG_AWARD_PROPOSED', 'STAGE_OPENED', 'ORG_AWARD_APPROVED']);
  });

  it('tells each unit that filed a form its result by mail, when the list is approved and not before', async () => {
    const { act, attend, mails } = award();
    await attend('REVIEW');
    await act(clerk, propose);
    await attend('APPROVAL');
    expect(mails()).toEqual([]);
    await act(head, approve);
    expect(mails()).toEqual([
      { kind: 'org-award-won', toName: '测试单位人', link: '/collections/W1/units/U1/assessment', organization: '示例盟团委' },
    ]);
  });

  it('is approved on paper by another than who proposed it, with two clerks', async () => {
    const { act, attend, register, settle, state } = award();
    await attend('REVIEW');
    await act(clerk, propose);
    await attend('APPROVAL');
    const confirmed = async (signer: string) => {
      const registered = await register(signer);
      return settle(registered.kind === 'DONE' ? registered.value.id : '');
    };
    expect(await confirmed('测试甲')).toMatchObject({ kind: 'REFUSED', refusals: [{ code: 'FOUR_EYES' }] });
    expect(await confirmed('测试主任')).toMatchObject({ kind: 'DONE' });
    expect(state().approved?.name).toBe('测试主任');
  });

  it('goes round again after a return', async () => {
    const { act, attend, state } = award();
    await attend('REVIEW');
    await act(clerk, propose);
    await attend('APPROVAL');
    await act(head, { act: 'returnProposal', input: { reason: '名额过多' } });
    expect(await attend('APPROVAL')).toMatchObject({ done: true, outcome: 'RETURNED' });
    await attend('REVIEW', 2);
    await act(clerk, propose);
    expect(state().proposals.map(({ round }) => round)).toEqual([1, 2]);
  });
});
