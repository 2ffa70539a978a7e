import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../access/actor.ts';
import type { Deciding } from '../process/deciding.ts';
import { withNextStageOpen } from '../process/story.ts';
import { valueOf } from '../shared/result.ts';
import { actsOfStage, plannedTasks, whoRefusals, type OrgAwardCommand } from './acts.ts';
import type { Answers } from './answers.ts';
import { decide, signerRefusals, type OrgAwardFacts, type UnitColumns } from './decide.ts';
import { fullAnswers, sampleRubric } from './rubric.fixture.ts';
import { evolve, initialOrgAward, orgAwardStory, type OrgAwardState } from './state.ts';

const AT = Date.UTC(2020, 11, 7);
const SCOPE = { campaignId: 'C1', organizationIds: [] };
const account = (personId: string, name: string): Deciding => ({ kind: 'ACCOUNT', personId, name });
const clerk = account('P1', '测试甲');
const head = account('P2', '测试乙');
const opened = (state: OrgAwardState): OrgAwardState => withNextStageOpen(orgAwardStory, state, AT);
const REVIEW = opened(initialOrgAward('W1'));

const worth = (a1: string, more: Answers = {}): Answers => ({ ...fullAnswers, A1: { kind: 'JUDGED', points: a1 }, ...more });
const unit = (organizationId: string, reviewed: Answers | null, self = fullAnswers): UnitColumns => ({
  ...{ organizationId, name: `示例${organizationId}`, self, reviewed },
});
/** U1 first, U2 and U3 jointly second, U4 vetoed. */
const UNITS = [
  unit('U2', worth('2')),
  unit('U4', worth('4', { V1: { kind: 'VETO', holds: true } })),
  unit('U1', worth('4')),
  unit('U3', worth('2')),
];
const GAP: Answers = { B7: { kind: 'GROWTH', lastYear: 100, thisYear: 125 } };

function run(command: OrgAwardCommand, state: OrgAwardState, deciding: Deciding = clerk, facts: Partial<OrgAwardFacts> = {}) {
  return decide(command, state, { rubric: sampleRubric, units: UNITS, ...facts }, deciding, AT);
}
const codes = (...given: Parameters<typeof run>): string[] => {
  const result = run(...given);
  return result.ok ? [] : result.refusals.map(({ code }) => code);
};
const propose = (count: number): OrgAwardCommand => ({ act: 'proposeAwards', input: { count } });
const after = (state: OrgAwardState, ...given: [OrgAwardCommand, Deciding?]): OrgAwardState =>
  opened(valueOf(run(given[0], state, given[1])).reduce(evolve, state));
const PROPOSED = after(REVIEW, propose(1));

describe('a proposal', () => {
  it('is the units by reviewed total, with the difference from their own, the vetoed ones last and never awarded', () => {
    const list = PROPOSED.proposals[0]?.units.map(({ organizationId, rank, total, difference, outside, awarded }) =>
      [organizationId, rank, total, difference, outside, awarded].join(' '),
    );
    expect(list).toEqual(['U1 1 115.0 0.0  true', 'U2 2 113.0 -2.0  false', 'U3 2 113.0 -2.0  false', 'U4  115.0 0.0 VETOED false']);
  });

  it('never cuts through a joint rank, nor awards more than are ranked', () => {
    expect([1, 2, 3, 4].map((count) => codes(propose(count), REVIEW))).toEqual([[], ['AWARD_COUNT_CUTS'], [], ['AWARD_COUNT_CUTS']]);
  });

  it.each<[string, readonly UnitColumns[], string[]]>([
    ['that nobody handed in for', [], ['NOTHING_HANDED_IN']],
    ['with a unit that is not reviewed', [...UNITS, unit('U5', null)], ['UNITS_UNREVIEWED']],
    ['with growth in the gap of the table', [...UNITS, unit('U5', worth('1', GAP))], ['RUBRIC_GAP_NOT_RULED']],
    [
      'with growth from nothing that the review left open',
      [unit('U5', worth('1', { B7: { kind: 'GROWTH', lastYear: 0, thisYear: 5 } }))],
      ['GROWTH_WITHOUT_BASE'],
    ],
  ])('%s is refused', (_what, units, expected) => {
    expect(codes(propose(1), REVIEW, clerk, { units })).toEqual(expected);
  });

  it('takes one ruling for every unit in the gap (rules §9-6)', () => {
    const rubric = { ...sampleRubric, rulings: { ...sampleRubric.rulings, gap: { points: '5', clause: 'rules §9-6' } } };
    const units = [unit('U1', worth('4', GAP)), unit('U2', worth('3', GAP))];
    const [event] = valueOf(run(propose(1), REVIEW, clerk, { rubric, units }));
    expect(event?.type === 'ORG_AWARD_PROPOSED' && event.proposal.units.map(({ total }) => total)).toEqual(['110.0', '109.0']);
  });
});

describe('its approval', () => {
  it('is another person’s, on screen as on paper', () => {
    const approve: OrgAwardCommand = { act: 'approveAwards', input: {} };
    expect([codes(approve, PROPOSED, clerk), codes(approve, PROPOSED, head)]).toEqual([['FOUR_EYES'], []]);
    expect(codes(approve, PROPOSED, { ...clerk, personId: 'P3', standsInFor: [{ personId: 'P1', name: '测试甲' }] } as Deciding)).toEqual([
      'FOUR_EYES',
    ]);
    expect([
      signerRefusals('approveAwards', PROPOSED, '测试甲').length,
      signerRefusals('approveAwards', PROPOSED, '测试丙').length,
    ]).toEqual([1, 0]);
  });

  it('ends the story; a return begins a new round of the review', () => {
    expect(after(PROPOSED, { act: 'approveAwards', input: {} }, head).stages.at(-1)).toMatchObject({
      stage: 'APPROVAL',
      outcome: 'APPROVED',
    });
    const back = after(PROPOSED, { act: 'returnProposal', input: { reason: '名额过多' } }, head);
    expect(back.stages.at(-1)).toMatchObject({ stage: 'REVIEW', round: 2, outcome: null });
    expect(codes({ act: 'approveAwards', input: {} }, back, head)).toEqual(['STAGE_NOT_OPEN']);
  });
});

describe('who does what', () => {
  const person = (role: 'OFFICE' | 'OFFICE_HEAD' | 'AUDITOR' | 'TEAM_UNIT'): Actor => ({
    ...{ accountId: 'a', personId: 'p', name: '测试' },
    grants: [{ role, organizationId: role === 'TEAM_UNIT' ? 'U1' : null, campaignId: null }],
  });
  it.each([
    ['OFFICE', [[], [], ['HEAD_DECIDES'], ['HEAD_DECIDES']]],
    ['OFFICE_HEAD', [[], [], [], []]],
    ['AUDITOR', Array(4).fill(['ROLE_MISSING'])],
    ['TEAM_UNIT', Array(4).fill(['ROLE_MISSING'])],
  ] as const)('%s is refused %j', (role, expected) => {
    const acts = ['proposeAwards', 'withdrawAwards', 'approveAwards', 'returnProposal'] as const;
    expect(acts.map((act) => whoRefusals(act, person(role), SCOPE).map(({ code }) => code))).toEqual(expected);
  });

  it('is told by a task: the office reviews, its head approves', () => {
    expect([REVIEW, PROPOSED].map((state) => plannedTasks(state).map(({ kind, role }) => `${kind} ${role}`))).toEqual([
      ['REVIEW_ASSESSMENTS OFFICE'],
      ['APPROVE_ORG_AWARD OFFICE_HEAD'],
    ]);
    const done = after(PROPOSED, { act: 'approveAwards', input: {} }, head);
    expect([plannedTasks(done), actsOfStage(done, person('OFFICE_HEAD'), SCOPE), actsOfStage(REVIEW, person('AUDITOR'), SCOPE)]).toEqual([
      [],
      [],
      [],
    ]);
  });
});
