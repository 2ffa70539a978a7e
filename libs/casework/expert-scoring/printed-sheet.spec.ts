import { describe, expect, it } from '@jest/globals';
import { roundOf } from '@jiangcheng/domain/expert-scoring/scoring.fixture';
import { recuse } from '@jiangcheng/domain/expert-scoring/panel';
import { valueOf } from '@jiangcheng/domain/shared/result';
import { printedSheet } from './printed-sheet.ts';

const round = roundOf(['e1', 'e2'], ['x', 'y'], ['e3']);
const recused = valueOf(recuse(round, { expertId: 'e1', candidateId: 'x', reason: '同一单位', replacedBy: 'e3' }, 1));

describe('the printed sheet of an expert', () => {
  it('is his own, of this selection', () => {
    const hashes = [printedSheet('K1', 'e1', round), printedSheet('K1', 'e2', round), printedSheet('K2', 'e1', round)];
    expect(new Set(hashes.map(({ sha256 }) => sha256)).size).toBe(3);
    expect(hashes.map(({ version }) => version)).toEqual([1, 1, 1]);
  });

  it('is another version after a 回避, for who goes and for who comes, and for nobody else', () => {
    expect(['e1', 'e3', 'e2'].map((id) => printedSheet('K1', id, recused).version)).toEqual([2, 2, 1]);
    expect(printedSheet('K1', 'e1', recused).sha256).not.toBe(printedSheet('K1', 'e1', round).sha256);
    expect(printedSheet('K1', 'e2', recused).sha256).toBe(printedSheet('K1', 'e2', round).sha256);
  });
});
