/** What JSON can hold. Scores and money are strings in it: a binary fraction would not survive the way back. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Who decided, where the decider needs no account: a signer on paper, or a body. */
export interface Decider {
  readonly name: string | null;
  readonly post: string | null;
  readonly body: string | null;
}

/** A coded reason with the words that were given. */
export interface AuditReason {
  readonly code: string;
  readonly text: string | null;
}

/**
 * One effect, written in the transaction of that effect and chained per case (design.md §8, hardening.md §6.2).
 * Personal and sealed fields appear in `before` and `after` as digests only (libs/protection/digest).
 */
export interface AuditEvent {
  readonly caseId: string;
  /** 1 for the case's first event, without gaps. */
  readonly seq: number;
  readonly type: string;
  readonly actorAccountId: string | null;
  readonly actorPersonId: string | null;
  readonly actingRole: string;
  readonly onBehalfOf: string | null;
  readonly decidedBy: Decider | null;
  /** The civil date on the paper, `YYYY-MM-DD`. */
  readonly decidedOn: string | null;
  readonly enteredBy: string | null;
  readonly confirmedBy: string | null;
  readonly sessionId: string | null;
  readonly address: string | null;
  readonly requestId: string | null;
  readonly idempotencyKey: string | null;
  readonly before: JsonValue;
  readonly after: JsonValue;
  readonly clause: string | null;
  readonly regulation: string | null;
  readonly calendarVersion: string | null;
  readonly reason: AuditReason | null;
  /** SHA-256 of each document, lower-case hex, in the order of the act. */
  readonly documents: readonly string[];
  readonly workflowId: string | null;
  readonly runId: string | null;
  /** Database time in UTC with six decimals: `2026-05-22T09:00:00.000000Z`. Milliseconds would not survive the row. */
  readonly at: string;
}

/** An event as its row holds it. */
export interface ChainedAuditEvent extends AuditEvent {
  readonly previousHash: string;
  readonly hash: string;
}

/** The hashed fields, all and only these: a column added to the table later must not change old hashes. */
export const AUDIT_FIELDS = [
  'caseId',
  'seq',
  'type',
  'actorAccountId',
  'actorPersonId',
  'actingRole',
  'onBehalfOf',
  'decidedBy',
  'decidedOn',
  'enteredBy',
  'confirmedBy',
  'sessionId',
  'address',
  'requestId',
  'idempotencyKey',
  'before',
  'after',
  'clause',
  'regulation',
  'calendarVersion',
  'reason',
  'documents',
  'workflowId',
  'runId',
  'at',
] as const satisfies readonly (keyof AuditEvent)[];

type Unhashed = Exclude<keyof AuditEvent, (typeof AUDIT_FIELDS)[number]>;
/** Compile-time proof that no field of AuditEvent is left out of the hash. @public */
export const everyFieldIsHashed: [Unhashed] extends [never] ? true : never = true;
