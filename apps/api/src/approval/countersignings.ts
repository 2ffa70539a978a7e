import type { ApprovalState, Decision } from '@jiangcheng/domain/approval/state';
import { organizationOf, principalOf, signersOf } from '@jiangcheng/domain/approval/state';
import type { Issuer } from '@jiangcheng/domain/document/state';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import type { DataSource } from 'typeorm';

/** What one organization said in a 会签; null while it has not. */
export interface Countersigning extends Issuer {
  word: { by: string; at: string; paper: boolean; opinion: string | null } | null;
}

/** These organizations, each with its word in an approval whose seats are addressed to them. */
export function wordsOf(organizations: readonly Issuer[], approval: ApprovalState | null): Countersigning[] {
  const signers = (approval?.runs ?? []).flatMap(signersOf);
  return organizations.map(({ organizationId, name }) => {
    const seat = signers.find((signer) => organizationOf(signer) === organizationId);
    return { organizationId, name, word: seat?.decision ? wordOf(seat.decision) : null };
  });
}

const wordOf = ({ by, at, text }: Decision): NonNullable<Countersigning['word']> => ({
  by: principalOf(by).name,
  at: toIsoLocal(at),
  paper: by.kind === 'PAPER',
  opinion: text,
});

/** The approvals of a stage of a case, by round. */
export async function approvalsOf(source: DataSource, caseId: string, stage: string): Promise<ReadonlyMap<number, ApprovalState>> {
  const rows: { round: number; state: ApprovalState }[] = await source.query(
    'select round, state from app.approval where case_id = $1 and stage = $2',
    [caseId, stage],
  );
  return new Map(rows.map(({ round, state }) => [round, state]));
}
