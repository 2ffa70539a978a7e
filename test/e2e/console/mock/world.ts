import type { DeadlineView } from '@jiangcheng/contracts/api/deadline';
import type { calendarFeedView } from '@jiangcheng/contracts/api/calendar-feed';
import type { HoldView } from '@jiangcheng/contracts/api/hold';
import type { Output } from '@jiangcheng/contracts/api/output';
import { approval, countersigning } from './approvals.ts';
import { uuid } from './ids.ts';
import { accounts, organizations } from './directory.ts';
import { calendarYear } from './records.ts';
import { template } from './templates.ts';
import { campaign } from './campaign.ts';
import { application, ban } from './hosting.ts';
import { contest, handedInContest, tasks } from './contests.ts';
import { handedInRound, scoreReport } from './reports.ts';
import { campaignEnd } from './process.ts';
import { money, winnersPapers, type Under } from './payments.ts';
import { oneCandidate } from './selection.ts';
import { paperDecisions } from './papers.ts';
import { people, urging } from './reminders.ts';

/** What one mock server holds; every test file has its own. */
export function newWorld() {
  return {
    accounts: accounts(),
    organizations: organizations(),
    campaigns: [campaign()],
    campaignEnd: campaignEnd(),
    /** Steps of the campaign's end that were sent, by route, in the order of arrival. */
    steps: [] as [route: string, body: unknown][],
    candidate: oneCandidate(),
    /** Who has a unit's 自评表 in hand. */
    assessmentHold: null as HoldView,
    applications: [application()],
    bans: [ban()],
    contests: [contest(), handedInContest()],
    reports: [scoreReport(1), scoreReport(2)],
    round: handedInRound(),
    tasks: tasks(),
    approvals: [
      approval(),
      countersigning(5, uuid('contest', 5), 'COUNTERSIGNING'),
      countersigning(9, uuid('contest', 9), 'COMMITTEE_REVIEW'),
    ],
    /** Bodies of the words given in a review, in the order of arrival. */
    words: [] as unknown[],
    /** Bodies of what was filled in and filed of a team. */
    entries: [] as unknown[],
    papers: paperDecisions(),
    calendars: [calendarYear(2025), calendarYear(2026), calendarYear(2027)],
    people: people(),
    /** Of every case but a contest, whose page has its own. */
    clocks: [] as DeadlineView[],
    urging: urging(),
    money: money(),
    awardsUnder: '000' as Under,
    winnersPapers: winnersPapers(),
    /** Bodies of what was done about money, in the order of arrival. */
    moneyActs: [] as unknown[],
    template: template(),
    hours: { opens: '08:30', closes: '18:00' },
    feeds: [] as Output<typeof calendarFeedView>[],
    nextId: 100,
    /** Answers 409 to the next save of a draft, as if somebody else had saved. */
    conflictNext: false,
    /** So many requests answer 503 first. */
    unavailable: 0,
  };
}
export type World = ReturnType<typeof newWorld>;
