import { caseLink } from '@jiangcheng/contracts/case-link';
import { SUBSIDY_CLAUSE } from '@jiangcheng/domain/payment/book';
import { Exact } from '@jiangcheng/domain/shared/decimal';
import type { Subsidy } from '@jiangcheng/domain/payment/subsidy';
import { contestPack } from '../contest/contest-pack.ts';
import { cited } from '../contest/rules.ts';
import type { Json, NewMail } from '../ports/case-changes.ts';
import { mailTo } from '../reminder/reminding.ts';
import type { AtBook } from './at-the-book.ts';

/** The organizer that a subsidy is for hears what the competent meeting has decided. */
export const decidedMails = <I>(at: AtBook<I>, subsidy: Subsidy, amount: string): Promise<NewMail[]> =>
  mailsTo(at, subsidy, 'subsidy-decided', { amount: new Exact(amount).toFixed(2) });

/** It hears that there is none, and why: it may apply again. */
export const refusedMails = <I>(at: AtBook<I>, subsidy: Subsidy, reasonText: string): Promise<NewMail[]> =>
  mailsTo(at, subsidy, 'subsidy-refused', { reasonText });

/** What is entered afterwards from paper was said then. */
async function mailsTo<I>(
  { tx, desk, locked, campaignId, paper }: AtBook<I>,
  { contestId, organizationId, organization, trade }: Subsidy,
  kind: string,
  own: Record<string, Json>,
): Promise<NewMail[]> {
  if (paper?.kind === 'BACKFILL') return [];
  const pack = contestPack(locked.regulation, locked.edition, locked.settings);
  const clause = cited(pack, pack.ground(SUBSIDY_CLAUSE));
  const variables = { contest: trade, organization, clause, ...own, link: caseLink('contest', contestId, campaignId) };
  return mailTo(await tx.recipients('ORGANIZER', campaignId, organizationId), desk.newId, { kind, variables });
}
