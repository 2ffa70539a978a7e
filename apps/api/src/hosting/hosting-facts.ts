import type { HostingApplication, HostingFacts } from '@jiangcheng/domain/hosting/application';
import { refuse } from '@jiangcheng/domain/shared/result';
import type { LockedCampaign } from '@jiangcheng/persistence/campaign/locked-campaign';
import { surroundingsOf } from '@jiangcheng/persistence/hosting/applications';
import { bansOf } from '@jiangcheng/persistence/hosting/bans';
import { applicationWindow } from '@jiangcheng/regulations/facts/hosting';
import type { ContestPack } from '@jiangcheng/regulations/load-pack';
import type { EntityManager } from 'typeorm';
import { refusalProblem } from '../platform/problems.ts';

/** What a decision about an application must know. Throws the problem where it names a trade or an organization that is not there. */
export async function factsOf(
  manager: EntityManager,
  { id, settings, year }: LockedCampaign,
  pack: ContestPack,
  application: HostingApplication,
  selfId: string | null,
): Promise<HostingFacts> {
  const { tradeExists, organizationsExist, applicantKind, ...around } = await surroundingsOf(manager, id, application, selfId);
  if (!tradeExists) throw refusalProblem(refuse('TRADE_UNKNOWN', { field: 'tradeNo' }));
  if (!organizationsExist) throw refusalProblem(refuse('ORGANIZATION_UNKNOWN', { field: 'organizers' }));
  const named = [application.applicantId, ...application.organizers.map(({ organizationId }) => organizationId)];
  return {
    ...around,
    window: applicationWindow(pack, settings, year),
    bans: await bansOf(manager, named),
    isOwn: applicantKind === 'CITY_UNION',
  };
}
