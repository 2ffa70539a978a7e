import type { FixedDateRule } from '@jiangcheng/domain/deadline/rule';
import { nextRungAt } from '@jiangcheng/domain/deadline/ladder';
import { civilDateOf, formatLocal } from '@jiangcheng/domain/shared/instant';
import { computedRow } from '../deadline/deadline-row.ts';
import type { PlannedClock } from '../deadline/reconcile-deadlines.ts';
import type { AwaitedExperts } from '../ports/case-store.ts';
import type { DueContext } from '../process/due-context.ts';
import { ladderReminders, rungsOf } from '../reminder/ladder-reminders.ts';
import { nothingSaid, together, type RemindContext, type Reminding } from '../reminder/reminding.ts';
import type { SelectionPack, SelectionTypes } from './types.ts';

/** Experts whose sheets are awaited, by the office's own last instant (第七条): who has not declared his relations yet is asked for that first. */
export async function remindedOfScoring(
  { tx, locked, openTasks, calendar, pack }: DueContext<SelectionTypes>,
  about: RemindContext,
): Promise<Reminding & { nextAt: number | null }> {
  const awaited = await tx.awaitedExperts(locked.id);
  const task = [...locked.tasks, ...openTasks].find(({ kind }) => kind === 'EXPERT_SCORING');
  // Once it has passed the chair may open without those who are missing.
  if (awaited === null || task === undefined || locked.now >= awaited.dueAt) return { ...nothingSaid, nextAt: null };
  const deadline = computedRow({ ...clockOf(awaited, pack, task.round), id: '', entries: [] }, null, calendar);
  const sent = await tx.remindersOf(locked.id);
  const said: Reminding[] = [];
  for (const declared of [false, true]) {
    const people = awaited.experts.filter((one) => one.declared === declared);
    if (people.length === 0) continue;
    const kind = declared ? 'scoring-reminder' : 'interest-reminder';
    const holder = { role: 'EXPERT' as const, organizationId: null, beside: [] };
    const reminded = { taskId: task.id, holder, people, deadline, mails: { before: kind, overdue: kind } };
    said.push(await ladderReminders(about, { ...reminded, link: `/scorings/${locked.id}/desk` }, sent));
  }
  return { ...together(said), nextAt: nextRungAt(rungsOf(about, deadline), locked.now) };
}

/** The office names day and hour; the regulation says when they are called to mind. */
function clockOf({ startedAt, dueAt }: AwaitedExperts, { scoringDue }: SelectionPack, round: number): PlannedClock {
  const [on = '', cutoff = ''] = formatLocal(dueAt).split(' ');
  const rule: FixedDateRule = { ...scoringDue, on, cutoff };
  return { key: rule.key, round, rule, startOn: civilDateOf(startedAt), participant: null, metAt: null };
}
