import type { Calendar } from '@jiangcheng/domain/calendar/calendar';
import { rungInstants } from '@jiangcheng/domain/deadline/ladder';
import type { Json, NewAuditEvent } from '../ports/case-changes.ts';
import type { DeadlineRow } from '../ports/rows.ts';
import { auditEvent } from '../audit/audit-event.ts';
import type { RecomputedDeadline, TakenDeadline } from '../ports/calendar-update.ts';
import { deadlineJson } from '../deadline/deadline-events.ts';
import { computedRow, lastToldOn } from '../deadline/deadline-row.ts';

/** One deadline by the calendar as it is now, with its event. What rests on that calendar already, or has ended, is left as it is. */
export function recomputed(taken: TakenDeadline, calendar: Calendar, basis: Partial<NewAuditEvent>): RecomputedDeadline {
  const { row, caseId } = taken;
  const after = isOpen(row) ? computedRow(row, row, calendar) : row;
  if (after.calendarVersion === row.calendarVersion) return { caseId, after: row, event: null, wakeAt: null };
  return { caseId, after, event: eventOf(row, after, basis), wakeAt: earlierWake(taken, after, calendar) };
}

const isOpen = ({ status }: DeadlineRow): boolean => status !== 'MET' && status !== 'CANCELLED';

const json = (row: DeadlineRow): Record<string, Json> => ({ ...deadlineJson(row), calendarVersion: row.calendarVersion });

function eventOf(before: DeadlineRow, after: DeadlineRow, basis: Partial<NewAuditEvent>): NewAuditEvent {
  const unmoved = before.dueAt === after.dueAt;
  return auditEvent('DEADLINE_RECOMPUTED', {
    ...basis,
    before: json(before),
    after: { ...json(after), ...(unmoved ? { unmoved } : {}) },
    clause: after.rule.clause,
    calendarVersion: after.calendarVersion,
  });
}

/**
 * When the case must wake for a deadline that moved to an earlier day: at the first instant of its new ladder, at once where that has passed.
 * Null where the alarm it has is early enough; a later date needs no message (design.md §6).
 */
function earlierWake({ row, wakeAt, now }: TakenDeadline, after: DeadlineRow, calendar: Calendar): number | null {
  if (after.dueAt >= row.dueAt || after.status !== 'RUNNING') return null;
  const rungs = rungInstants(after.rule, { ...after, startDate: lastToldOn(after) }, calendar).map(({ at }) => at);
  const first = Math.max(now, Math.min(after.dueAt, ...rungs));
  return wakeAt === null || first < wakeAt ? first : null;
}
