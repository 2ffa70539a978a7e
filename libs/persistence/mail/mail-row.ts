/** A queued mail as its row holds it. */
export interface MailRow {
  readonly id: string;
  readonly kind: string;
  readonly caseId: string | null;
  readonly taskId: string | null;
  readonly personId: string | null;
  readonly toName: string;
  readonly toAddress: string;
  readonly locale: string;
  /** As the kind's template names them; links are paths of the console. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly rung: string | null;
  /** A Message-ID once one was made; the bare id of the row before. */
  readonly messageId: string;
  readonly attempts: number;
}

export const MAIL_COLUMNS = `m.id, m.kind, m.case_id as "caseId", m.task_id as "taskId", m.person_id as "personId", m.to_name as "toName", m.to_address as "toAddress",
  m.locale, m.variables, m.rung, m.message_id as "messageId", m.attempts`;
