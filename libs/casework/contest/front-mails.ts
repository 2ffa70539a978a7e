import { contestActTable } from '@jiangcheng/domain/contest/acts';
import type { ContestEventType } from '@jiangcheng/domain/contest/events';
import { countersignersOf, noticeCorrectionUnderWay, type ContestState } from '@jiangcheng/domain/contest/state';
import { countersignPlan } from '@jiangcheng/domain/sub-plan/countersign-plan';
import { peopleOfSeats } from '../approval/seat-people.ts';
import type { Json, NewMail } from '../ports/case-changes.ts';
import type { Recipient } from '../ports/case-store.ts';
import type { ActContext } from '../process/act-context.ts';
import { distinct, mailTo } from '../reminder/reminding.ts';
import { everyone, organizersOf } from './organizers-told.ts';
import { cited } from './rules.ts';
import type { ContestTypes } from './types.ts';

const PLAN_CLAUSE = '000/附1/六.1';
/** On what the committee cancels a contest, as its act does. */
const CANCELLING = contestActTable.cancel.clause;

type Tell = (context: ActContext<ContestTypes>, state: ContestState) => Promise<NewMail[]>;

/** Who hears of what comes before the contest is held: of its plan, its notice, its handing over; and that it is not held at all. */
const tellers: Partial<Record<ContestEventType, Tell>> = {
  RELEASED: releaseMails,
  NOTICE_DISTRIBUTED: async (context, state) => [...(await noticeMails(context, state)), ...(await releaseMails(context, state))],
  NOTICE_CORRECTION_DISTRIBUTED: correctedMails,
  PLANNED: async (context, state) => planMail(context, 'plan-due', everyone(await organizersOf(context, state))),
  PLAN_SUBMITTED: async (context, state) => planMail(context, 'plan-countersign', await countersigners(context, state)),
  PLAN_AGREED: async (context) =>
    planMail(context, 'notice-due', await context.tx.recipients('OFFICE', context.locked.scope.campaignId, null)),
  PLAN_RETURNED: async (context, state) => {
    const reasonText = state.plan?.returns.at(-1)?.text ?? '';
    return planMail(context, 'plan-returned', everyone(await organizersOf(context, state)), { reasonText });
  },
  CONTEST_CANCELLED: async (context, state) => {
    const more = { clause: cited(context.pack, CANCELLING), reasonText: state.cancelledFor ?? '' };
    const atTheTeams = { ...more, link: `/contests/${context.locked.id}/entries` };
    return [
      ...planMail(context, 'contest-cancelled', everyone(await organizersOf(context, state)), more),
      ...planMail(context, 'contest-cancelled', await teamsOf(context), atTheTeams),
    ];
  },
};

/** The people of the units that have a team for the final. */
async function teamsOf({ tx, locked }: ActContext<ContestTypes>): Promise<Recipient[]> {
  const people: Recipient[] = [];
  for (const unit of await tx.teamUnitsOf(locked.id)) people.push(...(await tx.recipients('TEAM_UNIT', locked.scope.campaignId, unit)));
  return people;
}

function planMail(
  { locked, pack, desk }: ActContext<ContestTypes>,
  kind: string,
  to: readonly Recipient[],
  more: Record<string, Json> = {},
) {
  const variables = { contest: locked.title, clause: cited(pack, PLAN_CLAUSE), link: `/contests/${locked.id}`, ...more };
  return mailTo(distinct(to), desk.newId, { kind, variables });
}

/** The people of every seat of the 会签. */
async function countersigners({ tx, locked }: ActContext<ContestTypes>, state: ContestState): Promise<Recipient[]> {
  const signers = countersignersOf(state);
  const seats = signers === null ? [] : countersignPlan(signers).nodes.flatMap(({ participants }) => participants);
  const addresses = seats.map(({ address }) => address);
  return peopleOfSeats(tx, locked, addresses);
}

/** The organizers hear that the contest is theirs now: what it is, when, and what they owe from now on, to hold it and to report its scores. */
async function releaseMails(context: ActContext<ContestTypes>, state: ContestState): Promise<NewMail[]> {
  const { locked, desk, pack } = context;
  const { title: contest, organizerName: organizer } = locked;
  const dates = { firstDay: state.firstDay, plannedEnd: state.lastDay };
  const variables = { contest, organizer, ...dates, clause: cited(pack, pack.rules.scoreReport.clause), link: `/contests/${locked.id}` };
  return mailTo(everyone(await organizersOf(context, state)), desk.newId, { kind: 'contest-released', variables });
}

/** Every unit of the campaign that may send a team hears that the contest takes entries, when it is held and by whom. */
async function noticeMails({ tx, locked, pack, desk }: ActContext<ContestTypes>, state: ContestState): Promise<NewMail[]> {
  const { title: contest, organizerName: organizer } = locked;
  const dates = { firstDay: state.firstDay, plannedEnd: state.lastDay };
  const variables = { contest, organizer, ...dates, clause: cited(pack, PLAN_CLAUSE), link: `/contests/${locked.id}/entries` };
  return mailTo(await tx.recipients('TEAM_UNIT', locked.scope.campaignId, null), desk.newId, { kind: 'notice-out', variables });
}

/** Whoever has a team for the final, and the organizers, hear what the correction that is out has moved: before and after. */
async function correctedMails(context: ActContext<ContestTypes>, state: ContestState): Promise<NewMail[]> {
  const { locked } = context;
  const { number } = noticeCorrectionUnderWay(locked.state) ?? {};
  const correction = state.noticeCorrections?.find((one) => one.number === number);
  if (correction === undefined) throw new Error('a correction was distributed that was not on its way');
  const { before, after, reason, document } = correction;
  const more = { document: document.numbered?.number ?? '', before: { ...before }, after: { ...after }, reasonText: reason };
  const atTheTeams = { ...more, link: `/contests/${locked.id}/entries` };
  return [
    ...planMail(context, 'notice-corrected', everyone(await organizersOf(context, state)), more),
    ...planMail(context, 'notice-corrected', await teamsOf(context), atTheTeams),
  ];
}

/** The mails of an act that moved the contest before it is held, or ended it; null for every other act. */
export async function frontMails(context: ActContext<ContestTypes>, state: ContestState): Promise<NewMail[] | null> {
  const tell = context.events.map(({ type }) => tellers[type]).find((one) => one !== undefined);
  return tell === undefined ? null : tell(context, state);
}
