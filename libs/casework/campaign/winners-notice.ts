import { awardsOfResult } from '@jiangcheng/domain/award/circulated';
import { winnersOf } from '@jiangcheng/domain/award/winners';
import type { CampaignEvent } from '@jiangcheng/domain/campaign/events';
import { circulationOf, type CampaignState, type CirculatedContest } from '@jiangcheng/domain/campaign/state';
import { winnerId } from '@jiangcheng/domain/campaign/winners';
import { leadOrganizer, type ContestState } from '@jiangcheng/domain/contest/state';
import type { RecordedDecision } from '@jiangcheng/domain/notice/notice';
import type { ApprovedPerson } from '@jiangcheng/domain/notice/state';
import { currentStage } from '@jiangcheng/domain/process/story';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import { valueOf } from '@jiangcheng/domain/shared/result';
import { ownersNotice } from '../notice/notice-standing.ts';
import { openNotice } from '../notice/open-notice.ts';
import { resultOf } from '../payment/load-book.ts';
import { moneyPackOf } from '../payment/money-pack-of.ts';
import type { AnnouncedReport } from '../ports/payments.ts';
import type { ActContext } from '../process/act-context.ts';
import { actorOf } from './acting-role.ts';
import type { CampaignTypes } from './types.ts';

/**
 * 公示 of winners, where the campaign asks for it (rules §9.1-27): the bodies' agreement opens the notice of this round's list in the same
 * transaction, and so does its renewal. Who hangs already, or has hung, in the row that was agreed to is not put up twice.
 */
export async function openWinnersNotice(context: ActContext<CampaignTypes>, event: CampaignEvent, state: CampaignState): Promise<void> {
  const opens = (event.type === 'COMMITTEE_AGREED' && event.publicNotice === true) || event.type === 'WINNERS_NOTICE_RENEWED';
  if (!opens) return;
  const { tx, desk, locked } = context;
  const standing = await ownersNotice(tx, locked.id, locked.now);
  const hung = standing.persons.filter(({ refusals }) => !refusals.some(({ code }) => code === 'NOTICE_WITHDRAWN'));
  const persons = (await roundWinners(context, state)).filter(({ personId }) => !hung.some((one) => one.personId === personId));
  if (persons.length === 0) return;
  valueOf(await openNotice(tx, desk.newId, locked, { persons, decision: decisionOf(context, state) }, actorOf(context)));
}

/** The word of the last body; a paper has its own day. */
const decisionOf = ({ locked, paper }: ActContext<CampaignTypes>, state: CampaignState): RecordedDecision => ({
  body: '组委会',
  on: paper?.decidedOn ?? civilDateOf(locked.now),
  reference: `成绩审核第${currentStage(state)?.round ?? 1}轮会签`,
});

/** Who is a winner in a contest of this round, by trade and place: of a winner nothing else is printed. */
async function roundWinners({ tx, locked }: ActContext<CampaignTypes>, state: CampaignState): Promise<ApprovedPerson[]> {
  const contests = circulationOf(state)?.contests ?? [];
  const { awards } = moneyPackOf(locked.regulation, locked.edition, locked.settings);
  const persons: ApprovedPerson[] = [];
  for (const report of await tx.money.announced(contests)) {
    const contest = contests.find(({ caseId }) => caseId === report.caseId);
    const organizer = (await tx.read(report.caseId))?.state as ContestState | undefined;
    if (contest === undefined || organizer === undefined) throw new Error(`no contest ${report.caseId} in this round`);
    persons.push(...namedIn(report, contest, awards).map((one) => ({ ...one, employerId: null, recommendedBy: leadOrganizer(organizer) })));
  }
  return persons;
}

/** The organizer stands where a selection has its recommending unit: its people verify no objection to a result of their own. */
function namedIn(report: AnnouncedReport, contest: CirculatedContest, rules: Parameters<typeof awardsOfResult>[1]) {
  const result = resultOf(report, '');
  return winnersOf(result, valueOf(awardsOfResult(result, rules)), rules).map(({ entry, name, unit, rank }) => ({
    ...{ personId: winnerId(contest, entry), name, unit, trade: report.title, place: `第${rank}名` },
  }));
}
