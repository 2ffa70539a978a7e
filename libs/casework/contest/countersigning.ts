import { textOf } from '@jiangcheng/domain/approval/commands';
import type { Barred, ClosedApproval } from '@jiangcheng/domain/approval/state';
import type { ContestCommand } from '@jiangcheng/domain/contest/commands';
import { countersignersOf, type ContestState } from '@jiangcheng/domain/contest/state';
import { currentStage, isStageOpen } from '@jiangcheng/domain/process/story';
import { countersignPlan, countersignSeat } from '@jiangcheng/domain/sub-plan/countersign-plan';
import type { ActRequest } from '../process/act-context.ts';
import type { StageApproval } from '../process/process.ts';
import type { SignRequest } from '../process/sign-request.ts';
import type { ContestTypes } from './types.ts';

export const COUNTERSIGNING = 'COUNTERSIGNING';
export const COUNTERSIGN_TASK = 'COUNTERSIGN_PLAN';

/** Four eyes: who handed the plan in signs it for nobody. */
const barredOf = (state: ContestState): Barred[] =>
  (state.plan?.submissions ?? [])
    .filter(({ round }) => round === currentStage(state)?.round)
    .map(({ by, byName }) => ({ why: 'PREPARED', personId: by, name: byName }));

/** 会签 of the sub-plan by bodies, authority and organizers (000/附1/六.1): anew in each round. */
export function countersigningOf(state: ContestState): StageApproval | null {
  const signers = countersignersOf(state);
  if (signers === null || !isStageOpen(state, COUNTERSIGNING)) return null;
  return { stage: COUNTERSIGNING, plan: countersignPlan(signers), barred: barredOf(state) };
}

/** What one organization says of the plan is its word on the approval. */
export function countersignWord({ caseId, command, origin, key }: ActRequest<ContestTypes>, state: ContestState): SignRequest | null {
  const signers = countersignersOf(state);
  if (signers === null || (command.act !== 'countersignPlan' && command.act !== 'returnPlan')) return null;
  const { organizationId, round = null } = command.input;
  const signer = countersignSeat(organizationId, signers);
  const common = { caseId, origin, key, round, coded: null, onBehalfOf: null };
  return command.act === 'countersignPlan'
    ? { ...common, command: { verb: 'agree', input: { signer, text: command.input.opinion } } }
    : { ...common, command: { verb: 'return', input: { signer, to: null, text: command.input.text } } };
}

/** What the closed 会签 came to, as an act on the contest: the last word, or the one that returned it. Its plan knows no 不同意. */
export function countersigned({ command }: SignRequest, { status }: ClosedApproval): ContestCommand {
  if (status === 'APPROVED') return { act: 'countersignPlan', input: { organizationId: '' } };
  if (status === 'RETURNED') return { act: 'returnPlan', input: { organizationId: '', text: textOf(command) ?? '' } };
  throw new Error(`a sub-plan cannot end ${status}`);
}
