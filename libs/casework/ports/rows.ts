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

export interface TaskRow {
  id: string;
  kind: string;
  stage: string;
  round: number;
  role: string;
  organizationId: string | null;
  deadlineId: string | null;
  dueAt: number | null;
}
