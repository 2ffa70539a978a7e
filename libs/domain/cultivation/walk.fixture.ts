import type { CertificateRule } from './certificate.ts';
import type { CultivationFacts } from './facts.ts';
import { SCORE_REPORT } from '../deadline/deadlines.fixture.ts';
import type { CultivationClocks } from './plan.ts';
import { PERIOD, PLAN, REMEDY, REPORT } from './plan.ts';
import { initialCultivation, type CultivationStage, type CultivationState } from './state.ts';

export const RULE: CertificateRule = { form: '科尔沁工匠〔{year}〕{seq:3}号', clause: '004/第十条' };

export const FACTS: CultivationFacts = {
  id: 'case',
  fileHash: 'f'.repeat(64),
  certificateRule: RULE,
  issued: [],
  endReasons: [
    { code: 'FRAUD', revokesCertificate: true },
    { code: 'VOLUNTARY', revokesCertificate: false },
  ],
  endDecidedBy: '示例总工会',
  objection: null,
};

const { length: _length, unit: _unit, ...basics } = SCORE_REPORT;
export const CLOCKS: CultivationClocks = {
  plan: { ...SCORE_REPORT, key: PLAN, unit: 'WORKING_DAY', length: 20 },
  report: { ...SCORE_REPORT, key: REPORT, unit: 'MONTH', length: 3 },
  period: { ...SCORE_REPORT, key: PERIOD, unit: 'YEAR', length: 1 },
  remedy: { ...basics, key: REMEDY, unit: 'FIXED_DATE' },
};

/** Announced on 2026-06-01 for a year, in this stage. */
export const standing = (stage: CultivationStage, round = 1, more: Partial<CultivationState> = {}): CultivationState => ({
  ...initialCultivation({
    person: { candidateId: 'k', name: '测试甲', employer: '示例单位', post: '示例岗位' },
    ...{ unitId: 'unit', announcedOn: '2026-06-01', announcedBy: '示工发〔2026〕1号', endsOn: '2027-06-01', entry: null },
  }),
  stages: [{ stage, round, openedAt: 0, closedAt: null, outcome: null }],
  ...more,
});
