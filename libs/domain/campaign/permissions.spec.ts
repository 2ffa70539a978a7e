import { describe, expect, it } from '@jest/globals';
import { campaignActs, type CampaignAct } from './acts.ts';
import { act, opened, people, REVIEWING, SCOPE } from './campaign.fixture.ts';
import { seesWinners, whoRefusals } from './permissions.ts';
import type { CampaignState } from './state.ts';

type Person = keyof typeof people;
const everyone = Object.keys(people) as Person[];

const answer = (asked: CampaignAct, who: Person, input: object = {}, state = REVIEWING): string =>
  whoRefusals(asked, state, people[who], SCOPE, input)[0]?.code ?? 'allowed';
const answers = (asked: CampaignAct): string[] => everyone.map((who) => answer(asked, who));

const N = 'ROLE_MISSING';
const columns = ['office', 'checker', 'leading', 'second', 'stranger', 'organizer', 'auditor'];
const theOffice = ['allowed', 'allowed', N, N, N, N, N];
const theCommittee = ['COMMITTEE_DECISION_NEEDED', 'COMMITTEE_DECISION_NEEDED', N, N, N, N, N];
const aBody = ['BODY_DECIDES', 'BODY_DECIDES', 'allowed', 'allowed', N, N, N];
const either = ['allowed', 'allowed', 'allowed', 'allowed', N, N, N];

const table: Record<CampaignAct, string[]> = {
  nameBodies: theOffice,
  cancelTrade: theCommittee,
  decidePartial: theCommittee,
  draftYearPlan: theOffice,
  amendYearPlan: theOffice,
  checkYearPlan: theOffice,
  countersignYearPlan: aBody,
  signYearPlan: ['BODY_DECIDES', 'BODY_DECIDES', 'allowed', 'NOT_YOUR_BODY', N, N, N],
  numberYearPlan: theOffice,
  proofreadYearPlan: theOffice,
  printYearPlan: theOffice,
  sealYearPlan: theOffice,
  distributeYearPlan: theOffice,
  countersign: aBody,
  object: either,
  settle: either,
  leaveOut: theCommittee,
  returnReport: theOffice,
  renewWinnersNotice: theOffice,
  draftCircular: theOffice,
  amendCircular: theOffice,
  checkCircular: theOffice,
  countersignCircular: aBody,
  signCircular: ['BODY_DECIDES', 'BODY_DECIDES', 'allowed', 'NOT_YOUR_BODY', N, N, N],
  numberCircular: theOffice,
  proofreadCircular: theOffice,
  printCircular: theOffice,
  sealCircular: theOffice,
  distributeCircular: theOffice,
  beginCorrection: theOffice,
  beginPlanCorrection: theOffice,
  withdrawCorrection: theOffice,
  draftCorrection: theOffice,
  amendCorrection: theOffice,
  checkCorrection: theOffice,
  countersignCorrection: aBody,
  signCorrection: ['BODY_DECIDES', 'BODY_DECIDES', 'allowed', 'NOT_YOUR_BODY', N, N, N],
  numberCorrection: theOffice,
  proofreadCorrection: theOffice,
  printCorrection: theOffice,
  sealCorrection: theOffice,
  distributeCorrection: theOffice,
};

describe('who may do what', () => {
  it('is asked of everybody there is', () => {
    expect(everyone).toEqual(columns);
  });

  it.each(campaignActs)('%s is answered to each as the table says', (asked) => {
    expect(answers(asked)).toEqual(table[asked]);
  });
});

describe('a person of a body', () => {
  const objected = act(REVIEWING, { act: 'object', input: { contestId: 'K1', organizationId: 'B2', reason: '成绩有误' } });

  it.each<[string, CampaignAct, Person, object, string]>([
    ['countersigns for his own', 'countersign', 'second', { organizationId: 'B2' }, 'allowed'],
    ['does not countersign for another', 'countersign', 'second', { organizationId: 'B1' }, 'NOT_YOUR_BODY'],
    ['objects in the name of his own', 'object', 'leading', { organizationId: 'B1' }, 'allowed'],
    ['does not object in the name of another', 'object', 'leading', { organizationId: 'B2' }, 'NOT_YOUR_BODY'],
    ['settles his own body’s 异议', 'settle', 'second', { objectionId: '1' }, 'allowed'],
    ['does not settle another’s', 'settle', 'leading', { objectionId: '1' }, 'NOT_YOUR_BODY'],
    ['is told by decide that there is no such 异议', 'settle', 'leading', { objectionId: '7' }, 'allowed'],
  ])('%s', (_what, asked, who, input, expected) => {
    expect(answer(asked, who, input, objected)).toBe(expected);
  });

  it('leaves what concerns all bodies to the office', () => {
    expect(answer('object', 'office', { organizationId: 'B2' })).toBe('allowed');
    expect(answer('settle', 'office', { objectionId: '1' }, objected)).toBe('allowed');
  });
});

describe('the winners of a round', () => {
  const seenBy = (state: CampaignState, round = 1): Person[] => everyone.filter((who) => seesWinners(state, round, people[who], SCOPE));

  it('are seen by the office, the bodies that sign them and auditors, and by nobody else', () => {
    expect(seenBy(REVIEWING)).toEqual(['office', 'checker', 'leading', 'second', 'auditor']);
  });

  it('are no longer a body’s to see once a report of the round went back, nor before there is such a round', () => {
    const stages = REVIEWING.stages.map((one) => (one.outcome === null ? { ...one, outcome: 'REPORT_RETURNED' as const } : one));
    expect([seenBy(opened({ ...REVIEWING, stages })), seenBy(REVIEWING, 2)]).toEqual([
      ['office', 'checker', 'auditor'],
      ['office', 'checker', 'auditor'],
    ]);
  });
});
