// Whatever is tried with a campaign's end in whatever order, these hold (rules.md 000-37, 000-38, C8).
import { describe, expect, it } from '@jest/globals';
import { currentStage, isOver } from '../process/story.ts';
import { onWalksOf } from '../process/walks.fixture.ts';
import { evolve } from './events.ts';
import { gateEvent } from './decide-gate.ts';
import { plannedTasks } from './plan.ts';
import {
  campaignStory,
  initialCampaign,
  nextStage,
  openObjections,
  standingCirculations,
  stageOutcomes,
  type CampaignState,
} from './state.ts';
import { begin, step } from './walk.fixture.ts';

const onWalks = onWalksOf({ begin, step, length: [40, 140], seed: 20261116, runs: 110 });

const circulated = (state: CampaignState): string[] =>
  standingCirculations(state).flatMap(({ contests }) => contests.map(({ caseId }) => caseId));

describe('however a campaign ends', () => {
  it('walks far enough to matter', () => {
    const reached = new Set<string>();
    onWalks(({ state }) => reached.add(`${currentStage(state)?.stage} ${currentStage(state)?.outcome}`));
    const all = Object.entries(stageOutcomes).flatMap(([stage, outcomes]) => [null, ...outcomes].map((outcome) => `${stage} ${outcome}`));
    expect([...reached].filter((one) => !one.startsWith('undefined')).sort()).toEqual(all.sort());
  });

  it('issues no circular while a body objects to what it says', () => {
    onWalks(({ state }, before) => {
      if (currentStage(state)?.outcome?.startsWith('ISSUED') === true && currentStage(before.state)?.outcome === null)
        expect(openObjections(before.state)).toEqual([]);
    });
  });

  it('circulates no contest twice', () => {
    onWalks(({ state }) => expect(new Set(circulated(state)).size).toBe(circulated(state).length));
  });

  it('has circulated every confirmed contest once the story is over, and no other', () => {
    let ends = 0;
    onWalks(({ state, contests }) => {
      if (!isOver(campaignStory, state)) return;
      ends += 1;
      const confirmed = contests.flatMap(({ stand, caseId }) => (stand === 'CONFIRMED' ? [caseId] : []));
      expect(circulated(state).sort()).toEqual(confirmed.sort());
    });
    expect(ends).toBeGreaterThan(20);
  });

  it('issues a circular of one contest at least, by all bodies', () => {
    onWalks(({ state }) => {
      for (const { contests } of state.circulations) expect(contests.length).toBeGreaterThan(0);
      for (const { document } of state.circulars)
        if (document.distributed !== null) expect(document.seals.map(({ organizationId }) => organizationId).sort()).toEqual(['B1', 'B2']);
    });
  });

  it('is never stuck: an open case has a task, a stage to be opened, or a gate that waits for a contest', () => {
    onWalks(({ state, contests }) => {
      if (isOver(campaignStory, state)) expect([nextStage(state), plannedTasks(state)]).toEqual([null, []]);
      else if (nextStage(state) === null && plannedTasks(state).length === 0) {
        const waits = gateEvent(state, contests, 0) !== null || contests.some(({ stand }) => stand === 'RUNNING' || stand === 'NOT_OPENED');
        expect([currentStage(state)?.stage, waits]).toEqual(['CONTESTS', true]);
      }
    });
  });

  it('is what its events make of it', () => {
    onWalks(({ state, events }) => expect(events.reduce(evolve, initialCampaign)).toEqual(state));
  });

  it('refuses an act without changing anything', () => {
    onWalks((walk, before) => {
      if (walk.refused) expect(walk.state).toEqual(before.state);
    });
  });
});
