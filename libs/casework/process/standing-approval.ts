import { open } from '@jiangcheng/domain/approval/consequences';
import { evolve, fromEvents } from '@jiangcheng/domain/approval/evolve';
import { seatedAt } from '@jiangcheng/domain/approval/plan';
import { currentRun, type ApprovalState, type Signature } from '@jiangcheng/domain/approval/state';
import { holds } from '@jiangcheng/domain/approval/taking-part';
import { actingSigners } from '@jiangcheng/domain/approval/verdict';
import { currentStage, isStageOpen } from '@jiangcheng/domain/process/story';
import { valueOf } from '@jiangcheng/domain/shared/result';
import { unchanged } from '../approval/apply-verb.ts';
import { reconcileSeats, type SeatChanges } from '../approval/reconcile-seats.ts';
import type { ApprovalChange, ApprovalRow } from '../ports/approval-row.ts';
import type { LockedCase } from '../ports/case-store.ts';
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

/** The seat at which he may sign now, where he named none: the first that is his. */
export function ownSeat(state: ApprovalState, by: Signature, pools: readonly string[]): string {
  const run = currentRun(state);
  const acting = run === null ? [] : actingSigners(run);
  return (acting.find((signer) => holds(signer, by, pools)) ?? acting[0])?.key ?? '';
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
  const text = process.reasonOf(request.command)?.text ?? '';
  return unchanged({ ...standing.row, state: evolve(standing.row.state, { type: 'CALLED_OFF', at: locked.now, by, text }) });
}

/** The tasks of the approval's signers after a change of it, or as its stage opens. */
export function approvalSeats<T extends ProcessTypes>(
  process: Process<T>,
  locked: LockedCase<T['state']>,
  pack: T['pack'],
  change: ApprovalChange | null,
  newId: NewId,
): SeatChanges & { approval: ApprovalChange | null } {
  const standing = change === null ? standingApproval(process, locked, pack, newId) : null;
  const row = change ?? standing?.row ?? null;
  if (row === null) return { open: [], close: [], claim: [], approval: null };
  const approval = change ?? (standing?.opening === true ? unchanged(row) : null);
  return { ...reconcileSeats(row, locked.tasks, process.approvalTask(row.stage), newId), approval };
}
