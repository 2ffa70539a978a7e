// 公示 of winners before the circular, where the campaign asks for it (rules §9.1-27): what its end waits for, and what it holds.
import { describe, expect, it } from '@jest/globals';
import { NO_NOTICE, type OwnersNotice } from '../notice/standing.ts';
import { valueOf } from '../shared/result.ts';
import {
  AGREED,
  CHAIN,
  FACTS,
  NOW,
  REVIEWING,
  TO_NOTICE,
  act,
  confirmed,
  deciding,
  happened,
  onPaper,
  people,
  standing,
} from './campaign.fixture.ts';
import { decide } from './decide.ts';
import { noticedEvent, renewalRefusals, winnerRefusals } from './decide-winners-notice.ts';
import { readyContests, waitingContests, type ContestStanding } from './contests.ts';
import { currentStage } from '../process/story.ts';
import { winnerId } from './winners.ts';

const hashOf = (contest: ContestStanding): { sha256: string } => ({ sha256: contest.stand === 'CONFIRMED' ? contest.sha256 : '' });
const [first, second] = [winnerId(hashOf(confirmed(1)), 'a'), winnerId(hashOf(confirmed(2)), 'a')];
const stand = (refused: Readonly<Record<string, readonly string[]>>): OwnersNotice => ({
  ...{ caseId: 'N', closed: false },
  persons: Object.entries(refused).map(([personId, codes]) => ({
    ...{ personId, may: codes.length === 0 },
    refusals: codes.map((code) => ({ code })),
  })),
});
const NOTICED = happened(TO_NOTICE, { type: 'WINNERS_NOTICED', at: NOW });
const agreedTo = (asked: boolean) =>
  valueOf(
    decide(
      { act: 'countersign', input: { organizationId: '' } },
      REVIEWING,
      { ...FACTS, winners: { asked, notice: NO_NOTICE } },
      onPaper(),
      NOW,
    ),
  );

describe('the last word of the committee', () => {
  it('leads to the circular, and to the winners’ notice where the campaign asks for one', () => {
    expect([agreedTo(false), agreedTo(true)]).toEqual([
      [{ type: 'COMMITTEE_AGREED', at: NOW }],
      [{ type: 'COMMITTEE_AGREED', at: NOW, publicNotice: true }],
    ]);
    expect([AGREED, TO_NOTICE, NOTICED].map((state) => currentStage(state)?.stage)).toEqual(['CIRCULAR', 'WINNERS_NOTICE', 'CIRCULAR']);
  });

  it('begins no circular before the winners have hung', () => {
    expect([TO_NOTICE, NOTICED].map(({ circulars }) => circulars.length)).toEqual([0, 1]);
  });
});

describe('a notice of winners', () => {
  it.each([
    ['NOTICE_NOT_POSTED', false, 'WINNERS_NOTICE_RUNS'],
    ['NOTICE_OPEN', false, 'WINNERS_NOTICE_RUNS'],
    ['NOTICE_PROVISIONAL', false, 'WINNERS_NOTICE_RUNS'],
    ['NOTICE_WITHDRAWN', false, 'WINNERS_NOTICE_RUNS'],
    ['OUTAGE_UNDECIDED', false, 'WINNERS_NOTICE_RUNS'],
    ['HOLD_OPEN', true, 'WINNER_HELD'],
    ['UPHELD_NOT_REMOVED', true, 'WINNER_HELD'],
    ['PERSON_REMOVED', true, 'WINNER_STRUCK'],
  ])('with somebody who is %s is over: %s, and holds his contest at the circular by %s', (code, over, held) => {
    const notice = stand({ [first]: [code], [second]: [] });
    expect(noticedEvent(TO_NOTICE, notice, NOW) !== null).toBe(over);
    expect(winnerRefusals(NOTICED, notice)).toEqual([{ code: held, clause: 'rules §9.1-27', params: { contest: '示例比赛1' } }]);
  });

  it('is over where nobody is held, and where nobody won', () => {
    for (const notice of [stand({ [first]: [], [second]: [] }), NO_NOTICE])
      expect([noticedEvent(TO_NOTICE, notice, NOW), winnerRefusals(NOTICED, notice)]).toEqual([{ type: 'WINNERS_NOTICED', at: NOW }, []]);
  });

  it('says of two winners of one contest that it is held once', () => {
    const notice = stand({ [first]: ['HOLD_OPEN'], [`${first}b`]: ['HOLD_OPEN', 'PERSON_REMOVED'] });
    expect(winnerRefusals(NOTICED, notice).map(({ code }) => code)).toEqual(['WINNER_HELD', 'WINNER_STRUCK']);
  });

  it('holds nobody by a report that was corrected since, nor by a contest of another round', () => {
    const notice = stand({ [winnerId({ sha256: 'hash of another report' }, 'a')]: ['HOLD_OPEN', 'NOTICE_OPEN'], [second]: [] });
    expect([noticedEvent(TO_NOTICE, notice, NOW) !== null, winnerRefusals(NOTICED, notice)]).toEqual([true, []]);
    const left = act(TO_NOTICE, { act: 'leaveOut', input: { contestId: 'K1', reason: '异议核查中' } });
    expect(winnerRefusals(happened(left, { type: 'WINNERS_NOTICED', at: NOW }), stand({ [first]: ['HOLD_OPEN'], [second]: [] }))).toEqual(
      [],
    );
  });

  it('holds no circular of a round that was not put up', () => {
    expect(winnerRefusals(AGREED, stand({ [first]: ['HOLD_OPEN', 'NOTICE_OPEN'] }))).toEqual([]);
  });

  it('holds the distribution, and no step before it', () => {
    const facts = { ...FACTS, winners: { asked: true, notice: stand({ [first]: ['HOLD_OPEN'] }) } };
    const written = CHAIN.slice(0, -1).reduce((state, [command, by]) => act(state, command, by, facts), NOTICED);
    const [command, by] = CHAIN.at(-1) ?? [];
    if (command === undefined || by === undefined) throw new Error('the chain has an end');
    const refused = decide(command, written, facts, by, NOW);
    expect(refused.ok ? [] : refused.refusals.map(({ code }) => code)).toEqual(['WINNER_HELD']);
  });

  it('is renewed for those of this round alone whose notice was withdrawn', () => {
    const codes = (refused: Readonly<Record<string, readonly string[]>>): string[] =>
      renewalRefusals(TO_NOTICE, stand(refused)).map(({ code }) => code);
    expect([
      codes({ [first]: ['NOTICE_WITHDRAWN'], [second]: [] }),
      codes({ [first]: ['NOTICE_OPEN'] }),
      codes({ [winnerId({ sha256: 'hash of another report' }, 'a')]: ['NOTICE_WITHDRAWN'] }),
    ]).toEqual([[], ['NOTHING_WITHDRAWN'], ['NOTHING_WITHDRAWN']]);
  });
});

describe('a winner who was taken off', () => {
  const facts = (codes: readonly string[]) => ({ ...FACTS, winners: { asked: true, notice: stand({ [first]: codes, [second]: [] }) } });
  const give = (contestId: string, codes: readonly string[], state = TO_NOTICE) =>
    decide({ act: 'returnReport', input: { contestId, reason: '第一名资格不符', correctionDays: 3 } }, state, facts(codes), onPaper(), NOW);

  it.each([
    ['K1', ['PERSON_REMOVED'], []],
    ['K2', ['PERSON_REMOVED'], ['WINNER_NOT_STRUCK']],
    ['K1', ['HOLD_OPEN'], ['NOBODY_STRUCK']],
  ])('lets the report of %s, whose winner is %j, go back but for %j', (contestId, codes, expected) => {
    const result = give(contestId, codes);
    expect(result.ok ? [] : result.refusals.map(({ code }) => code)).toEqual(expected);
  });

  it.each([
    ['while the winners hang', TO_NOTICE],
    ['at the circular', NOTICED],
  ])('takes the whole round back %s: the gate waits for the corrected report', (_when, state) => {
    const back = valueOf(give('K1', ['PERSON_REMOVED'], state)).reduce(happened, state);
    expect(currentStage(back)).toMatchObject({ stage: 'CONTESTS', round: 2 });
    const [one, two] = [standing(1, 'RUNNING'), confirmed(2)];
    expect(
      [waitingContests(back, [one, two]), readyContests(back, [confirmed(1), two])].map((all) => all.map(({ caseId }) => caseId)),
    ).toEqual([['K1'], ['K1', 'K2']]);
  });
});

describe('an 异议 that is settled', () => {
  const objected = act(REVIEWING, { act: 'object', input: { contestId: 'K1', organizationId: 'B2', reason: '第二名单位有误' } });
  const settle = (outcome: 'UNFOUNDED' | 'CORRECTED' | 'WITHDRAWN', correctionDays?: number, contests = FACTS.contests, state = objected) =>
    decide(
      { act: 'settle', input: { objectionId: '1', outcome, reason: '属实', correctionDays } },
      state,
      { ...FACTS, contests },
      deciding(people.office),
      NOW,
    );
  const told = (result: ReturnType<typeof settle>): string[] =>
    result.ok ? result.value.map(({ type }) => type) : result.refusals.map(({ code }) => code);

  it.each<['UNFOUNDED' | 'CORRECTED' | 'WITHDRAWN', number | undefined, string[]]>([
    ['UNFOUNDED', undefined, ['OBJECTION_SETTLED']],
    ['WITHDRAWN', 3, ['OBJECTION_SETTLED']],
    ['CORRECTED', undefined, ['CORRECTION_DAYS_MISSING']],
    ['CORRECTED', 3, ['OBJECTION_SETTLED', 'REPORT_SENT_BACK']],
  ])('as %s with %j days comes to %j', (outcome, days, expected) => {
    expect(told(settle(outcome, days))).toEqual(expected);
  });

  it('sends nothing back that its organizer is correcting already', () => {
    expect(told(settle('CORRECTED', 3, [standing(1, 'RUNNING'), confirmed(2)]))).toEqual(['OBJECTION_SETTLED']);
  });

  it('takes back what the bodies signed: a new round has all of it to sign', () => {
    const back = valueOf(settle('CORRECTED', 3)).reduce(happened, objected);
    expect(back.stages.map(({ stage, round, outcome }) => `${stage} ${round} ${outcome}`).slice(-2)).toEqual([
      'COMMITTEE_REVIEW 1 REPORT_RETURNED',
      'CONTESTS 2 null',
    ]);
    expect(back.sentBack).toEqual([{ round: 1, contestId: 'K1', reason: '属实', correctionDays: 3, at: NOW }]);
  });

  it('lets the others go on where the contest was left out of the round before (C8)', () => {
    const left = act(objected, { act: 'leaveOut', input: { contestId: 'K1', reason: '异议核查中' } });
    const back = valueOf(settle('CORRECTED', 3, FACTS.contests, left)).reduce(happened, left);
    expect(currentStage(back)).toMatchObject({ stage: 'COMMITTEE_REVIEW', round: 1, outcome: null });
  });
});
