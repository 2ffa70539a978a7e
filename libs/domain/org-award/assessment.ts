import type { Refusal } from '../shared/result.ts';
import type { Answers } from './answers.ts';
import { checkAnswers } from './check-answers.ts';
import type { Rubric } from './rubric.ts';
import { scoreItem, type ItemScore } from './score-item.ts';

/** A 自评表 as a unit fills it in: its answers so far, and by item the files that prove them. */
export interface Assessment {
  answers: Answers;
  evidence: Readonly<Record<string, readonly string[]>>;
}

/** What is wrong with a draft, which may leave rows open. The codes of checkAnswers, EVIDENCE_UNKNOWN. */
export function draftProblems({ answers, evidence }: Assessment, rubric: Rubric): Refusal[] {
  const known = new Set(rubric.items.map(({ code }) => code));
  return [
    ...checkAnswers(answers, rubric).filter(({ code }) => code !== 'ANSWER_MISSING'),
    ...Object.keys(evidence)
      .filter((code) => !known.has(code))
      .map((code) => ({ code: 'EVIDENCE_UNKNOWN', field: `evidence.${code}` })),
  ];
}

/** Points of the rows that are answered, as far as a draft goes. */
export const scoreDraft = (answers: Answers, rubric: Rubric): ItemScore[] =>
  rubric.items.flatMap((item) => {
    const answer = answers[item.code];
    return answer === undefined ? [] : [scoreItem(item, answer, rubric.rulings)];
  });

/** Every row is answered: it counts as there, and can be reviewed. */
export const isComplete = (assessment: Assessment | null, rubric: Rubric): boolean =>
  assessment !== null && checkAnswers(assessment.answers, rubric).length === 0;

export const filesOfAssessment = ({ evidence }: Assessment): string[] => Object.values(evidence).flat();
