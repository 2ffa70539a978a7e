import type { AttendInput, AttendResult } from '@jiangcheng/contracts/activities';
import { currentStage, type ContestState } from '@jiangcheng/domain/contest/state';
import { plannedDeadlines } from '@jiangcheng/domain/contest/plan';
import { workflowIdOf } from '@jiangcheng/contracts/ids';
import { deadlineEvents } from '../deadline/deadline-events.ts';
import { mergeDeadlines, reconcileDeadlines } from '../deadline/reconcile-deadlines.ts';
import { noChanges, type CaseChanges, type NewAuditEvent } from '../ports/case-changes.ts';
import type { CaseTransaction, LockedCase, Saved } from '../ports/case-store.ts';
import type { Desk } from './act-context.ts';
import { stageOpened } from './audit-events.ts';
import { dueWork, type DueWork } from './due-work.ts';
import { reconcileTasks } from './reconcile.ts';
import { reviewSeats } from './review.ts';

/** A waking's own proof of origin. */
export interface Waking {
  input: AttendInput;
  runId: string | null;
}

/** The stage asked for does not follow from the record: the story and the table of stages disagree, a defect in the code. */
export class StoryMismatchError extends Error {
  override name = 'StoryMismatchError';
}

/**
 * One waking of a contest's story: opens the stage if the record has not yet, does what is due, and says whether it has its outcome.
 * Writes nothing if nothing is due; idempotent (design.md §3.4).
 */
export const attendContest = (desk: Desk, waking: Waking): Promise<AttendResult> =>
  desk.store.transaction(async (tx) => {
    const locked = await tx.lock(waking.input.caseId);
    if (locked === null) throw new StoryMismatchError(`no case ${waking.input.caseId}`);
    const outcome = outcomeOf(locked.state, waking.input);
    if (outcome !== null) return { done: true, outcome, version: locked.version, auditHead: locked.auditHead };
    return openAndWait(desk, tx, locked, waking);
  });

const recordOf = (state: ContestState, { stage, round }: AttendInput) =>
  state.stages.find((s) => s.stage === stage && s.round === round) ?? null;
const outcomeOf = (state: ContestState, input: AttendInput): string | null => recordOf(state, input)?.outcome ?? null;

async function openAndWait(desk: Desk, tx: CaseTransaction, locked: LockedCase, waking: Waking): Promise<AttendResult> {
  if (recordOf(locked.state, waking.input) === null) throw mismatch(locked.state, waking.input);
  const { state } = locked;
  const pack = desk.packOf(locked.regulation, locked.edition, locked.settings);
  const calendar = await tx.calendar();
  const changed = reconcileDeadlines(locked.deadlines, plannedDeadlines(state, pack.rules), calendar, desk.newId);
  const deadlines = mergeDeadlines(locked.deadlines, changed);
  const tasks = reconcileTasks(locked, state, deadlines, desk.newId);
  const seats = reviewSeats(locked, pack, null, desk.newId);
  const due = await dueWork({ desk, tx, locked, state, deadlines, openTasks: tasks.open, calendar, pack });
  const origin = { workflowId: workflowIdOf('contest', locked.id), runId: waking.runId };
  const events: NewAuditEvent[] = [
    ...stageOpened(locked, origin),
    ...deadlineEvents(changed, origin),
    ...due.events.map((event) => ({ ...event, ...origin })),
  ];
  const changes: CaseChanges = {
    ...noChanges(state, due.wakeAt),
    events,
    deadlines: [...changed.map((c) => c.after).filter((d) => !due.deadlines.some((o) => o.id === d.id)), ...due.deadlines],
    openTasks: [...tasks.open, ...seats.open],
    closeTasks: [...tasks.close, ...seats.close],
    claimTasks: seats.claim,
    approval: seats.approval,
    dueTasks: tasks.due,
    mails: due.mails,
    reminders: due.reminders,
  };
  const saved = nothingToWrite(locked, changes) ? standing(locked) : await tx.save(locked, changes);
  return { done: false, wakeInMs: wakeIn(due, locked.now), version: saved.version, auditHead: saved.auditHead };
}

function mismatch(state: ContestState, { stage, round }: AttendInput): StoryMismatchError {
  const current = currentStage(state);
  return new StoryMismatchError(`asked to attend ${stage} ${round} after ${current?.stage ?? 'nothing'} ${current?.outcome ?? ''}`);
}

const standing = (locked: LockedCase): Saved => ({ version: locked.version, auditSeq: locked.auditSeq, auditHead: locked.auditHead });

const nothingToWrite = (locked: LockedCase, changes: CaseChanges): boolean =>
  !locked.opening &&
  changes.approval === null &&
  changes.wakeAt === locked.wakeAt &&
  [changes.events, changes.deadlines, changes.openTasks, changes.closeTasks, changes.dueTasks, changes.mails, changes.reminders].every(
    (list) => list.length === 0,
  );

/** A timer is only an alarm: at least a second, so that a clock that stands still cannot make a waking spin. */
const wakeIn = (due: DueWork, now: number): number | null => (due.wakeAt === null ? null : Math.max(1000, due.wakeAt - now));
