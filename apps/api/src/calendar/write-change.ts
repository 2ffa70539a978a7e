import { effectiveDays, type RecordedDay } from '@jiangcheng/domain/calendar/recorded-days';
import { isLocal } from '@jiangcheng/domain/calendar/calendar';
import { refreshVersion, versionOfDays } from '@jiangcheng/persistence/calendar/calendar-version';
import { insertDays, removeLocalDays, replaceNotice } from '@jiangcheng/persistence/calendar/recorded-days';
import type { EntityManager } from 'typeorm';
import { tidyText, type CalendarPlan, type ChangeRequest } from './plan-change.ts';

/** Writes the rows of a planned change and gives each year it touches its new version; the years are locked. */
export async function writeChange(
  manager: EntityManager,
  year: number,
  { plan, change, by }: { plan: CalendarPlan; change: ChangeRequest; by: string },
): Promise<void> {
  switch (change.kind) {
    case 'FORM':
    case 'FILE': {
      const days = plan.rows.filter((row) => row.noticeYear === year && !isLocal(row));
      const document = { documentNo: tidyText(change.documentNo), documentUrl: change.documentUrl ?? null };
      await replaceNotice(manager, year, { ...document, noticeVersion: `notice.${versionOfDays(days)}`, days, by });
      break;
    }
    case 'LOCAL': {
      const added = plan.rows.filter((row) => isLocal(row) && row.date >= change.from && row.date <= change.to);
      await insertDays(manager, year, added, { by, reason: tidyText(change.reason) });
      break;
    }
    case 'LOCAL_REMOVED':
      await removeLocalDays(manager, year, change.dates);
  }
  for (const touched of plan.years) await refreshVersion(manager, touched);
}

/** Digest of all that counts in a year, as its history keeps it. */
export const digestOfYear = (rows: readonly RecordedDay[], year: number): string =>
  versionOfDays(effectiveDays(rows).filter(({ date }) => date.startsWith(`${year}-`)));
