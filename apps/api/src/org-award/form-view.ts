import type { assessmentView, reviewView } from '@jiangcheng/contracts/api/org-award';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Answers } from '@jiangcheng/domain/org-award/answers';
import { assess, type Score } from '@jiangcheng/domain/org-award/assess';
import type { Assessment } from '@jiangcheng/domain/org-award/assessment';
import { filesOfAssessment } from '@jiangcheng/domain/org-award/assessment';
import type { Rubric } from '@jiangcheng/domain/org-award/rubric';
import type { ItemScore } from '@jiangcheng/domain/org-award/score-item';
import { valueOf } from '@jiangcheng/domain/shared/result';
import { orgAwardForm } from '@jiangcheng/regulations/facts/org-award';
import { loadContestPack } from '@jiangcheng/regulations/load-pack';
import type { EntityManager } from 'typeorm';
import { fileNames } from '../collection/package-rows.ts';
import { labelIn } from '../platform/messages/label.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';

type View = Output<typeof assessmentView>;
type Column = Output<typeof reviewView>['self'];

/** The rows of the 自评表 in the reader's language. Throws for an edition without one. */
export function formView({ regulation, edition }: { regulation: string; edition: string }, locale: Locale): View['form'] {
  const form = orgAwardForm(loadContestPack(regulation, edition));
  if (form === null) throw new Error(`pack ${regulation}/${edition} has no 自评表`);
  return {
    sections: form.sections.map((section) => ({ ...section })),
    rows: form.rows.map((row) => ({ ...row, choices: row.choices.map(({ key, label }) => ({ key, label: labelIn(label, locale) })) })),
  };
}

/** Why a row has no points yet, as a sentence about one unit says it. */
export const scoreView = ({ code, points, uncapped, open, clause }: ItemScore, locale: Locale): View['scores'][number] => ({
  ...{ code, points, uncapped, clause },
  open: open === null ? null : sentenceOf(open, locale, { count: 1 }),
});

/** One filled-in column with its sums. */
export function columnView(answers: Answers, rubric: Rubric, locale: Locale): Column {
  const { items, base, bonus, total, vetoedBy }: Score = valueOf(assess(answers, rubric));
  return {
    answers: answers as Column['answers'],
    scores: items.map((one) => scoreView(one, locale)),
    base,
    bonus,
    total,
    vetoedBy: [...vetoedBy],
  };
}

/** The files that prove each row, by name. */
export async function evidenceView(manager: EntityManager, assessment: Assessment): Promise<View['evidence']> {
  const files = await fileNames(manager, [{ kind: '', fileIds: filesOfAssessment(assessment), none: null }]);
  return Object.fromEntries(Object.entries(assessment.evidence).map(([code, ids]) => [code, ids.flatMap((id) => files.get(id) ?? [])]));
}
