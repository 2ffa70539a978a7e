import { currentStage, type CaseState } from '@jiangcheng/domain/process/story';
import { auditEvent } from '../audit/audit-event.ts';
import type { Json, NewAuditEvent } from '../ports/case-changes.ts';
import type { LockedCase } from '../ports/case-store.ts';

/** The parts of the state that an event changed, before and after: what the history shows and the chain covers. */
export function changedParts<S extends CaseState>(before: S, after: S): { before: Json; after: { [key: string]: Json } } {
  const keys = (Object.keys(after) as (keyof S)[]).filter((key) => before[key] !== after[key]);
  // What is not there yet has no value to be shown.
  const pick = (state: S) =>
    Object.fromEntries(keys.flatMap((key) => (state[key] === undefined ? [] : [[key, state[key]]]))) as { [key: string]: Json };
  return { before: pick(before), after: pick(after) };
}

/** The stage that the case stands in, where this transaction is the first to write it: the workflow's waking, or an act that came before it. */
export function stageOpened({ opening, state }: LockedCase, basis: Partial<NewAuditEvent> = {}): NewAuditEvent[] {
  const current = currentStage(state);
  if (!opening || current === null) return [];
  return [auditEvent('STAGE_OPENED', { ...basis, after: { stage: current.stage, round: current.round } })];
}
