import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../access/actor.ts';
import { availableActions } from './available-actions.ts';
import { AGREED, FACTS, NAMED, people, REVIEWING, SCOPE } from './campaign.fixture.ts';
import { initialCampaign, type CampaignState } from './state.ts';

const offered = (state: CampaignState, actor: Actor) =>
  availableActions(state, FACTS, actor, SCOPE).map(({ act, refusals }) => [act, ...refusals.map(({ code }) => code)].join(' '));

describe('what a person may do', () => {
  it('is nothing before the first stage, or for somebody who has no part in it', () => {
    expect([offered(initialCampaign, people.office), offered(NAMED, people.organizer)]).toEqual([[], []]);
  });

  it('shows the office at the gate what only the committee decides', () => {
    expect(offered(NAMED, people.office).slice(0, 3)).toEqual([
      'nameBodies',
      'cancelTrade COMMITTEE_DECISION_NEEDED',
      'decidePartial COMMITTEE_DECISION_NEEDED',
    ]);
  });

  it('says of each step of the year’s plan what it waits for', () => {
    expect(offered(NAMED, people.office).slice(3, 5)).toEqual(['draftYearPlan', 'amendYearPlan DOCUMENT_NOT_DRAFTED']);
    expect(offered(NAMED, people.leading)).toEqual(['countersignYearPlan DOCUMENT_NOT_DRAFTED', 'signYearPlan DOCUMENT_NOT_DRAFTED']);
  });

  it('is for a body to countersign and to object', () => {
    expect(offered(REVIEWING, people.second)).toEqual(['countersign', 'object', 'settle NO_OBJECTION_OPEN']);
    expect(offered(REVIEWING, people.office)).toEqual([
      'countersign BODY_DECIDES',
      'object',
      'settle NO_OBJECTION_OPEN',
      'leaveOut COMMITTEE_DECISION_NEEDED',
    ]);
  });

  it('says of each step of the circular what it waits for', () => {
    expect(offered(AGREED, people.leading).slice(2)).toEqual([
      'countersignCircular DOCUMENT_NOT_DRAFTED',
      'signCircular DOCUMENT_NOT_DRAFTED',
    ]);
  });
});
