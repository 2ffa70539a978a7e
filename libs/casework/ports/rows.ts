import type { LedgerEntry } from '@jiangcheng/domain/deadline/entry';
import type { DeadlineRule } from '@jiangcheng/domain/deadline/rule';

/** A line of a clock's ledger with who entered it and when; the file is what it was entered from, where there is one. */
export type LedgerRow = LedgerEntry & { fileId: string | null; enteredBy: string; confirmedBy: string | null; at: number };

/** A row of a deadline. Instants are epoch milliseconds. */
export interface DeadlineRow {
  id: string;
  key: string;
  round: number;
  /** The opening of an approval's node that it is the clock of (`STAGE/NODE/round`); left out or null for one of the case itself. */
  run?: string | null;
  rule: DeadlineRule;
  startOn: string;
  /** The organization under it; null where it is everybody's. What was granted to another is not in its days. */
  participant: string | null;
  entries: readonly LedgerRow[];
  /** While it is SUSPENDED the earliest it can still come to: nothing that can pass. */
  dueOn: string;
  dueAt: number;
  /** Days of the rule's kind from the start to the last day: all of them, and those that counted. */
  grossDays: number;
  netDays: number;
  provisional: boolean;
  calendarVersion: string;
  status: 'RUNNING' | 'SUSPENDED' | 'MET' | 'CANCELLED';
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
  personId?: string | null;
  deadlineId: string | null;
  dueAt: number | null;
  /** Null for a task of the case itself. */
  seat: TaskSeat | null;
}
