import type { SubPlan, SubPlanRules } from './sub-plan.ts';

/** What regulation 000 asks of a sub-plan, for a trade with a national standard. */
export const PLAN_RULES: SubPlanRules = {
  workGroups: ['JUDGES', 'PUBLICITY', 'SUPERVISION', 'SAFETY'],
  documents: ['IMPLEMENTATION_PLAN', 'SUPERVISION_RULES', 'SAFETY_PLAN', 'HEALTH_PLAN'],
  weights: { theory: '0.30', practice: '0.70' },
  questionBasis: { level: 4, orHigher: true, clause: '000/附1/五(二)' },
  cutoffOn: '2026-10-31',
  hasNationalStandard: true,
};

/** A made-up plan that lacks nothing. */
export const PLAN: SubPlan = {
  content: '理论基础知识和实际操作',
  firstDay: '2026-06-01',
  lastDay: '2026-06-02',
  lateReason: null,
  place: '示例培训基地',
  committee: '示例行业竞赛组委会',
  chiefJudge: { name: '测试裁判长', organization: '示例协会', post: null },
  judges: [{ name: '测试甲', organization: '示例协会' }],
  workGroups: [...PLAN_RULES.workGroups, 'LOGISTICS'],
  documents: PLAN_RULES.documents.map((kind) => ({ kind, fileId: `file of ${kind}` })),
  paperSource: 'QUESTION_BANK',
  paperBasis: 'NATIONAL_STANDARD',
  weights: { theory: '0.3', practice: '0.7' },
  weightsBasis: null,
};
