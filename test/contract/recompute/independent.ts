/** Marks in hundredths and whole seconds, so that nothing but integers is ever compared. */
interface Sample {
  id: string;
  theory: string;
  practice: string;
  timeSeconds: number;
}

/** Small fields with many ties, always the same: a linear congruence, no chance. */
export function sampleContests(count: number): Sample[][] {
  let state = 20250609;
  const next = (below: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
  const mark = (): string => `${79 + next(3)}.${String(next(4) * 25).padStart(2, '0')}`;
  return Array.from({ length: count }, () =>
    Array.from({ length: 2 + next(8) }, (_, index) => ({ id: `e${index}`, theory: mark(), practice: mark(), timeSeconds: next(3) })),
  );
}

const hundredths = (mark: string): number => Number(mark.replace('.', ''));

/** Weights 30 and 70: the sum in ten-thousandths, half up to hundredths; then practice, theory, time. Written without the product's code. */
export function ranksByIntegers(field: readonly Sample[]): Record<string, string> {
  const keys = field.map(({ id, theory, practice, timeSeconds }) => ({
    id,
    key: [
      Math.floor((hundredths(theory) * 30 + hundredths(practice) * 70 + 50) / 100),
      hundredths(practice),
      hundredths(theory),
      -timeSeconds,
    ],
  }));
  const better = (a: number[], b: number[]): boolean => {
    const at = a.findIndex((value, index) => value !== b[index]);
    return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
  };
  return Object.fromEntries(
    keys.map(({ id, key }) => [id, `${1 + keys.filter((other) => better(other.key, key)).length} ${((key[0] ?? 0) / 100).toFixed(2)}`]),
  );
}
