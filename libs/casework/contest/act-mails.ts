import type { ContestState } from '@jiangcheng/domain/contest/state';
import { seatedAt } from '@jiangcheng/domain/approval/plan';
import { cameAt } from '@jiangcheng/domain/contest/decide-report';
import { clockRound } from '@jiangcheng/domain/contest/report-clock';
import { toIsoUtc } from '@jiangcheng/domain/shared/instant';
import { peopleOfSeats } from '../approval/seat-people.ts';
import type { NewMail } from '../ports/case-changes.ts';
import type { DeadlineRow, Recipient } from '../ports/case-store.ts';
import { dueJson } from '../reminder/due-json.ts';
import { distinct, mailTo, mailToAll } from '../reminder/reminding.ts';
import type { ActContext } from '../process/act-context.ts';
import { frontMails } from './front-mails.ts';
import { everyone, organizersOf } from './organizers-told.ts';
import { cited } from './rules.ts';
import type { ContestTypes } from './types.ts';

export const reportLink = (caseId: string): string => `/contests/${caseId}/score-report`;
const reviewLink = (caseId: string): string => `/contests/${caseId}/review`;

/** Who is told of an act at once: the office of a hand-in, every organizer of what is handed over, returned or confirmed. */
export async function mailsOf(
  context: ActContext<ContestTypes>,
  state: ContestState,
  deadlines: readonly DeadlineRow[],
): Promise<NewMail[]> {
  const { act } = context.request.command;
  if (context.paper?.kind === 'BACKFILL') return [];
  const front = await frontMails(context, state);
  if (front !== null) return front;
  const round = state.handIns.at(-1)?.round ?? 1;
  const clock = clockRound(state, act === 'return' ? round + 1 : round);
  const deadline = deadlines.find((d) => d.round === clock);
  return deadline === undefined ? [] : reportMails(context, state, deadline);
}

async function reportMails(context: ActContext<ContestTypes>, state: ContestState, deadline: DeadlineRow): Promise<NewMail[]> {
  const { locked, request, desk } = context;
  const { title: contest, organizerName: organizer } = locked;
  const round = request.command.act === 'return' ? deadline.round : (state.handIns.at(-1)?.round ?? 1);
  const common = { contest, organizer, clause: cited(context.pack, deadline.rule.clause), round, due: dueJson(deadline) };
  switch (request.command.act) {
    case 'handIn': {
      const receivedAt = toIsoUtc(cameAt(request.command.input, locked.now));
      const variables = { ...common, receivedAt, late: deadline.late === true, link: reviewLink(locked.id) };
      return mailTo(await reviewersOf(context), desk.newId, { kind: 'report-received', variables });
    }
    case 'withdraw': {
      const variables = { ...common, reasonText: request.command.input.reason, link: reportLink(locked.id) };
      const told = [...(await reviewersOf(context)), ...everyone(await organizersOf(context, state))];
      const others = distinct(told).filter(({ personId }) => personId !== request.origin.actor.personId);
      return mailTo(others, desk.newId, { kind: 'report-withdrawn', variables });
    }
    case 'return': {
      const { reasonCode, text: reasonText } = request.command.input;
      const reason = context.pack.returnReasonLabels[reasonCode] ?? reasonCode;
      const variables = { ...common, reason, reasonText, link: reportLink(locked.id) };
      return mailToAll(await organizersOf(context, state), desk.newId, { kind: 'report-returned', variables });
    }
    case 'confirm': {
      const variables = { ...common, confirmedAt: toIsoUtc(locked.now), link: reportLink(locked.id) };
      return mailTo(everyone(await organizersOf(context, state)), desk.newId, { kind: 'report-confirmed', variables });
    }
    default:
      return [];
  }
}

/** Whose turn the review is first. */
async function reviewersOf({ tx, locked, pack }: ActContext<ContestTypes>): Promise<Recipient[]> {
  const first = seatedAt(pack.reviewPlan, locked.posts).nodes[0]?.participants ?? [];
  const addresses = first.map(({ address }) => address);
  return peopleOfSeats(tx, locked, addresses);
}
