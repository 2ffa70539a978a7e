import type { DeadlineRule } from '@jiangcheng/domain/deadline/rule';

/** A row of a deadline. Instants are epoch milliseconds. */
export interface DeadlineRow {
  id: string;
  key: string;
  round: number;
  rule: DeadlineRule;
  startOn: string;
  dueOn: string;
  dueAt: number;
  provisional: boolean;
  calendarVersion: string;
  status: 'RUNNING' | 'MET' | 'CANCELLED';
  overdueAt: number | null;
  metAt: number | null;
  late: boolean | null;
}

/** What makes a task the turn of one signer of an approval. Ids of persons, and of the post it is addressed to. */
export interface TaskSeat {
  approvalId: string;
  node: string;
  /** Key of the signer in the approval. */
  participant: string;
  personId: string | null;
  postId: string | null;
  claimedBy: string | null;
  consignedBy: string | null;
}

export interface TaskRow {
  id: string;
  kind: string;
  stage: string;
  round: number;
  role: string;
  organizationId: string | null;
  deadlineId: string | null;
  dueAt: number | null;
  /** Null for a task of the case itself. */
  seat: TaskSeat | null;
}
