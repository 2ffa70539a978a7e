import type { Actor } from '@jiangcheng/domain/access/actor';
import { availableVerbs, type AvailableVerb } from '@jiangcheng/domain/approval/available-verbs';
import { approvalFacts } from '../approval/approval-facts.ts';
import type { ApprovalRow } from '../ports/approval-row.ts';
import type { CaseTransaction, LockedCase } from '../ports/case-store.ts';
import type { Desk } from './act-context.ts';
import { signatureIn } from './deputy.ts';
import type { Process } from './process.ts';
import type { ProcessTypes } from './process-types.ts';
import { standingApproval } from './standing-approval.ts';

/** What this person may do in an approval, and if not, why not: by its own rules, and for agreeing by the case's too. */
export async function signingVerbs<T extends ProcessTypes>(
  process: Process<T>,
  desk: Desk,
  tx: CaseTransaction,
  locked: LockedCase<T['state']>,
  row: ApprovalRow,
  actor: Actor,
): Promise<AvailableVerb[]> {
  const offered = await offeredBy(process, tx, locked, row, actor);
  if (row.state.status !== 'OPEN') return offered;
  const act = process.actOfWord('agree', locked.state);
  const { facts } = await process.load(tx, locked, process.packOf(desk, locked), act);
  const held = process.refusals(act, locked.state, facts, locked.now);
  return offered.map((one) => {
    const refusals = one.verb === 'agree' ? [...one.refusals, ...held] : one.refusals;
    return { ...one, refusals, allowed: refusals.length === 0 };
  });
}

/** What the approval of the case's stage says of each verb to this person; null where none stands. */
export async function standingVerbs<T extends ProcessTypes>(
  process: Process<T>,
  desk: Desk,
  tx: CaseTransaction,
  locked: LockedCase<T['state']>,
  actor: Actor,
): Promise<AvailableVerb[] | null> {
  const standing = standingApproval(process, locked, process.packOf(desk, locked), () => '');
  return standing === null ? null : offeredBy(process, tx, locked, standing.row, actor);
}

async function offeredBy<T extends ProcessTypes>(
  process: Process<T>,
  tx: CaseTransaction,
  { scope }: LockedCase<T['state']>,
  { state, stage }: ApprovalRow,
  actor: Actor,
): Promise<AvailableVerb[]> {
  const by = await signatureIn(tx, state, scope, actor, process.approvalTask(stage));
  return availableVerbs(state, await approvalFacts(tx, state, scope, actor, by), by);
}
