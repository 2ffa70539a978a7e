import { caseLink } from '@jiangcheng/contracts/case-link';
import type { history } from '@jiangcheng/contracts/api/audit';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Calendar } from '@jiangcheng/domain/calendar/calendar';
import { workingDaysBetween } from '@jiangcheng/domain/calendar/working-days';
import type { CivilDate } from '@jiangcheng/domain/shared/civil-date';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import { parseInstant } from '@jiangcheng/domain/shared/parse-instant';
import type { AuditTrail, TrailRow, TrailSubject } from '@jiangcheng/persistence/audit/audit-trail';
import { verifyTrail } from '@jiangcheng/persistence/audit/verify-trail';
import { historyEventOf } from './history-event.ts';
import type { HistoryNames } from './history-names.ts';

/** A trail in business words, with the verdict on whether it is whole. */
export function historyOf(trail: AuditTrail, names: HistoryNames, calendar: Calendar): Output<typeof history> {
  const { id, number, title, auditHead } = trail.subject;
  const fault = verifyTrail(trail);
  const took = daysTaken(trail.rows, calendar);
  return {
    caseId: id,
    href: linkOf(trail.subject),
    number,
    title,
    verified: fault === null,
    fault,
    head: auditHead,
    events: trail.rows.map((row, index) => historyEventOf(row, names, took[index] ?? null)),
  };
}

const linkOf = ({ id, kind, caseKind, campaignId, number }: TrailSubject): string => {
  if (caseKind !== null) return caseLink(caseKind, id, campaignId);
  return kind === 'CAMPAIGN' ? `/campaigns/${id}` : `/calendar?year=${number}`;
};

/** For each act and each stage: working days since the stage before was opened. The system's bookkeeping between them takes no time of its own. */
function daysTaken(rows: readonly TrailRow[], calendar: Calendar): (number | null)[] {
  let openedOn: CivilDate | null = null;
  return rows.map((row) => {
    const on = dayOf(row);
    const counts = row.type === 'STAGE_OPENED' || row.event.actingRole !== 'SYSTEM';
    const days = openedOn === null || on === null || !counts ? null : workingDaysBetween(calendar, openedOn, on).days;
    if (row.type === 'STAGE_OPENED') openedOn = on;
    return days;
  });
}

/** Null for an instant that no record of ours has (a forged one). */
function dayOf({ at }: TrailRow): CivilDate | null {
  const instant = parseInstant(at);
  return instant.ok && at >= '2000' ? civilDateOf(instant.value) : null;
}
