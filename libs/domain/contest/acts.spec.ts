import { describe, expect, it } from '@jest/globals';
import { actRow, contestActs, type ContestAct } from './acts.ts';
import { people, SCOPE, standings, type Standing } from './contest.fixture.ts';
import { stageRefusal } from '../process/stage-refusal.ts';
import { whoRefusals } from './permissions.ts';
import { contestStages } from './state.ts';

type Person = keyof typeof people;

/** What happens when this person asks for the act in a case that stands there: allowed, or the first refusal's code. */
function answer(act: ContestAct, standing: Standing, who: Person): string {
  const row = actRow(act);
  const [refusal] = [...whoRefusals(row, standings[standing], people[who], SCOPE), stageRefusal(row, standings[standing]) ?? []].flat();
  return refusal?.code ?? 'allowed';
}

/** Where each act is possible; everywhere else it is STAGE_NOT_OPEN. */
const openIn: Record<ContestAct, readonly Standing[]> = {
  nameOrganizers: ['PREPARATION', 'SUB_PLAN', 'HOLDING'],
  nameChiefJudge: ['PREPARATION', 'HOLDING', 'SCORE_REPORT'],
  recordUpper: ['PREPARATION', 'HOLDING', 'SCORE_REPORT'],
  setDates: ['PREPARATION', 'HOLDING'],
  release: ['PREPARATION'],
  nameAuthority: ['SUB_PLAN'],
  writePlan: ['SUB_PLAN'],
  submitPlan: ['SUB_PLAN'],
  countersignPlan: ['COUNTERSIGNING'],
  returnPlan: ['COUNTERSIGNING'],
  draftNotice: ['CONTEST_NOTICE'],
  amendNotice: ['CONTEST_NOTICE'],
  checkNotice: ['CONTEST_NOTICE'],
  countersignNotice: ['CONTEST_NOTICE'],
  signNotice: ['CONTEST_NOTICE'],
  numberNotice: ['CONTEST_NOTICE'],
  proofreadNotice: ['CONTEST_NOTICE'],
  printNotice: ['CONTEST_NOTICE'],
  sealNotice: ['CONTEST_NOTICE'],
  distributeNotice: ['CONTEST_NOTICE'],
  beginNoticeCorrection: ['HOLDING'],
  withdrawNoticeCorrection: ['HOLDING', 'SCORE_REPORT', 'OFFICE_REVIEW'],
  draftNoticeCorrection: ['HOLDING', 'SCORE_REPORT', 'OFFICE_REVIEW'],
  amendNoticeCorrection: ['HOLDING', 'SCORE_REPORT', 'OFFICE_REVIEW'],
  checkNoticeCorrection: ['HOLDING', 'SCORE_REPORT', 'OFFICE_REVIEW'],
  countersignNoticeCorrection: ['HOLDING', 'SCORE_REPORT', 'OFFICE_REVIEW'],
  signNoticeCorrection: ['HOLDING', 'SCORE_REPORT', 'OFFICE_REVIEW'],
  numberNoticeCorrection: ['HOLDING', 'SCORE_REPORT', 'OFFICE_REVIEW'],
  proofreadNoticeCorrection: ['HOLDING', 'SCORE_REPORT', 'OFFICE_REVIEW'],
  printNoticeCorrection: ['HOLDING', 'SCORE_REPORT', 'OFFICE_REVIEW'],
  sealNoticeCorrection: ['HOLDING', 'SCORE_REPORT', 'OFFICE_REVIEW'],
  distributeNoticeCorrection: ['HOLDING', 'SCORE_REPORT', 'OFFICE_REVIEW'],
  drawLots: ['HOLDING'],
  recordDraw: ['HOLDING'],
  markEntrant: ['HOLDING', 'SCORE_REPORT'],
  announceScores: ['HOLDING', 'SCORE_REPORT', 'OFFICE_REVIEW'],
  registerAppeal: ['HOLDING', 'SCORE_REPORT', 'OFFICE_REVIEW'],
  withdrawAppeal: ['HOLDING', 'SCORE_REPORT', 'OFFICE_REVIEW'],
  decideAppeal: ['HOLDING', 'SCORE_REPORT', 'OFFICE_REVIEW'],
  recordIncident: ['HOLDING', 'SCORE_REPORT', 'OFFICE_REVIEW'],
  reportSelection: contestStages,
  setDuty: ['HOLDING', 'SCORE_REPORT', 'OFFICE_REVIEW'],
  fulfilDuty: ['HOLDING', 'SCORE_REPORT', 'OFFICE_REVIEW'],
  drawRecheck: ['OFFICE_REVIEW'],
  enterRecheck: ['OFFICE_REVIEW'],
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
  cancel: [],
};

const theOffice = ['office', 'secondClerk', 'head'] as const;
const theOrganizers = ['organizer', 'coOrganizer'] as const;
const theBodies = ['leadingBody', 'otherBody', 'authority'] as const;
/** What each organization decides for itself; the office enters it from paper. */
const ofBodies: readonly ContestAct[] = [
  ...(['countersignPlan', 'returnPlan', 'countersignNotice', 'signNotice'] as const),
  ...(['countersignNoticeCorrection', 'signNoticeCorrection'] as const),
];

/** What anybody else is told. Only the leading body signs, where it is known which that is. */
function toOthers(act: ContestAct, who: Person, standing: Standing): string {
  if (actRow(act).who === 'LEADING_BODY' && (who === 'otherBody' || who === 'authority'))
    return leads(standing) ? 'NOT_YOUR_BODY' : openIn[act].includes(standing) ? 'allowed' : 'STAGE_NOT_OPEN';
  if (!(theOffice as readonly Person[]).includes(who)) return 'ROLE_MISSING';
  if (act === 'cancel') return 'COMMITTEE_DECISION_NEEDED';
  return act === 'withdraw' || act === 'handIn' ? 'ORGANIZER_DECIDES' : ofBodies.includes(act) ? 'BODY_DECIDES' : 'ROLE_MISSING';
}
const leads = (standing: Standing): boolean => standings[standing].bodies !== undefined;

/** Who may, of everybody there is; the others are ROLE_MISSING. */
const doneBy: Record<ContestAct, readonly Person[]> = {
  nameOrganizers: theOffice,
  nameChiefJudge: theOffice,
  recordUpper: theOffice,
  setDates: theOffice,
  release: theOffice,
  nameAuthority: theOffice,
  writePlan: [...theOffice, ...theOrganizers],
  submitPlan: [...theOffice, ...theOrganizers],
  countersignPlan: [...theBodies, ...theOrganizers],
  returnPlan: [...theBodies, ...theOrganizers],
  draftNotice: theOffice,
  amendNotice: theOffice,
  checkNotice: theOffice,
  countersignNotice: theBodies,
  signNotice: ['leadingBody'],
  numberNotice: theOffice,
  proofreadNotice: theOffice,
  printNotice: theOffice,
  sealNotice: theOffice,
  distributeNotice: theOffice,
  beginNoticeCorrection: theOffice,
  withdrawNoticeCorrection: theOffice,
  draftNoticeCorrection: theOffice,
  amendNoticeCorrection: theOffice,
  checkNoticeCorrection: theOffice,
  countersignNoticeCorrection: theBodies,
  signNoticeCorrection: ['leadingBody'],
  numberNoticeCorrection: theOffice,
  proofreadNoticeCorrection: theOffice,
  printNoticeCorrection: theOffice,
  sealNoticeCorrection: theOffice,
  distributeNoticeCorrection: theOffice,
  drawLots: [...theOffice, ...theOrganizers],
  recordDraw: [...theOffice, ...theOrganizers],
  markEntrant: [...theOffice, ...theOrganizers],
  announceScores: [...theOffice, ...theOrganizers],
  registerAppeal: [...theOffice, ...theOrganizers],
  withdrawAppeal: [...theOffice, ...theOrganizers],
  decideAppeal: theOffice,
  recordIncident: [...theOffice, ...theOrganizers],
  reportSelection: [...theOffice, ...theOrganizers],
  setDuty: theOffice,
  fulfilDuty: [...theOffice, ...theOrganizers],
  drawRecheck: theOffice,
  enterRecheck: theOffice,
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
  cancel: [],
};

const everyone = Object.keys(people) as Person[];
const everywhere = Object.keys(standings) as Standing[];

describe.each(contestActs)('%s', (act) => {
  it.each(everywhere)('is answered to each role when the case stands in %s', (standing) => {
    const there = openIn[act].includes(standing) ? 'allowed' : 'STAGE_NOT_OPEN';
    const expected = everyone.map((who) => [who, doneBy[act].includes(who) ? there : toOthers(act, who, standing)]);
    expect(everyone.map((who) => [who, answer(act, standing, who)])).toEqual(expected);
  });
});

describe('the table of acts', () => {
  it('ends each stage by the acts that name its outcome', () => {
    const ends = contestActs.flatMap((act) => actRow(act).outcomes.map((outcome) => [act, actRow(act).stages, outcome]));
    expect(ends).toEqual([
      ['release', ['PREPARATION'], 'RELEASED'],
      ['release', ['PREPARATION'], 'PLANNED'],
      ['submitPlan', ['SUB_PLAN'], 'PLAN_SUBMITTED'],
      ['countersignPlan', ['COUNTERSIGNING'], 'PLAN_AGREED'],
      ['returnPlan', ['COUNTERSIGNING'], 'PLAN_RETURNED'],
      ['distributeNotice', ['CONTEST_NOTICE'], 'ANNOUNCED'],
      ['declareEnded', ['HOLDING'], 'ENDED'],
      ['handIn', ['SCORE_REPORT'], 'HANDED_IN'],
      ['confirm', ['OFFICE_REVIEW'], 'CONFIRMED'],
      ['withdraw', ['OFFICE_REVIEW'], 'WITHDRAWN'],
      ['return', ['OFFICE_REVIEW'], 'RETURNED'],
      ['cancel', [...contestStages], 'CANCELLED'],
    ]);
  });

  it('rests every act on a clause', () => {
    expect(contestActs.filter((act) => actRow(act).clause === null)).toEqual([]);
  });

  it('leaves to accounts alone what a second clerk or the system checks', () => {
    expect(contestActs.filter((act) => !actRow(act).paper)).toEqual([
      ...[
        'recordUpper',
        'writePlan',
        'submitPlan',
        'beginNoticeCorrection',
        'withdrawNoticeCorrection',
        'drawLots',
        'recordDraw',
        'registerAppeal',
        'fulfilDuty',
        'drawRecheck',
      ],
      ...['enterRecheck', 'registerReceipt', 'confirmReceipt', 'tickOriginals'],
    ]);
  });
});
