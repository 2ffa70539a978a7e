import { ORG_AWARD_CLAUSE } from '@jiangcheng/domain/org-award/acts';
import { lastProposal, type OrgAwardState, type ProposedUnit } from '@jiangcheng/domain/org-award/state';
import { unitsLink } from '../collection/types.ts';
import { cited } from '../contest/rules.ts';
import type { NewMail } from '../ports/case-changes.ts';
import type { Recipient } from '../ports/case-store.ts';
import type { ActContext } from '../process/act-context.ts';
import { distinct, mailTo } from '../reminder/reminding.ts';
import type { OrgAwardTypes } from './types.ts';

/** Once the list is approved, each unit that filed its 自评表 hears whether it is awarded, with its own score and nobody else's. */
export async function unitResultMails(context: ActContext<OrgAwardTypes>, state: OrgAwardState): Promise<NewMail[]> {
  const approved = context.events.some(({ type }) => type === 'ORG_AWARD_APPROVED');
  if (!approved || context.paper?.kind === 'BACKFILL') return [];
  const mails: NewMail[] = [];
  for (const unit of lastProposal(state)?.units ?? []) mails.push(...mailsTo(await peopleOf(context, unit), unit, context));
  return mails;
}

/** A unit hands in by its own people, or by those who organize contests for it (collection). */
async function peopleOf({ tx, locked }: ActContext<OrgAwardTypes>, { organizationId }: ProposedUnit): Promise<Recipient[]> {
  const { campaignId } = locked.scope;
  return distinct([
    ...(await tx.recipients('TEAM_UNIT', campaignId, organizationId)),
    ...(await tx.recipients('ORGANIZER', campaignId, organizationId)),
  ]);
}

const mailsTo = (
  people: readonly Recipient[],
  { organizationId, name, awarded, total }: ProposedUnit,
  { desk, locked, pack }: ActContext<OrgAwardTypes>,
): NewMail[] =>
  mailTo(people, desk.newId, {
    kind: awarded ? 'org-award-won' : 'org-award-none',
    variables: {
      ...{ contest: locked.title, organization: name, clause: cited(pack, ORG_AWARD_CLAUSE), score: total ?? '—' },
      link: `${unitsLink(locked.state.collectionId)}/${organizationId}/assessment`,
    },
  });
