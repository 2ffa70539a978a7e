import type { assessmentToRecompute } from '@jiangcheng/contracts/api/recompute';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Answers } from '@jiangcheng/domain/org-award/answers';
import { assess, type Score } from '@jiangcheng/domain/org-award/assess';
import { rankUnits } from '@jiangcheng/domain/org-award/rank-units';
import type { Rubric } from '@jiangcheng/domain/org-award/rubric';
import { orgAwardRubric } from '@jiangcheng/regulations/facts';
import { BadInput, refusedAt } from './bad-input.ts';
import { namedBy, packOf } from './pack-of.ts';

type SelfAssessment = Output<typeof assessmentToRecompute>;

/** Both columns of every unit row by row, what the review changed, and the order of the units. Throws BadInput. */
export function recomputeSelfAssessment(item: SelfAssessment) {
  const pack = packOf(item);
  const rubric = orgAwardRubric(pack, item.settings);
  if (rubric === null)
    throw new BadInput(
      `规则包 ${pack.id}/${pack.edition} 没有自评表（${item.id}）`,
      `rule pack ${pack.id}/${pack.edition} has no rubric (${item.id}).`,
    );
  const units = item.units.map(({ id, self, reviewed }) => ({
    id,
    self: scoreOf(`${item.id} units.${id} self`, self, rubric),
    reviewed: reviewed === null ? null : scoreOf(`${item.id} units.${id} reviewed`, reviewed, rubric),
  }));
  const twice = units.find(({ id }, index) => units.findIndex((other) => other.id === id) < index);
  if (twice !== undefined) throw refusedAt(item.id, [{ code: 'UNIT_TWICE', field: `units.${twice.id}` }]);
  return { kind: item.kind, id: item.id, regulation: namedBy(pack), rulings: rubric.rulings, units, ranking: rankUnits(units) };
}

function scoreOf(where: string, answers: Answers, rubric: Rubric): Score {
  const score = assess(answers, rubric);
  if (!score.ok) throw refusedAt(where, score.refusals);
  return score.value;
}
