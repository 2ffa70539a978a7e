import { valueOf } from '../shared/result.ts';
import type { DraftEntry } from '../score-report/records.ts';
import { cityRules } from './award.fixture.ts';
import { awardsOfResult, type CirculatedResult } from './circulated.ts';
import type { AwardRules } from './rules.ts';

export const draftEntry = (key: string, mark: string, more: Partial<DraftEntry> = {}): DraftEntry => ({
  ...{ key, number: null, name: `示例${key}`, sex: 'M', unit: '示例单位', team: null, theory: mark, practice: mark, timeSeconds: null },
  ...{ total: null, status: 'PRESENT', note: null },
  ...more,
});

/** A made-up contest of eight that the circular covers: A first with 90, H last with 83. */
export const CIRCULATED: CirculatedResult = {
  ...{ caseId: 'K1', number: '2025-000-01', title: '示例比赛', tradeNo: 1, circularNumber: '示工发〔2025〕30号' },
  entries: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((key, index) => draftEntry(key, String(90 - index))),
  ranking: { weights: { theory: '0.30', practice: '0.70' }, tieBreak: ['PRACTICE', 'THEORY', 'TIME'], decimals: 2 },
  trade: { type: 'SKILL', nationalStandard: true, catalogued: null, specialAbility: false, tier: null },
  group: 'WORKER',
  lastDay: '2025-06-18',
  idNumbers: new Map(),
  held: new Map(),
};

export const awardedOf = (result: CirculatedResult, rules: AwardRules = cityRules) => ({
  result,
  awards: valueOf(awardsOfResult(result, rules)),
  accounts: new Map(),
});
