import { ok, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import type { Answers } from './answers.ts';
import { assess } from './assess.ts';
import { rankUnits } from './rank-units.ts';
import type { Rubric } from './rubric.ts';

/** The office's column of one unit, and by item why it differs from the unit's own. */
export interface Review {
  answers: Answers;
  reasons: Readonly<Record<string, string>>;
}

/** The office's word on every row, with a reason wherever its points differ. Refuses with the codes of checkAnswers, REVIEW_REASON_MISSING. */
export function checkReview(self: Answers, { answers, reasons }: Review, rubric: Rubric): Result<Review> {
  const [own, reviewed] = [assess(self, rubric), assess(answers, rubric)];
  if (!reviewed.ok) return reviewed;
  if (!own.ok) return own;
  const [result] = rankUnits([{ id: '', self: own.value, reviewed: reviewed.value }]);
  const changed = [
    ...(result?.differences ?? []).map(({ code }) => code),
    ...vetoesThatDiffer(own.value.vetoedBy, reviewed.value.vetoedBy),
  ];
  const missing: Refusal[] = changed
    .filter((code) => (reasons[code] ?? '').trim() === '')
    .map((code) => ({ code: 'REVIEW_REASON_MISSING', field: `reasons.${code}`, params: { item: code } }));
  return missing.length > 0 ? refuseAll(missing) : ok({ answers, reasons });
}

const vetoesThatDiffer = (own: readonly string[], reviewed: readonly string[]): string[] =>
  [...new Set([...own, ...reviewed])].filter((code) => own.includes(code) !== reviewed.includes(code));
