import { Client, Connection, type ConnectionOptions } from '@temporalio/client';
import { workflowIdOf, workflowTypeOf, type ProcessKind } from '@jiangcheng/contracts/ids';
import { pokeSignal } from '@jiangcheng/contracts/messages';
import { taskQueues } from '@jiangcheng/contracts/queues';

/** The engine behind casework's port: one lazy connection, pokes as signalWithStart (design.md §3.3). */
export class TemporalEngine {
  readonly connection: Connection;
  readonly client: Client;

  constructor(
    options: ConnectionOptions,
    readonly namespace: string,
  ) {
    this.connection = Connection.lazy(options);
    this.client = new Client({ connection: this.connection, namespace });
  }

  /** Starts the workflow of a case (or of a year's update) where none runs; a poke that is too many is harmless. Gives up after three seconds: the relay comes again. */
  async poke(kind: ProcessKind, id: string): Promise<void> {
    await this.connection.withDeadline(Date.now() + 3000, () =>
      this.client.workflow.signalWithStart(workflowTypeOf(kind), {
        workflowId: workflowIdOf(kind, id),
        taskQueue: taskQueues.cases,
        args: [id],
        signal: pokeSignal,
        signalArgs: [],
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
        workflowIdConflictPolicy: 'USE_EXISTING',
      }),
    );
  }

  /** Ids of the workflows that run now. Visibility lags by seconds: a case that is younger is not missing. */
  async runningIds(): Promise<Set<string>> {
    const ids = new Set<string>();
    for await (const { workflowId } of this.client.workflow.list({ query: 'ExecutionStatus="Running"', pageSize: 1000 }))
      ids.add(workflowId);
    return ids;
  }

  close(): Promise<void> {
    return this.connection.close();
  }
}
