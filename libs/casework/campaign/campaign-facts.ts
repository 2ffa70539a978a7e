import type { EntryCorrection } from '@jiangcheng/domain/award/correct-result';
import type { CampaignAct } from '@jiangcheng/domain/campaign/acts';
import type { CampaignFacts } from '@jiangcheng/domain/campaign/facts';
import type { CampaignState } from '@jiangcheng/domain/campaign/state';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import type { ContestPack } from '../contest/rules.ts';
import { documentFacts } from '../document/document-facts.ts';
import { ownersNotice } from '../notice/notice-standing.ts';
import { correctingOf, nextCorrectionOf } from '../payment/correcting.ts';
import { planAnnexes } from './plan-annexes.ts';
import type { CaseTransaction, LockedCase } from '../ports/case-store.ts';

/** The facts of a campaign under the lock; organizations, number and announced result are looked up where an act names them. */
export async function campaignFacts(
  tx: CaseTransaction,
  locked: LockedCase<CampaignState>,
  { partialCirculars: partial, winnersNotice: asked, holdMinutes }: ContestPack,
  act: CampaignAct | null,
  input: { organizationIds?: readonly string[]; number?: string; contestId?: string; entries?: readonly EntryCorrection[] },
): Promise<CampaignFacts> {
  const { organizationIds, number, contestId, entries } = input;
  const { scope, now } = locked;
  return {
    contests: await tx.contestsOf(scope.campaignId),
    partial,
    names: organizationIds === undefined ? {} : await tx.organizationNames(organizationIds),
    winners: { asked, notice: await ownersNotice(tx, locked.id, now) },
    document: await documentFacts(tx, { today: civilDateOf(now), holdMinutes, number: number ?? null }),
    ...((act === 'draftYearPlan' || act === 'amendYearPlan') && { annexes: await planAnnexes(tx, locked) }),
    ...(act === 'beginPlanCorrection' && { nextCorrection: await nextCorrectionOf(tx.money, locked) }),
    ...(contestId !== undefined && entries !== undefined && { correcting: await correctingOf(tx.money, locked, contestId) }),
  };
}
