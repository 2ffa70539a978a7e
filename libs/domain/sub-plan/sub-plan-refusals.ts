import { checkWeights } from '../ranking/check-input.ts';
import { Exact } from '../shared/decimal.ts';
import type { Refusal } from '../shared/result.ts';
import type { SubPlan, SubPlanRules } from './sub-plan.ts';

const CONTENT = '000/附1/五(二)';

/**
 * What stands between a sub-plan and its 会签: JUDGES_MISSING, WORK_GROUP_MISSING and REQUIRED_DOCUMENT_MISSING for each one,
 * DOCUMENT_KIND_TWICE, NO_NATIONAL_STANDARD, OWN_SPECIFICATION_NOT_NEEDED, the codes of checkWeights, WEIGHTS_NEED_BASIS.
 */
export function subPlanRefusals(plan: SubPlan, rules: SubPlanRules): Refusal[] {
  return [...peopleRefusals(plan, rules), ...documentRefusals(plan, rules), ...basisRefusals(plan, rules), ...weightRefusals(plan, rules)];
}

function peopleRefusals({ judges, workGroups }: SubPlan, rules: SubPlanRules): Refusal[] {
  const clause = '000/附1/九';
  const missing = rules.workGroups.filter((group) => !workGroups.includes(group));
  return [
    ...(judges.length === 0 ? [{ code: 'JUDGES_MISSING', field: 'judges', clause }] : []),
    ...missing.map((group) => ({ code: 'WORK_GROUP_MISSING', field: 'workGroups', clause, params: { group } })),
  ];
}

function documentRefusals({ documents }: SubPlan, rules: SubPlanRules): Refusal[] {
  const [clause, field] = ['000/附1/八.2', 'documents'];
  const kinds = documents.map(({ kind }) => kind);
  const missing = rules.documents.filter((kind) => !kinds.includes(kind));
  return [
    ...missing.map((document) => ({ code: 'REQUIRED_DOCUMENT_MISSING', field, clause, params: { document } })),
    ...(new Set(kinds).size === kinds.length ? [] : [{ code: 'DOCUMENT_KIND_TWICE', field, clause }]),
  ];
}

/** Papers rest on the national standard where there is one; what is only inferred blocks neither way. */
function basisRefusals({ paperBasis }: SubPlan, { hasNationalStandard }: SubPlanRules): Refusal[] {
  const [clause, field] = [CONTENT, 'paperBasis'];
  if (paperBasis === 'NATIONAL_STANDARD') return hasNationalStandard === false ? [{ code: 'NO_NATIONAL_STANDARD', field, clause }] : [];
  return hasNationalStandard === true ? [{ code: 'OWN_SPECIFICATION_NOT_NEEDED', field, clause }] : [];
}

/** “原则上” 30 and 70: others follow a document of the upper contest. */
function weightRefusals({ weights, weightsBasis }: SubPlan, rules: SubPlanRules): Refusal[] {
  const checked = checkWeights(weights);
  if (!checked.ok) return checked.refusals.map((refusal) => ({ ...refusal, clause: CONTENT }));
  const usual = new Exact(weights.theory).equals(rules.weights.theory);
  return usual || weightsBasis !== null ? [] : [{ code: 'WEIGHTS_NEED_BASIS', field: 'weightsBasis', clause: CONTENT }];
}
