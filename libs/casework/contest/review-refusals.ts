import type { Actor } from '@jiangcheng/domain/access/actor';
import type { ContestFacts } from '@jiangcheng/domain/contest/facts';
import type { CaseTransaction, LockedContest } from '../ports/case-store.ts';
import type { Desk } from '../process/act-context.ts';
import { standingVerbs } from '../process/signing-verbs.ts';
import { contestProcess } from './contest-process.ts';

/** Why this person may not sign the review or return it; null where no review stands. */
export async function reviewRefusals(
  desk: Desk,
  tx: CaseTransaction,
  locked: LockedContest,
  actor: Actor,
): Promise<ContestFacts['review']> {
  const offered = await standingVerbs(contestProcess, desk, tx, locked, actor);
  const why = (verb: string) => offered?.find((one) => one.verb === verb)?.refusals ?? [];
  return offered === null ? null : { confirm: why('agree'), return: why('return') };
}
