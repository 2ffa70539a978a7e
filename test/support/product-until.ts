/** Polls until the answer is no longer undefined; fails after the limit, saying what it waited for, and how far that was if `what` tells. */
export async function until<T>(what: string | (() => string), ask: () => Promise<T | undefined>, limitMs = 45_000): Promise<T> {
  const deadline = performance.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > deadline) throw new Error(`not within ${limitMs / 1000} s: ${typeof what === 'string' ? what : what()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
