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
