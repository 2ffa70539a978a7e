import { plannedTasks, type PlannedSeatTask } from '@jiangcheng/domain/approval/tasks';
import type { ApprovalRow } from '../ports/approval-row.ts';
import type { DeadlineRow } from '../ports/case-store.ts';
import { ladderReminders, rungsOf, unsaidRungs, type LadderTask } from '../reminder/ladder-reminders.ts';
import { nothingSaid, together, type RemindContext, type Reminding } from '../reminder/reminding.ts';
import { peopleInTurn } from './people-in-turn.ts';
import { seatTask } from './reconcile-seats.ts';
import { clockOfTurn } from './run-clocks.ts';

const MAILS = { before: 'approval-reminder', overdue: 'approval-overdue' };

/**
 * Those whose turn it is, by the ladder of the opening's clock: the assignees of its rungs. It reminds and goes up to the head; nothing here
 * decides for anybody (docs/decisions/0010). Nothing is read before the first rung.
 */
export async function turnReminders(
  context: RemindContext,
  approval: ApprovalRow | null,
  running: readonly DeadlineRow[],
  told: { taskKind: (stage: string) => string; link: string },
): Promise<Reminding> {
  const deadline = approval === null ? null : clockOfTurn(approval, running);
  const { tx, locked } = context;
  if (approval === null || deadline === null || !rungsOf(context, deadline).some(({ at }) => at <= locked.now)) return nothingSaid;
  const sent = await tx.remindersOf(locked.id);
  const said: Reminding[] = [];
  for (const seat of plannedTasks(approval.state)) {
    const task = seatTask(seat, approval.id, locked.tasks);
    if (task === undefined || unsaidRungs(context, { deadline, taskId: task.id }, sent).length === 0) continue;
    const people = await peopleInTurn(tx, locked, [seat], told.taskKind(approval.stage));
    const reminded: LadderTask = { taskId: task.id, holder: holderOf(seat), people, deadline, mails: MAILS, link: told.link };
    said.push(await ladderReminders(context, reminded, sent));
  }
  return toldOnce(together(said));
}

/** Whose superior hears of it where nobody acts for the seat. */
function holderOf({ address }: PlannedSeatTask): LadderTask['holder'] {
  const { role, organizationId } = address.kind === 'ROLE' ? address : { role: 'OFFICE' as const, organizationId: null };
  return { role, organizationId, beside: [] };
}

/** Who may take several seats has one mail of a rung: what the other seats would say is folded into it. */
function toldOnce({ mails, reminders, events }: Reminding): Reminding {
  const first = new Map(mails.toReversed().map((mail) => [`${mail.personId} ${mail.rung ?? ''}`, mail]));
  const kept = mails.filter((mail) => first.get(`${mail.personId} ${mail.rung ?? ''}`) === mail);
  const isKept = (id: string | null): boolean => id === null || kept.some((mail) => mail.id === id);
  return {
    mails: kept,
    reminders: reminders.map((row) => (isKept(row.mailId) ? row : { ...row, status: 'FOLDED', mailId: null })),
    events,
  };
}
