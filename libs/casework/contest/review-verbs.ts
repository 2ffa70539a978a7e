import type { Actor } from '@jiangcheng/domain/access/actor';
import { availableVerbs, type AvailableVerb } from '@jiangcheng/domain/approval/available-verbs';
import { actRefusals } from '@jiangcheng/domain/contest/decide';
import type { ContestFacts } from '@jiangcheng/domain/contest/facts';
import { approvalFacts } from '../approval/approval-facts.ts';
import type { ApprovalRow } from '../ports/approval-row.ts';
import type { CaseTransaction, LockedCase } from '../ports/case-store.ts';
import { contestFacts, needsOf } from './contest-facts.ts';
import { signatureIn } from './deputy.ts';
import { standingReview } from './review.ts';
import type { ContestPack } from './rules.ts';

/** What this person may do in the approval of a review, and if not, why not: by its own rules, and for agreeing by the contest's too. */
export async function reviewVerbs(
  tx: CaseTransaction,
  locked: LockedCase,
  row: ApprovalRow,
  pack: ContestPack,
  actor: Actor,
): Promise<AvailableVerb[]> {
  const by = await signatureIn(tx, row.state, locked.scope, actor);
  const facts = await approvalFacts(tx, row.state, locked.scope, actor, by);
  const offered = availableVerbs(row.state, facts, by);
  if (row.state.status !== 'OPEN') return offered;
  const held = actRefusals('confirm', locked.state, (await contestFacts(tx, locked, pack, needsOf('confirm'))).facts, locked.now);
  return offered.map((one) => {
    const refusals = one.verb === 'agree' ? [...one.refusals, ...held] : one.refusals;
    return { ...one, refusals, allowed: refusals.length === 0 };
  });
}

/** Why this person may not sign the review or return it; null where no review stands. */
export async function reviewRefusals(
  tx: CaseTransaction,
  locked: LockedCase,
  pack: ContestPack,
  actor: Actor,
): Promise<ContestFacts['review']> {
  const standing = standingReview(locked, pack, () => '');
  if (standing === null) return null;
  const by = await signatureIn(tx, standing.row.state, locked.scope, actor);
  const facts = await approvalFacts(tx, standing.row.state, locked.scope, actor, by);
  const offered = availableVerbs(standing.row.state, facts, by);
  const why = (verb: string) => offered.find((one) => one.verb === verb)?.refusals ?? [];
  return { confirm: why('agree'), return: why('return') };
}
