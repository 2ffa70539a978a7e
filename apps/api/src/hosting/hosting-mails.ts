import type { Recipient } from '@jiangcheng/casework/ports/case-store';
import { hostingLink } from '@jiangcheng/contracts/case-link';
import { distinct, mailTo } from '@jiangcheng/casework/reminder/reminding';
import { insertMails } from '@jiangcheng/persistence/casework/save-mails';
import type { ApplicationRow } from '@jiangcheng/persistence/hosting/applications';
import type { BanRow } from '@jiangcheng/persistence/hosting/bans';
import { newId } from '@jiangcheng/persistence/ids';
import { peopleOfRole } from '@jiangcheng/persistence/person/recipients';
import type { EntityManager } from 'typeorm';

const kinds = { ACCEPTED: 'hosting-accepted', RETURNED: 'hosting-returned', REJECTED: 'hosting-rejected' } as const;

/** The office hears of an application that came without it. */
export async function tellOffice(manager: EntityManager, row: ApplicationRow): Promise<void> {
  const office = await peopleOfRole(manager, 'OFFICE', row.campaignId, null);
  await send(manager, office, 'hosting-filed', { ...about(row), link: hostingLink(row.campaignId) });
}

/** The applicant's people hear what was decided; half of the applicants have none and are told by telephone. */
export async function tellApplicant(manager: EntityManager, row: ApplicationRow): Promise<void> {
  if (row.status === 'FILED') return;
  const people: Recipient[] = [];
  for (const role of ['ORGANIZER', 'BODY'] as const) people.push(...(await peopleOfRole(manager, role, row.campaignId, row.applicantId)));
  const why: Record<string, string> = row.status === 'ACCEPTED' ? {} : { reasonText: row.reason ?? '' };
  await send(manager, distinct(people), kinds[row.status], { ...about(row), ...why, link: '/own-hosting' });
}

/** An organizer that was 通报 hears by which document and until when it may not apply. */
export async function tellBanned(manager: EntityManager, campaignId: string, ban: BanRow): Promise<void> {
  const people = await peopleOfRole(manager, 'ORGANIZER', campaignId, ban.organizationId);
  const { organization, decision: document, until: day, reason: reasonText } = ban;
  await send(manager, people, 'hosting-banned', { organization, document, day, reasonText, link: '/own-hosting' });
}

const about = ({ trade, applicant }: ApplicationRow) => ({ contest: trade, organization: applicant });

const send = (manager: EntityManager, to: readonly Recipient[], kind: string, variables: Record<string, string>): Promise<void> =>
  insertMails(manager, null, mailTo(to, newId, { kind, variables }));
