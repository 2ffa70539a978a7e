import { auditEvent } from '../audit/audit-event.ts';
import type { Json, NewAuditEvent } from '../ports/case-changes.ts';

type Basis = Partial<NewAuditEvent>;
type After = { readonly [key: string]: Json };

/** Where the office's practice speaks of entries; what a rule says carries the rule's own clause. */
const PRACTICE = 'office §6';
const reasoned = (text: string): Basis => ({ reason: { code: 'OTHER', text } });

/** An event of a team: `unit` is its organization. Of contestants the record names ids and numbers, never names. */
export const teamEvent = (type: string, basis: Basis, unit: string, after: After, more: Basis = {}): NewAuditEvent =>
  auditEvent(type, { clause: PRACTICE, ...basis, ...more, after: { unit, ...after } });

export const returnedEvent = (basis: Basis, unit: string, reason: string): NewAuditEvent =>
  teamEvent('TEAM_RETURNED', basis, unit, { status: 'RETURNED' }, { before: { status: 'FILED' }, ...reasoned(reason) });

export const withdrawnEvent = (basis: Basis, unit: string, reason: string): NewAuditEvent =>
  teamEvent('TEAM_WITHDRAWN', basis, unit, { status: 'WITHDRAWN' }, { before: { status: 'FILED' }, ...reasoned(reason) });

interface OnRule {
  contestant: string;
  position: number;
  rule: string;
}

export const rejectedEvent = (basis: Basis, unit: string, on: OnRule, clause: string, reason: string): NewAuditEvent =>
  teamEvent('ENTRY_REJECTED', basis, unit, { ...on }, { clause, ...reasoned(reason) });

export const barLiftedEvent = (basis: Basis, unit: string, on: OnRule, clause: string, reason: string): NewAuditEvent =>
  teamEvent('BAR_LIFTED', basis, unit, { ...on }, { clause, ...reasoned(reason) });
