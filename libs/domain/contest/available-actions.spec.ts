import { describe, expect, it } from '@jest/globals';
import { availableActions } from './available-actions.ts';
import { DUE_AT, FACTS, NOW, people, SCOPE, standings, type Standing } from './contest.fixture.ts';
import type { ContestFacts } from './facts.ts';

type Person = keyof typeof people;

/** 'act' where it is allowed, 'act: CODE …' where it is not. */
const offered = (standing: Standing, who: Person, facts: ContestFacts = FACTS, now = NOW): string[] =>
  availableActions(standings[standing], facts, people[who], SCOPE, now).map(({ act, allowed, refusals }) =>
    allowed ? act : `${act}: ${refusals.map(({ code }) => code).join(' ')}`,
  );

const inReport = [
  'nameChiefJudge',
  'confirmEndDay',
  'correctEndDay',
  'registerReceipt',
  'confirmReceipt: RECEIPT_NOT_PENDING',
  'tickOriginals',
  'admitLate: NOTHING_TO_ADMIT',
];

describe('what a person may do', () => {
  it.each<[Person, Standing, string[]]>([
    ['office', 'not opened', []],
    ['office', 'PREPARATION', ['nameOrganizers', 'nameChiefJudge', 'setDates', 'release']],
    ['office', 'HOLDING', ['nameOrganizers', 'nameChiefJudge', 'setDates', 'declareEnded']],
    ['office', 'SCORE_REPORT', inReport],
    ['head', 'SCORE_REPORT', inReport],
    [
      'office',
      'OFFICE_REVIEW',
      [
        'confirmEndDay: END_DAY_ALREADY_CONFIRMED',
        'correctEndDay',
        'registerReceipt',
        'confirmReceipt: RECEIPT_NOT_PENDING',
        'tickOriginals',
        'confirm',
        'return',
      ],
    ],
    ['organizer', 'PREPARATION', []],
    ['organizer', 'HOLDING', ['declareEnded']],
    ['organizer', 'SCORE_REPORT', ['handIn']],
    ['coOrganizer', 'SCORE_REPORT', ['handIn']],
    ['organizer', 'OFFICE_REVIEW', ['withdraw']],
    ['coOrganizer', 'OFFICE_REVIEW', ['withdraw']],
    ['organizer', 'SCORE_REPORT, handed in', ['handIn: STAGE_NOT_OPEN']],
    ['otherOrganizer', 'SCORE_REPORT', []],
    ['officeOfOtherCampaign', 'SCORE_REPORT', []],
    ['auditor', 'SCORE_REPORT', []],
    ['admin', 'OFFICE_REVIEW', []],
    ['nobody', 'OFFICE_REVIEW', []],
  ])('%s in %s', (who, standing, expected) => {
    expect(offered(standing, who)).toEqual(expected);
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

  it('is the due instant where the campaign refuses what is late', () => {
    const refusing: ContestFacts = { ...FACTS, lateReports: 'REFUSE' };
    expect(offered('SCORE_REPORT', 'organizer', refusing, DUE_AT - 1)).toEqual(['handIn']);
    expect(offered('SCORE_REPORT', 'organizer', refusing, DUE_AT)).toEqual(['handIn: LATE_REFUSED']);
    expect(offered('SCORE_REPORT', 'office', refusing, DUE_AT)).toContain('admitLate');
  });

  it('is that the office has begun, for taking a report back', () => {
    expect(offered('OFFICE_REVIEW', 'organizer', { ...FACTS, touched: true })).toEqual(['withdraw: OFFICE_HAS_ACTED']);
  });

  it('is everything at once', () => {
    const missing = [{ code: 'SIGNATURE_MISSING' }, { code: 'SEAL_MISSING' }];
    const facts: ContestFacts = { ...FACTS, lateReports: 'REFUSE', report: { draftVersion: 3, missing } };
    expect(offered('SCORE_REPORT', 'organizer', facts, DUE_AT)).toEqual(['handIn: SIGNATURE_MISSING SEAL_MISSING LATE_REFUSED']);
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
