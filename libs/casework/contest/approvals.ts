import type { ApprovalVerb } from '@jiangcheng/domain/approval/commands';
import type { ContestAct } from '@jiangcheng/domain/contest/acts';
import type { ContestState } from '@jiangcheng/domain/contest/state';
import { isStageOpen } from '@jiangcheng/domain/process/story';
import type { Process } from '../process/process.ts';
import { COUNTERSIGN_TASK, COUNTERSIGNING, countersigned, countersigningOf, countersignWord } from './countersigning.ts';
import { REVIEW_TASK, reviewed, reviewOf, reviewWord } from './review.ts';
import type { ContestTypes } from './types.ts';

type Approvals = 'approval' | 'approvalTask' | 'approvalRule' | 'signers' | 'actOfWord' | 'wordOf' | 'conclusion';

const isCountersigned = (state: ContestState): boolean => isStageOpen(state, COUNTERSIGNING);

/** A return of the plan, or of the report, is a rule of its own; every other word rests on what agreeing rests on. */
function actOfWord(verb: ApprovalVerb, state: ContestState): ContestAct {
  if (isCountersigned(state)) return verb === 'return' ? 'returnPlan' : 'countersignPlan';
  return verb === 'agree' ? 'confirm' : 'return';
}

/** The two approvals of a contest: the 会签 of its plan, and the office's review of its report. */
export const contestApprovals: Pick<Process<ContestTypes>, Approvals> = {
  approval: (state, pack) => countersigningOf(state) ?? reviewOf(state, pack),
  approvalTask: (stage) => (stage === COUNTERSIGNING ? COUNTERSIGN_TASK : REVIEW_TASK),
  approvalRule: (stage, { approvalClocks }) => (stage === COUNTERSIGNING ? approvalClocks.countersign : approvalClocks.review),
  signers: (stage) => (stage === COUNTERSIGNING ? 'COUNTERSIGNER' : 'OFFICE'),
  actOfWord,
  wordOf: (request, state) => countersignWord(request, state) ?? reviewWord(request),
  conclusion: (request, ended, state) => (isCountersigned(state) ? countersigned(request, ended) : reviewed(request, ended)),
};
