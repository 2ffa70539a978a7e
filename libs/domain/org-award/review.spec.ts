import { describe, expect, it } from '@jest/globals';
import type { Answers } from './answers.ts';
import { draftProblems, isComplete, scoreDraft } from './assessment.ts';
import { checkReview } from './review.ts';
import { fullAnswers, sampleRubric } from './rubric.fixture.ts';

const said = (changes: Answers, reasons: Record<string, string> = {}): string[] => {
  const result = checkReview(fullAnswers, { answers: { ...fullAnswers, ...changes }, reasons }, sampleRubric);
  return result.ok ? [] : result.refusals.map(({ code, field }) => `${code} ${field ?? ''}`);
};

describe('the office’s column', () => {
  it.each<[string, Answers, Record<string, string>, string[]]>([
    ['as the unit’s own', {}, {}, []],
    ['lower, without a reason', { A1: { kind: 'JUDGED', points: '3' } }, {}, ['REVIEW_REASON_MISSING reasons.A1']],
    ['lower, with an empty one', { A1: { kind: 'JUDGED', points: '3' } }, { A1: ' ' }, ['REVIEW_REASON_MISSING reasons.A1']],
    ['lower, with a reason', { A1: { kind: 'JUDGED', points: '3' } }, { A1: '机构不健全' }, []],
    ['of other figures that come to the same points', { C1: { kind: 'COUNT', counts: { workers: 20 } } }, {}, []],
    ['with a veto of its own', { V2: { kind: 'VETO', holds: true } }, {}, ['REVIEW_REASON_MISSING reasons.V2']],
    ['above the row', { A1: { kind: 'JUDGED', points: '5' } }, { A1: '高' }, ['MARK_OUT_OF_RANGE answers.A1']],
  ])('%s', (_what, changes, reasons, expected) => {
    expect(said(changes, reasons)).toEqual(expected);
  });
});

describe('a draft', () => {
  const some: Answers = { A1: { kind: 'JUDGED', points: '3' }, C1: { kind: 'COUNT', counts: { workers: 20 } } };

  it('may leave rows open, which give no points yet', () => {
    expect(draftProblems({ answers: some, evidence: {} }, sampleRubric)).toEqual([]);
    expect(scoreDraft(some, sampleRubric).map(({ code, points }) => `${code} ${points}`)).toEqual(['A1 3.0', 'C1 12.0']);
    expect([isComplete({ answers: some, evidence: {} }, sampleRubric), isComplete(null, sampleRubric)]).toEqual([false, false]);
    expect(isComplete({ answers: fullAnswers, evidence: {} }, sampleRubric)).toBe(true);
  });

  it('is refused where a row is answered wrongly or there is no such row to prove', () => {
    const wrong = draftProblems({ answers: { A1: { kind: 'JUDGED', points: '9' } }, evidence: { Z1: ['f'] } }, sampleRubric);
    expect(wrong.map(({ code, field }) => `${code} ${field ?? ''}`)).toEqual([
      'MARK_OUT_OF_RANGE answers.A1',
      'EVIDENCE_UNKNOWN evidence.Z1',
    ]);
  });
});
