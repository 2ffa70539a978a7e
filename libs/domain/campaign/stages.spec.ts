// The graph of stages: declared outcomes, where they lead, and that nothing is out of reach or a dead end.
import { describe, expect, it } from '@jest/globals';
import { actRow, campaignActs } from './acts.ts';
import { campaignStages, campaignStory, initialCampaign, nextStage, stageOutcomes } from './state.ts';
import type { CampaignOutcome, CampaignStage, CampaignState } from './state.ts';

const standingIn = (stage: CampaignStage, outcome: CampaignOutcome | null, round = 3): CampaignState => ({
  ...initialCampaign,
  stages: [{ stage, round, openedAt: 0, closedAt: outcome === null ? null : 1, outcome }],
});
const edges = campaignStages.flatMap((stage) => stageOutcomes[stage].map((outcome) => [stage, outcome] as const));

describe('the stages of a campaign’s end', () => {
  it('lead from one to the next, by a notice where the campaign asks for one, and to the next round from a circular that left something out or a report that went back', () => {
    expect(edges.map(([stage, outcome]) => [stage, outcome, nextStage(standingIn(stage, outcome))])).toEqual([
      ['CONTESTS', 'ALL_CONFIRMED', { stage: 'COMMITTEE_REVIEW', round: 3 }],
      ['CONTESTS', 'PARTIAL', { stage: 'COMMITTEE_REVIEW', round: 3 }],
      ['CONTESTS', 'NOTHING_LEFT', null],
      ['COMMITTEE_REVIEW', 'AGREED', { stage: 'CIRCULAR', round: 3 }],
      ['COMMITTEE_REVIEW', 'AGREED_TO_NOTICE', { stage: 'WINNERS_NOTICE', round: 3 }],
      ['COMMITTEE_REVIEW', 'REPORT_RETURNED', { stage: 'CONTESTS', round: 4 }],
      ['WINNERS_NOTICE', 'NOTICED', { stage: 'CIRCULAR', round: 3 }],
      ['WINNERS_NOTICE', 'REPORT_RETURNED', { stage: 'CONTESTS', round: 4 }],
      ['CIRCULAR', 'ISSUED', null],
      ['CIRCULAR', 'ISSUED_IN_PART', { stage: 'CONTESTS', round: 4 }],
      ['CIRCULAR', 'REPORT_RETURNED', { stage: 'CONTESTS', round: 4 }],
    ]);
  });

  it('begin with the gate, and open nothing while one is open', () => {
    expect(nextStage(initialCampaign)).toEqual({ stage: 'CONTESTS', round: 1 });
    expect(campaignStages.map((stage) => nextStage(standingIn(stage, null)))).toEqual([null, null, null, null]);
  });

  it('are ended by acts, but for the gate that opens and the window that closes by itself', () => {
    const byActs = campaignActs.flatMap((act) =>
      actRow(act).stages.flatMap((stage) => actRow(act).outcomes.map((outcome) => `${stage} ${outcome}`)),
    );
    const bySystem = ['CONTESTS ALL_CONFIRMED', 'CONTESTS NOTHING_LEFT', 'WINNERS_NOTICE NOTICED'];
    expect([...new Set([...byActs, ...bySystem])].sort()).toEqual(edges.map((edge) => edge.join(' ')).sort());
  });

  it('are walked by the bodies of the committee, the leading one first', () => {
    const bodies = ['B2', 'B1'].map((organizationId) => ({ organizationId, name: '' }));
    expect(campaignStory.organizations({ ...initialCampaign, bodies })).toEqual(['B2', 'B1']);
  });
});
