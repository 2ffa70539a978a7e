import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import type { CaseActivities } from '@jiangcheng/contracts/activities';
import { taskQueues } from '@jiangcheng/contracts/queues';

export interface TemporalWorkerOptions {
  address: string;
  namespace: string;
  activities: CaseActivities;
  /** Path of the prebuilt bundle; without it the sources are bundled now. */
  workflowBundle: string | undefined;
  maxCachedWorkflows: number;
}

/** A running worker: `done` settles when it has drained, or rejects when it cannot go on. */
export interface RunningWorker {
  done: Promise<void>;
  stop(): Promise<void>;
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
  const done = worker.run();
  return {
    done,
    stop: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await done;
      await connection.close();
    },
  };
}
