import type { PlannedTask as Planned } from '../process/planned-task.ts';
import { currentStage } from '../process/story.ts';
import type { FoundOutage, NoticeStage, NoticeState } from './state.ts';

export type NoticeTaskKind = 'POST_NOTICE' | 'DECIDE_OUTAGE';
export type PlannedTask = Planned<NoticeTaskKind, NoticeStage>;

const ONE_DAY_MS = 86_400_000;

/** Outages that were found and wait for the office's decision to extend or not (office.md §7). A proof of that time settles one, too. */
export const waitingOutages = ({ outages, outageDecisions, proofs }: NoticeState): FoundOutage[] =>
  outages.filter(
    ({ display, from }) =>
      !outageDecisions.some((decided) => decided.display === display && decided.from === from) &&
      !proofs.some((proof) => proof.display === display && proof.shown && proof.at > from && proof.at - from <= ONE_DAY_MS),
  );

/** The office's tasks that are open in this state. */
export function plannedTasks(state: NoticeState): PlannedTask[] {
  const current = currentStage(state);
  if (current?.outcome !== null) return [];
  const { stage, round } = current;
  const task = (kind: NoticeTaskKind): PlannedTask => ({ kind, stage, round, role: 'OFFICE', organizationId: null, deadline: null });
  if (stage === 'POSTING') return [task('POST_NOTICE')];
  return waitingOutages(state).length > 0 ? [task('DECIDE_OUTAGE')] : [];
}
