import { nthWorkingDayAfter } from '@jiangcheng/domain/calendar/working-days';
import { releasedCalendar } from '../e2e/support/released-calendar.ts';
import type { Cast } from './cast.ts';
import { checkIn } from './entries.ts';
import type { Narrator } from './narrator.ts';
import type { PlannedContest } from './plan.ts';
import type { StageClock } from './stage-clock.ts';

/** The trades with which something goes otherwise than planned, by number. */
const LATE = 6;
const RETURNED = 15;

/** Working days after a contest's end on which its report comes: in time, and too late. */
const IN_TIME = 5;
const TOO_LATE = 13;

const workingDay = (after: string, n: number): string => nthWorkingDayAfter(releasedCalendar(), after, n).date;

/** The contests of one month: released, held on its 10th to 12th, reported after five working days, late where the demo wants it, reviewed. */
export async function playMonth(cast: Cast, contests: readonly PlannedContest[], clock: StageClock, narrator: Narrator): Promise<void> {
  const month = contests[0]?.month ?? '';
  const days = { firstDay: `${month}-10`, lastDay: `${month}-12` };
  await clock.moveTo(`${month}-02`);
  for (const each of contests.filter(({ announced }) => !announced)) await release(each, days, narrator);
  if (contests.some(({ announced }) => announced)) await clock.moveTo(days.firstDay);
  for (const each of contests.filter(({ announced }) => announced)) await checkIn(each, cast, narrator);
  await clock.moveTo(days.lastDay);
  for (const each of contests) await end(each, days.lastDay, narrator);
  await clock.moveTo(workingDay(days.lastDay, IN_TIME));
  for (const each of contests.filter(({ no }) => no !== LATE)) await report(each, clock.day, narrator);
  await reportLate(contests, workingDay(days.lastDay, TOO_LATE), clock, narrator);
}

async function release(
  { no, trade, contest }: PlannedContest,
  days: { firstDay: string; lastDay: string },
  narrator: Narrator,
): Promise<void> {
  await contest.appoint(days);
  await contest.release();
  await contest.stage('HOLDING');
  narrator.say(`第${String(no)}项 ${trade}：办公室发布比赛，${days.firstDay}至${days.lastDay}举行`);
}

async function end({ no, trade, contest }: PlannedContest, lastDay: string, narrator: Narrator): Promise<void> {
  await contest.declareEnded(lastDay);
  const { deadlines } = await contest.stage('SCORE_REPORT');
  await contest.confirmEndDay();
  narrator.say(`第${String(no)}项 ${trade}：比赛结束，成绩报送截止 ${deadlines[0]?.dueText ?? ''}`);
}

async function report(planned: PlannedContest, on: string, narrator: Narrator, lateExplanation?: string): Promise<void> {
  const { no, trade, contest } = planned;
  await contest.writeReport(on, { name: `示例选手${String(no)}`, after: (no - 1) * 6 });
  await contest.handIn(lateExplanation);
  narrator.say(`第${String(no)}项 ${trade}：承办单位报送成绩${lateExplanation === undefined ? '' : '（逾期，附情况说明）'}`);
  const round = no === RETURNED ? await correct(planned, on, narrator) : 1;
  await contest.stage('OFFICE_REVIEW', round);
  await contest.confirm();
  narrator.say(`第${String(no)}项 ${trade}：办公室另一人审核确认`);
}

/** Returned for a scan that cannot be read, and handed in again; the round it is in now. */
async function correct({ no, trade, contest }: PlannedContest, on: string, narrator: Narrator): Promise<number> {
  await contest.stage('OFFICE_REVIEW');
  await contest.giveBack();
  await contest.stage('SCORE_REPORT', 2);
  await contest.sign('SCORE_SUMMARY', on);
  await contest.handIn();
  narrator.say(`第${String(no)}项 ${trade}：扫描件不清，退回补正后重新报送`);
  return 2;
}

async function reportLate(contests: readonly PlannedContest[], on: string, clock: StageClock, narrator: Narrator): Promise<void> {
  const late = contests.find(({ no }) => no === LATE);
  if (late === undefined) return;
  await clock.moveTo(on);
  narrator.say(`第${String(late.no)}项 ${late.trade}：十个工作日已过，系统标记逾期并提醒`);
  await report(late, on, narrator, '示例：裁判长出差，签字延误。');
}
