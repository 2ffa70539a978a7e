import { caseLink } from '@jiangcheng/contracts/case-link';
import { circulationOf, type CampaignState } from '@jiangcheng/domain/campaign/state';
import type { PlannedTask } from '@jiangcheng/domain/process/planned-task';
import type { NewMail } from '../ports/case-changes.ts';
import type { CaseTransaction, LockedCase, Recipient } from '../ports/case-store.ts';
import type { Desk } from '../process/act-context.ts';
import { officeOf } from '../reminder/office-of.ts';
import { distinct, mailTo } from '../reminder/reminding.ts';
import { cited, type ContestPack } from '../contest/rules.ts';

interface Telling {
  desk: Desk;
  tx: CaseTransaction;
  locked: LockedCase<CampaignState>;
  pack: ContestPack;
}

const CLAUSE = '000/附1/六.4';

/** Who hears that a stage has opened with these tasks: the bodies of the review that waits for them, the office of each. */
export async function stageMails(telling: Telling, state: CampaignState, opened: readonly Pick<PlannedTask, 'kind'>[]): Promise<NewMail[]> {
  const kinds = opened.map(({ kind }) => kind);
  if (kinds.includes('COMMITTEE_REVIEW'))
    return mail(telling, state, 'committee-review', [...(await bodiesOf(telling, state)), ...(await officeOf(telling.tx, telling.locked))]);
  return kinds.includes('CIRCULAR') ? mail(telling, state, 'circular-due', await officeOf(telling.tx, telling.locked)) : [];
}

const mail = ({ desk, locked, pack }: Telling, state: CampaignState, kind: string, to: readonly Recipient[]): NewMail[] =>
  mailTo(distinct(to), desk.newId, {
    kind,
    variables: {
      contest: locked.title,
      count: circulationOf(state)?.contests.length ?? 0,
      clause: cited(pack, pack.ground(CLAUSE)),
      link: caseLink('campaign', locked.id, locked.scope.campaignId),
    },
  });

async function bodiesOf({ tx, locked }: Telling, { bodies }: CampaignState): Promise<Recipient[]> {
  const people: Recipient[] = [];
  for (const { organizationId } of bodies) people.push(...(await tx.recipients('BODY', locked.scope.campaignId, organizationId)));
  return people;
}
