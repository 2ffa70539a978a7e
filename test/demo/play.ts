import type { CampaignProcessView } from '@jiangcheng/contracts/api/campaign-process';
import type { SelectionView } from '@jiangcheng/contracts/api/selection';
import type { Door } from '../support/story-office.ts';
import { gather, type Cast } from './cast.ts';
import { circulateResults, issuePlan, nameCommittee } from './committee.ts';
import { enterTeams } from './entries.ts';
import { planAndAnnounce } from './front.ts';
import { playMonth } from './month.ts';
import type { Narrator } from './narrator.ts';
import { payPrizes, type Payments } from './payments.ts';
import { acceptApplications, openYear, type Campaign, type PlannedContest } from './plan.ts';
import { playRound } from './round/play-round.ts';
import { stageClock, type StageClock } from './stage-clock.ts';

/** The year as it was played. */
export interface Year {
  readonly campaign: Campaign;
  readonly contests: readonly PlannedContest[];
  readonly end: CampaignProcessView;
  readonly payments: Payments;
}

/** What the demo came to: the contests of 2025 and the craftsmen of 2026. */
export interface Demo {
  readonly year: Year;
  readonly round: SelectionView;
}

/** Both through the public API, on the business clock. */
export async function playDemo(door: Door, ownerUrl: string, narrator: Narrator): Promise<Demo> {
  const clock = stageClock(ownerUrl, narrator);
  await clock.moveTo('2025-04-01');
  const cast = await gather(door);
  const year = await playYear(cast, clock, narrator);
  return { year, round: await playRound(cast, clock, narrator) };
}

/** The year 2025 of regulation 000: what an office, its organizers and the committee do. */
async function playYear(cast: Cast, clock: StageClock, narrator: Narrator): Promise<Year> {
  narrator.part('年度计划与办赛申请');
  const campaign = await openYear(cast, narrator);
  await nameCommittee(cast, campaign.id, clock.day, narrator);
  const planned = await acceptApplications(cast, campaign, clock.day, narrator);
  await clock.moveTo('2025-04-07');
  await issuePlan(cast, campaign.id, clock.day, narrator);
  narrator.part('子竞赛方案、会签与比赛通知');
  const announced = await planAndAnnounce({ cast, campaign, planned }, clock, narrator);
  narrator.part('代表队报名与资格审核');
  await enterTeams(cast, announced, clock, narrator);
  for (const month of [...new Set(planned.map((each) => each.month))].sort()) {
    narrator.part(`${month} 的比赛`);
    const contests = planned.filter((each) => each.month === month);
    await playMonth(cast, contests, clock, narrator);
  }
  narrator.part('组委会审核与成绩通报');
  await clock.moveTo('2025-11-05');
  const end = await circulateResults(cast, campaign.id, clock.day, narrator);
  narrator.part('奖励与发放');
  await clock.moveTo('2025-11-20');
  const payments = await payPrizes(cast, campaign.id, clock.day, narrator);
  tellTotals(payments, narrator);
  return { campaign, contests: planned, end, payments };
}

/** The year in figures: what each trade's winners were due, and what was paid. */
function tellTotals({ totals: { trades, prizes } }: Payments, narrator: Narrator): void {
  narrator.part('发放汇总');
  for (const { tradeNo, trade, payees, paid } of trades)
    narrator.say(`第${String(tradeNo)}项 ${trade}：${String(payees)}人，已发${paid}元`);
  narrator.say(`合计 ${String(trades.length)} 个工种，${String(prizes.payees)}人，应发${prizes.entitled}元，已发${prizes.paid}元`);
}
