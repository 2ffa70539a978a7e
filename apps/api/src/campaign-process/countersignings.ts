import type { CampaignProcessView } from '@jiangcheng/contracts/api/campaign-process';
import type { ApprovalState, Decision } from '@jiangcheng/domain/approval/state';
import { principalOf, signersOf } from '@jiangcheng/domain/approval/state';
import type { Issuer } from '@jiangcheng/domain/document/state';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import type { DataSource } from 'typeorm';
import type { LockedCampaignCase } from './campaign-cases.ts';

type Countersigning = CampaignProcessView['rounds'][number]['countersignings'][number];

/** The bodies of the round whose approval this is, each with its word: the seats are addressed to the bodies. */
export function wordsOf(bodies: readonly Issuer[], approval: ApprovalState | null): Countersigning[] {
  const signers = (approval?.runs ?? []).flatMap(signersOf);
  return bodies.map(({ organizationId, name }) => {
    const seat = signers.find(({ address }) => address.kind === 'ROLE' && address.organizationId === organizationId);
    return { organizationId, name, word: seat?.decision ? wordOf(seat.decision) : null };
  });
}

/** Who has countersigned in the round in which the case stands. */
export const countersigningsOf = ({ state, approval }: LockedCampaignCase): Countersigning[] =>
  wordsOf(state.bodies, approval?.state ?? null);

const wordOf = ({ by, at, text }: Decision): Countersigning['word'] => ({
  by: principalOf(by).name,
  at: toIsoLocal(at),
  paper: by.kind === 'PAPER',
  opinion: text,
});

/** The approvals of the case's rounds, by round. */
export async function approvalsOf(source: DataSource, caseId: string): Promise<ReadonlyMap<number, ApprovalState>> {
  const rows: { round: number; state: ApprovalState }[] = await source.query('select round, state from app.approval where case_id = $1', [
    caseId,
  ]);
  return new Map(rows.map(({ round, state }) => [round, state]));
}
