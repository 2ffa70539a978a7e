import type { PlannedTask as Planned } from '../process/planned-task.ts';
import { currentStage } from '../process/story.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import { civilDateOf, type EpochMs } from '../shared/instant.ts';
import type { Refusal } from '../shared/result.ts';
import { NOTICE_CLAUSE } from './acts.ts';
import { lastClosing } from './running.ts';
import type { FoundOutage, NoticeStage, NoticeState } from './state.ts';

export type NoticeTaskKind = 'PUT_UP_NOTICE' | 'DECIDE_OUTAGE';
export type PlannedTask = Planned<NoticeTaskKind, NoticeStage>;

export const WINDOW = 'NOTICE';

/** A notice counts its windows itself, posting by posting; a decision recorded there makes them longer (extendNotice), and no ledger. */
export const clockRefusals = (): Refusal[] => [{ code: 'CLOCK_OF_THE_NOTICE', clause: NOTICE_CLAUSE }];

/** The last window as a deadline: from the first posting to the last day of the posting that hangs longest. Nobody meets it: it is over. */
export interface PlannedWindow {
  key: typeof WINDOW;
  round: number;
  startOn: CivilDate;
  lastDay: CivilDate;
  metAt: EpochMs | null;
}

/** Null before it is posted. A window that hung to its end was kept; one that was taken down ended then. */
export function plannedWindow(state: NoticeState): PlannedWindow | null {
  const [first] = state.postings;
  const end = lastClosing(state);
  if (first === undefined || end === null) return null;
  const closedAt = state.stages.find(({ stage }) => stage === 'RUNNING')?.closedAt ?? null;
  const lastDay = civilDateOf(end - 1);
  return {
    key: WINDOW,
    round: 1,
    startOn: civilDateOf(first.postedAt),
    lastDay,
    metAt: closedAt === null ? null : Math.min(closedAt, end - 1),
  };
}

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
  if (stage === 'POSTING') return [task('PUT_UP_NOTICE')];
  return waitingOutages(state).length > 0 ? [task('DECIDE_OUTAGE')] : [];
}
