// 公示 of winners before the circular, where the campaign asks for it (rules §9.1-27): what its end waits for, and what it holds.
import { describe, expect, it } from '@jest/globals';
import { NO_NOTICE, type OwnersNotice } from '../notice/standing.ts';
import { valueOf } from '../shared/result.ts';
import { AGREED, CHAIN, FACTS, NOW, REVIEWING, TO_NOTICE, confirmed, act, happened, onPaper } from './campaign.fixture.ts';
import { decide } from './decide.ts';
import { noticedEvent, renewalRefusals, winnerRefusals } from './decide-winners-notice.ts';
import type { ContestStanding } from './contests.ts';
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
