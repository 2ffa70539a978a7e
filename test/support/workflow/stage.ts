import { setTimeout as pause } from 'node:timers/promises';
import { WorkflowNotFoundError, type WorkflowHandleWithSignaledRunId } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, type Worker } from '@temporalio/worker';
import type { CalendarActivities } from '@jiangcheng/contracts/activities';
import { CALENDAR_UPDATE, workflowIdOf, workflowTypeOf, type CaseKind } from '@jiangcheng/contracts/ids';
import { pokeSignal } from '@jiangcheng/contracts/messages';
import { taskQueues } from '@jiangcheng/contracts/queues';
import { holdExecutable } from '../../../tools/servers/test-server.ts';
import { MemoryRecord } from './record.ts';
import { startSkippingServer } from './server.ts';
import { IDENTITY, startWorkers } from './workers.ts';

const LIMIT_MS = 45_000;

/** One case on the stage: its record in memory and its workflow on the skipped-time server. */
export interface StagedCase {
  readonly record: MemoryRecord;
  readonly workflowId: string;
  /** As the product pokes: starts the workflow where none runs. */
  poke(): Promise<WorkflowHandleWithSignaledRunId>;
  /** A person decides the open stage, and the api pokes. */
  act(outcome: string): Promise<void>;
  /** Waits, in real time, until the case stands in this stage. */
  stands(stage: string): Promise<void>;
}

export interface Theatre {
  readonly env: TestWorkflowEnvironment;
  /** A new case whose workflow nobody has started yet; a contest unless said otherwise. */
  stage(caseId: string, kind?: CaseKind): StagedCase;
  /** Ends the workers that run, and has others go on with this bundle: a newer build on the same server. */
  release(bundle: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts a skipped-time server of its own, or has the SDK fetch one, and workers with the bundle of the run. `updates` serves the updates of
 * calendar years. `forgetful` workers keep no workflow in mind: this server leaves one that is kept waiting for a worker that is gone.
 */
export async function openTheatre(updates: Partial<CalendarActivities> = {}, { forgetful = false } = {}): Promise<Theatre> {
  Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('ERROR') });
  const records = new Map<string, MemoryRecord>();
  const server = await startSkippingServer();
  const env = await skippingEnvironment(server?.port ?? null);
  const running = async (bundle: string) => runningWorkers(await startWorkers(env, { bundle, records, updates, forgetful }));
  let workers = await running(bundleOfRun());
  return {
    env,
    stage: (caseId, kind = 'contest') => {
      const record = new MemoryRecord(caseId);
      records.set(caseId, record);
      return stagedCase(env, record, kind);
    },
    release: async (bundle) => {
      await workers.stop();
      workers = await running(bundle);
    },
    close: async () => {
      await workers.stop();
      await env.teardown();
      await Runtime.instance().shutdown();
      server?.stop();
    },
  };
}

function runningWorkers(workers: readonly Worker[]): { stop(): Promise<void> } {
  const done = Promise.all(workers.map((worker) => worker.run()));
  return {
    stop: async () => {
      for (const worker of workers) worker.shutdown();
      await done;
    },
  };
}

/** Path of the bundle that the group's set-up made. */
export function bundleOfRun(): string {
  const path = process.env['JC_TEST_WORKFLOWS'];
  if (path === undefined) throw new Error('JC_TEST_WORKFLOWS is not set: this group has no global set-up that bundles the workflows');
  return path;
}

async function skippingEnvironment(port: number | null): Promise<TestWorkflowEnvironment> {
  const server = port === null ? {} : { server: { port, executable: { type: 'existing-path' as const, path: holdExecutable } } };
  return TestWorkflowEnvironment.createTimeSkipping({ ...server, client: { identity: IDENTITY } }).catch((cause: unknown) => {
    throw new Error('no skipped-time server: install Java with Maven, or name one by JC_TEMPORAL_TEST_SERVER', { cause });
  });
}

/** As the product pokes the update of a year. */
export const pokeUpdate = ({ env }: Theatre, year: number): Promise<WorkflowHandleWithSignaledRunId> =>
  env.client.workflow.signalWithStart(workflowTypeOf(CALENDAR_UPDATE), {
    workflowId: workflowIdOf(CALENDAR_UPDATE, String(year)),
    taskQueue: taskQueues.cases,
    args: [String(year)],
    signal: pokeSignal,
    signalArgs: [],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    workflowIdConflictPolicy: 'USE_EXISTING',
  });

function stagedCase(env: TestWorkflowEnvironment, record: MemoryRecord, kind: CaseKind): StagedCase {
  const workflowId = workflowIdOf(kind, record.caseId);
  const signal = () =>
    env.client.workflow.signalWithStart(workflowTypeOf(kind), {
      workflowId,
      taskQueue: taskQueues.cases,
      args: [record.caseId],
      signal: pokeSignal,
      signalArgs: [],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
  const poke = () => despiteEndingRun(signal);
  return {
    record,
    workflowId,
    poke,
    act: async (outcome) => {
      record.decide(outcome);
      await poke();
    },
    stands: (stage) => until(() => record.standsIn === stage, `the case to stand in ${stage}`),
  };
}

/** Again, as the relay does, where the run ended in the same moment: this server refuses the signal instead of starting the next run. */
async function despiteEndingRun<T>(signal: () => Promise<T>): Promise<T> {
  try {
    return await signal();
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    return signal();
  }
}

/** Polls in real time, with a limit. */
export async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (const end = Date.now() + LIMIT_MS; Date.now() < end; await pause(10)) if (await holds()) return;
  throw new Error(`waited in vain for ${what}`);
}
