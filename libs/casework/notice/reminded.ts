import { caseLink } from '@jiangcheng/contracts/case-link';
import { PAGE } from '@jiangcheng/domain/notice/facts';
import { waitingOutages } from '@jiangcheng/domain/notice/plan';
import { CLOSING_DELAY_MS, lastClosing } from '@jiangcheng/domain/notice/running';
import { civilDateOf, formatLocal } from '@jiangcheng/domain/shared/instant';
import type { DeadlineRow } from '../ports/case-store.ts';
import type { DueContext } from '../process/due-context.ts';
import { dailyReminders, type DailyTask } from '../reminder/daily-reminders.ts';
import { nothingSaid, type RemindContext, type Reminding } from '../reminder/reminding.ts';
import type { NoticeTypes } from './types.ts';

const ONE_DAY_MS = 86_400_000;
const ONE_HOUR_MS = 3_600_000;

/** An outage of the page over a day alerts the office, each working day until it has decided (office.md §7); and the next instant to look again. */
export async function remindedOfNotice(
  context: DueContext<NoticeTypes>,
  _running: readonly DeadlineRow[],
  about: RemindContext,
): Promise<Reminding & { nextAt: number | null }> {
  const { tx, locked, state } = context;
  const looksAt = await nextLook(context);
  const outage = outageTask(context);
  if (outage === null) return { ...nothingSaid, nextAt: looksAt };
  const { nextAt, ...said } = await dailyReminders(about, outage, await tx.remindersOf(locked.id));
  return { ...said, nextAt: state.postings.length === 0 ? nextAt : Math.min(nextAt, looksAt ?? nextAt) };
}

/**
 * While it hangs: its end; an hour before the page would have been away for a day, so that whoever only wakes the case looks at the page in
 * time; and the instant at which it has been. A window that is over looks again by the day.
 */
async function nextLook({ tx, locked, state }: DueContext<NoticeTypes>): Promise<number | null> {
  const end = lastClosing(state);
  if (end === null) return null;
  const fetches = await tx.notices.fetches(locked.id);
  const seen = [...fetches, ...state.proofs].filter(({ display, shown }) => display === PAGE && shown).map(({ at }) => at);
  const last = Math.max(...seen, ...state.postings.map(({ postedAt }) => postedAt));
  const next = [end + CLOSING_DELAY_MS, last + ONE_DAY_MS - ONE_HOUR_MS, last + ONE_DAY_MS + 1].filter((at) => at > locked.now);
  return next.length === 0 ? locked.now + ONE_DAY_MS : Math.min(...next);
}

function outageTask({ locked, openTasks, state, pack }: DueContext<NoticeTypes>): DailyTask | null {
  const task = [...locked.tasks, ...openTasks].find(({ kind }) => kind === 'DECIDE_OUTAGE');
  const [outage] = waitingOutages(state);
  if (task === undefined || outage === undefined) return null;
  return {
    taskId: task.id,
    holder: { role: 'OFFICE', organizationId: null, beside: [] },
    from: civilDateOf(outage.from),
    mail: 'notice-outage',
    due: { dueAt: lastClosing(state) ?? locked.now, provisional: state.windows.some(({ provisional }) => provisional) },
    variables: { since: civilDateOf(outage.from) },
    clause: pack.rule.clause,
    event: { outageFrom: formatLocal(outage.from), display: outage.display },
    link: caseLink('notice', locked.id, locked.scope.campaignId),
  };
}
