// The graph of stages: declared outcomes, where they lead, and that nothing is out of reach or a dead end.
import { describe, expect, it } from '@jest/globals';
import { actRow, selectionActs } from './acts.ts';
import { initialSelection, nextStage, selectionStages, selectionStory, stageOutcomes } from './state.ts';
import type { SelectionOutcome, SelectionStage, SelectionState } from './state.ts';
import { READY } from './selection.fixture.ts';

const standingIn = (stage: SelectionStage, outcome: SelectionOutcome | null, round = 3): SelectionState => ({
  ...initialSelection,
  stages: [{ stage, round, openedAt: 0, closedAt: outcome === null ? null : 1, outcome }],
});
const edges = selectionStages.flatMap((stage) => stageOutcomes[stage].map((outcome) => [stage, outcome] as const));

describe('the stages of a selection', () => {
  it('lead from one to the next, back where nobody is left or a list is sent back, and to a later announcement of who was held', () => {
    const lead = edges.map(([stage, outcome]) => {
      const next = nextStage(standingIn(stage, outcome));
      return `${stage} ${outcome} → ${next === null ? 'end' : `${next.stage} ${next.round}`}`;
    });
    expect(lead).toEqual([
      'DEPLOYMENT CALLED → RECOMMENDATION 3',
      'RECOMMENDATION WINDOW_CLOSED → FORMAL_REVIEW 3',
      'RECOMMENDATION NOBODY_RECOMMENDED → DEPLOYMENT 4',
      'FORMAL_REVIEW REVIEWED → EXPERT_SCORING 3',
      'FORMAL_REVIEW NOBODY_PASSED → DEPLOYMENT 4',
      'EXPERT_SCORING OPENED → PANEL_MEETING 3',
      'PANEL_MEETING SUGGESTED → PARTY_GROUP 3',
      'PARTY_GROUP APPROVED → NOTICE 3',
      'PARTY_GROUP SENT_BACK → PANEL_MEETING 4',
      'NOTICE OVER → ANNOUNCEMENT 3',
      'ANNOUNCEMENT ANNOUNCED → end',
      'ANNOUNCEMENT ANNOUNCED_IN_PART → ANNOUNCEMENT 4',
      'ANNOUNCEMENT NOBODY_LEFT → end',
    ]);
  });

  it('begin with the call, and open nothing while one is open', () => {
    expect(nextStage(initialSelection)).toEqual({ stage: 'DEPLOYMENT', round: 1 });
    expect(selectionStages.map((stage) => nextStage(standingIn(stage, null)))).toEqual(selectionStages.map(() => null));
  });

  it('are ended by acts, but for what closes by itself', () => {
    const byActs = selectionActs.flatMap((act) => actRow(act).outcomes);
    const bySystem = ['WINDOW_CLOSED', 'NOBODY_RECOMMENDED', 'OPENED', 'OVER', 'NOBODY_LEFT'];
    expect([...byActs, ...bySystem].sort()).toEqual(edges.map(([, outcome]) => outcome).sort());
  });

  it('are those of the body that issues the call, once it is named', () => {
    expect([selectionStory.organizations(initialSelection), selectionStory.organizations(READY)]).toEqual([[], ['U0']]);
  });
});
