import { Exact } from '../shared/decimal.ts';
import { ok, refuseAll, type Result } from '../shared/result.ts';
import type { Answers } from './answers.ts';
import { checkAnswers } from './check-answers.ts';
import type { Rubric } from './rubric.ts';
import { scoreItem, type ItemScore } from './score-item.ts';

/** Sums with one decimal; null where an item is open. A vetoed unit keeps its total and is ranked nowhere (003/附4 一票否决项). */
export interface Score {
  items: readonly ItemScore[];
  sections: readonly { code: string; points: string | null }[];
  base: string | null;
  bonus: string | null;
  total: string | null;
  /** The items that veto. */
  vetoedBy: readonly string[];
}

/** One filled-in column of the 自评表: 自评得分 or 考核得分, by the same rules. Refuses with the codes of checkAnswers. */
export function assess(answers: Answers, rubric: Rubric): Result<Score> {
  const refusals = checkAnswers(answers, rubric);
  if (refusals.length > 0) return refuseAll(refusals);
  const items = rubric.items.flatMap((item) => {
    const answer = answers[item.code];
    return answer === undefined ? [] : [scoreItem(item, answer, rubric.rulings)];
  });
  const sections = rubric.sections.map((section) => ({ ...section, points: sumOf(pointsIn(section.code, items, rubric)) }));
  const base = sumOf(sections.filter(({ bonus }) => !bonus).map(({ points }) => points));
  const bonus = sumOf(sections.filter((section) => section.bonus).map(({ points }) => points));
  return ok({
    items,
    sections: sections.map(({ code, points }) => ({ code, points })),
    ...{ base, bonus, total: sumOf([base, bonus]) },
    vetoedBy: vetoesIn(answers, rubric),
  });
}

function pointsIn(section: string, items: readonly ItemScore[], rubric: Rubric): (string | null)[] {
  const codes = new Set(rubric.items.filter((item) => item.section === section).map(({ code }) => code));
  return items.filter(({ code }) => codes.has(code)).map(({ points }) => points);
}

/** One unknown makes the sum unknown. */
function sumOf(parts: readonly (string | null)[]): string | null {
  if (parts.includes(null)) return null;
  return parts.reduce((total, part) => total.plus(part ?? '0'), new Exact(0)).toFixed(1);
}

function vetoesIn(answers: Answers, { items }: Rubric): string[] {
  return items.map(({ code }) => code).filter((code) => answers[code]?.kind === 'VETO' && answers[code].holds);
}
