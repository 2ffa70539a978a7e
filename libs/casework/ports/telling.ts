import type { Role } from '@jiangcheng/domain/access/actor';
import type { NewMail } from './case-changes.ts';
import type { Recipient } from './recipient.ts';

/** What a command beside the case's own acts needs to tell people at once: the mails go out with what it changed, or not at all. */
export interface Telling {
  /** Who holds a role that reaches this campaign, for one organization where it is named. */
  recipients(role: Role, campaignId: string, organizationId: string | null): Promise<Recipient[]>;
  queueMails(caseId: string, mails: readonly NewMail[]): Promise<void>;
}
