import type { Address } from './plan.ts';
import { currentRun, holderOf, ownerOf, type ApprovalState } from './state.ts';
import { actingSigners } from './verdict.ts';

/** The task of one who may act now. `personId` names whose it is alone; else it is open to all of the address, and `claimedBy` holds it. */
export interface PlannedSeatTask {
  node: string;
  round: number;
  /** Key of the signer: the `signer` of the commands. */
  participant: string;
  address: Address;
  personId: string | null;
  claimedBy: string | null;
  /** Who gave the commission (委托办理), to whom it returns. */
  consignedBy: string | null;
}

/** One task for each signer who may act now; none once the approval is closed. */
export function plannedTasks(state: ApprovalState): PlannedSeatTask[] {
  const run = currentRun(state);
  if (run === null) return [];
  return actingSigners(run).map((signer) => {
    const consigned = signer.consignedTo !== null;
    const alone = consigned || signer.address.kind === 'PERSON';
    return {
      node: run.node,
      round: run.round,
      participant: signer.key,
      address: signer.address,
      personId: alone ? (holderOf(signer)?.personId ?? null) : null,
      claimedBy: alone ? null : (signer.claimedBy?.personId ?? null),
      consignedBy: consigned ? (ownerOf(signer)?.personId ?? null) : null,
    };
  });
}
