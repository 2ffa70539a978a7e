import { caseLink } from '@jiangcheng/contracts/case-link';
import type { DeadlineRow } from '../ports/case-store.ts';
import type { DueContext } from '../process/due-context.ts';
import { ladderReminders } from '../reminder/ladder-reminders.ts';
import { nothingSaid, type RemindContext, type Reminding } from '../reminder/reminding.ts';
import type { ObjectionTypes } from './types.ts';

/** The clock of the answer, while somebody waits for one. */
export async function remindedOfObjection(
  { tx, locked, openTasks }: DueContext<ObjectionTypes>,
  running: readonly DeadlineRow[],
  about: RemindContext,
): Promise<Reminding & { nextAt: number | null }> {
  const [deadline] = running;
  const task = [...locked.tasks, ...openTasks].find(({ role, deadlineId }) => role === 'OFFICE' && deadlineId === deadline?.id);
  if (deadline === undefined || task === undefined) return { ...nothingSaid, nextAt: null };
  const mails = { before: 'objection-reply-reminder', overdue: 'objection-reply-overdue' };
  const holder = { role: 'OFFICE' as const, organizationId: null, beside: [] };
  const reminded = { taskId: task.id, holder, deadline, mails, link: caseLink('objection', locked.id, locked.scope.campaignId) };
  return { ...(await ladderReminders(about, reminded, await tx.remindersOf(locked.id))), nextAt: null };
}
