import type { ClosedApproval } from '@jiangcheng/domain/approval/state';
import type { CampaignCommand } from '@jiangcheng/domain/campaign/commands';
import type { CampaignState } from '@jiangcheng/domain/campaign/state';
import { isStageOpen } from '@jiangcheng/domain/process/story';
import type { ActRequest } from '../process/act-context.ts';
import type { StageApproval } from '../process/process.ts';
import type { SignRequest } from '../process/sign-request.ts';
import type { CampaignTypes } from './types.ts';

const STAGE = 'COMMITTEE_REVIEW';
const NODE = 'BODIES';

/** 会签 of all bodies. A body that does not agree raises an 异议 with its reason: there is nothing to refuse as a whole, or to return. */
export function countersigning(state: CampaignState): StageApproval | null {
  if (!isStageOpen(state, STAGE)) return null;
  const participants = state.bodies.map(({ organizationId }) => ({
    address: { kind: 'ROLE' as const, role: 'BODY' as const, organizationId },
    weight: 1,
  }));
  const node = { key: NODE, label: `approval.node.${NODE}`, rule: { kind: 'ALL' as const }, participants };
  return { stage: STAGE, plan: { nodes: [node], mayDisagree: false, mayReturn: false }, barred: [] };
}

/** The seat of a body: the plan's places are in the order of the bodies, and its one node is opened once. */
const seatOf = (organizationId: string, { bodies }: CampaignState): string =>
  `${NODE}/1/${bodies.findIndex((body) => body.organizationId === organizationId) + 1}`;

/** The countersigning of one body is its word on the approval. */
export function bodysWord({ caseId, command, origin, key }: ActRequest<CampaignTypes>, state: CampaignState): SignRequest | null {
  if (command.act !== 'countersign') return null;
  const { organizationId, opinion, round = null } = command.input;
  const input = { signer: seatOf(organizationId, state), text: opinion };
  return { caseId, origin, key, round, coded: null, onBehalfOf: null, command: { verb: 'agree', input } };
}

/** All have agreed, as an act on the campaign: the last body's word. Its plan offers neither a no nor a return. */
export function agreedByAll({ status }: ClosedApproval): CampaignCommand {
  if (status !== 'APPROVED') throw new Error(`the committee's review cannot end ${status}`);
  return { act: 'countersign', input: { organizationId: '' } };
}
