import { isOffice, type Actor } from '@jiangcheng/domain/access/actor';
import { isPublished, type Calendar } from '@jiangcheng/domain/calendar/calendar';
import { clockStanding } from '@jiangcheng/domain/deadline/clock-standing';
import { isLate, workingDaysLeft } from '@jiangcheng/domain/deadline/compute-deadline';
import { ledgerFrom } from '@jiangcheng/domain/deadline/entry';
import { ledgerOf } from '@jiangcheng/domain/deadline/ledger';
import { yearOf } from '@jiangcheng/domain/shared/civil-date';
import { civilDateOf, formatLocal, toIsoLocal } from '@jiangcheng/domain/shared/instant';
import type { DeadlineRow, LockedCase } from '@jiangcheng/casework/ports/case-store';
import type { DeadlineView } from '@jiangcheng/contracts/api/deadline';
import type { Locale } from '../platform/messages/locale.ts';
import { deadlineActions } from './deadline-actions.ts';
import { runViewOf } from './run.view.ts';
import { ledgerLineOf, type LedgerNames } from './ledger.view.ts';

/** What stands around a deadline when it is shown. */
export interface DeadlineSurroundings {
  found: LockedCase;
  calendar: Calendar;
  names: LedgerNames;
  actor: Actor;
  locale: Locale;
}

/** A deadline as people read it: the last day with 24:00, the working days left, what its ledger holds, and why it may still move. */
export function deadlineViewOf(row: DeadlineRow, { found, calendar, names, actor, locale }: DeadlineSurroundings): DeadlineView {
  const { now } = found;
  const stands = row.status === 'SUSPENDED';
  return {
    ...{
      id: row.id,
      key: row.key,
      round: row.round,
      run: runViewOf(row.run, locale),
      clause: row.rule.clause,
      unit: row.rule.unit,
      hard: row.rule.hard,
    },
    ...{ startOn: row.startOn, dueOn: row.dueOn, provisional: row.provisional, status: row.status, late: row.late },
    dueAt: stands ? null : toIsoLocal(row.dueAt),
    dueText: stands ? null : formatLocal(row.dueAt),
    workingDaysLeft: stands ? null : workingDaysLeft(calendar, now, row),
    provisionalReason: row.provisional ? provisionalReason(row, calendar, locale) : null,
    overdue: row.status === 'RUNNING' && isLate(now, row.dueAt),
    participant: row.participant === null ? null : { id: row.participant, name: names.organizations.get(row.participant) ?? '' },
    ...{ grossDays: row.grossDays, netDays: row.netDays, ...standing(row, calendar, now) },
    ledger: row.entries.map((entry) => ledgerLineOf(entry, names)),
    actions: isOffice(actor, found.scope.campaignId) ? deadlineActions(row, found, locale) : [],
  };
}

/** A clock that was met stopped on that day. */
function standing({ rule, startOn, participant, entries, metAt }: DeadlineRow, calendar: Calendar, now: number) {
  const ledger = ledgerOf(ledgerFrom(entries), participant);
  const { budget, consumed, runningSince, suspendedSince } = clockStanding(rule, startOn, calendar, ledger, civilDateOf(metAt ?? now));
  return { budget, consumed, runningSince, suspendedSince };
}

/** Names the first year that is not published: the deadline is computed anew when it is. */
function provisionalReason({ startOn, dueOn }: DeadlineRow, calendar: Calendar, locale: Locale): string {
  const year = [yearOf(startOn), yearOf(dueOn)].find((y) => !isPublished(calendar, y)) ?? yearOf(dueOn);
  return locale === 'en'
    ? `The State Council has not published the holidays of ${year}; the date will be computed anew.`
    : `国务院尚未公布 ${year} 年放假安排，公布后重新计算。`;
}
