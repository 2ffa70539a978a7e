// 撤回 of a hand-in by its organizer: possible until the office has acted, and as if nothing had been handed in (design.md §6, office.md §6).
import { describe, expect, it } from '@jest/globals';
import {
  after,
  deciding,
  FACTS,
  NOW,
  people,
  REPORTING,
  RETURNED,
  UNDER_REVIEW,
  UNDER_REVIEW_AGAIN,
  WITHDRAWN,
  WITHDRAWN_AGAIN,
} from './contest.fixture.ts';
import type { ContestCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { ContestEvent } from './events.ts';
import type { ContestFacts } from './facts.ts';
import { clockRound, handInUnder } from './report-clock.ts';

const withdraw = (round?: number): ContestCommand => ({
  act: 'withdraw',
  input: { reason: '漏报一名选手', ...(round === undefined ? {} : { round }) },
});
const answer = (events: readonly ContestEvent[], facts: Partial<ContestFacts> = {}, round?: number) =>
  decide(withdraw(round), after(events), { ...FACTS, ...facts }, deciding(people.organizer), NOW);

describe('taking a report back', () => {
  it('ends the review of its round', () => {
    expect(answer(UNDER_REVIEW_AGAIN)).toEqual({ ok: true, value: [{ type: 'REPORT_WITHDRAWN', at: NOW, round: 2 }] });
  });

  it.each<[string, readonly ContestEvent[], Partial<ContestFacts>, number | undefined, string]>([
    ['once the office has acted', UNDER_REVIEW, { touched: true }, undefined, 'OFFICE_HAS_ACTED'],
    ['before it was handed in', REPORTING, {}, undefined, 'STAGE_NOT_OPEN'],
    ['a second time', WITHDRAWN, {}, undefined, 'STAGE_NOT_OPEN'],
    ['of a round that was left behind', UNDER_REVIEW_AGAIN, {}, 1, 'ROUND_MOVED_ON'],
  ])('is not possible %s', (_what, events, facts, round, code) => {
    const result = answer(events, facts, round);
    expect(result.ok ? [] : result.refusals.map((refusal) => refusal.code)).toEqual([code]);
  });
});

describe('the clock of a report', () => {
  it.each<[string, readonly ContestEvent[], number[], (number | null)[]]>([
    ['handed in', UNDER_REVIEW, [1], [1]],
    ['taken back: the first clock runs on', WITHDRAWN, [1, 1], [null]],
    ['returned: a clock of its own', RETURNED, [1, 2], [1, null]],
    ['corrected and taken back: the correction’s clock runs on', WITHDRAWN_AGAIN, [1, 2, 2], [1, null]],
  ])('%s', (_what, events, clocks, met) => {
    const state = after(events);
    expect(clocks.map((_, i) => clockRound(state, i + 1))).toEqual(clocks);
    expect(met.map((_, i) => handInUnder(state, i + 1)?.round ?? null)).toEqual(met);
  });

  it('is met by the next hand-in under it, which keeps what was taken back', () => {
    const again: ContestEvent = { type: 'REPORT_HANDED_IN', at: NOW + 1, round: 2, by: 'P', byName: '测试丁', effectiveAt: NOW + 1 };
    const state = after([...WITHDRAWN, again]);
    expect(handInUnder(state, 1)).toEqual({ round: 2, by: 'P', byName: '测试丁', at: NOW + 1, effectiveAt: NOW + 1 });
    expect(state.handIns.map(({ round, withdrawnAt }) => [round, withdrawnAt])).toEqual([
      [1, NOW],
      [2, undefined],
    ]);
  });
});
