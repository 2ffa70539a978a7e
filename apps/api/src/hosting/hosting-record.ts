import { auditEvent } from '@jiangcheng/casework/audit/audit-event';
import type { NewAuditEvent } from '@jiangcheng/casework/ports/case-changes';
import type { PaperBasis } from '@jiangcheng/casework/ports/paper-row';
import type { HostingDecision } from '@jiangcheng/domain/hosting/application';
import { appendCampaignEvents, type LockedCampaign } from '@jiangcheng/persistence/campaign/locked-campaign';
import { openContestRow } from '@jiangcheng/persistence/casework/open-case';
import { decideApplication, findApplication, type ApplicationRow } from '@jiangcheng/persistence/hosting/applications';
import type { EntityManager } from 'typeorm';
import { commandBasis } from '../campaign/command-basis.ts';
import { notFound, ProblemError } from '../platform/problems.ts';
import type { CurrentRequest } from '../platform/request-context.ts';
import { tellApplicant } from './hosting-mails.ts';

type HostingEventType = 'HOSTING_FILED' | 'HOSTING_REFILED' | 'HOSTING_ACCEPTED' | 'HOSTING_RETURNED' | 'HOSTING_REJECTED';

const settled = {
  ACCEPT: { status: 'ACCEPTED', event: 'HOSTING_ACCEPTED' },
  RETURN: { status: 'RETURNED', event: 'HOSTING_RETURNED' },
  REJECT: { status: 'REJECTED', event: 'HOSTING_REJECTED' },
} as const satisfies Record<HostingDecision, { status: ApplicationRow['status']; event: HostingEventType }>;

export interface Decided {
  decision: HostingDecision;
  reason: string | null;
  /** Where it was made on paper. */
  paper?: PaperBasis | undefined;
}

/** Writes the decision; an accepted application opens its contest with the organizers that it names. */
export async function settle(
  manager: EntityManager,
  campaign: LockedCampaign,
  row: ApplicationRow,
  { decision, reason, paper }: Decided,
  current: CurrentRequest,
): Promise<ApplicationRow> {
  const caseId = decision === 'ACCEPT' ? await openContest(manager, campaign, row, current) : null;
  const { status, event } = settled[decision];
  await decideApplication(manager, row.id, { status, reason, caseId, by: paper?.registeredBy ?? current.actor().accountId });
  const decided = await recorded(manager, campaign, row.id, event, commandBasis(current, 'OFFICE', paper));
  await tellApplicant(manager, decided);
  return decided;
}

async function openContest(
  manager: EntityManager,
  { id: campaignId }: LockedCampaign,
  { tradeNo, organizers }: ApplicationRow,
  current: CurrentRequest,
): Promise<string> {
  const origin = { actor: current.actor(), stamp: current.stamp(), key: current.idempotencyKey() };
  const opened = await openContestRow(manager, { campaignId, tradeNo, organizers, ...origin });
  if (typeof opened === 'string') throw new ProblemError(409, opened);
  return opened.caseId;
}

/** What happened to an application, in the campaign's history. */
export async function recorded(
  manager: EntityManager,
  campaign: LockedCampaign,
  id: string,
  type: HostingEventType,
  acted: Partial<NewAuditEvent>,
): Promise<ApplicationRow> {
  const row = await findApplication(manager, campaign.id, id);
  if (row === null) throw notFound();
  const { tradeNo, trade, applicant, applicantType, receivedOn, round, caseId, reason } = row;
  const organizers = row.organizers.map(({ organizationId, lead }) => ({ organizationId, lead }));
  const after = { id, tradeNo, trade, applicant, applicantType, organizers, receivedOn, round, caseId };
  const why = reason === null ? (acted.reason ?? null) : { code: 'REASON', text: reason };
  await appendCampaignEvents(manager, campaign, [auditEvent(type, { ...acted, after, clause: '000/附1/六.1', reason: why })]);
  return row;
}
