import type { DeadlineRow } from '@jiangcheng/casework/ports/case-store';
import type { ContestView } from '@jiangcheng/contracts/api/contest';
import { isPublished, type Calendar } from '@jiangcheng/domain/calendar/calendar';
import { isLate, workingDaysLeft } from '@jiangcheng/domain/deadline/compute-deadline';
import { yearOf } from '@jiangcheng/domain/shared/civil-date';
import { formatLocal, toIsoLocal } from '@jiangcheng/domain/shared/instant';
import type { Locale } from '../platform/messages/locale.ts';

/** A deadline as people read it: the last day with 24:00, the working days left, and why it may still move. */
export function deadlineViewOf(row: DeadlineRow, calendar: Calendar, now: number, locale: Locale): ContestView['deadlines'][number] {
  return {
    key: row.key,
    round: row.round,
    clause: row.rule.clause,
    startOn: row.startOn,
    dueOn: row.dueOn,
    dueAt: toIsoLocal(row.dueAt),
    dueText: formatLocal(row.dueAt),
    workingDaysLeft: workingDaysLeft(calendar, now, row),
    provisional: row.provisional,
    provisionalReason: row.provisional ? provisionalReason(row, calendar, locale) : null,
    status: row.status,
    overdue: row.status === 'RUNNING' && isLate(now, row.dueAt),
    late: row.late,
  };
}

/** Names the first year that is not published: the deadline is computed anew when it is. */
function provisionalReason({ startOn, dueOn }: DeadlineRow, calendar: Calendar, locale: Locale): string {
  const year = [yearOf(startOn), yearOf(dueOn)].find((y) => !isPublished(calendar, y)) ?? yearOf(dueOn);
  return locale === 'en'
    ? `The State Council has not published the holidays of ${year}; the date will be computed anew.`
    : `国务院尚未公布 ${year} 年放假安排，公布后重新计算。`;
}
