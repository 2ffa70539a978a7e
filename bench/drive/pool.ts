import { setTimeout as wait } from 'node:timers/promises';

/** So many clients, each taking the next item when it has done with one. Returns milliseconds. */
export async function withClients<T>(clients: number, items: readonly T[], work: (item: T) => Promise<unknown>): Promise<number> {
  const started = performance.now();
  let next = 0;
  const client = async (): Promise<void> => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item);
  };
  await Promise.all(Array.from({ length: clients }, client));
  return performance.now() - started;
}

/** Asks again after a pause until the answer is there; throws after a minute. */
export async function until<T>(what: string, pauseMs: number, ask: () => Promise<T | undefined>): Promise<T> {
  const deadline = performance.now() + 60_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > deadline) throw new Error(`${what}: not within a minute`);
    await wait(pauseMs);
  }
}
