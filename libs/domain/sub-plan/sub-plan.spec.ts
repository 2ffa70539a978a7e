import { describe, expect, it } from '@jest/globals';
import { open } from '../approval/consequences.ts';
import { fromEvents } from '../approval/evolve.ts';
import { planRefusals } from '../approval/plan.ts';
import { currentRun, signersOf } from '../approval/state.ts';
import { valueOf } from '../shared/result.ts';
import { countersignPlan } from './countersign-plan.ts';
import type { SubPlan, SubPlanRules } from './sub-plan.ts';
import { subPlanRefusals } from './sub-plan-refusals.ts';

const rules: SubPlanRules = {
  workGroups: ['JUDGES', 'PUBLICITY', 'SUPERVISION', 'SAFETY'],
  documents: ['IMPLEMENTATION_PLAN', 'SUPERVISION_RULES', 'SAFETY_PLAN', 'HEALTH_PLAN'],
  weights: { theory: '0.30', practice: '0.70' },
  hasNationalStandard: true,
};
const plan: SubPlan = {
  content: '理论基础知识和实际操作',
  place: '示例培训基地',
  committee: '示例行业竞赛组委会',
  judges: [{ name: '测试甲', organization: '示例协会' }],
  workGroups: [...rules.workGroups, 'LOGISTICS'],
  documents: rules.documents.map((kind) => ({ kind, fileId: `file of ${kind}` })),
  paperSource: 'QUESTION_BANK',
  paperBasis: 'NATIONAL_STANDARD',
  weights: { theory: '0.3', practice: '0.7' },
  weightsBasis: null,
};
const said = (change: Partial<SubPlan>, other: Partial<SubPlanRules> = {}): string[] =>
  subPlanRefusals({ ...plan, ...change }, { ...rules, ...other }).map(({ code, params }) =>
    [code, ...Object.values(params ?? {})].join(' '),
  );

describe('a sub-plan', () => {
  it.each<[string, Partial<SubPlan>, Partial<SubPlanRules>, string[]]>([
    ['is ready with all that the document asks for, and more', {}, {}, []],
    ['needs judges', { judges: [] }, {}, ['JUDGES_MISSING']],
    [
      'needs every work group',
      { workGroups: ['JUDGES', 'SAFETY'] },
      {},
      ['WORK_GROUP_MISSING PUBLICITY', 'WORK_GROUP_MISSING SUPERVISION'],
    ],
    ['needs every document', { documents: plan.documents.slice(0, 3) }, {}, ['REQUIRED_DOCUMENT_MISSING HEALTH_PLAN']],
    ['has each document once', { documents: [...plan.documents, plan.documents[0]!] }, {}, ['DOCUMENT_KIND_TWICE']],
    ['rests on no standard that there is not', {}, { hasNationalStandard: false }, ['NO_NATIONAL_STANDARD']],
    ['rests on the standard that there is', { paperBasis: 'OWN_SPECIFICATION' }, {}, ['OWN_SPECIFICATION_NOT_NEEDED']],
    ['rests on its own specification without one', { paperBasis: 'OWN_SPECIFICATION' }, { hasNationalStandard: false }, []],
    ['is not held up by what is only inferred', {}, { hasNationalStandard: null }, []],
    ['has weights that make one', { weights: { theory: '0.3', practice: '0.6' } }, {}, ['WEIGHTS_NOT_ONE 0.9']],
    [
      'has no weight below nothing',
      { weights: { theory: '-0.1', practice: '1.1' } },
      {},
      ['WEIGHT_OUT_OF_RANGE 0 1', 'WEIGHT_OUT_OF_RANGE 0 1'],
    ],
    ['needs a document for other weights', { weights: { theory: '0.2', practice: '0.8' } }, {}, ['WEIGHTS_NEED_BASIS']],
    ['may follow the upper contest', { weights: { theory: '0.2', practice: '0.8' }, weightsBasis: '示竞发〔2025〕3号' }, {}, []],
  ])('%s', (_what, change, other, expected) => {
    expect(said(change, other)).toEqual(expected);
  });
});

describe('its 会签', () => {
  it('asks bodies, authority and organizers at once, each of them once', () => {
    const asked = countersignPlan(['B1', 'B2', 'B3', 'B4', 'A1', 'O1', 'A1']);
    expect(planRefusals(asked)).toEqual([]);
    const run = currentRun(fromEvents(valueOf(open(asked, [], 0))));
    const seats = run === null ? [] : signersOf(run).map(({ address }) => (address.kind === 'ROLE' ? address.organizationId : null));
    expect(seats).toEqual(['B1', 'B2', 'B3', 'B4', 'A1', 'O1']);
    expect([run?.node, asked.mayDisagree]).toEqual(['COUNTERSIGN', false]);
  });
});
