import { describe, expect, it } from '@jest/globals';
import { actRow, contestActs, type ContestAct } from './acts.ts';
import { people, SCOPE, standings, type Standing } from './contest.fixture.ts';
import { stageRefusal } from '../process/stage-refusal.ts';
import { whoRefusals } from './permissions.ts';

type Person = keyof typeof people;

/** What happens when this person asks for the act in a case that stands there: allowed, or the first refusal's code. */
function answer(act: ContestAct, standing: Standing, who: Person): string {
  const row = actRow(act);
  const [refusal] = [...whoRefusals(row, standings[standing], people[who], SCOPE), stageRefusal(row, standings[standing]) ?? []].flat();
  return refusal?.code ?? 'allowed';
}

/** Where each act is possible; everywhere else it is STAGE_NOT_OPEN. */
const openIn: Record<ContestAct, readonly Standing[]> = {
  nameOrganizers: ['PREPARATION', 'HOLDING'],
  nameChiefJudge: ['PREPARATION', 'HOLDING', 'SCORE_REPORT'],
  setDates: ['PREPARATION', 'HOLDING'],
  release: ['PREPARATION'],
  declareEnded: ['HOLDING'],
  confirmEndDay: ['SCORE_REPORT', 'OFFICE_REVIEW'],
  correctEndDay: ['SCORE_REPORT', 'OFFICE_REVIEW'],
  registerReceipt: ['SCORE_REPORT', 'OFFICE_REVIEW'],
  confirmReceipt: ['SCORE_REPORT', 'OFFICE_REVIEW'],
  tickOriginals: ['SCORE_REPORT', 'OFFICE_REVIEW'],
  admitLate: ['SCORE_REPORT'],
  handIn: ['SCORE_REPORT'],
  confirm: ['OFFICE_REVIEW'],
  withdraw: ['OFFICE_REVIEW'],
  return: ['OFFICE_REVIEW'],
};

const theOffice = ['office', 'secondClerk', 'head'] as const;
const theOrganizers = ['organizer', 'coOrganizer'] as const;

/** Who may, of everybody there is; the others are ROLE_MISSING. */
const doneBy: Record<ContestAct, readonly Person[]> = {
  nameOrganizers: theOffice,
  nameChiefJudge: theOffice,
  setDates: theOffice,
  release: theOffice,
  declareEnded: [...theOffice, ...theOrganizers],
  confirmEndDay: theOffice,
  correctEndDay: theOffice,
  registerReceipt: theOffice,
  confirmReceipt: theOffice,
  tickOriginals: theOffice,
  admitLate: theOffice,
  handIn: theOrganizers,
  withdraw: theOrganizers,
  confirm: theOffice,
  return: theOffice,
};

const everyone = Object.keys(people) as Person[];
const everywhere = Object.keys(standings) as Standing[];

describe.each(contestActs)('%s', (act) => {
  it.each(everywhere)('is answered to each role when the case stands in %s', (standing) => {
    const there = openIn[act].includes(standing) ? 'allowed' : 'STAGE_NOT_OPEN';
    const expected = everyone.map((who) => [who, doneBy[act].includes(who) ? there : 'ROLE_MISSING']);
    expect(everyone.map((who) => [who, answer(act, standing, who)])).toEqual(expected);
  });
});

describe('the table of acts', () => {
  it('ends each stage by the acts that name its outcome', () => {
    const ends = contestActs.flatMap((act) => (actRow(act).outcome === null ? [] : [[act, actRow(act).stages, actRow(act).outcome]]));
    expect(ends).toEqual([
      ['release', ['PREPARATION'], 'RELEASED'],
      ['declareEnded', ['HOLDING'], 'ENDED'],
      ['handIn', ['SCORE_REPORT'], 'HANDED_IN'],
      ['confirm', ['OFFICE_REVIEW'], 'CONFIRMED'],
      ['withdraw', ['OFFICE_REVIEW'], 'WITHDRAWN'],
      ['return', ['OFFICE_REVIEW'], 'RETURNED'],
    ]);
  });

  it('rests every act on a clause', () => {
    expect(contestActs.filter((act) => actRow(act).clause === null)).toEqual([]);
  });

  it('leaves to accounts alone what a second clerk or the system checks', () => {
    expect(contestActs.filter((act) => !actRow(act).paper)).toEqual([
      'registerReceipt',
      'confirmReceipt',
      'tickOriginals',
      'handIn',
      'withdraw',
    ]);
  });
});
