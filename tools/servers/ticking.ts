export type Say = (line: string) => void;

/** Says every 15 s how long a slow piece of work has been going on. */
export async function ticking<T>(what: string, say: Say, work: () => Promise<T>, everyMs = 15_000): Promise<T> {
  const started = performance.now();
  const timer = setInterval(() => say(`  … ${what}: ${Math.round((performance.now() - started) / 1000)} s`), everyMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
