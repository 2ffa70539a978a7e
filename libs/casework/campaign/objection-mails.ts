import { caseLink } from '@jiangcheng/contracts/case-link';
import { actRow } from '@jiangcheng/domain/campaign/acts';
import type { CampaignState, Objection, settlements } from '@jiangcheng/domain/campaign/state';
import type { Json, NewMail } from '../ports/case-changes.ts';
import type { Recipient } from '../ports/case-store.ts';
import type { ActContext } from '../process/act-context.ts';
import { officeOf } from '../reminder/office-of.ts';
import { distinct, mailTo } from '../reminder/reminding.ts';
import { cited } from '../contest/rules.ts';
import { bodiesOf } from './stage-mails.ts';
import type { CampaignTypes } from './types.ts';

type Settlement = (typeof settlements)[number];

const outcomes: Readonly<Record<Settlement, { zh: string; en: string }>> = {
  UNFOUNDED: { zh: '异议不成立', en: 'unfounded' },
  CORRECTED: { zh: '异议成立，已更正', en: 'upheld, and corrected' },
  WITHDRAWN: { zh: '异议已撤回', en: 'withdrawn' },
};

/**
 * An objection holds what all bodies sign (审核无异议): the office and the other bodies hear of it, and all of them that it is settled, for then
 * they may go on. Whoever raised or settled it hears nothing of his own act.
 */
export async function objectionMails(context: ActContext<CampaignTypes>, state: CampaignState): Promise<NewMail[]> {
  const { events } = context;
  // That a report goes back is told to the same people by a mail of its own.
  const isTold = events.some(({ type }) => type === 'REPORT_SENT_BACK');
  const mails: NewMail[] = [];
  for (const event of events) {
    if (event.type !== 'OBJECTION_RAISED' && event.type !== 'OBJECTION_SETTLED') continue;
    const objection = state.objections.find(({ id }) => id === event.id);
    if (objection === undefined) throw new Error(`${event.type} is about no objection of the state`);
    if (event.type === 'OBJECTION_RAISED') {
      const others = state.bodies.filter(({ organizationId }) => organizationId !== objection.organizationId);
      mails.push(...mailed(context, state, objection, await told(context, others), 'objection-raised', { reasonText: event.reason }));
    } else if (!isTold) {
      const own = { outcome: outcomes[event.outcome], reasonText: event.reason };
      mails.push(...mailed(context, state, objection, await told(context, state.bodies), 'objection-settled', own));
    }
  }
  return mails;
}

async function told(context: ActContext<CampaignTypes>, bodies: CampaignState['bodies']): Promise<Recipient[]> {
  const people = [...(await bodiesOf(context, { bodies })), ...(await officeOf(context.tx, context.locked))];
  return distinct(people).filter(({ personId }) => personId !== context.request.origin.actor.personId);
}

function mailed(
  { desk, locked, pack }: ActContext<CampaignTypes>,
  { circulations, bodies }: CampaignState,
  { contestId, organizationId }: Objection,
  to: readonly Recipient[],
  kind: string,
  own: Record<string, Json>,
): NewMail[] {
  const contest = circulations.flatMap(({ contests }) => contests).find(({ caseId }) => caseId === contestId)?.title ?? locked.title;
  const organization = bodies.find((body) => body.organizationId === organizationId)?.name ?? '';
  const clause = cited(pack, pack.ground(actRow('object').clause));
  const link = caseLink('campaign', locked.id, locked.scope.campaignId);
  return mailTo(to, desk.newId, { kind, variables: { contest, organization, clause, ...own, link } });
}
