import { expect, it } from '@jest/globals';
import { roundViewOf } from './round.view.ts';

type Round = Parameters<typeof roundViewOf>[0];
const ranking = { rows: [], prints: [], weights: { theory: '0.30', practice: '0.70' }, tieBreak: [], decimals: 2 };
const round: Round = {
  round: 1,
  handedInAt: Date.parse('2025-06-27T09:00:00+08:00'),
  handedInBy: '示例承办人',
  effectiveAt: Date.parse('2025-06-27T09:00:00+08:00'),
  late: false,
  lateExplanation: null,
  lateFileId: null,
  sha256: 'ab12'.repeat(16),
  review: 'RETURNED',
  reviewReason: { code: 'SHEET_ILLEGIBLE', text: '请重新扫描。' },
  reviewedAt: Date.parse('2025-06-30T09:00:00+08:00'),
  entries: [],
  ranking,
};

it('a returned round says the code of its reason in words, beside what was written', () => {
  expect(roundViewOf(round, (code) => `${code} in words`).reviewReason).toEqual({
    code: 'SHEET_ILLEGIBLE',
    label: 'SHEET_ILLEGIBLE in words',
    text: '请重新扫描。',
  });
});

it('a round without a decision has no reason', () => {
  expect(roundViewOf({ ...round, review: null, reviewReason: null }, String).reviewReason).toBeNull();
});
