import { plannedTasks, type PlannedSeatTask } from '@jiangcheng/domain/approval/tasks';
import type { ApprovalRow } from '../ports/approval-row.ts';
import type { DeadlineRow } from '../ports/case-store.ts';
import { ladderReminders, rungsOf, unsaidRungs, type LadderTask } from '../reminder/ladder-reminders.ts';
import { nothingSaid, together, type RemindContext, type Reminding } from '../reminder/reminding.ts';
import { peopleInTurn } from './people-in-turn.ts';
import { seatTask } from './reconcile-seats.ts';
import { clockOfSeat } from './run-clocks.ts';

const MAILS = { before: 'approval-reminder', overdue: 'approval-overdue' };

/**
 * Those whose turn it is, by the ladder of the clock that their seat is under: the assignees of its rungs. It reminds and goes up to the head;
 * nothing here decides for anybody (docs/decisions/0010). Nothing is read before the first rung.
 */
export async function turnReminders(
  context: RemindContext,
  approval: ApprovalRow | null,
  running: readonly DeadlineRow[],
  told: { taskKind: (stage: string) => string; link: string },
): Promise<Reminding> {
  if (approval === null) return nothingSaid;
  const { tx, locked } = context;
  const seats = seatsUnderClocks(approval, running).filter(({ deadline }) => rungsOf(context, deadline).some(({ at }) => at <= locked.now));
  if (seats.length === 0) return nothingSaid;
  const sent = await tx.remindersOf(locked.id);
  const said = new Map<string, Reminding[]>();
  for (const { seat, deadline } of seats) {
    const task = seatTask(seat, approval.id, locked.tasks);
    if (task === undefined || unsaidRungs(context, { deadline, taskId: task.id }, sent).length === 0) continue;
    const people = await peopleInTurn(tx, locked, [seat], told.taskKind(approval.stage));
    const reminded: LadderTask = { taskId: task.id, holder: holderOf(seat), people, deadline, mails: MAILS, link: told.link };
    said.set(deadline.id, [...(said.get(deadline.id) ?? []), await ladderReminders(context, reminded, sent)]);
  }
  return together([...said.values()].map((ofClock) => toldOnce(together(ofClock))));
}

/** Whose turn it is, each with the running clock that he is under. */
const seatsUnderClocks = (approval: ApprovalRow, running: readonly DeadlineRow[]): { seat: PlannedSeatTask; deadline: DeadlineRow }[] =>
  plannedTasks(approval.state).flatMap((seat) => {
    const deadline = clockOfSeat(approval, running, seat.participant);
    return deadline === null ? [] : [{ seat, deadline }];
  });

/** Whose superior hears of it where nobody acts for the seat. */
function holderOf({ address }: PlannedSeatTask): LadderTask['holder'] {
  const { role, organizationId } = address.kind === 'ROLE' ? address : { role: 'OFFICE' as const, organizationId: null };
  return { role, organizationId, beside: [] };
}

/** Who may take several seats under one clock has one mail of a rung: what the other seats would say is folded into it. */
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
