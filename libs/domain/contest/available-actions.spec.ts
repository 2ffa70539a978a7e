import { describe, expect, it } from '@jest/globals';
import { availableActions } from './available-actions.ts';
import { after, DUE_AT, FACTS, FRONT, FRONT_FACTS, NOW, PLANNED, people, SCOPE, standings, type Standing } from './contest.fixture.ts';
import type { ContestFacts } from './facts.ts';

type Person = keyof typeof people;

/** 'act' where it is allowed, 'act: CODE …' where it is not. */
const offered = (standing: Standing, who: Person, facts: ContestFacts = FACTS, now = NOW): string[] =>
  availableActions(standings[standing], facts, people[who], SCOPE, now).map(({ act, allowed, refusals }) =>
    allowed ? act : `${act}: ${refusals.map(({ code }) => code).join(' ')}`,
  );

/** Of the contest's day, while it goes on. */
const ofDay = ['recordIncident', 'announceScores', 'registerAppeal', 'withdrawAppeal: NO_OPEN_APPEAL'];
const duties = ['reportSelection', 'fulfilDuty'];
const ofOfficesDay = [...ofDay, 'decideAppeal: NO_OPEN_APPEAL', 'reportSelection', 'setDuty', 'fulfilDuty'];
/** What the committee decides stands before the office as long as the contest goes on. */
const committees = ['cancel: COMMITTEE_DECISION_NEEDED'];
const atTheContest = ['drawLots', 'recordDraw', 'markEntrant'];
const inReport = [
  'nameChiefJudge',
  'recordUpper',
  'markEntrant',
  ...ofOfficesDay,
  'confirmEndDay',
  'correctEndDay',
  'registerReceipt',
  'confirmReceipt: RECEIPT_NOT_PENDING',
  'tickOriginals',
  'admitLate: NOTHING_TO_ADMIT',
  'handIn: ORGANIZER_DECIDES',
  ...committees,
];

describe('what a person may do', () => {
  it.each<[Person, Standing, string[]]>([
    ['office', 'not opened', []],
    ['office', 'PREPARATION', ['nameOrganizers', 'nameChiefJudge', 'recordUpper', 'setDates', 'release', 'reportSelection', ...committees]],
    [
      'office',
      'HOLDING',
      ['nameOrganizers', 'nameChiefJudge', 'recordUpper', 'setDates', ...atTheContest, ...ofOfficesDay, 'declareEnded', ...committees],
    ],
    ['office', 'SCORE_REPORT', inReport],
    ['head', 'SCORE_REPORT', inReport],
    [
      'office',
      'OFFICE_REVIEW',
      [
        ...ofOfficesDay,
        'drawRecheck: RECHECK_NOT_ASKED',
        'enterRecheck: RECHECK_NOT_ASKED',
        'confirmEndDay: END_DAY_ALREADY_CONFIRMED',
        'correctEndDay',
        'registerReceipt',
        'confirmReceipt: RECEIPT_NOT_PENDING',
        'tickOriginals',
        'confirm',
        'withdraw: ORGANIZER_DECIDES',
        'return',
        ...committees,
      ],
    ],
    ['organizer', 'PREPARATION', ['reportSelection']],
    ['organizer', 'SUB_PLAN', ['writePlan', 'submitPlan', 'reportSelection']],
    ['office', 'SUB_PLAN', ['nameOrganizers', 'nameAuthority', 'writePlan', 'submitPlan', 'reportSelection', ...committees]],
    ['leadingBody', 'SUB_PLAN', []],
    ['leadingBody', 'COUNTERSIGNING', ['countersignPlan', 'returnPlan']],
    ['authority', 'COUNTERSIGNING', ['countersignPlan', 'returnPlan']],
    ['coOrganizer', 'COUNTERSIGNING', ['countersignPlan', 'returnPlan', 'reportSelection']],
    ['office', 'COUNTERSIGNING', ['countersignPlan: BODY_DECIDES', 'returnPlan: BODY_DECIDES', 'reportSelection', ...committees]],
    ['otherOrganizer', 'COUNTERSIGNING', []],
    ['leadingBody', 'CONTEST_NOTICE', ['countersignNotice: DOCUMENT_NOT_DRAFTED', 'signNotice: DOCUMENT_NOT_DRAFTED']],
    ['otherBody', 'CONTEST_NOTICE', ['countersignNotice: DOCUMENT_NOT_DRAFTED', 'signNotice: NOT_YOUR_BODY DOCUMENT_NOT_DRAFTED']],
    ['organizer', 'CONTEST_NOTICE', ['reportSelection']],
    ['organizer', 'HOLDING', [...atTheContest, ...ofDay, ...duties, 'declareEnded']],
    ['organizer', 'SCORE_REPORT', ['markEntrant', ...ofDay, ...duties, 'handIn']],
    ['coOrganizer', 'SCORE_REPORT', ['markEntrant', ...ofDay, ...duties, 'handIn']],
    ['organizer', 'OFFICE_REVIEW', [...ofDay, ...duties, 'withdraw']],
    ['coOrganizer', 'OFFICE_REVIEW', [...ofDay, ...duties, 'withdraw']],
    [
      'organizer',
      'SCORE_REPORT, handed in',
      [
        ...[
          'markEntrant',
          'recordIncident',
          'announceScores',
          'registerAppeal',
          'withdrawAppeal',
          'reportSelection',
          'fulfilDuty',
          'handIn',
        ].map((act) => `${act}: STAGE_NOT_OPEN`),
      ],
    ],
    ['office', 'OFFICE_REVIEW, confirmed', ['setDuty', 'fulfilDuty']],
    ['office', 'HOLDING, cancelled', []],
    ['organizer', 'HOLDING, cancelled', []],
    ['organizer', 'OFFICE_REVIEW, confirmed', ['fulfilDuty']],
    ['otherOrganizer', 'SCORE_REPORT', []],
    ['officeOfOtherCampaign', 'SCORE_REPORT', []],
    ['auditor', 'SCORE_REPORT', []],
    ['admin', 'OFFICE_REVIEW', []],
    ['nobody', 'OFFICE_REVIEW', []],
  ])('%s in %s', (who, standing, expected) => {
    expect(offered(standing, who, FRONT_FACTS)).toEqual(expected);
  });
});

describe('what stands in the way', () => {
  it('is named with code and clause', () => {
    const blocked = { ...FACTS, blocking: [{ field: 'prizes', clause: '000/附3' }] };
    const release = availableActions(standings.PREPARATION, blocked, people.office, SCOPE, NOW).find(({ act }) => act === 'release');
    expect(release).toEqual({
      act: 'release',
      allowed: false,
      notes: [],
      refusals: [{ code: 'VALUE_UNCONFIRMED', clause: '000/附3', params: { field: 'prizes' } }],
    });
  });

  it('is all that the plan lacks, and whoever is to sign it', () => {
    const front = { ...FRONT, bodies: [] };
    const [, , submit] = availableActions(after(PLANNED), { ...FACTS, front }, people.office, SCOPE, NOW).slice(1);
    expect(submit?.refusals.map(({ code }) => code)).toEqual(['BODIES_MISSING', 'SUB_PLAN_MISSING']);
  });

  it('is what nobody has confirmed, of the notice alone', () => {
    const front = { ...FRONT, blocking: [{ field: 'organizers', clause: '000/附3 #15' }] };
    const draft = availableActions(standings.CONTEST_NOTICE, { ...FACTS, front }, people.office, SCOPE, NOW).find(
      ({ act }) => act === 'draftNotice',
    );
    expect(draft?.refusals).toEqual([{ code: 'VALUE_UNCONFIRMED', clause: '000/附3 #15', params: { field: 'organizers' } }]);
  });

  it('is the due instant where the campaign refuses what is late', () => {
    const refusing: ContestFacts = { ...FACTS, lateReports: 'REFUSE' };
    expect(offered('SCORE_REPORT', 'organizer', refusing, DUE_AT - 1).at(-1)).toBe('handIn');
    expect(offered('SCORE_REPORT', 'organizer', refusing, DUE_AT).at(-1)).toBe('handIn: LATE_REFUSED');
    expect(offered('SCORE_REPORT', 'office', refusing, DUE_AT)).toContain('admitLate');
  });

  it('is that the office has begun, for taking a report back', () => {
    expect(offered('OFFICE_REVIEW', 'organizer', { ...FACTS, touched: true }).at(-1)).toBe('withdraw: OFFICE_HAS_ACTED');
  });

  it('is everything at once', () => {
    const missing = [{ code: 'SIGNATURE_MISSING' }, { code: 'SEAL_MISSING' }];
    const facts: ContestFacts = { ...FACTS, lateReports: 'REFUSE', report: { draftVersion: 3, missing } };
    expect(offered('SCORE_REPORT', 'organizer', facts, DUE_AT).at(-1)).toBe('handIn: SIGNATURE_MISSING SEAL_MISSING LATE_REFUSED');
  });
});

describe('what taking a report back comes to', () => {
  const notes = (facts: Partial<ContestFacts>, now: number) =>
    availableActions(standings.OFFICE_REVIEW, { ...FACTS, ...facts }, people.organizer, SCOPE, now).flatMap((one) => one.notes);
  const clause = '000/附1/六.3';
  const params = { due: '2026-05-29 24:00' };

  it.each<[string, Partial<ContestFacts>, number, string]>([
    ['runs on while there is time', {}, DUE_AT - 1, 'WITHDRAWN_RUNS_ON'],
    ['is late at the due instant', {}, DUE_AT, 'WITHDRAWN_IS_LATE'],
    ['is refused where late ones are', { lateReports: 'REFUSE' }, DUE_AT, 'WITHDRAWN_IS_REFUSED'],
    ['runs on where late ones are refused, in time', { lateReports: 'REFUSE' }, DUE_AT - 1, 'WITHDRAWN_RUNS_ON'],
  ])('%s', (_what, facts, now, code) => {
    expect(notes(facts, now)).toEqual([{ code, clause, params }]);
  });

  it('is said of a clock that stands, without a day', () => {
    expect(notes({ dueAt: null }, NOW)).toEqual([{ code: 'WITHDRAWN_CLOCK_STANDS', clause }]);
  });
});
