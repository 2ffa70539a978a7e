import { CLOSING_GRACE_MS, isOverAt } from '@jiangcheng/domain/collection/closing';
import { workingDaysBetween } from '@jiangcheng/domain/calendar/working-days';
import { dueRungs, rungInstants, type RungInstant } from '@jiangcheng/domain/deadline/ladder';
import { quietUntil } from '@jiangcheng/domain/reminder/office-hours';
import { isStageOpen } from '@jiangcheng/domain/process/story';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import { auditEvent } from '../audit/audit-event.ts';
import { cited } from '../contest/rules.ts';
import { lastToldOn } from '../deadline/deadline-row.ts';
import type { Json, NewAuditEvent } from '../ports/case-changes.ts';
import type { DeadlineRow } from '../ports/case-store.ts';
import type { ClosedUnit, MassMail, MassNotice } from '../ports/collection-rows.ts';
import type { DueContext } from '../process/due-context.ts';
import type { MassBatch } from '../process/process.ts';
import { planOf, unitsLink, type CollectionTypes } from './types.ts';

type Context = DueContext<CollectionTypes>;

/** Units in one transaction: a hand-in waits while they are noted in the history, and nobody should notice. */
export const BATCH = 1000;
const OPENED = 'OPENED';
const CLOSED = 'CLOSED';

/** The window's clock, where it runs. */
const clockOf = ({ deadlines }: Pick<Context, 'deadlines'>): DeadlineRow | null =>
  deadlines.find(({ status }) => status === 'RUNNING') ?? deadlines.find(({ status }) => status === 'MET') ?? null;

/**
 * What is owed to many units now; null when nothing is. While units are being marked nothing else is said; people are told only of a window
 * that takes their package.
 */
export async function massNotice(context: Context): Promise<MassBatch | null> {
  const clock = clockOf(context);
  if (clock === null) return null;
  if (isStageOpen(context.state, 'CLOSING')) return (await isClosingDone(context)) ? null : () => closeBatch(context, clock);
  return (await tellBatch(context, clock)) ?? (isStageOpen(context.state, 'CHECK') ? closeRest(context, clock) : null);
}

/** Whether the closing of all units is through. */
export const isClosingDone = async ({ tx, locked, ...context }: Context): Promise<boolean> => {
  const clock = clockOf(context);
  return clock !== null && (await tx.collection.noticesDone(locked.id)).has(`${clock.dueOn} ${CLOSED}`);
};

/** When something is owed again: the next rung, or a unit's end that comes after the window's closing. */
export async function nextNoticeAt(context: Context): Promise<number | null> {
  const { tx, locked, state } = context;
  const clock = clockOf(context);
  const end = isStageOpen(state, 'CHECK') && clock !== null ? await tx.collection.nextEnd(locked.id, clock.dueAt) : null;
  return end === null ? null : end + CLOSING_GRACE_MS;
}

async function closeBatch(context: Context, clock: DeadlineRow): Promise<NewAuditEvent[]> {
  const { tx, locked } = context;
  const notice = await noticeOf(context, clock, CLOSED, closingMail);
  return closedEvents(await tx.collection.close(notice, locked.now - CLOSING_GRACE_MS, BATCH), clock);
}

async function closeRest(context: Context, clock: DeadlineRow): Promise<MassBatch | null> {
  const { tx, locked } = context;
  const end = await tx.collection.nextEnd(locked.id, clock.dueAt);
  if (end === null || !isOverAt(end, locked.now)) return null;
  const notice = await noticeOf(context, clock, CLOSED, closingMail);
  return async () => closedEvents(await tx.collection.closeRest(notice, locked.now - CLOSING_GRACE_MS, BATCH), clock);
}

/** One event for each unit: what became of its package is told of it by name in the history. */
const closedEvents = (closed: readonly ClosedUnit[], { rule }: DeadlineRow): NewAuditEvent[] =>
  closed.map(({ organizationId: unit, status }) => auditEvent('UNIT_CLOSED', { after: { unit, status }, clause: rule.clause }));

/** The opening, or the rung that is due; rungs that were missed are folded into the latest (design.md §6). */
async function tellBatch(context: Context, clock: DeadlineRow): Promise<MassBatch | null> {
  if (clock.status !== 'RUNNING') return null;
  const { tx, locked } = context;
  const done = await tx.collection.noticesDone(locked.id);
  const isDone = (rung: string): boolean => done.has(`${clock.dueOn} ${rung}`);
  if (isStageOpen(context.state, 'OPEN') && !isDone(OPENED)) return () => tell(context, clock, OPENED, openingMail);
  const rungs = instantsOf(context, clock);
  const said = rungs.map(({ rung }) => rung.offset).filter((offset) => isDone(String(offset)));
  const due = dueRungs(rungs, said, locked.now);
  if (due.length === 0) return null;
  return async () => {
    for (const { rung, verdict, overdue } of due) {
      if (verdict === 'SEND') return tell(context, clock, String(rung.offset), overdue ? overdueMail : reminderMail);
      await tx.collection.skip(locked.id, clock.dueOn, String(rung.offset));
    }
    return [];
  };
}

/** After the end of a hard window nothing is owed any more. */
const instantsOf = ({ calendar, state }: Context, clock: DeadlineRow): RungInstant[] =>
  rungInstants(clock.rule, { ...clock, startDate: lastToldOn(clock) }, calendar).filter(
    ({ at, overdue }) => at > (state.backfilledAt ?? -Infinity) && !(overdue && state.hard),
  );

async function tell(context: Context, clock: DeadlineRow, rung: string, mailOf: MailOf): Promise<NewAuditEvent[]> {
  const { done, units, people } = await context.tx.collection.tell(await noticeOf(context, clock, rung, mailOf), BATCH);
  if (!done) return [];
  return [auditEvent('UNITS_TOLD', { after: { rung, dueOn: clock.dueOn, units, to: people }, clause: clock.rule.clause })];
}

type MailOf = (context: Context, clock: DeadlineRow) => Pick<MassMail, 'kinds'> & { own: Record<string, Json> };

async function noticeOf(context: Context, clock: DeadlineRow, rung: string, mailOf: MailOf): Promise<MassNotice> {
  const { tx, locked, pack, state, calendar } = context;
  const { kinds, own } = mailOf(context, clock);
  const variables = { contest: locked.title, clause: cited(pack, planOf(pack, state).clause), ...own };
  const notBefore = quietUntil(calendar, await tx.officeHours(), locked.now);
  const mail: MassMail = { kinds, variables, link: unitsLink(locked.id), provisional: clock.provisional, notBefore };
  return { caseId: locked.id, campaignId: locked.scope.campaignId, dueOn: clock.dueOn, rung, windowDueAt: clock.dueAt, mail };
}

const openingMail: MailOf = () => ({ kinds: { owing: 'package-asked', done: null }, own: {} });
const closingMail: MailOf = () => ({ kinds: { owing: 'package-missed', done: 'package-closed' }, own: {} });
const reminderMail: MailOf = (context, clock) => ({
  kinds: { owing: 'package-reminder', done: null },
  own: { daysLeft: Math.max(0, daysTo(context, clock)) },
});
const overdueMail: MailOf = (context, clock) => ({
  kinds: { owing: 'package-overdue', done: null },
  own: { daysOverdue: Math.max(1, -daysTo(context, clock)) },
});

const daysTo = ({ calendar, locked }: Context, { dueOn }: DeadlineRow): number =>
  workingDaysBetween(calendar, civilDateOf(locked.now), dueOn).days;
