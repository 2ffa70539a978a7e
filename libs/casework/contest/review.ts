import { open } from '@jiangcheng/domain/approval/consequences';
import { fromEvents } from '@jiangcheng/domain/approval/evolve';
import { currentRun, type ApprovalState, type Barred, type Signature } from '@jiangcheng/domain/approval/state';
import { holds } from '@jiangcheng/domain/approval/taking-part';
import { actingSigners } from '@jiangcheng/domain/approval/verdict';
import type { ContestCommand } from '@jiangcheng/domain/contest/commands';
import { isStageOpen, currentStage, reportRound, type ContestState } from '@jiangcheng/domain/contest/state';
import { valueOf } from '@jiangcheng/domain/shared/result';
import { unchanged } from '../approval/apply-verb.ts';
import { reconcileSeats, type SeatChanges } from '../approval/reconcile-seats.ts';
import type { ApprovalChange, ApprovalRow } from '../ports/approval-row.ts';
import type { LockedCase } from '../ports/case-store.ts';
import type { NewId } from '../ports/ids.ts';
import type { ContestPack } from './rules.ts';

const STAGE = 'OFFICE_REVIEW';
export const REVIEW_TASK = 'REVIEW';

/** Four eyes: who filed the report does not review it (000/附1/六.3). */
const barredOf = (state: ContestState): Barred[] =>
  state.handIns
    .filter(({ round }) => round === reportRound(state))
    .map(({ by, byName }) => ({ why: 'PREPARED', personId: by, name: byName }));

export interface StandingReview {
  row: ApprovalRow;
  /** Not written yet: who saves first opens it, as with the stage itself. */
  opening: boolean;
}

/** The approval of the review in which the case stands; null in every other stage. */
export function standingReview(locked: LockedCase, pack: ContestPack, newId: NewId): StandingReview | null {
  const { state, approval, now } = locked;
  const round = currentStage(state)?.round;
  if (!isStageOpen(state, STAGE) || round === undefined) return null;
  if (approval?.stage === STAGE && approval.round === round) return { row: approval, opening: false };
  const opened = fromEvents(valueOf(open(pack.reviewPlan, barredOf(state), now)));
  return { row: { id: newId(), stage: STAGE, round, state: opened }, opening: true };
}

/** The seat at which he may sign now, where he named none: the first that is his. */
export function ownSeat(state: ApprovalState, by: Signature, pools: readonly string[]): string {
  const run = currentRun(state);
  const acting = run === null ? [] : actingSigners(run);
  return (acting.find((signer) => holds(signer, by, pools)) ?? acting[0])?.key ?? '';
}

/** A word on paper is for the seat that stood when it was registered: it is not carried over to another node. */
export function seated(command: ContestCommand, locked: LockedCase, pack: ContestPack, signer: string): ContestCommand {
  const standing = command.act === 'confirm' || command.act === 'return' ? standingReview(locked, pack, () => '') : null;
  if (standing === null || (command.act !== 'confirm' && command.act !== 'return') || command.input.signer !== undefined) return command;
  const by: Signature = { kind: 'PAPER', name: signer, registeredBy: '', confirmedBy: '' };
  return { ...command, input: { ...command.input, signer: ownSeat(standing.row.state, by, []) } } as ContestCommand;
}

/** The tasks of the review's signers after a change of its approval, or as the stage opens. */
export function reviewSeats(
  locked: LockedCase,
  pack: ContestPack,
  change: ApprovalChange | null,
  newId: NewId,
): SeatChanges & { approval: ApprovalChange | null } {
  const standing = change === null ? standingReview(locked, pack, newId) : null;
  const row = change ?? standing?.row ?? null;
  if (row === null) return { open: [], close: [], claim: [], approval: null };
  const approval = change ?? (standing?.opening === true ? unchanged(row) : null);
  return { ...reconcileSeats(row, locked.tasks, REVIEW_TASK, newId), approval };
}
