import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import type { AttendInput, CalendarActivities } from '@jiangcheng/contracts/activities';
import { taskQueues } from '@jiangcheng/contracts/queues';
import type { MemoryRecord } from './record.ts';

/** Names no process and no machine: histories recorded here are committed. */
export const IDENTITY = 'workflow-test';

interface Cast {
  readonly bundle: string;
  readonly records: ReadonlyMap<string, MemoryRecord>;
  readonly updates: Partial<CalendarActivities>;
  /** Keeps no workflow in mind between two of its tasks. */
  readonly forgetful: boolean;
}

/** The worker of the stories with their local activities, and the one for what lies outside, each over the records in memory. */
export async function startWorkers(
  { nativeConnection: connection, namespace }: TestWorkflowEnvironment,
  { bundle, records, updates, forgetful }: Cast,
): Promise<Worker[]> {
  const recordOf = (caseId: string): MemoryRecord => {
    const record = records.get(caseId);
    if (record === undefined) throw new Error(`no record of ${caseId}`);
    return record;
  };
  const common = { connection, namespace, identity: IDENTITY };
  const cases = await Worker.create({
    ...common,
    taskQueue: taskQueues.cases,
    workflowBundle: { codePath: bundle },
    ...(forgetful && { maxCachedWorkflows: 0 }),
    activities: {
      ...updates,
      attendStage: (input: AttendInput) => recordOf(input.caseId).attendStage(input),
      reportTrouble: (input: AttendInput & { message: string }) => recordOf(input.caseId).reportTrouble(input),
    },
  });
  const effects = await Worker.create({
    ...common,
    taskQueue: taskQueues.effects,
    activities: { lookAtNotice: ({ caseId }: { caseId: string }) => recordOf(caseId).lookAtNotice() },
  });
  return [cases, effects];
}
