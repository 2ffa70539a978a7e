import type { DataSource } from 'typeorm';

/** The seat of an approval that a task is the turn of. */
export interface TaskSeatRow {
  caseId: string;
  /** Of the case. */
  kind: string;
  approvalId: string;
  round: number;
  signer: string;
}

/** Null for a task that is no approval's, and where there is none. Who may see the case is asked by whoever acts on it. */
export async function seatOfTask(source: DataSource, taskId: string): Promise<TaskSeatRow | null> {
  const rows: TaskSeatRow[] = await source.query(
    `select t.case_id as "caseId", c.kind, t.approval_id as "approvalId", t.round, t.participant as signer
     from app.task t join app.work_case c on c.id = t.case_id where t.id = $1 and t.approval_id is not null`,
    [taskId],
  );
  return rows[0] ?? null;
}
