import { isCancelled, type ContestState } from '@jiangcheng/domain/contest/state';
import { hasSigned } from '@jiangcheng/domain/document/bodies-turn';
import type { PlannedTask } from '@jiangcheng/domain/process/planned-task';
import type { TaskRow } from '../ports/rows.ts';

/** A notice whose text was changed is signed anew: what was asked of a body before is not done. */
function isUnsigned({ kind, organizationId }: TaskRow, { notice }: ContestState): boolean {
  if (notice === undefined) return false;
  if (kind === 'SIGN_NOTICE') return !hasSigned(notice, 'SIGN', organizationId);
  return kind === 'COUNTERSIGN_NOTICE' && !hasSigned(notice, 'COUNTERSIGN', organizationId);
}

/** A task that moved to another organization, that the case's end or its cancellation left undone, or of a review from before there were approvals, is not done. */
export function wasDone(row: TaskRow, planned: readonly PlannedTask[], state: ContestState): boolean {
  const moved = planned.some((task) => task.kind === row.kind && task.round === row.round);
  const beforeApprovals = row.kind === 'REVIEW';
  const leftUndone = row.kind === 'CONFIRM_RECEIPT' && state.receipts.some((r) => r.round === row.round && !r.confirmed);
  return !isCancelled(state) && !moved && !beforeApprovals && !leftUndone && !isUnsigned(row, state);
}
