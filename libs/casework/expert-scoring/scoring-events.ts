import { auditEvent } from '../audit/audit-event.ts';
import type { Json, NewAuditEvent } from '../ports/case-changes.ts';

type Basis = Partial<NewAuditEvent>;

/** An event of the scoring. Before the opening none says a point: of a sheet its seal alone. */
export const scoringEvent = (type: string, basis: Basis, after: { readonly [key: string]: Json }, more: Basis = {}): NewAuditEvent =>
  auditEvent(type, { ...basis, ...more, after });

export const reasoned = (text: string): Basis => ({ reason: { code: 'OTHER', text } });
