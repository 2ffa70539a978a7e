import { isCancelled, type ContestState } from '@jiangcheng/domain/contest/state';
import { hasSigned, type BodyStep } from '@jiangcheng/domain/document/bodies-turn';
import type { DocumentState } from '@jiangcheng/domain/document/state';
import type { PlannedTask } from '@jiangcheng/domain/process/planned-task';
import type { TaskRow } from '../ports/rows.ts';

/** The document that a body's task asks it to sign: the notice, or the correction that has the task's round for its number. */
function documentOf({ kind, round }: TaskRow, { notice, noticeCorrections = [] }: ContestState): DocumentState | undefined {
  if (!kind.endsWith('_NOTICE_CORRECTION')) return notice;
  return noticeCorrections.find(({ number, withdrawn }) => number === round && withdrawn === null)?.document;
}

const SIGNING = /^(COUNTERSIGN|SIGN)_NOTICE(_CORRECTION)?$/;

/** What a body was asked to sign is done once it has; a text that was changed is signed anew. Null for a task of another kind. */
function wasSigned(row: TaskRow, state: ContestState): boolean | null {
  const [, step] = SIGNING.exec(row.kind) ?? [];
  if (step === undefined) return null;
  const document = documentOf(row, state);
  return document !== undefined && hasSigned(document, step as BodyStep, row.organizationId);
}

const isOut = (number: number, { noticeCorrections = [] }: ContestState): boolean =>
  noticeCorrections.some((one) => one.number === number && one.document.distributed !== null);

/** A task that moved to another organization, that the case's end or its cancellation left undone, or of a review from before there were approvals, is not done. */
export function wasDone(row: TaskRow, planned: readonly PlannedTask[], state: ContestState): boolean {
  const signed = wasSigned(row, state);
  if (signed !== null) return !isCancelled(state) && signed;
  if (row.kind === 'NOTICE_CORRECTION') return isOut(row.round, state);
  const moved = planned.some((task) => task.kind === row.kind && task.round === row.round);
  const beforeApprovals = row.kind === 'REVIEW';
  const leftUndone = row.kind === 'CONFIRM_RECEIPT' && state.receipts.some((r) => r.round === row.round && !r.confirmed);
  return !isCancelled(state) && !moved && !beforeApprovals && !leftUndone;
}
