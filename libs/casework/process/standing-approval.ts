import type { ApprovalVerb } from '@jiangcheng/domain/approval/commands';
import { open } from '@jiangcheng/domain/approval/consequences';
import { evolve, fromEvents } from '@jiangcheng/domain/approval/evolve';
import { seatedAt } from '@jiangcheng/domain/approval/plan';
import { currentRun, type ApprovalState, type Signature } from '@jiangcheng/domain/approval/state';
import { holds, isBehind } from '@jiangcheng/domain/approval/taking-part';
import { actingSigners } from '@jiangcheng/domain/approval/verdict';
import { wordsToTakeBack } from '@jiangcheng/domain/approval/withdrawing';
import { currentStage, isStageOpen } from '@jiangcheng/domain/process/story';
import { valueOf } from '@jiangcheng/domain/shared/result';
import { unchanged } from '../approval/apply-verb.ts';
import { reconcileSeats, type SeatChanges } from '../approval/reconcile-seats.ts';
import { clockOfSeat, plannedRunClocks, startsOrEnds } from '../approval/run-clocks.ts';
import { reconcileDeadlines, type DeadlineChange, type PlannedClock } from '../deadline/reconcile-deadlines.ts';
import type { ApprovalChange, ApprovalRow } from '../ports/approval-row.ts';
import type { DeadlineRow, LockedCase } from '../ports/case-store.ts';
import type { NewId } from '../ports/ids.ts';
import type { ActContext } from './act-context.ts';
import type { Process } from './process.ts';
import type { ProcessTypes } from './process-types.ts';

export interface StandingApproval {
  row: ApprovalRow;
  /** Not written yet: who saves first opens it, as with the stage itself. */
  opening: boolean;
}

/** The approval of the stage in which the case stands; null in every stage without one. */
export function standingApproval<T extends ProcessTypes>(
  process: Process<T>,
  locked: LockedCase<T['state']>,
  pack: T['pack'],
  newId: NewId,
): StandingApproval | null {
  const { state, approval, now } = locked;
  const current = currentStage(state);
  const wanted = current?.outcome === null ? process.approval(state, pack) : null;
  if (wanted === null || current === null) return null;
  const { stage, round } = current;
  if (approval?.stage === stage && approval.round === round) return { row: approval, opening: false };
  const opened = fromEvents(valueOf(open(seatedAt(wanted.plan, locked.posts), wanted.barred, now)));
  return { row: { id: newId(), stage, round, state: opened }, opening: true };
}

/** The seat that a verb is about, where he named none: the first at which he may sign now; of a 撤回, the one that has his word. */
export function ownSeat(verb: ApprovalVerb, state: ApprovalState, by: Signature, pools: readonly string[]): string {
  const run = currentRun(state);
  const acting = run === null ? [] : actingSigners(run);
  const own =
    verb === 'withdraw'
      ? wordsToTakeBack(state).find(({ decision }) => decision !== null && isBehind(decision.by, by))
      : acting.find((signer) => holds(signer, by, pools));
  return (own ?? acting[0])?.key ?? '';
}

/** The approval of a stage that ended by another act than its signers' words: nothing more is asked of them. Null where none stood, or stands on. */
export function calledOff<T extends ProcessTypes>(
  process: Process<T>,
  { locked, pack, desk, deciding, request }: Pick<ActContext<T>, 'locked' | 'pack' | 'desk' | 'deciding' | 'request'>,
  after: T['state'],
): ApprovalChange | null {
  const standing = standingApproval(process, locked, pack, desk.newId);
  if (standing === null || isStageOpen(after, standing.row.stage)) return null;
  const by = { personId: deciding.kind === 'ACCOUNT' ? deciding.personId : deciding.registeredBy, name: deciding.name };
  const text = process.reasonOf(request.command, pack)?.text ?? '';
  return unchanged({ ...standing.row, state: evolve(standing.row.state, { type: 'CALLED_OFF', at: locked.now, by, text }) });
}

/** The approval as a transaction leaves it, and what of it is written: a change of it, or its opening. */
export interface ApprovalAfter {
  row: ApprovalRow;
  written: ApprovalChange | null;
}

/** The approval after a change of it, or as its stage opens; null where the case stands in no stage with one. */
export function approvalAfter<T extends ProcessTypes>(
  process: Process<T>,
  locked: LockedCase<T['state']>,
  pack: T['pack'],
  change: ApprovalChange | null,
  newId: NewId,
): ApprovalAfter | null {
  if (change !== null) return { row: change, written: change };
  const standing = standingApproval(process, locked, pack, newId);
  return standing === null ? null : { row: standing.row, written: standing.opening ? unchanged(standing.row) : null };
}

/** The clocks of its openings. */
export const approvalClocks = <T extends ProcessTypes>(
  process: Process<T>,
  { deadlines }: Pick<LockedCase, 'deadlines'>,
  pack: T['pack'],
  after: ApprovalAfter | null,
): PlannedClock[] => (after === null ? [] : plannedRunClocks(after.row, deadlines, process.approvalRule?.(after.row.stage, pack) ?? null));

/** The clocks that a word starts or ends; no calendar is read for a word that does neither. */
export async function runClockChanges<T extends ProcessTypes>(
  process: Process<T>,
  { desk, tx, locked }: Pick<ActContext<T>, 'desk' | 'tx' | 'locked'>,
  pack: T['pack'],
  after: ApprovalAfter,
): Promise<DeadlineChange[]> {
  const planned = approvalClocks(process, locked, pack, after);
  return startsOrEnds(planned, locked.deadlines) ? reconcileDeadlines(locked.deadlines, planned, await tx.calendar(), desk.newId) : [];
}

/** The tasks of its signers, due by the clocks of their seats among `deadlines`, which are as the transaction leaves them. */
export function approvalSeats<T extends ProcessTypes>(
  process: Process<T>,
  { tasks }: Pick<LockedCase, 'tasks'>,
  after: ApprovalAfter | null,
  deadlines: readonly DeadlineRow[],
  newId: NewId,
): SeatChanges {
  if (after === null) return { open: [], close: [], claim: [], due: [] };
  const { row } = after;
  return reconcileSeats(row, (seat) => clockOfSeat(row, deadlines, seat), tasks, process.approvalTask(row.stage), newId);
}
