// Short files: a median alone says little, discipline shows in the ninth tenth and in the longest.
import { describe, expect, it } from '@jest/globals';
import { productFiles, sourceFiles } from './support/files.ts';

/** Nearest rank: the smallest value that at least `share` of all values do not exceed. */
function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

describe('the sources of the product', () => {
  const lengths = productFiles().map(({ lines }) => lines);

  it('have at most 60 lines at the median', () => {
    expect(percentile(lengths, 0.5)).toBeLessThanOrEqual(60);
  });

  it('have at most 150 lines in nine files of ten', () => {
    expect(percentile(lengths, 0.9)).toBeLessThanOrEqual(150);
  });

  it('say why where a file has more than 300 lines', () => {
    const silent = sourceFiles().filter(({ lines, text }) => lines > 300 && !/^\/\/ long because: \S/m.test(text));
    expect(silent.map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([]);
  });

  it('tell the story of a workflow within 100 lines', () => {
    const long = productFiles().filter(({ path, lines }) => path.endsWith('.workflow.ts') && lines > 100);
    expect(long.map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([]);
  });
});
