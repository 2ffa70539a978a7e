import type { CalendarProgress } from '@jiangcheng/contracts/activities';
import { CALENDAR_UPDATE, workflowIdOf } from '@jiangcheng/contracts/ids';
import type { NewAuditEvent } from '../ports/case-changes.ts';
import type { NewId } from '../ports/ids.ts';
import { auditEvent } from '../audit/audit-event.ts';
import { movedMails } from './moved-mails.ts';
import type { CalendarUpdateStore, CalendarUpdateTransaction, OpenUpdate } from '../ports/calendar-update.ts';
import { recomputed } from './recomputed.ts';

const BATCH = 500;
/** Requests hold a case for a moment only. */
const LOCKED_WAIT_MS = 500;
const SETTLE_WAIT_MS = 200;

export interface UpdateRun {
  year: number;
  runId: string | null;
}

/**
 * One batch of a year's update in one transaction. When nothing waits any more and nobody can still write by the older calendar, people are
 * told and the update ends. May be repeated and broken off at any point: what is done stands in rows.
 */
export const recomputeDeadlines = (store: CalendarUpdateStore, newId: NewId, run: UpdateRun): Promise<CalendarProgress> =>
  store.transaction(async (tx) => {
    const update = await tx.openUpdate(run.year);
    if (update === null) return { done: true, recomputed: 0 };
    const basis: Partial<NewAuditEvent> = { workflowId: workflowIdOf(CALENDAR_UPDATE, String(run.year)), runId: run.runId };
    const taken = await tx.take(update, BATCH);
    if (taken.length === 0) return whenNothingIsTaken(tx, update, newId, basis);
    const calendar = await tx.calendar();
    await tx.save(
      update,
      taken.map((each) => recomputed(each, calendar, { ...basis, reason: { code: 'CALENDAR_CHANGED', text: update.documentNo } })),
    );
    return { done: false, recomputed: taken.length, waitMs: 0 };
  });

async function whenNothingIsTaken(
  tx: CalendarUpdateTransaction,
  update: OpenUpdate,
  newId: NewId,
  basis: Partial<NewAuditEvent>,
): Promise<CalendarProgress> {
  const again = (waitMs: number): CalendarProgress => ({ done: false, recomputed: 0, waitMs });
  if (await tx.waits(update)) return again(LOCKED_WAIT_MS);
  if (!(await tx.settled(update))) return again(SETTLE_WAIT_MS);
  if ((await tx.gather(update)) > 0) return again(0);
  const counts = await tx.counts(update);
  const after = { year: update.year, documentNo: update.documentNo, ...counts };
  await tx.finish(update, movedMails(update, await tx.moved(update), newId), auditEvent('CALENDAR_UPDATE_DONE', { ...basis, after }));
  return { done: true, recomputed: 0 };
}
