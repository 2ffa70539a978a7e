/** What a workflow may ask of the record. Inputs and results are plain JSON: ids, codes, numbers and hashes only. */
export interface AttendInput {
  caseId: string;
  stage: string;
  round: number;
}

/** The stage's outcome once there is one; until then how long to wait (milliseconds, null = until poked, 0 = at once: more of what is owed to many waits). Version and audit head let the
 *  engine's history bear witness to the record (design.md §3.4). With the outcome of a story's last stage: how long until something that is still owed is due, null or left out when
 *  nothing is. */
export type AttendResult = { version: number; auditHead: string | null } & (
  { done: true; outcome: string; wakeInMs?: number | null } | { done: false; wakeInMs: number | null }
);

export interface CaseActivities {
  /** Opens the stage if it is not open yet, does what is due under the case lock, and says whether the stage has its outcome. Idempotent. */
  attendStage(input: AttendInput): Promise<AttendResult>;
  /** Notes that a stage could not be attended (the workflow tries again after a while). */
  reportTrouble(input: AttendInput & { message: string }): Promise<void>;
}

/** `recomputed` in this batch. Until done, how long to wait before the next (milliseconds): 0 while there is work, more where somebody holds what is left. */
export type CalendarProgress = { done: true; recomputed: number } | { done: false; recomputed: number; waitMs: number };

export interface CalendarActivities {
  /** Recomputes the next batch of the open deadlines that rest on an older state of the year; the last batch tells people and ends the update. Idempotent. */
  recomputeDeadlines(input: { year: number }): Promise<CalendarProgress>;
  /** Notes that a batch could not be done (the workflow tries again after a while). */
  reportUpdateTrouble(input: { year: number; message: string }): Promise<void>;
}

/** What is foreign to the record, and so slow that it runs on the queue `effects`. */
export interface NoticeActivities {
  /** Looks at a notice's own page where a look is due. Until the next one so many milliseconds; null once the notice does not run. */
  lookAtNotice(input: { caseId: string }): Promise<{ nextInMs: number | null }>;
}
