import { textOf } from '@jiangcheng/domain/approval/commands';
import { objectionsIn } from '@jiangcheng/domain/approval/objections';
import type { Barred, ClosedApproval } from '@jiangcheng/domain/approval/state';
import { NOT_AGREED, type ContestCommand } from '@jiangcheng/domain/contest/commands';
import { reportRound, type ContestState } from '@jiangcheng/domain/contest/state';
import { isStageOpen } from '@jiangcheng/domain/process/story';
import type { ActRequest } from '../process/act-context.ts';
import type { StageApproval } from '../process/process.ts';
import type { SignRequest } from '../process/sign-request.ts';
import type { ContestTypes } from './types.ts';
import type { ContestPack } from './rules.ts';

const STAGE = 'OFFICE_REVIEW';
export const REVIEW_TASK = 'REVIEW';

/** Four eyes: who filed the report, and for whom he stood in then, does not review it (000/附1/六.3). */
const barredOf = (state: ContestState): Barred[] =>
  state.handIns
    .filter(({ round }) => round === reportRound(state))
    .flatMap(({ by, byName, preparedFor = [] }) => [{ personId: by, name: byName }, ...preparedFor])
    .map((person) => ({ why: 'PREPARED', ...person }));

/** The office's review of a score report is an approval. */
export const reviewOf = (state: ContestState, { reviewPlan }: ContestPack): StageApproval | null =>
  isStageOpen(state, STAGE) ? { stage: STAGE, plan: reviewPlan, barred: barredOf(state) } : null;

/** The two acts of the review are words on its approval: the seat that was seen, or the one that is his. */
export function reviewWord({ caseId, command, origin, key }: ActRequest<ContestTypes>): SignRequest | null {
  const common = { caseId, origin, key, onBehalfOf: null };
  if (command.act === 'confirm') {
    const { signer = '', opinion, round = null, attachments } = command.input;
    return { ...common, round, coded: null, command: { verb: 'agree', input: { signer, text: opinion, attachments } } };
  }
  if (command.act !== 'return') return null;
  const { signer = '', text, round = null, reasonCode, correctionDays, attachments } = command.input;
  const input = { signer, to: null, text, attachments };
  return { ...common, round, coded: { reasonCode, correctionDays }, command: { verb: 'return', input } };
}

/**
 * What the closed approval came to, as an act on the contest. A report that was refused (不同意) goes back to its organizer like one that was
 * returned, with every reason that was given and the regulation's days: a contest has no end without confirmed scores (000/附1/六.3).
 */
export function reviewed({ command, coded }: SignRequest, ended: ClosedApproval): ContestCommand {
  const text = textOf(command) ?? undefined;
  switch (ended.status) {
    case 'APPROVED':
      return { act: 'confirm', input: { opinion: text } };
    case 'REJECTED':
      return { act: 'return', input: { reasonCode: NOT_AGREED, text: objectionsIn(ended) } };
    case 'RETURNED':
      return { act: 'return', input: { reasonCode: coded?.reasonCode ?? '', text: text ?? '', correctionDays: coded?.correctionDays } };
    case 'CANCELLED':
      throw new Error('a review is called off by no signer’s word');
  }
}
