import type { NewAuditEvent } from '../ports/case-changes.ts';

const nobody: Omit<NewAuditEvent, 'type'> = {
  actorAccountId: null,
  actorPersonId: null,
  actingRole: 'SYSTEM',
  onBehalfOf: null,
  decidedBy: null,
  decidedOn: null,
  enteredBy: null,
  confirmedBy: null,
  sessionId: null,
  address: null,
  requestId: null,
  idempotencyKey: null,
  before: null,
  after: null,
  clause: null,
  calendarVersion: null,
  reason: null,
  documents: [],
  workflowId: null,
  runId: null,
};

/** An event with the given fields; without an actor it is the system's own, which opens, reminds and marks but never decides (design.md §3.6). */
export const auditEvent = (type: string, fields: Partial<NewAuditEvent> = {}): NewAuditEvent => ({ ...nobody, ...fields, type });
