import type { HostingApplication, HostingFacts } from '@jiangcheng/domain/hosting/application';
import { filingRefusals } from '@jiangcheng/domain/hosting/decide';
import { refuse, type Refusal } from '@jiangcheng/domain/shared/result';
import type { LockedCampaign } from '@jiangcheng/persistence/campaign/locked-campaign';
import { findFile } from '@jiangcheng/persistence/file/files';
import { surroundingsOf, type ApplicationFields } from '@jiangcheng/persistence/hosting/applications';
import { bansOf } from '@jiangcheng/persistence/hosting/bans';
import { applicationWindow } from '@jiangcheng/regulations/facts/hosting';
import type { ContestPack } from '@jiangcheng/regulations/load-pack';
import type { EntityManager } from 'typeorm';
import { refusalProblem } from '../platform/problems.ts';

/** FILE_NOT_OF_CASE for a paper that was not brought to this campaign for that. */
export async function paperProblems(manager: EntityManager, campaignId: string, fileId: string | null): Promise<Refusal[]> {
  if (fileId === null) return [];
  const file = await findFile(manager, fileId);
  return file?.campaignId === campaignId && file.purpose === 'HOSTING_PAPER' ? [] : [{ code: 'FILE_NOT_OF_CASE', field: 'fileId' }];
}

/** Why an application may not be filed: the codes of filingRefusals, FILE_NOT_OF_CASE for a paper that was not brought to this campaign. */
export async function filingProblems(
  manager: EntityManager,
  campaign: LockedCampaign,
  pack: ContestPack,
  application: ApplicationFields,
  selfId: string | null,
): Promise<Refusal[]> {
  const strange = await paperProblems(manager, campaign.id, application.fileId);
  const facts = await factsOf(manager, campaign, pack, application, selfId);
  return [...filingRefusals(application, facts), ...strange];
}

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
