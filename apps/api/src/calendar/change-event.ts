import type { Json, NewAuditEvent } from '@jiangcheng/casework/ports/case-changes';
import { auditEvent } from '@jiangcheng/casework/audit/audit-event';
import { isLocal } from '@jiangcheng/domain/calendar/calendar';
import type { RecordedDay } from '@jiangcheng/domain/calendar/recorded-days';
import { yearOf } from '@jiangcheng/domain/shared/civil-date';
import { isNotice, tidyText, type CalendarPlan, type ChangeRequest, type StoredYear } from './plan-change.ts';
import { digestOfYear } from './write-change.ts';

export interface ChangedYear {
  readonly year: number;
  readonly stored: StoredYear;
  /** The version after the change. */
  readonly version: string;
}

/** What a year's history says of a change: who, by which document, digests before and after, how much changed. */
export function changeEvent(
  { year, stored, version }: ChangedYear,
  {
    of,
    change,
    plan,
    before,
    basis,
  }: { of: number; change: ChangeRequest; plan: CalendarPlan; before: readonly RecordedDay[]; basis: Partial<NewAuditEvent> },
): NewAuditEvent {
  const changed = plan.changes.filter(({ date }) => yearOf(date) === year).length;
  const common = {
    ...basis,
    before: {
      status: stored?.status ?? 'UNKNOWN',
      documentNo: stored?.sourceDocNo ?? null,
      version: stored?.version ?? null,
      digest: digestOfYear(before, year),
    },
    calendarVersion: `${year}=${version}`,
    reason: 'reason' in change ? { code: 'REASON', text: tidyText(change.reason) } : null,
  };
  const after = { year, changed, version, digest: digestOfYear(plan.rows, year) };
  if (year !== of) return auditEvent('CALENDAR_DECEMBER_CHANGED', { ...common, after: { ...after, ...documentOf(change) } });
  if (isNotice(change))
    return auditEvent('CALENDAR_IMPORTED', {
      ...common,
      after: { ...after, ...documentOf(change), ...countsOf(plan, year), status: 'PUBLISHED' },
    });
  if (change.kind === 'LOCAL') return auditEvent('CALENDAR_LOCAL_ADDED', { ...common, after: { ...after, ...localOf(change) } });
  return auditEvent('CALENDAR_LOCAL_REMOVED', {
    ...common,
    after: { ...after, dates: change.kind === 'LOCAL_REMOVED' ? change.dates.join('、') : '' },
  });
}

const documentOf = (change: ChangeRequest): Record<string, Json> =>
  'documentNo' in change ? { documentNo: tidyText(change.documentNo), documentUrl: change.documentUrl ?? null, by: change.kind } : {};

function localOf(change: Extract<ChangeRequest, { kind: 'LOCAL' }>): Record<string, Json> {
  return { ...documentOf(change), kind: change.dayKind, name: tidyText(change.name), from: change.from, to: change.to };
}

function countsOf({ rows }: CalendarPlan, year: number): { off: number; makeUp: number } {
  const own = rows.filter((row) => row.noticeYear === year && !isLocal(row));
  const off = own.filter(({ kind }) => kind === 'HOLIDAY').length;
  return { off, makeUp: own.length - off };
}
