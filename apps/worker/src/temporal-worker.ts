import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import type { Activities, Effects } from '@jiangcheng/activities';
import { taskQueues } from '@jiangcheng/contracts/queues';

export interface TemporalWorkerOptions {
  address: string;
  namespace: string;
  activities: Activities;
  effects: Effects;
  /** Path of the prebuilt bundle; without it the sources are bundled now. */
  workflowBundle: string | undefined;
  maxCachedWorkflows: number;
}

/**
 * The SDK's worker failed for good (its namespace is gone, for one) and does not come to an end: its native pollers stay and would take
 * tasks that nobody does. Only a new process is free of them.
 */
export class WorkerFailedError extends Error {
  override name = 'WorkerFailedError';
}

const LOOK_EVERY_MS = 1000;

/** A running worker: `done` settles when it has drained, or rejects when it cannot go on. */
export interface RunningWorker {
  done: Promise<void>;
  stop(): Promise<void>;
}

/** Runs the worker. Where the SDK waits for ever for a failed worker's end, rejects with WorkerFailedError instead. */
async function untilDone(worker: Worker): Promise<void> {
  const failed = Promise.withResolvers<never>();
  const watch = setInterval(() => {
    if (worker.getState() === 'FAILED') failed.reject(new WorkerFailedError('the worker failed and does not end'));
  }, LOOK_EVERY_MS);
  try {
    await Promise.race([worker.run(), failed.promise]);
  } finally {
    clearInterval(watch);
  }
}

/** Nest owns the signals: the runtime must not shut workers down on its own (temporal.md §11). Once per process. */
export function installRuntime(): void {
  Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('WARN') });
}

export async function workflowBundleOf(prebuilt: string | undefined): Promise<WorkflowBundleOption> {
  if (prebuilt !== undefined) return { codePath: prebuilt };
  return bundleWorkflowCode({
    workflowsPath: fileURLToPath(import.meta.resolve('@jiangcheng/workflows')),
    logger: new DefaultLogger('WARN'),
    webpackConfigHook: (config) => ({
      ...config,
      resolve: { ...config.resolve, conditionNames: ['jiangcheng-source', 'webpack', 'import', 'default'] },
    }),
  });
}

export async function startTemporalWorker(options: TemporalWorkerOptions): Promise<RunningWorker> {
  const connection = await NativeConnection.connect({ address: options.address });
  const worker = await Worker.create({
    connection,
    namespace: options.namespace,
    taskQueue: taskQueues.cases,
    workflowBundle: await workflowBundleOf(options.workflowBundle),
    activities: options.activities,
    maxCachedWorkflows: options.maxCachedWorkflows,
    maxConcurrentWorkflowTaskExecutions: 100,
    workflowTaskPollerBehavior: { type: 'autoscaling' },
    shutdownGraceTime: '10 s',
  });
  const effects = await Worker.create({
    connection,
    namespace: options.namespace,
    taskQueue: taskQueues.effects,
    activities: options.effects,
    maxConcurrentActivityTaskExecutions: 10,
    shutdownGraceTime: '10 s',
  });
  return running([worker, effects], connection);
}

/** Both queues of one process: they end together, as one without the other leaves stories half told. */
function running(workers: readonly Worker[], connection: NativeConnection): RunningWorker {
  const shutDown = (): void => {
    for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
  };
  const done = Promise.all(workers.map((worker) => untilDone(worker).finally(shutDown))).then(() => undefined);
  return {
    done,
    stop: async () => {
      shutDown();
      await done;
      await connection.close();
    },
  };
}
