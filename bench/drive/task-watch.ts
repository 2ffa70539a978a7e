import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

export interface Awaited {
  readonly caseId: string;
  readonly kind: string;
  readonly round: number;
}

/** As often as the yardstick looks for its row; one cheap statement for all who wait, so that looking does not become the load. */
const LOOK_MS = 3;
const LIMIT_MS = 60_000;
const FIND = {
  name: 'find',
  text: `select case_id || ' ' || kind || ' ' || round as task from app.task where case_id = any ($1::uuid[]) and status = 'OPEN'`,
};

const keyOf = ({ caseId, kind, round }: Awaited): string => `${caseId} ${kind} ${round}`;

/** Looks in the record for tasks that the workflows open. */
export class TaskWatch {
  private readonly waiting = new Map<string, { caseId: string; since: number; resolve: () => void; reject: (error: Error) => void }>();
  private looking = false;

  private constructor(private readonly client: Client) {}

  static async on(url: string): Promise<TaskWatch> {
    const client = new Client({ connectionString: url });
    await client.connect();
    return new TaskWatch(client);
  }

  /** Resolves once the task stands open in the record; rejects after a minute. */
  opened(task: Awaited): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.set(keyOf(task), { caseId: task.caseId, since: performance.now(), resolve, reject });
      if (!this.looking) void this.look();
    });
  }

  private async look(): Promise<void> {
    this.looking = true;
    while (this.waiting.size > 0) {
      const found = await this.client.query<{ task: string }>({
        ...FIND,
        values: [[...this.waiting.values()].map(({ caseId }) => caseId)],
      });
      for (const { task } of found.rows) this.settle(task);
      for (const [task, { since }] of this.waiting)
        if (performance.now() - since > LIMIT_MS) this.settle(task, new Error(`${task} was not opened`));
      await wait(LOOK_MS);
    }
    this.looking = false;
  }

  private settle(task: string, error?: Error): void {
    const one = this.waiting.get(task);
    this.waiting.delete(task);
    if (error) one?.reject(error);
    else one?.resolve();
  }
}
