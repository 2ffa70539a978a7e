// Reminders, lateness and correction on the real product, by moving the business clock over National Day 2026 (office.md §5, rules.md 000-31).
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { deviationView } from '@jiangcheng/contracts/api/audit';
import type { z } from 'zod';
import { businessClock, type BusinessClock } from '../support/clock.ts';
import { runSql } from '../support/database.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';
import { caughtMails, untilCaught, type CaughtMail } from '../support/product-mailbox.ts';
import { until } from '../support/product-until.ts';
import { openOffice, type StoryOffice } from '../support/story-office.ts';
import { StoryContest } from '../support/story.ts';

let product: TestProduct;
let clock: BusinessClock;
let office: StoryOffice;
let campaignId: string;
let contest: StoryContest;

beforeAll(async () => {
  product = await startTestProduct({ programs: 'sources' });
  clock = businessClock(product.database.ownerUrl);
  await clock.moveTo('2026-09-16T10:00:00+08:00');
  office = await openOffice(product);
  campaignId = (await office.campaign(2026)).id;
  contest = await StoryContest.open(office, campaignId, 1);
});
afterAll(() => product.stop());

interface ReminderMail {
  readonly at: string;
  readonly rung: string;
  readonly to: string;
}

/** Reminders of a kind as the mail log has them, by the business clock, once all have gone out. */
async function reminders(kinds: readonly string[], round = 1): Promise<ReminderMail[]> {
  const sql = `select to_char(m.created_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as at, m.rung, split_part(m.to_address, '.', 1) as to, m.status
    from app.outgoing_mail m join app.task t on t.id = m.task_id where m.case_id = $1 and m.kind = any ($2) and t.round = $3 order by 1, 3`;
  return until('the reminders have gone out', async () => {
    const rows = await runSql<ReminderMail & { status: string }>(product.database.ownerUrl, sql, [contest.id, kinds, round]);
    return rows.some(({ status }) => status === 'QUEUED') ? undefined : rows.map(({ at, rung, to }) => ({ at, rung, to }));
  });
}

const LADDER = ['score-report-reminder', 'score-report-overdue', 'score-report-overdue-copy'];
const organizer = (at: string, rung: string): ReminderMail => ({ at, rung, to: 'organizer' });
const head = (at: string, rung: string): ReminderMail => ({ at, rung, to: 'head' });

describe('a contest whose end nobody declares', () => {
  it('has organizer and office reminded at 09:00 of each working day after the planned last day, 调休 counted', async () => {
    await contest.driveTo('HOLDING', { days: { firstDay: '2026-09-17', lastDay: '2026-09-18' }, on: '2026-09-18' });
    // Sunday the 20th makes up for National Day; Saturday the 19th does not.
    const days = ['2026-09-20', '2026-09-21', '2026-09-22'];
    expect(await clock.wakings(3)).toEqual(days.map((day) => `${day} 09:00`));
    const expected = days.flatMap((day) => ['office', 'organizer', 'second'].map((to) => ({ at: `${day} 09:00`, rung: day, to })));
    expect(await reminders(['end-undeclared'])).toEqual(expected);
  });

  it('is declared, and has its ten working days over Mid-Autumn and National Day', async () => {
    await contest.declareEnded('2026-09-18');
    await contest.stage('SCORE_REPORT');
    await contest.confirmEndDay();
    const { deadlines } = await contest.view();
    expect(deadlines).toMatchObject([{ dueOn: '2026-10-09', dueText: '2026-10-09 24:00', provisional: false, clause: '000/附1/六.3' }]);
  });
});

describe('the ladder', () => {
  const rungs = [
    organizer('2026-09-24 09:00', '-5'),
    organizer('2026-09-30 09:00', '-2'),
    organizer('2026-10-08 09:00', '-1'),
    organizer('2026-10-09 09:00', '0'),
    head('2026-10-10 09:00', '1'),
    organizer('2026-10-10 09:00', '1'),
    head('2026-10-13 09:00', '3'),
    organizer('2026-10-13 09:00', '3'),
  ];

  it('is climbed on working days alone, overdue from the first instant after the last day, with the 中心主任 in copy', async () => {
    const stood = [
      '2026-09-24 09:00',
      '2026-09-30 09:00',
      '2026-10-08 09:00',
      '2026-10-09 09:00',
      '2026-10-10 00:00',
      '2026-10-10 09:00',
      '2026-10-13 09:00',
    ];
    expect(await clock.wakings(8)).toEqual([...stood, null]);
    expect(await reminders(LADDER)).toEqual(rungs);
    expect((await contest.view()).overdue).toBe(true);
  });

  it('comes by mail, each rung once, also when the case is woken again', async () => {
    await clock.moveTo('2026-10-13T09:30:00+08:00');
    expect(await reminders(LADDER)).toEqual(rungs);
    const { title } = await contest.view();
    const { email } = office.people.head;
    const isOverdue = ({ to, subject }: CaughtMail): boolean => to === email && subject.startsWith(`【抄送】${title}成绩报送已逾期`);
    const arrived = await untilCaught(product.servers.mail.webUrl, 2, isOverdue);
    expect(arrived.length).toBe(2);
    // The week's 督办清单 names it too, though its Monday was slept through.
    const isList = ({ to, subject }: CaughtMail): boolean => to === email && subject.startsWith('【督办清单】2026年10月12日');
    const [list] = await untilCaught(product.servers.mail.webUrl, 1, isList);
    expect(list?.text).toContain(title);
    const toOrganizer = (await caughtMails(product.servers.mail.webUrl)).filter(
      ({ to, text }) => to === office.people.organizer.email && text.includes('2026年10月9日星期五 24:00'),
    );
    // Six rungs, and three days of the undeclared end that name the same due day.
    expect(toOrganizer.length).toBe(9);
    expect(toOrganizer.filter(({ text }) => !text.includes(`${product.url}/contests/${contest.id}`))).toEqual([]);
  });
});

describe('a late report', () => {
  it('is refused without its 情况说明, accepted with it, marked and listed as a deviation', async () => {
    await contest.writeReport('2026-10-13');
    await expect(contest.handIn()).rejects.toThrow('LATE_EXPLANATION_MISSING');
    await contest.handIn('承办单位场地停电，成绩复核推迟。');
    const view = await contest.stage('OFFICE_REVIEW');
    expect(view.deadlines).toMatchObject([{ status: 'MET', late: true }]);
    const { items } = await office.people.auditor.get<{ items: z.infer<typeof deviationView>[] }>(`/deviations?campaignId=${campaignId}`);
    expect(items.filter(({ kind }) => kind === 'LATE_REPORT')).toMatchObject([
      { caseId: contest.id, round: 1, clause: '000/附1/六.3', detail: { dueOn: '2026-10-09' }, reason: '承办单位场地停电，成绩复核推迟。' },
    ]);
  });

  it('that is returned gets a due day and a ladder of its own, which stops at the hand-in', async () => {
    await contest.giveBack(5);
    const { deadlines } = await contest.stage('SCORE_REPORT', 2);
    expect(deadlines.at(-1)).toMatchObject({ key: 'CORRECTION', round: 2, dueOn: '2026-10-20', status: 'RUNNING' });
    expect(await clock.wakings(2)).toEqual(['2026-10-16 09:00', '2026-10-19 09:00']);
    const fresh = [organizer('2026-10-16 09:00', '-2'), organizer('2026-10-19 09:00', '-1')];
    expect(await reminders(LADDER, 2)).toEqual(fresh);

    await contest.sign('SCORE_SUMMARY', '2026-10-19');
    await contest.handIn();
    await contest.stage('OFFICE_REVIEW', 2);
    await clock.moveTo('2026-10-26T09:30:00+08:00');
    expect(await reminders(LADDER, 2)).toEqual(fresh);
    await contest.confirm();
    expect(await contest.view()).toMatchObject({ status: 'CLOSED' });
  });
});

describe('a contest that ends before a year without a calendar', () => {
  it('has a provisional due day in 2027, and says why', async () => {
    await clock.moveTo('2026-12-28T10:00:00+08:00');
    const last = await StoryContest.open(office, campaignId, 2);
    await last.driveTo('SCORE_REPORT', { days: { firstDay: '2026-12-24', lastDay: '2026-12-25' }, on: '2026-12-28' });
    const [deadline] = (await last.view()).deadlines;
    expect(deadline?.dueOn).toMatch(/^2027-01-\d\d$/);
    expect(deadline?.provisional).toBe(true);
    expect(deadline?.provisionalReason).toContain('2027');
  });
});
