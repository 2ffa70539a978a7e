import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Jobs } from './drive/main.ts';
import { interrupted } from './interrupted.ts';

type Input<J extends keyof Jobs> = Parameters<Jobs[J]>[0];
type Value<J extends keyof Jobs> = Awaited<ReturnType<Jobs[J]>>;

/** The process that plays the people, so that measuring and being measured do not share one. */
export class Driver {
  private readonly child = fork(join(import.meta.dirname, 'drive/main.ts'), { execArgv: process.execArgv, signal: interrupted });

  constructor() {
    this.child.on('error', () => undefined); // an aborted one; who waits for its answer hears of its end
  }

  /** Does one job and returns its result. Throws with the driver's own words. */
  async do<J extends keyof Jobs>(job: J, input: Input<J>): Promise<Value<J>> {
    const ended = new AbortController();
    const exit = once(this.child, 'exit', { signal: ended.signal }).then(() => {
      throw new Error(`the driver ended during "${job}"`);
    });
    const answered = once(this.child, 'message', { signal: ended.signal });
    this.child.send({ job, input });
    try {
      const [answer] = (await Promise.race([answered, exit])) as [{ value?: Value<J>; error?: string }];
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value as Value<J>;
    } finally {
      ended.abort();
      await Promise.allSettled([answered, exit]);
    }
  }

  stop(): void {
    if (this.child.connected) this.child.disconnect();
  }
}
