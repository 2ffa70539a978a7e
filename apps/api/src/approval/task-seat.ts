import type { DataSource } from 'typeorm';

/** The seat of an approval that a task is the turn of. */
export interface TaskSeatRow {
  caseId: string;
  approvalId: string;
  round: number;
  signer: string;
}

/** Null for a task that is no approval's, and where there is none. Who may see the case is asked by whoever acts on it. */
export async function seatOfTask(source: DataSource, taskId: string): Promise<TaskSeatRow | null> {
  const rows: TaskSeatRow[] = await source.query(
    `select case_id as "caseId", approval_id as "approvalId", round, participant as signer from app.task where id = $1 and approval_id is not null`,
    [taskId],
  );
  return rows[0] ?? null;
}
