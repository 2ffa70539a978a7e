import fc from 'fast-check';

/** One step of a random walk: mostly what the case asks for next, now and then anything at all, with an input drawn by `input`. */
export interface Step {
  move: number;
  likely: number;
  input: number;
}

interface Walks<W> {
  begin: W;
  step: (walk: W, drawn: Step) => W;
  /** How many steps a walk has at least and at most. */
  length: readonly [least: number, most: number];
  seed: number;
  runs: number;
}

/** Calls `check` after every step of many walks. */
export function onWalksOf<W>({ begin, step, length: [minLength, maxLength], seed, runs }: Walks<W>) {
  const drawn = fc.record<Step>({ move: fc.nat(99), likely: fc.nat(99), input: fc.nat(99) });
  const steps = fc.array(drawn, { minLength, maxLength });
  return (check: (walk: W, before: W) => void): void =>
    fc.assert(
      fc.property(steps, (taken) => {
        taken.reduce((before, one) => {
          const walk = step(before, one);
          check(walk, before);
          return walk;
        }, begin);
      }),
      { seed, numRuns: runs },
    );
}
