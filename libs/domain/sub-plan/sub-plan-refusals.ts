import { CUTOFF_CLAUSE } from '../contest/acts.ts';
import { checkWeights } from '../ranking/check-input.ts';
import { Exact } from '../shared/decimal.ts';
import type { Refusal } from '../shared/result.ts';
import type { SubPlan, SubPlanRules } from './sub-plan.ts';

const PLAN = '000/附1/六.1';
const CONTENT = '000/附1/五(二)';

/**
 * What stands between a sub-plan and its 会签: CONTENT_MISSING, PLACE_MISSING, COMMITTEE_MISSING, DATES_MISSING, LAST_DAY_BEFORE_FIRST,
 * AFTER_CUTOFF_NEEDS_REASON, CHIEF_JUDGE_MISSING, JUDGES_MISSING, WORK_GROUP_MISSING and REQUIRED_DOCUMENT_MISSING for each one,
 * DOCUMENT_KIND_TWICE, NO_NATIONAL_STANDARD, OWN_SPECIFICATION_NOT_NEEDED, the codes of checkWeights, WEIGHTS_NEED_BASIS.
 */
export function subPlanRefusals(plan: SubPlan, rules: SubPlanRules): Refusal[] {
  return [
    ...textRefusals(plan),
    ...dateRefusals(plan, rules),
    ...peopleRefusals(plan, rules),
    ...documentRefusals(plan, rules),
    ...basisRefusals(plan, rules),
    ...weightRefusals(plan, rules),
  ];
}

const unless = (there: boolean, refusal: Refusal): Refusal[] => (there ? [] : [refusal]);

function textRefusals({ content, place, committee }: SubPlan): Refusal[] {
  return [
    ...unless(content !== '', { code: 'CONTENT_MISSING', field: 'content', clause: PLAN }),
    ...unless(place !== '', { code: 'PLACE_MISSING', field: 'place', clause: PLAN }),
    ...unless(committee !== '', { code: 'COMMITTEE_MISSING', field: 'committee', clause: '000/附1/六.2' }),
  ];
}

/** “原则上” by the regulation's last day: a later one has its reason. */
function dateRefusals({ firstDay, lastDay, lateReason }: SubPlan, { cutoffOn }: SubPlanRules): Refusal[] {
  if (firstDay === null || lastDay === null) return [{ code: 'DATES_MISSING', field: 'firstDay', clause: PLAN }];
  if (lastDay < firstDay) return [{ code: 'LAST_DAY_BEFORE_FIRST', field: 'lastDay' }];
  const excused = lastDay <= cutoffOn || lateReason !== null;
  const params = { cutoff: cutoffOn };
  return unless(excused, { code: 'AFTER_CUTOFF_NEEDS_REASON', field: 'lateReason', clause: CUTOFF_CLAUSE, params });
}

function peopleRefusals({ chiefJudge, judges, workGroups }: SubPlan, rules: SubPlanRules): Refusal[] {
  const clause = '000/附1/九';
  const missing = rules.workGroups.filter((group) => !workGroups.includes(group));
  return [
    ...unless(chiefJudge !== null, { code: 'CHIEF_JUDGE_MISSING', field: 'chiefJudge', clause }),
    ...unless(judges.length > 0, { code: 'JUDGES_MISSING', field: 'judges', clause }),
    ...missing.map((group) => ({ code: 'WORK_GROUP_MISSING', field: 'workGroups', clause, params: { group } })),
  ];
}

function documentRefusals({ documents }: SubPlan, rules: SubPlanRules): Refusal[] {
  const [clause, field] = ['000/附1/八.2', 'documents'];
  const kinds = documents.map(({ kind }) => kind);
  const missing = rules.documents.filter((kind) => !kinds.includes(kind));
  return [
    ...missing.map((document) => ({ code: 'REQUIRED_DOCUMENT_MISSING', field, clause, params: { document } })),
    ...unless(new Set(kinds).size === kinds.length, { code: 'DOCUMENT_KIND_TWICE', field, clause }),
  ];
}

/** Papers rest on the national standard where there is one; what is only inferred blocks neither way. */
function basisRefusals({ paperBasis }: SubPlan, { hasNationalStandard }: SubPlanRules): Refusal[] {
  const [clause, field] = [CONTENT, 'paperBasis'];
  if (paperBasis === 'NATIONAL_STANDARD') return unless(hasNationalStandard !== false, { code: 'NO_NATIONAL_STANDARD', field, clause });
  return unless(hasNationalStandard !== true, { code: 'OWN_SPECIFICATION_NOT_NEEDED', field, clause });
}

/** “原则上” 30 and 70: others follow a document of the upper contest. */
function weightRefusals({ weights, weightsBasis }: SubPlan, rules: SubPlanRules): Refusal[] {
  const checked = checkWeights(weights);
  if (!checked.ok) return checked.refusals.map((refusal) => ({ ...refusal, clause: CONTENT }));
  const usual = new Exact(weights.theory).equals(rules.weights.theory);
  return unless(usual || weightsBasis !== null, { code: 'WEIGHTS_NEED_BASIS', field: 'weightsBasis', clause: CONTENT });
}
