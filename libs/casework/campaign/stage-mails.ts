import { caseLink } from '@jiangcheng/contracts/case-link';
import { actRow } from '@jiangcheng/domain/campaign/acts';
import { isDocumentTask, type DocumentTaskKind } from '@jiangcheng/domain/campaign/document-tasks';
import { circulationOf, type CampaignState } from '@jiangcheng/domain/campaign/state';
import type { PlannedTask } from '@jiangcheng/domain/process/planned-task';
import { turnMails } from '../document/turn-mails.ts';
import type { NewMail } from '../ports/case-changes.ts';
import type { CaseTransaction, LockedCase, Recipient } from '../ports/case-store.ts';
import type { Desk } from '../process/act-context.ts';
import { officeOf } from '../reminder/office-of.ts';
import { distinct, mailTo } from '../reminder/reminding.ts';
import { cited, type ContestPack } from '../contest/rules.ts';

export interface Telling {
  desk: Desk;
  tx: CaseTransaction;
  locked: LockedCase<CampaignState>;
  pack: ContestPack;
}

const CLAUSE = '000/附1/六.4';

/** Who hears that these tasks have opened: the bodies of the review that waits for them and of each document to be signed, the office of its own. */
export async function stageMails(
  telling: Telling,
  state: CampaignState,
  opened: readonly Pick<PlannedTask, 'kind' | 'organizationId'>[],
): Promise<NewMail[]> {
  return [...(await ofStage(telling, state, opened)), ...(await documentMails(telling, opened))];
}

async function ofStage(telling: Telling, state: CampaignState, opened: readonly Pick<PlannedTask, 'kind'>[]): Promise<NewMail[]> {
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

export async function bodiesOf({ tx, locked }: Telling, { bodies }: Pick<CampaignState, 'bodies'>): Promise<Recipient[]> {
  const people: Recipient[] = [];
  for (const { organizationId } of bodies) people.push(...(await tx.recipients('BODY', locked.scope.campaignId, organizationId)));
  return people;
}

/** Review, winners' notice and circular wait for a report that went back: its organizer hears of that by itself, the bodies and the office here. */
export async function waitingMails(telling: Telling, { contestId, reason }: { contestId: string; reason: string }): Promise<NewMail[]> {
  const { desk, locked, pack, tx } = telling;
  const { title = '' } = circulationOf(locked.state)?.contests.find(({ caseId }) => caseId === contestId) ?? {};
  const to = distinct([...(await bodiesOf(telling, locked.state)), ...(await officeOf(tx, locked))]);
  const variables = {
    ...{ contest: locked.title, step: { zh: `更正“${title}”的成绩`, en: `correct the scores of "${title}"` }, reasonText: reason },
    ...{ clause: cited(pack, pack.ground(CLAUSE)), link: caseLink('campaign', locked.id, locked.scope.campaignId) },
  };
  return mailTo(to, desk.newId, { kind: 'review-waits', variables });
}

/** What a body is asked to do, as a mail says it. */
const steps: Readonly<Record<DocumentTaskKind, { zh: string; en: string }>> = {
  COUNTERSIGN_YEAR_PLAN: { zh: '会签活动方案', en: 'countersign the plan of the year' },
  SIGN_YEAR_PLAN: { zh: '签发活动方案', en: 'sign the plan of the year' },
  COUNTERSIGN_CIRCULAR: { zh: '会签成绩通报', en: 'countersign the results circular' },
  SIGN_CIRCULAR: { zh: '签发成绩通报', en: 'sign the results circular' },
  COUNTERSIGN_CORRECTION: { zh: '会签更正通知', en: 'countersign the correction' },
  SIGN_CORRECTION: { zh: '签发更正通知', en: 'sign the correction' },
};

const documentMails = (telling: Telling, opened: readonly Pick<PlannedTask, 'kind' | 'organizationId'>[]): Promise<NewMail[]> =>
  turnMails(
    telling,
    opened.flatMap(({ kind, organizationId }) => (isDocumentTask(kind) ? [{ organizationId, step: steps[kind] }] : [])),
    {
      clause: cited(telling.pack, actRow('signCircular').clause),
      link: caseLink('campaign', telling.locked.id, telling.locked.scope.campaignId),
    },
  );
