import { describe, expect, it } from '@jest/globals';
import { PLAN } from '@jiangcheng/domain/sub-plan/sub-plan.fixture';
import { planOf, valuesOf, type Plan } from './plan-values.ts';

const asks = {
  workGroups: [{ code: 'JUDGES', label: '裁判组' }],
  documents: [{ code: 'SAFETY_PLAN', label: '安全应急预案' }],
  weights: { theory: '0.30', practice: '0.70' },
  questionBasis: null,
  cutoffOn: '2026-10-31',
};
const front = { authority: null, bodies: [], asks, plan: null, rounds: [], notice: null, corrections: [] };
const written = (text: Plan) => ({ ...front, plan: { version: 1, text, files: [], hold: null } });

describe('the form of a plan', () => {
  it('begins with what the regulation expects', () => {
    expect(valuesOf(front)).toMatchObject({ workGroups: ['JUDGES'], weights: asks.weights, paperBasis: 'NATIONAL_STANDARD' });
  });

  it('sends back what it was given', () => {
    const plan = structuredClone(PLAN) as Plan;
    expect(planOf(valuesOf(written(plan)))).toEqual(plan);
    const bare: Plan = { ...plan, content: '', firstDay: null, chiefJudge: null, judges: [], documents: [], lateReason: '场地检修' };
    expect(planOf(valuesOf(written(bare)))).toEqual(bare);
  });

  it('sends an empty field as an empty text or null, and no judge without a name', () => {
    const { content, place, chiefJudge, judges, weightsBasis, documents } = planOf({
      ...{ content: ' ', weightsBasis: '', chiefJudge: { name: '示例甲' }, files: { SAFETY_PLAN: undefined } },
      judges: [{ name: '', organization: '示例协会' }],
    });
    expect([content, place, chiefJudge, judges, weightsBasis, documents]).toEqual(['', '', null, [], null, []]);
  });
});
