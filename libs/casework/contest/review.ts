import { textOf } from '@jiangcheng/domain/approval/commands';
import type { Barred } from '@jiangcheng/domain/approval/state';
import type { ContestCommand } from '@jiangcheng/domain/contest/commands';
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
    const { signer = '', opinion, round = null } = command.input;
    return { ...common, round, coded: null, command: { verb: 'agree', input: { signer, text: opinion } } };
  }
  if (command.act !== 'return') return null;
  const { signer = '', text, round = null, reasonCode, correctionDays } = command.input;
  return { ...common, round, coded: { reasonCode, correctionDays }, command: { verb: 'return', input: { signer, to: null, text } } };
}

/** What the closed approval came to, as an act on the contest. */
export function reviewed({ command, coded }: SignRequest, status: string): ContestCommand {
  const text = textOf(command) ?? undefined;
  if (status === 'APPROVED') return { act: 'confirm', input: { opinion: text } };
  if (status === 'RETURNED')
    return { act: 'return', input: { reasonCode: coded?.reasonCode ?? '', text: text ?? '', correctionDays: coded?.correctionDays } };
  throw new Error(`a score report cannot end ${status}`);
}
