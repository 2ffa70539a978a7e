import { currentStage, type ContestState } from '@jiangcheng/domain/contest/state';
import type { Json, NewAuditEvent } from '../ports/case-changes.ts';
import type { LockedCase } from '../ports/case-store.ts';

/** The parts of the state that an event changed, before and after: what the history shows and the chain covers. */
export function changedParts(before: ContestState, after: ContestState): { before: Json; after: { [key: string]: Json } } {
  const keys = (Object.keys(after) as (keyof ContestState)[]).filter((key) => before[key] !== after[key]);
  const pick = (state: ContestState) => Object.fromEntries(keys.map((key) => [key, state[key]])) as { [key: string]: Json };
  return { before: pick(before), after: pick(after) };
}

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

/** The stage that the case stands in, where this transaction is the first to write it: the workflow's waking, or an act that came before it. */
export function stageOpened({ opening, state }: LockedCase, basis: Partial<NewAuditEvent> = {}): NewAuditEvent[] {
  const current = currentStage(state);
  if (!opening || current === null) return [];
  return [auditEvent('STAGE_OPENED', { ...basis, after: { stage: current.stage, round: current.round } })];
}
