import { describe, expect, it } from '@jest/globals';
import type { Appeal } from '../appeal/appeal.ts';
import { NATIONAL_CALENDAR } from '../calendar/calendars.fixture.ts';
import { instantOf } from '../shared/instant.ts';
import type { ContestCommand } from './commands.ts';
import { after, DECLARED, deciding, DUE_AT, FACTS, NOW, people, REPORTING, RETURNED, signer, UNDER_REVIEW } from './contest.fixture.ts';
import { confirmNotes } from './decide-report.ts';
import { decide } from './decide.ts';
import type { ContestEvent } from './events.ts';
import type { ContestFacts } from './facts.ts';

const clause = '000/附1/六.3';
const tell = (
  command: ContestCommand,
  events: readonly ContestEvent[],
  { now = NOW, facts = FACTS, by = deciding(people.organizer) } = {},
) => decide(command, after(events), facts, by, now);
const codes = (result: ReturnType<typeof tell>): string[] => (result.ok ? [] : result.refusals.map(({ code }) => code));
const handIn = (input: { draftVersion: number; lateExplanation?: string } = { draftVersion: 3 }): ContestCommand => ({
  act: 'handIn',
  input,
});
const explained = handIn({ draftVersion: 3, lateExplanation: '评分系统故障' });

const received = (receivedOn: string): ContestEvent[] => [
  { type: 'RECEIPT_REGISTERED', at: NOW, round: 1, receivedOn, channel: 'POST', fileId: 'F1', by: people.office.personId },
  { type: 'RECEIPT_CONFIRMED', at: NOW, round: 1, effectiveAt: instantOf(receivedOn, '24:00') - 1 },
];
const refusing: ContestFacts = { ...FACTS, lateReports: 'REFUSE' };
const admitted: ContestEvent = { type: 'LATE_ADMITTED', at: NOW };

describe('confirming a final with too few entrants (000-24)', () => {
  const review = UNDER_REVIEW;
  it.each([
    [29, false, 'REQUIRE', ['FINALISTS_UNWAIVED'], []],
    [29, true, 'REQUIRE', [], []],
    [30, false, 'REQUIRE', [], []],
    [29, false, 'WARN', [], ['FINALISTS_UNWAIVED']],
    [29, true, 'WARN', [], []],
    [30, false, 'WARN', [], []],
  ] as const)('%i of 30, waived %s, under %s: in the way %j, said %j', (counted, waived, unwaived, inTheWay, said) => {
    const facts: ContestFacts = { ...FACTS, finalists: { counted, wanted: 30, clause: '000/附1/五(一)', waived, unwaived } };
    expect(codes(tell({ act: 'confirm', input: {} }, review, { facts, by: deciding(people.secondClerk) }))).toEqual(inTheWay);
    expect(confirmNotes(facts).map(({ code, params }) => [code, params])).toEqual(said.map((code) => [code, { counted, wanted: 30 }]));
  });
});

describe('handing in', () => {
  it('names everything that is missing', () => {
    const missing = [{ code: 'SIGNATURE_MISSING' }, { code: 'SEAL_MISSING' }];
    expect(tell(handIn(), REPORTING, { facts: { ...FACTS, report: { draftVersion: 3, missing } } })).toEqual({
      ok: false,
      refusals: missing,
    });
  });

  it('is refused for another version of the draft than the one seen', () => {
    expect(tell(handIn({ draftVersion: 2 }), REPORTING)).toEqual({
      ok: false,
      refusals: [{ code: 'DRAFT_CHANGED', field: 'draftVersion', params: { version: 3 } }],
    });
  });

  it.each([
    ['in time on its day, however late it is entered', '2026-05-29', DUE_AT + 86_400_000, refusing, []],
    ['late by its day', '2026-05-30', DUE_AT + 86_400_000, FACTS, ['LATE_EXPLANATION_MISSING']],
    ['late by its day, where none is taken', '2026-05-30', DUE_AT + 86_400_000, refusing, ['LATE_REFUSED']],
    ['from before the contest ended', '2026-05-01', NOW, FACTS, ['RECEIPT_BEFORE_END']],
    ['from tomorrow', '2026-12-31', NOW, FACTS, ['RECEIPT_IN_FUTURE']],
  ])('on paper is %s', (_what, receivedOn, now, facts, expected) => {
    const onPaper: ContestCommand = { act: 'handIn', input: { receivedOn, channel: 'POST' } };
    const today = now === NOW ? facts.today : '2026-05-30';
    expect(codes(tell(onPaper, REPORTING, { by: signer('测试寅'), now, facts: { ...facts, today } }))).toEqual(expected);
  });

  it('on paper keeps its signer, its day and its way, and no account', () => {
    const onPaper: ContestCommand = { act: 'handIn', input: { receivedOn: '2026-05-18', channel: 'POST' } };
    const [now, today] = [instantOf('2026-05-20', '10:00'), '2026-05-20'];
    expect(tell(onPaper, REPORTING, { by: signer('测试寅'), now, facts: { ...FACTS, today } })).toEqual({
      ok: true,
      value: [
        {
          ...{ type: 'REPORT_HANDED_IN', at: now, round: 1, by: null, byName: '测试寅', receivedOn: '2026-05-18', channel: 'POST' },
          effectiveAt: instantOf('2026-05-18', '24:00') - 1,
        },
      ],
    });
  });

  it('keeps who filed and when, in its round', () => {
    const { personId: by, name: byName } = people.organizer;
    expect(tell(handIn(), RETURNED, { facts: { ...FACTS, dueAt: DUE_AT } })).toEqual({
      ok: true,
      value: [{ type: 'REPORT_HANDED_IN', at: NOW, round: 2, by, byName, effectiveAt: NOW }],
    });
  });

  it('needs no confirmed end day: the clock stands from the declaration on', () => {
    expect(codes(tell(handIn(), DECLARED))).toEqual([]);
  });
});

describe('lateness', () => {
  it.each<[string, ContestCommand, readonly ContestEvent[], number, ContestFacts, string[]]>([
    ['in the last millisecond is in time', handIn(), REPORTING, DUE_AT - 1, FACTS, []],
    ['at the due instant needs an explanation', handIn(), REPORTING, DUE_AT, FACTS, ['LATE_EXPLANATION_MISSING']],
    ['with an explanation is accepted', explained, REPORTING, DUE_AT, FACTS, []],
    ['is refused where the campaign says so', explained, REPORTING, DUE_AT, refusing, ['LATE_REFUSED']],
    ['once admitted still needs the explanation', handIn(), [...REPORTING, admitted], DUE_AT, refusing, ['LATE_EXPLANATION_MISSING']],
    ['once admitted is accepted', explained, [...REPORTING, admitted], DUE_AT, refusing, []],
    ['is decided by confirmed paper of the last day', handIn(), [...REPORTING, ...received('2026-05-29')], DUE_AT + 1, refusing, []],
    [
      'stays with paper of the day after',
      explained,
      [...REPORTING, ...received('2026-05-30')],
      DUE_AT + 86_400_000,
      refusing,
      ['LATE_REFUSED'],
    ],
    [
      'is not decided by paper that waits for its second clerk',
      explained,
      [...REPORTING, ...received('2026-05-29').slice(0, 1)],
      DUE_AT,
      refusing,
      ['LATE_REFUSED'],
    ],
    ['is unknown while no deadline stands', handIn(), REPORTING, DUE_AT, { ...FACTS, dueAt: null }, []],
  ])('%s', (_what, command, events, now, facts, expected) => {
    expect(codes(tell(command, events, { now, facts }))).toEqual(expected);
  });

  it('takes the paper for the hand-in only where it came first', () => {
    const result = tell(handIn(), [...REPORTING, ...received('2026-05-18')], { now: instantOf('2026-05-18', '16:00') });
    expect(result.ok && result.value[0]).toMatchObject({ effectiveAt: instantOf('2026-05-18', '16:00') });
  });
});

describe('admitting a late report', () => {
  const admit: ContestCommand = { act: 'admitLate', input: { reason: '停电' } };
  it.each<[string, readonly ContestEvent[], number, ContestFacts, string[]]>([
    ['before the due instant there is nothing to admit', REPORTING, DUE_AT - 1, refusing, ['NOTHING_TO_ADMIT']],
    ['where late reports are accepted anyway neither', REPORTING, DUE_AT, FACTS, ['NOTHING_TO_ADMIT']],
    ['a second time neither', [...REPORTING, admitted], DUE_AT, refusing, ['NOTHING_TO_ADMIT']],
    ['otherwise it is done', REPORTING, DUE_AT, refusing, []],
  ])('%s', (_what, events, now, facts, expected) => {
    expect(codes(tell(admit, events, { now, facts }))).toEqual(expected);
  });

  it('does not last beyond a return', () => {
    const lateAgain = [...REPORTING, admitted, ...UNDER_REVIEW.slice(-2), ...RETURNED.slice(-2)];
    expect(codes(tell(explained, lateAgain, { now: DUE_AT, facts: refusing }))).toEqual(['LATE_REFUSED']);
  });
});

describe('the office review', () => {
  const giveBack = (reasonCode: string, correctionDays?: number): ContestCommand => ({
    act: 'return',
    input: { reasonCode, text: '第三名总分有误', correctionDays },
  });
  const by = deciding(people.office);

  it('confirms no report while its end day is only declared', () => {
    const declared = [...DECLARED, ...UNDER_REVIEW.slice(-2)];
    expect(tell({ act: 'confirm', input: {} }, declared, { by })).toEqual({
      ok: false,
      refusals: [{ code: 'END_DAY_NOT_CONFIRMED', clause }],
    });
    expect(tell({ act: 'confirm', input: {} }, UNDER_REVIEW, { by })).toEqual({ ok: true, value: [{ type: 'REPORT_CONFIRMED', at: NOW }] });
  });

  it.each<[string, string | null, string, number, string[]]>([
    ['that nobody announced on site', null, '09:00', 2, []],
    ['within the window of a review', '2026-05-18', '10:00', 2, ['SCORE_REVIEW_WINDOW_OPEN']],
    ['in the last minute of the window', '2026-05-14', '23:59', 2, ['SCORE_REVIEW_WINDOW_OPEN']],
    ['after the window', '2026-05-13', '10:00', 2, []],
  ])('confirms scores %s, as it may', (_what, announcedOn, time, scoreReviewDays, expected) => {
    const announced: ContestEvent[] = announcedOn === null ? [] : [{ type: 'SCORES_ANNOUNCED', at: NOW, on: announcedOn }];
    const facts: ContestFacts = { ...FACTS, appeals: { lengths: { onSiteHours: 2, scoreReviewDays }, calendar: NATIONAL_CALENDAR } };
    const now = instantOf('2026-05-18', time);
    expect(codes(tell({ act: 'confirm', input: {} }, [...UNDER_REVIEW, ...announced], { by, facts, now }))).toEqual(expected);
  });

  it('says with an appeal that is open that others may still come', () => {
    const appeal: Appeal = {
      ...{ id: '1', kind: 'SCORE_REVIEW', unit: '示例旗总工会', leader: '示例领队', about: '示例', receivedAt: NOW, lateFrom: NOW + 1 },
      ...{ admitted: null, registeredBy: 'clerk', fileId: null, decision: null, withdrawn: null },
    };
    const events: ContestEvent[] = [
      ...UNDER_REVIEW,
      { type: 'SCORES_ANNOUNCED', at: NOW, on: '2026-05-18' },
      { type: 'APPEAL_REGISTERED', at: NOW, appeal },
    ];
    expect(tell({ act: 'confirm', input: {} }, events, { by })).toEqual({
      ok: false,
      refusals: [
        { code: 'SCORE_REVIEW_WINDOW_OPEN', clause: 'rules §9-4', params: { lastDay: '2026-05-20' } },
        { code: 'APPEAL_OPEN', clause: 'rules §9-4', params: { count: 1 } },
      ],
    });
  });

  it('returns with a reason of the list only', () => {
    expect(tell(giveBack('BECAUSE'), UNDER_REVIEW, { by })).toEqual({
      ok: false,
      refusals: [{ code: 'REASON_UNKNOWN', field: 'reasonCode' }],
    });
  });

  it.each([
    [undefined, 5],
    [2, 2],
  ])('gives for the correction %s working days: %d', (asked, days) => {
    expect(tell(giveBack('MARK_MISTAKE', asked), UNDER_REVIEW, { by })).toEqual({
      ok: true,
      value: [{ type: 'REPORT_RETURNED', at: NOW, reasonCode: 'MARK_MISTAKE', from: '2026-05-18', correctionDays: days }],
    });
  });
});
