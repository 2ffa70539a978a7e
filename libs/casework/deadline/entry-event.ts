import { actedAs } from '../audit/acted-as.ts';
import { auditEvent } from '../audit/audit-event.ts';
import type { Json, NewAuditEvent } from '../ports/case-changes.ts';
import type { CommandKey, CommandOrigin } from '../ports/case-store.ts';
import type { PaperBasis } from '../ports/paper-row.ts';
import type { DeadlineRow, LedgerRow } from '../ports/rows.ts';
import { deadlineJson } from './deadline-events.ts';

const typeOf = { SUSPEND: 'DEADLINE_SUSPENDED', RESUME: 'DEADLINE_RESUMED', EXTEND: 'DEADLINE_EXTENDED' } as const;

/** What the line itself says, beside the deadline as it became. */
function lineJson(entry: LedgerRow): { readonly [key: string]: Json } {
  const { authority } = entry;
  return entry.kind === 'EXTEND' ? { days: entry.days, grantedTo: entry.grantedTo, authority } : { on: entry.on, authority };
}

const clockJson = (row: DeadlineRow): { readonly [key: string]: Json } => ({
  ...deadlineJson(row),
  status: row.status,
  grossDays: row.grossDays,
  netDays: row.netDays,
});

/** The one event of an entry: the clock before and after, on whose word and why. */
export function entryEvent(
  by: { origin: CommandOrigin; key: CommandKey; documents: readonly string[] },
  entry: LedgerRow,
  before: DeadlineRow,
  after: DeadlineRow,
  paper: PaperBasis | null,
): NewAuditEvent {
  return auditEvent(typeOf[entry.kind], {
    ...actedAs(by, 'OFFICE'),
    decidedBy: paper?.decider ?? null,
    decidedOn: paper?.decidedOn ?? null,
    enteredBy: paper?.registeredBy ?? null,
    confirmedBy: paper?.confirmedBy ?? null,
    before: clockJson(before),
    after: { ...clockJson(after), ...lineJson(entry) },
    clause: after.rule.clause,
    calendarVersion: after.calendarVersion,
    reason: { code: 'REASON', text: entry.reason },
    documents: paper?.documents ?? by.documents,
  });
}
