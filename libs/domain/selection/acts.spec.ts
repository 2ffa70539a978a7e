import { describe, expect, it } from '@jest/globals';
import { stageRefusal } from '../process/stage-refusal.ts';
import { actRow, selectionActs, type SelectionAct } from './acts.ts';
import { availableActions } from './available-actions.ts';
import { whoRefusals } from './permissions.ts';
import { FACTS, people, SCOPE, standings } from './selection.fixture.ts';
import { initialSelection, type SelectionState } from './state.ts';

const possibleIn = (state: SelectionState): string[] => selectionActs.filter((act) => stageRefusal(actRow(act), state) === null);
const chain = selectionActs.filter((act) => act.endsWith('Document'));

describe('the table of acts', () => {
  it.each<[keyof typeof standings, string[]]>([
    ['DEPLOYMENT', ['planRound', 'decideQuotas', 'nameContact', ...chain]],
    ['RECOMMENDATION', ['nameContact', 'extendWindow', 'raiseQuota']],
    ['FORMAL_REVIEW', ['finishReview']],
    ['EXPERT_SCORING', []],
    ['PANEL_MEETING', ['recordMeeting', 'suggestList']],
    ['PARTY_GROUP', ['approveList', 'sendBackList']],
    ['NOTICE', ['approveReserve', 'leaveVacant', 'renewNotice']],
    ['ANNOUNCEMENT', ['approveReserve', 'leaveVacant', 'renewNotice', 'nameAnnounced', ...chain]],
  ])('says what is possible in %s', (stage, acts) => {
    expect(possibleIn(standings[stage])).toEqual(acts);
  });

  it('lets every act be registered from paper', () => {
    expect(selectionActs.filter((act) => !actRow(act).paper)).toEqual([]);
  });
});

const N = 'ROLE_MISSING';
const everyone = ['office', 'checker', 'issuer', 'stranger', 'unit', 'organizer', 'auditor'] as const;
const theOffice = ['', '', N, N, N, N, N];
const thePartyGroup = ['PARTY_GROUP_DECISION_NEEDED', 'PARTY_GROUP_DECISION_NEEDED', N, N, N, N, N];
const table: Partial<Record<SelectionAct, string[]>> = {
  suggestList: ['PANEL_DECISION_NEEDED', 'PANEL_DECISION_NEEDED', N, N, N, N, N],
  approveList: thePartyGroup,
  sendBackList: thePartyGroup,
  approveReserve: thePartyGroup,
  signDocument: ['ISSUER_SIGNS', 'ISSUER_SIGNS', '', N, N, N, N],
};

describe('who may do what', () => {
  it('is asked of everybody there is', () => {
    expect(Object.keys(people)).toEqual(everyone);
  });

  it.each(selectionActs)('%s is answered to each as the table says', (act) => {
    const answers = everyone.map((who) => whoRefusals(act, people[who], SCOPE)[0]?.code ?? '');
    expect(answers).toEqual(table[act] ?? theOffice);
  });
});

describe('what a person may do', () => {
  const offered = (state: SelectionState, who: (typeof everyone)[number]): string[] =>
    availableActions(state, FACTS, people[who], SCOPE).map(({ act, refusals }) => [act, ...refusals.map(({ code }) => code)].join(' '));

  it('is nothing before the first stage, or for somebody who has no part in it', () => {
    expect([offered(initialSelection, 'office'), offered(standings.FORMAL_REVIEW, 'unit')]).toEqual([[], []]);
  });

  it('shows the office what the bodies decide, and why it is not the office’s', () => {
    expect(offered(standings.PARTY_GROUP, 'office')).toEqual([
      'approveList PARTY_GROUP_DECISION_NEEDED',
      'sendBackList PARTY_GROUP_DECISION_NEEDED',
    ]);
    expect(offered(standings.ANNOUNCEMENT, 'issuer')).toEqual(['signDocument DOCUMENT_NOT_DRAFTED']);
  });
});
