import { isGrpcServiceError, type Connection } from '@temporalio/client';

/** google.rpc.Code */
const ALREADY_EXISTS: number = 6;
const NOT_FOUND: number = 5;
const SECONDS_PER_DAY = 86_400;

/** How long closed workflows stay readable in the engine; the audit trail of record is ours and stays (design.md §8). */
export const RETENTION_DAYS = 90;

/** Makes the namespace if it is not there: with 90 days, never the servers' own 24 or 72 hours. */
export async function ensureNamespace(connection: Connection, namespace: string): Promise<'EXISTS' | 'CREATED'> {
  if (await namespaceExists(connection, namespace)) return 'EXISTS';
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: { seconds: (RETENTION_DAYS * SECONDS_PER_DAY) as unknown as never },
    });
  } catch (error) {
    if (!isGrpcServiceError(error) || Number(error.code) !== ALREADY_EXISTS) throw error;
  }
  return 'CREATED';
}

export async function namespaceExists(connection: Connection, namespace: string): Promise<boolean> {
  try {
    await connection.workflowService.describeNamespace({ namespace });
    return true;
  } catch (error) {
    if (isGrpcServiceError(error) && Number(error.code) === NOT_FOUND) return false;
    throw error;
  }
}
