import { describe, expect, it } from '@jest/globals';
import { actRow, campaignActs } from './acts.ts';
import { standings } from './campaign.fixture.ts';
import { stageRefusal } from '../process/stage-refusal.ts';
import type { CampaignState } from './state.ts';

const anytime = campaignActs.filter((act) => actRow(act).anytime);
const possibleIn = (state: CampaignState): string[] =>
  campaignActs.filter((act) => !anytime.includes(act) && stageRefusal(actRow(act), state) === null);
const judging = ['object', 'settle', 'leaveOut'];

describe('the table of acts', () => {
  it('says where each act is possible', () => {
    expect(possibleIn(standings.CONTESTS)).toEqual([
      ...['nameBodies', 'cancelTrade', 'decidePartial'],
      ...campaignActs.filter((act) => act.endsWith('YearPlan')),
    ]);
    expect(possibleIn(standings.COMMITTEE_REVIEW)).toEqual(['countersign', ...judging]);
    expect(possibleIn(standings.WINNERS_NOTICE)).toEqual([...judging, 'returnReport', 'renewWinnersNotice']);
    expect(possibleIn(standings.CIRCULAR)).toEqual([...judging, 'returnReport', ...campaignActs.filter((act) => act.endsWith('Circular'))]);
  });

  it('has a correction at any stage, and after the end', () => {
    expect(anytime).toEqual(campaignActs.filter((act) => act.endsWith('Correction')));
  });

  it('lets every act be registered from paper, as the bodies decide on paper, but for what begins and ends a correction', () => {
    expect(campaignActs.filter((act) => !actRow(act).paper)).toEqual(['beginCorrection', 'beginPlanCorrection', 'withdrawCorrection']);
  });
});
