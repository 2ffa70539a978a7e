import type { Say } from '../../../tools/servers/ticking.ts';

/** Runs a step and says one line for it: what, how long, and what came of it. A step longer than 3 s is announced too. */
export async function step<T>(say: Say, name: string, work: () => Promise<T>, detail: (result: T) => string = () => ''): Promise<T> {
  const started = performance.now();
  const announce = setTimeout(() => say(`  … ${name}`), 3_000);
  try {
    const result = await work();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    say(`  ✓ ${name}  ${seconds} s  ${detail(result)}`.trimEnd());
    return result;
  } finally {
    clearTimeout(announce);
  }
}

/** Waits for every one, so that a failure of one does not leave another in the middle of its start; throws the first failure then. */
export async function together(steps: readonly Promise<unknown>[]): Promise<void> {
  const results = await Promise.allSettled(steps);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}
