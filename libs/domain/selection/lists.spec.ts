import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SelectionCommand, SelectionInputs } from './commands.ts';
import { closingEvent, decide } from './decide.ts';
import { needed, reaches, type Share } from './meeting.ts';
import { plannedTasks } from './plan.ts';
import * as given from './selection.fixture.ts';
import { announcedOf, approvedOf } from './standing.ts';
import type { SelectionFacts } from './facts.ts';
import type { SelectionState } from './state.ts';

const { act, closed, codes, FACTS, HELD, MEETING, MEETING_OPEN, NAMED, NOTICE_OVER, SUGGESTED, APPROVED, TODAY, noticed } = given;

describe('a share of all', () => {
  it.each<[Share, number, number[]]>([
    ['MAJORITY', 6, [4, 5, 6]],
    ['MAJORITY', 7, [4, 5, 6, 7]],
    ['TWO_THIRDS', 6, [4, 5, 6]],
    ['TWO_THIRDS', 7, [5, 6, 7]],
  ])('%s of %s', (share, all, enough) => {
    const parts = Array.from({ length: all + 1 }, (_, part) => part);
    expect(parts.filter((part) => reaches(share, part, all))).toEqual(enough);
  });

  it('is reached from what is needed on', () => {
    fc.assert(
      fc.property(fc.constantFrom<Share>('MAJORITY', 'TWO_THIRDS'), fc.integer({ min: 1, max: 99 }), fc.nat(99), (share, all, part) => {
        expect(reaches(share, part, all)).toBe(part >= needed(share, all));
      }),
    );
  });
});

const record = (changes: Partial<SelectionInputs['recordMeeting']>): SelectionCommand => ({
  act: 'recordMeeting',
  input: { ...MEETING, ...changes },
});
const votes = (inFavour: number, against = 0, abstained = 0, candidateId = 'K1') => ({ candidateId, inFavour, against, abstained });
const ballot = (...of: ReturnType<typeof votes>[]) => ({ kind: 'SECRET' as const, votes: of });

describe('专家评审会议', () => {
  it.each<[string, SelectionCommand, string[]]>([
    ['is held', record({}), []],
    ['was held already', record({ on: '2026-04-02' }), ['MEETING_IN_FUTURE']],
    ['needs its quorum', record({ present: ['E1'] }), ['NO_QUORUM']],
    ['is of the panel', record({ present: ['E1', 'E2', 'E9'] }), ['NOT_OF_THE_PANEL']],
    ['counts each once', record({ present: ['E1', 'E1'] }), ['EXPERT_TWICE']],
    ['votes on who was scored', record({ ballot: ballot(votes(2, 0, 0, 'K9')) }), ['CANDIDATE_NOT_SCORED']],
    ['votes by those present', record({ ballot: ballot(votes(2, 0, 1)) }), ['VOTES_EXCEED']],
    ['votes on each once', record({ ballot: ballot(votes(2), votes(1)) }), ['VOTES_TWICE']],
  ])('%s', (_what, command, refusals) => {
    expect(codes(MEETING_OPEN, command)).toEqual(refusals);
  });

  it('waits for the opening of the scores', () => {
    const sealed = { ...FACTS, scoring: { ...FACTS.scoring, openedAt: null } };
    expect([closingEvent(given.SCORING, sealed, given.NOW), closingEvent(given.SCORING, FACTS, given.NOW)?.type]).toEqual([
      null,
      'SCORES_OPENED',
    ]);
  });
});

const suggest = (ids: readonly string[], more: Partial<SelectionInputs['suggestList']> = {}): SelectionCommand => ({
  act: 'suggestList',
  input: { suggested: ids.map((candidateId) => ({ candidateId, reason: null })), reserves: [], ...more },
});
const reasoned = (candidateId: string) => ({ candidateId, reason: '攻关成果突出' });
const balloted = act(MEETING_OPEN, record({ ballot: ballot(votes(2), votes(1, 1, 0, 'K2')) }));
const men: SelectionFacts = { ...FACTS, rules: { ...FACTS.rules, list: { ...FACTS.rules.list, target: 9 } } };

describe('建议名单', () => {
  it.each<[string, SelectionCommand, SelectionState, string[]]>([
    ['follows the ranking', suggest(['K1', 'K2']), HELD, []],
    ['is that of a meeting', suggest(['K1']), MEETING_OPEN, ['MEETING_MISSING']],
    ['has somebody on it', suggest([]), HELD, ['LIST_EMPTY']],
    ['names each once', suggest(['K1'], { reserves: ['K1'] }), HELD, ['CANDIDATE_TWICE']],
    ['is of who was scored', suggest(['K9']), HELD, ['CANDIDATE_NOT_SCORED']],
    ['passes nobody over without a reason', suggest(['K1', 'K3']), HELD, ['DEPARTURE_REASON_MISSING']],
    ['passes somebody over with one', suggest([], { suggested: [{ candidateId: 'K1', reason: null }, reasoned('K3')] }), HELD, []],
    ['has the votes of a ballot', suggest(['K1', 'K2']), balloted, ['BALLOT_NOT_REACHED']],
    ['is who got them', suggest(['K1']), balloted, []],
  ])('%s', (_what, command, state, refusals) => {
    expect(codes(state, command)).toEqual(refusals);
  });

  it('is the panel’s, from paper alone', () => {
    expect(codes(HELD, suggest(['K1', 'K2']), given.deciding(given.people.office))).toEqual(['PANEL_DECISION_NEEDED']);
  });

  it('says why it fails a check of the whole list', () => {
    expect(codes(HELD, suggest(['K1', 'K2']), given.onPaper(), men)).toEqual(['CHECK_REASON_MISSING']);
    expect(codes(HELD, suggest(['K1', 'K2'], { reason: '合格人选不足' }), given.onPaper(), men)).toEqual([]);
  });
});

const PARTY = { meeting: { year: 2026, seq: 8 }, on: TODAY };
const approve = (more: Partial<SelectionInputs['approveList']> = {}): SelectionCommand => ({
  act: 'approveList',
  input: { ...PARTY, struck: [], ...more },
});
const struck = (...ids: string[]) => ids.map((candidateId) => ({ candidateId, reason: '征求意见未回复' }));
const reserve = (candidateId: string): SelectionCommand => ({ act: 'approveReserve', input: { ...PARTY, candidateId, reason: '递补' } });

describe('党组会议', () => {
  it.each<[string, SelectionCommand, string[]]>([
    ['approves the list', approve(), []],
    ['strikes a name', approve({ struck: struck('K2') }), []],
    ['strikes who is on it', approve({ struck: struck('K3') }), ['NOT_SUGGESTED']],
    ['strikes each once', approve({ struck: struck('K1', 'K1') }), ['CANDIDATE_TWICE']],
    ['leaves somebody on it', approve({ struck: struck('K1', 'K2') }), ['LIST_EMPTY']],
    ['was held already', approve({ on: '2026-04-02' }), ['MEETING_IN_FUTURE']],
    ['has a number of its year', approve({ meeting: { year: 2025, seq: 8 } }), ['MEETING_YEAR_WRONG']],
    ['sends it back', { act: 'sendBackList', input: { ...PARTY, reason: '行业过于集中' } }, []],
  ])('%s', (_what, command, refusals) => {
    expect(codes(SUGGESTED, command)).toEqual(refusals);
  });

  it('decides on paper alone', () => {
    expect(codes(SUGGESTED, approve(), given.deciding(given.people.office))).toEqual(['PARTY_GROUP_DECISION_NEEDED']);
  });

  it('leaves the others where it strikes one, and nobody where it sends the list back', () => {
    const sent = act(SUGGESTED, { act: 'sendBackList', input: { ...PARTY, reason: '行业过于集中' } });
    expect([approvedOf(act(SUGGESTED, approve({ struck: struck('K1') }))), approvedOf(sent)]).toEqual([['K2'], []]);
    expect([sent.stages.at(-1)?.stage, sent.stages.at(-1)?.round, codes(sent, suggest(['K1', 'K2']))]).toEqual([
      'PANEL_MEETING',
      2,
      ['MEETING_MISSING'],
    ]);
  });

  it('takes somebody of the reserve list by a new decision', () => {
    expect([codes(APPROVED, reserve('K3')), codes(APPROVED, reserve('K2'))]).toEqual([[], ['NOT_A_RESERVE']]);
    const taken = act(APPROVED, reserve('K3'));
    expect([approvedOf(taken), codes(taken, reserve('K3'))]).toEqual([['K1', 'K2', 'K3'], ['APPROVED_ALREADY']]);
  });
});

describe('公示撤下之后', () => {
  const renew: SelectionCommand = { act: 'renewNotice', input: { reason: '单位名称有误' } };
  const withdrawn = { ...FACTS, notice: noticed({ K1: ['NOTICE_WITHDRAWN', 'HOLD_OPEN'], K2: ['PERSON_REMOVED'] }, false) };

  it('puts those up anew whose notice was withdrawn, but nobody who was taken off the list', () => {
    expect(decide(renew, APPROVED, withdrawn, given.deciding(given.people.office), given.NOW)).toEqual({
      ok: true,
      value: [{ type: 'NOTICE_RENEWED', at: given.NOW, candidateIds: ['K1'], reason: '单位名称有误' }],
    });
    expect(closingEvent(closed(APPROVED, withdrawn), withdrawn, given.NOW)).toBeNull();
  });

  it('has nothing to put up while the notice hangs, and before anybody was approved', () => {
    expect([codes(APPROVED, renew), codes(SUGGESTED, renew)]).toEqual([['NOTHING_WITHDRAWN'], ['STAGE_NOT_OPEN']]);
  });
});

const leave: SelectionCommand = { act: 'leaveVacant', input: { reason: '递补人选不再合适' } };
const byOffice = given.deciding(given.people.office);
const REMOVED = { K1: [], K2: ['PERSON_REMOVED'] };
const GONE: SelectionFacts = { ...FACTS, notice: noticed({ K1: ['PERSON_REMOVED'], K2: ['PERSON_REMOVED'] }) };
const openPlaces = (state: SelectionState): string[] =>
  plannedTasks(state).flatMap(({ kind, round }) => (kind === 'FILL_PLACE' ? [`${round}`] : []));

describe('递补', () => {
  const vacant: SelectionFacts = { ...FACTS, notice: noticed(REMOVED) };
  const noted = closed(NOTICE_OVER, vacant);
  const announced = (state: SelectionState): SelectionState => {
    const named = act(state, { act: 'nameAnnounced', input: { candidateIds: ['K1'] } }, byOffice, vacant);
    return given.stepped(named, given.WHOLE, '示工办发〔2026〕12号', vacant);
  };

  it('is owed to the office for whose place came free by decision, in a task of its own, and noted once', () => {
    expect([openPlaces(NOTICE_OVER), openPlaces(noted), closingEvent(noted, vacant, given.NOW)]).toEqual([[], ['1'], null]);
  });

  it('keeps the round open after its last announcement, until the reserve is announced', () => {
    const after = announced(noted);
    expect([after.stages.at(-2)?.outcome, closingEvent(after, vacant, given.NOW), openPlaces(after)]).toEqual([
      'ANNOUNCED_IN_PART',
      null,
      ['1'],
    ]);
    const moved = act(after, reserve('K3'), given.onPaper(), vacant);
    expect([moved.vacancies, openPlaces(moved)]).toEqual([[{ candidateId: 'K2', end: { filledBy: 'K3' } }], []]);
    const shown = { ...FACTS, notice: noticed({ ...REMOVED, K3: [] }) };
    const named = act(moved, { act: 'nameAnnounced', input: { candidateIds: ['K3'] } }, byOffice, shown);
    const over = given.stepped(named, given.WHOLE, '示工办发〔2026〕13号', shown);
    expect([over.stages.at(-1)?.outcome, announcedOf(over)]).toEqual(['ANNOUNCED', ['K1', 'K3']]);
  });

  it('is left by the office, with its reason, and then the round ends by itself', () => {
    const after = announced(noted);
    expect(codes(after, leave, given.deciding(given.people.office), FACTS)).toEqual(['NO_PLACE_VACANT']);
    const left = act(after, leave, byOffice, vacant);
    expect([left.vacancies, openPlaces(left)]).toEqual([[{ candidateId: 'K2', end: { notFilled: '递补人选不再合适' } }], []]);
    expect(closingEvent(left, vacant, given.NOW)?.type).toBe('NOBODY_LEFT');
    expect(announced(act(noted, leave, byOffice, vacant)).stages.at(-1)?.outcome).toBe('ANNOUNCED');
  });

  it('is decided for one place at a time, the one that came free first before the others', () => {
    const both = closed(NOTICE_OVER, GONE);
    expect([openPlaces(both), closingEvent(both, GONE, given.NOW)]).toEqual([['1', '2'], null]);
    const moved = act(both, reserve('K3'), given.onPaper(), GONE);
    expect(moved.vacancies).toEqual([
      { candidateId: 'K1', end: { filledBy: 'K3' } },
      { candidateId: 'K2', end: null },
    ]);
    expect([openPlaces(moved), codes(moved, leave, byOffice, GONE)]).toEqual([[], ['NO_PLACE_VACANT']]);
  });

  it('is not owed where the party group itself struck a name', () => {
    const struckOne = closed(act(SUGGESTED, approve({ struck: struck('K2') })));
    expect(codes(struckOne, leave, byOffice, { ...FACTS, notice: noticed({ K1: [] }) })).toEqual(['NO_PLACE_VACANT']);
  });
});

const name = (...candidateIds: string[]): SelectionCommand => ({ act: 'nameAnnounced', input: { candidateIds } });
const withNotice = (refusals: Parameters<typeof noticed>[0]): SelectionFacts => ({ ...FACTS, notice: noticed(refusals) });
const distribute: SelectionCommand = { act: 'distributeDocument', input: { on: TODAY, recipients: ['各示例单位'] } };
const printed = (state: SelectionState, number: string): SelectionState => given.stepped(state, given.WHOLE - 1, number);

describe('公布', () => {
  it('waits for the end of the notice', () => {
    const running = { ...FACTS, notice: noticed({ K1: [], K2: [] }, false) };
    expect([closingEvent(APPROVED, running, given.NOW), closingEvent(APPROVED, FACTS, given.NOW)?.type]).toEqual([null, 'NOTICE_OVER']);
  });

  it.each<[string, SelectionCommand, SelectionFacts, string[]]>([
    ['names who was approved', name('K1', 'K2'), FACTS, []],
    ['names somebody', name(), FACTS, ['ANNOUNCEMENT_EMPTY']],
    ['names each once', name('K1', 'K1'), FACTS, ['CANDIDATE_TWICE']],
    ['names nobody else', name('K3'), FACTS, ['NOT_APPROVED']],
    ['names nobody who was taken off the list', name('K1', 'K2'), withNotice({ K1: [], K2: ['PERSON_REMOVED'] }), ['NOT_APPROVED']],
    ['has no text before', { act: 'draftDocument', input: { on: TODAY, text: given.TEXT } }, FACTS, ['ANNOUNCED_MISSING']],
  ])('%s', (_what, command, facts, refusals) => {
    expect(codes(NOTICE_OVER, command, given.onPaper(), facts)).toEqual(refusals);
  });

  it.each<[string, Parameters<typeof noticed>[0], string[]]>([
    ['goes out', { K1: [], K2: [] }, []],
    ['is held by an objection to one of them', { K1: ['HOLD_OPEN'], K2: [] }, ['HOLD_OPEN']],
    ['is held while the notice of one of them runs', { K1: [], K2: ['NOTICE_OPEN'] }, ['NOTICE_OPEN']],
    ['is held where one of them was on no notice', { K1: [] }, ['PERSON_NOT_LISTED']],
  ])('%s', (_what, refusals, expected) => {
    expect(codes(printed(NAMED, '示工办发〔2026〕12号'), distribute, given.onPaper(), withNotice(refusals))).toEqual(expected);
  });

  it('says the names that it announces', () => {
    const renamed = act(given.stepped(NAMED, 1), name('K1'));
    const check: SelectionCommand = { act: 'checkDocument', input: { on: TODAY } };
    expect(codes(renamed, check, given.deciding(given.people.checker))).toEqual(['ANNOUNCEMENT_OUTDATED']);
    const amended = act(renamed, { act: 'amendDocument', input: { on: TODAY, text: { ...given.TEXT, note: '更正' } } });
    expect(codes(amended, check, given.deciding(given.people.checker))).toEqual([]);
  });

  it('ends with everybody, or goes on with who was held, by a 补充公布', () => {
    const all = act(printed(NAMED, '示工办发〔2026〕12号'), distribute);
    expect([all.stages.at(-1)?.outcome, announcedOf(all)]).toEqual(['ANNOUNCED', ['K1', 'K2']]);
    const part = act(printed(act(NOTICE_OVER, name('K1')), '示工办发〔2026〕12号'), distribute);
    expect([part.stages.at(-1)?.stage, part.stages.at(-1)?.round, announcedOf(part)]).toEqual(['ANNOUNCEMENT', 2, ['K1']]);
    expect(codes(part, name('K1'))).toEqual(['NOT_APPROVED']);
    const rest = act(printed(act(part, name('K2')), '示工办发〔2026〕13号'), distribute);
    expect([rest.stages.at(-1)?.outcome, announcedOf(rest)]).toEqual(['ANNOUNCED', ['K1', 'K2']]);
  });

  it('ends by itself once nobody is left, nor anybody to move up', () => {
    const noReserves = { ...NOTICE_OVER, meetings: NOTICE_OVER.meetings.map((meeting) => ({ ...meeting, reserves: [] })) };
    expect([closingEvent(noReserves, FACTS, given.NOW), closingEvent(noReserves, GONE, given.NOW)?.type]).toEqual([null, 'NOBODY_LEFT']);
    expect([codes(noReserves, leave, byOffice, GONE), openPlaces(noReserves)]).toEqual([['NO_PLACE_VACANT'], []]);
  });
});
