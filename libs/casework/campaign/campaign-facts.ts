import type { CampaignFacts } from '@jiangcheng/domain/campaign/facts';
import type { CampaignState } from '@jiangcheng/domain/campaign/state';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import type { ContestPack } from '../contest/rules.ts';
import { documentFacts } from '../document/document-facts.ts';
import type { CaseTransaction, LockedCase } from '../ports/case-store.ts';

/** The facts of a campaign under the lock; organizations and number are looked up where an act names them. */
export async function campaignFacts(
  tx: CaseTransaction,
  { scope, now }: LockedCase<CampaignState>,
  { partialCirculars: partial }: ContestPack,
  input: { organizationIds?: readonly string[]; number?: string },
): Promise<CampaignFacts> {
  const { organizationIds, number } = input;
  return {
    contests: await tx.contestsOf(scope.campaignId),
    partial,
    names: organizationIds === undefined ? {} : await tx.organizationNames(organizationIds),
    document: await documentFacts(tx, civilDateOf(now), number ?? null),
  };
}
