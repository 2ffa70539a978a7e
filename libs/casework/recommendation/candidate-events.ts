import { auditEvent } from '../audit/audit-event.ts';
import type { Json, NewAuditEvent } from '../ports/case-changes.ts';
import type { AtUnit } from './at-the-unit.ts';

/** An event of a unit's recommendation. Of candidates the record names ids and places, never names. */
export const unitEvent = <I>(
  type: string,
  { basis, request }: AtUnit<I>,
  after: { readonly [key: string]: Json },
  more: Partial<NewAuditEvent> = {},
): NewAuditEvent => auditEvent(type, { clause: '004/第六条', ...basis, ...more, after: { unit: request.organizationId, ...after } });

export const reasoned = (text: string): Partial<NewAuditEvent> => ({ reason: { code: 'OTHER', text } });
