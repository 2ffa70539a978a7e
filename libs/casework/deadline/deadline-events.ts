import { toIsoUtc } from '@jiangcheng/domain/shared/instant';
import { auditEvent } from '../audit/audit-event.ts';
import type { Json, NewAuditEvent } from '../ports/case-changes.ts';
import type { DeadlineRow } from '../ports/rows.ts';
import type { DeadlineChange } from './reconcile-deadlines.ts';

/** Which clock it is; an approval's also by the opening of its node. */
const identityJson = ({ key, round, run = null }: DeadlineRow): Record<string, Json> => ({ key, round, ...(run === null ? {} : { run }) });

/** A deadline as the history shows it before and after. */
export const deadlineJson = (row: DeadlineRow): { readonly [key: string]: Json } => ({
  ...identityJson(row),
  startOn: row.startOn,
  dueOn: row.dueOn,
  dueAt: toIsoUtc(row.dueAt),
  provisional: row.provisional,
  late: row.late,
});

/** One event for each deadline that was set or moved; that a hand-in met it is told by the hand-in itself. */
export function deadlineEvents(changes: readonly DeadlineChange[], basis: Partial<NewAuditEvent>): NewAuditEvent[] {
  return changes
    .filter(({ before, after }) => before === null || before.dueAt !== after.dueAt || (before.late !== null && before.late !== after.late))
    .map(({ before, after }) =>
      auditEvent(before === null ? 'DEADLINE_SET' : 'DEADLINE_RECOMPUTED', {
        ...basis,
        before: before === null ? null : deadlineJson(before),
        after: deadlineJson(after),
        clause: after.rule.clause,
        calendarVersion: after.calendarVersion,
      }),
    );
}

export const overdueEvent = (row: DeadlineRow): NewAuditEvent =>
  auditEvent('DEADLINE_OVERDUE', {
    after: { ...identityJson(row), dueOn: row.dueOn },
    clause: row.rule.clause,
    calendarVersion: row.calendarVersion,
  });
