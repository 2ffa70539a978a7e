import { describe, expect, it } from '@jest/globals';
import * as round from '../selection/selection.fixture.ts';
import { conditionsOn } from './filing.ts';
import { CANDIDATE, PACK } from './recommendation.fixture.ts';
import type { CandidateRecord, ReviewItem } from './records.ts';
import { exceptionRefusals, review, type ReviewInput } from './review.ts';

const TODAY = '2026-05-06';
const items = (...results: ReviewItem['result'][]): ReviewItem[] =>
  PACK.items.map(({ key }, index) => ({ key, result: results[index] ?? 'IN_ORDER', note: null }));
const retired: Partial<CandidateRecord> = { declared: ['RETIRED'] };
const excused: Partial<CandidateRecord> = { ...retired, exceptions: [{ key: 'RETIRED', reason: '延续重点项目', by: '测试甲' }] };

function reviewed(input: Partial<ReviewInput>, changes: Partial<CandidateRecord> = {}, state = round.REVIEWING) {
  const candidate = { ...CANDIDATE, ...changes };
  const wanted: ReviewInput = { verdict: 'PASS', items: items(), ...input };
  return review(wanted, candidate, state, PACK, conditionsOn(candidate, state, PACK), TODAY);
}
const codes = (...asked: Parameters<typeof reviewed>): string[] => {
  const result = reviewed(...asked);
  return result.ok ? [] : result.refusals.map(({ code }) => code);
};
const OPEN = { body: '示例机关', askedOn: '2026-05-04', answer: null };
const RETURN: Partial<ReviewInput> = { verdict: 'RETURN', items: items('IN_ORDER', 'LACKING'), reason: '缺盖章', dueOn: '2026-05-12' };
const REJECT: Partial<ReviewInput> = { verdict: 'REJECT', items: items('FAILS'), reason: '一线经历不足', failed: 'FRONT_LINE_YEARS' };

describe('形式审查', () => {
  it.each<[string, string[], string[]]>([
    ['passes', codes({}), []],
    ['is for its stage', codes({}, {}, round.RECOMMENDING), ['STAGE_NOT_OPEN']],
    ['is for who was filed', codes({}, { status: 'WITHDRAWN' }), ['CANDIDATE_IS_WITHDRAWN']],
    ['does not pass who was asked for something', codes({}, { status: 'RETURNED' }), ['CANDIDATE_IS_RETURNED']],
    ['looks at every item', codes({ items: items().slice(1) }), ['REVIEW_ITEMS_INCOMPLETE']],
    ['looks at each once', codes({ items: [...items(), ...items()] }), ['REVIEW_ITEMS_INCOMPLETE']],
    ['passes with every item in order', codes({ items: items('LACKING', 'FAILS') }), ['ITEM_NOT_IN_ORDER', 'ITEM_NOT_IN_ORDER']],
    ['passes nobody who is barred in principle', codes({}, retired), ['EXCEPTION_NEEDED_RETIRED']],
    ['passes him with an exception', codes({}, excused), []],
    ['passes nobody who does not meet a condition, whatever was ticked', codes({}, { frontLine: [] }), ['CONDITION_FRONT_LINE_YEARS']],
    ['returns', codes(RETURN), []],
    [
      'returns what lacks something, until a day, with a reason',
      codes({ verdict: 'RETURN' }),
      ['REASON_MISSING', 'NOTHING_LACKING', 'DUE_MISSING'],
    ],
    ['returns until a day to come', codes({ ...RETURN, dueOn: '2026-05-05' }), ['DUE_PASSED']],
    ['rejects', codes(REJECT), []],
    ['waits for no opinion that the round does not seek', codes({}, { opinions: [OPEN] }), []],
    [
      'gives another day to who did not bring what he was asked for',
      codes(RETURN, { status: 'RETURNED', supplementDueOn: '2026-05-05' }),
      [],
    ],
    ['rejects who did not bring what he was asked for', codes(REJECT, { status: 'RETURNED', supplementDueOn: '2026-05-05' }), []],
    [
      'rejects on an item that fails, with a reason',
      codes({ ...REJECT, items: items(), reason: ' ' }),
      ['REASON_MISSING', 'NOTHING_FAILS'],
    ],
  ])('%s', (_what, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('waits for no opinion that the round seeks: the open ones are the party group’s to see', () => {
    const pack = { ...PACK, opinions: { ...PACK.opinions, sought: true } };
    const candidate = { ...CANDIDATE, opinions: [OPEN] };
    const ask = (input: Partial<ReviewInput>) => {
      const wanted: ReviewInput = { verdict: 'PASS', items: items(), ...input };
      const result = review(wanted, candidate, round.REVIEWING, pack, conditionsOn(candidate, round.REVIEWING, pack), TODAY);
      return result.ok ? [] : result.refusals.map(({ code }) => code);
    };
    expect([ask({}), ask(REJECT)]).toEqual([[], []]);
  });

  it('says on which clause a person was rejected, and why', () => {
    const result = reviewed(REJECT);
    expect(result).toMatchObject({
      ok: true,
      value: { status: 'FILED', review: 'REJECTED', reviewClause: '004/第三条', reviewReason: '一线经历不足' },
    });
    expect(reviewed(RETURN)).toMatchObject({
      ok: true,
      value: { status: 'RETURNED', review: null, reviewClause: null, reviewReason: '缺盖章', supplementDueOn: '2026-05-12' },
    });
  });

  it('grants an exception from what is barred in principle alone', () => {
    const of = (changes: Partial<CandidateRecord>, key: string) =>
      exceptionRefusals(key, conditionsOn({ ...CANDIDATE, ...changes }, round.REVIEWING, PACK)).map(({ code }) => code);
    expect([of(retired, 'RETIRED'), of(excused, 'RETIRED'), of({}, 'RETIRED'), of({ declared: ['DISHONEST'] }, 'DISHONEST')]).toEqual([
      [],
      [],
      ['EXCEPTION_NOT_POSSIBLE'],
      ['EXCEPTION_NOT_POSSIBLE'],
    ]);
  });
});
