import type { CaseState } from '@jiangcheng/domain/process/story';
import type { ApprovalChange } from './approval-row.ts';
import type { DeadlineRow, TaskSeat } from './rows.ts';

/** An audit event before the store gives it its place in the case's chain and the database's time. */
export interface NewAuditEvent {
  type: string;
  actorAccountId: string | null;
  actorPersonId: string | null;
  actingRole: string;
  onBehalfOf: string | null;
  decidedBy: { name: string; post: string; body: string } | null;
  decidedOn: string | null;
  enteredBy: string | null;
  confirmedBy: string | null;
  sessionId: string | null;
  address: string | null;
  requestId: string | null;
  idempotencyKey: string | null;
  before: Json;
  after: Json;
  clause: string | null;
  calendarVersion: string | null;
  reason: { code: string; text: string | null } | null;
  documents: readonly string[];
  workflowId: string | null;
  runId: string | null;
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface NewTask {
  id: string;
  kind: string;
  stage: string;
  round: number;
  role: string;
  organizationId: string | null;
  /** Whose own it is, where it is one person's. */
  personId?: string;
  deadlineId: string | null;
  dueAt: number | null;
  /** Whose turn in which approval it is; a task of the case itself has none. */
  seat?: TaskSeat;
}

/** A mail to a person; subject and text come from the template of its kind. */
export interface NewMail {
  id: string;
  kind: string;
  taskId: string | null;
  personId: string;
  toName: string;
  /** Null for who has none, or a wrong one: said on the list of calls instead. */
  toAddress: string | null;
  /** As the kind's template names them; `link` is a path of the console, made absolute when it is sent. */
  variables: Record<string, Json>;
  rung: string | null;
}

export interface NewReminder {
  taskId: string;
  personId: string;
  round: number;
  dueOn: string;
  rung: string;
  status: 'SENT' | 'FOLDED' | 'NO_ADDRESS';
  mailId: string | null;
}

export interface NewDeviation {
  kind: string;
  round: number;
  clause: string;
  detail: Record<string, Json>;
  reason: string | null;
}

export interface FrozenReport {
  round: number;
  draftVersion: number;
  entries: unknown;
  ranking: unknown;
  sha256: string;
  by: string;
  at: number;
  effectiveAt: number;
  late: boolean;
  lateExplanation: string | null;
  lateFileId: string | null;
}

/** A number that a document received (office.md §2): one of the installation has it. */
export interface NewDocumentNumber {
  number: string;
  kind: string;
}

export interface ReportReview {
  round: number;
  review: 'CONFIRMED' | 'REOPENED' | 'RETURNED' | 'WITHDRAWN';
  reason: { code: string; text: string } | null;
}

/** What one transaction changes about a case: all of it is committed together or not at all (design.md §3.2). */
export interface CaseChanges {
  state: CaseState;
  wakeAt: number | null;
  /** True when people or rules moved the case, so that its workflow wants a poke; a waking's own bookkeeping is not that. */
  moved: boolean;
  closedBy: string | null;
  events: readonly NewAuditEvent[];
  deadlines: readonly DeadlineRow[];
  openTasks: readonly NewTask[];
  closeTasks: readonly { id: string; status: 'DONE' | 'CANCELLED' }[];
  /** 认领 and 放回: who has an open task now; and to whom a commissioned one returns (after a 工作交接 to the successor). */
  claimTasks: readonly { id: string; claimedBy: string | null; consignedBy?: string | null }[];
  dueTasks: readonly { id: string; deadlineId: string; dueAt: number | null }[];
  approval: ApprovalChange | null;
  mails: readonly NewMail[];
  reminders: readonly NewReminder[];
  deviations: readonly NewDeviation[];
  frozenReport: FrozenReport | null;
  review: ReportReview | null;
  documentNumbers: readonly NewDocumentNumber[];
}

/** Nothing but the state itself. */
export const noChanges = (state: CaseState, wakeAt: number | null): CaseChanges => ({
  state,
  wakeAt,
  moved: false,
  closedBy: null,
  events: [],
  deadlines: [],
  openTasks: [],
  closeTasks: [],
  claimTasks: [],
  dueTasks: [],
  approval: null,
  mails: [],
  reminders: [],
  deviations: [],
  frozenReport: null,
  review: null,
  documentNumbers: [],
});
