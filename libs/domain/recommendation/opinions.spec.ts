import { describe, expect, it } from '@jest/globals';
import * as round from '../selection/selection.fixture.ts';
import { openOpinions, recordOpinion } from './opinions.ts';
import { CANDIDATE, PACK } from './recommendation.fixture.ts';
import type { CandidateRecord, Opinion } from './records.ts';

const TODAY = '2026-05-06';
const SOUGHT = { opinions: { ...PACK.opinions, sought: true } };
const ASKED: Opinion = { body: '示例机关', askedOn: '2026-05-04', answer: null };
const ANSWERED: Opinion = { ...ASKED, answer: { on: '2026-05-06', text: '无异议', fileId: 'scan' } };

function recorded(opinion: Opinion, changes: Partial<CandidateRecord> = {}, { pack = SOUGHT, state = round.REVIEWING } = {}) {
  const result = recordOpinion(opinion, { ...CANDIDATE, ...changes }, state, pack, TODAY);
  return result.ok ? result.value : result.refusals.map(({ code }) => code);
}

describe('征求意见', () => {
  it.each<[string, unknown, unknown]>([
    ['is recorded when a body is asked', recorded(ASKED), [ASKED]],
    [
      'is recorded again with its answer, beside others',
      recorded(ANSWERED, { opinions: [ASKED, { ...ASKED, body: '另一机关' }] }),
      [ANSWERED, { ...ASKED, body: '另一机关' }],
    ],
    ['is for a round that seeks it', recorded(ASKED, {}, { pack: PACK, state: round.REVIEWING }), ['OPINIONS_NOT_SOUGHT']],
    ['is not before the review', recorded(ASKED, {}, { pack: SOUGHT, state: round.RECOMMENDING }), ['STAGE_NOT_OPEN']],
    ['goes on while experts score', recorded(ANSWERED, { opinions: [ASKED] }, { pack: SOUGHT, state: round.SCORING }), [ANSWERED]],
    ['goes on while they meet', recorded(ASKED, {}, { pack: SOUGHT, state: round.HELD }), [ASKED]],
    ['goes on before the party group', recorded(ASKED, {}, { pack: SOUGHT, state: round.SUGGESTED }), [ASKED]],
    ['ends with its decision', recorded(ASKED, {}, { pack: SOUGHT, state: round.APPROVED }), ['STAGE_NOT_OPEN']],
    ['is about who was filed', recorded(ASKED, { status: 'WITHDRAWN' }), ['CANDIDATE_IS_WITHDRAWN']],
    ['asks about who has passed', recorded(ASKED, { review: 'PASSED' }), [ASKED]],
    ['opens no question about who was rejected', recorded(ASKED, { review: 'REJECTED' }), ['OPINION_AFTER_REVIEW']],
    ['takes no answer asked for before the question', recorded({ ...ASKED, dueOn: '2026-05-03' }), ['ANSWER_DUE_BEFORE_ASKED']],
    ['takes no question of tomorrow', recorded({ ...ASKED, askedOn: '2026-05-07' }), ['ASKED_IN_FUTURE']],
    [
      'takes no answer before its question',
      recorded({ ...ANSWERED, askedOn: '2026-05-05', answer: { on: '2026-05-04', text: '无异议', fileId: 'scan' } }),
      ['ANSWERED_BEFORE_ASKED'],
    ],
    [
      'takes no answer of tomorrow',
      recorded({ ...ASKED, answer: { on: '2026-05-07', text: '无异议', fileId: 'scan' } }),
      ['ANSWERED_IN_FUTURE'],
    ],
  ])('%s', (_what, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('is open until it is answered, in a round that seeks it', () => {
    const candidate = { opinions: [ASKED, { ...ANSWERED, body: '另一机关' }] };
    expect(openOpinions(candidate, SOUGHT)).toEqual([ASKED]);
    expect(openOpinions(candidate, PACK)).toEqual([]);
  });
});
