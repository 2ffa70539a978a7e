// National Day 2026 on the real product, in seconds: a clock that is extended, stands over it, runs on, passes and goes up to the head; a report
// that is late, whose reviewer asks a colleague, goes on leave, and is stood in for.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DeadlineView } from '@jiangcheng/contracts/api/deadline';
import { businessClock, type BusinessClock } from '../support/clock.ts';
import { runSql } from '../support/database.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';
import { untilCaught } from '../support/product-mailbox.ts';
import { until } from '../support/product-until.ts';
import { openOffice, type StoryOffice } from '../support/story-office.ts';
import type { StoryPerson } from '../support/story-person.ts';
import { StoryContest } from '../support/story.ts';

let product: TestProduct;
let clock: BusinessClock;
let office: StoryOffice;
let contest: StoryContest;

beforeAll(async () => {
  product = await startTestProduct({ programs: 'sources' });
  clock = businessClock(product.database.ownerUrl);
  await clock.moveTo('2026-09-18T17:00:00+08:00');
  office = await openOffice(product);
  contest = await StoryContest.open(office, (await office.campaign(2026)).id, 1);
  await contest.driveTo('SCORE_REPORT', { days: { firstDay: '2026-09-17', lastDay: '2026-09-18' }, on: '2026-09-18' });
});
afterAll(() => product.stop());

const AUTHORITY = '示例局〔2026〕7号';

async function deadline(round = 1): Promise<DeadlineView> {
  const { items } = await office.people.office.get<{ items: DeadlineView[] }>(`/cases/${contest.id}/deadlines`);
  const found = items.find((each) => each.round === round);
  if (found === undefined) throw new Error(`no deadline of round ${String(round)}`);
  return found;
}

/** The office changes the clock of a round, and the product comes to rest. */
async function change(route: 'suspension' | 'resumption' | 'extension', input: object, round = 1): Promise<DeadlineView> {
  const { id } = await deadline(round);
  await office.people.office.post(`/cases/${contest.id}/deadlines/${id}/${route}`, { authority: AUTHORITY, ...input });
  await clock.untilIdle();
  return deadline(round);
}

/** The waking that follows an act has come, and left no case an alarm. */
const nothingWakes = (): Promise<true> =>
  until('no case wants to wake', async () => {
    const sql = "select count(*)::int as alarms from app.work_case where status = 'OPEN' and wake_at is not null";
    const [row] = await runSql<{ alarms: number }>(product.database.ownerUrl, sql);
    return row?.alarms === 0 ? true : undefined;
  });

/** Every mail of the case about its clock, by the business clock: 'time kind[ rung] to'. */
async function mails(): Promise<string[]> {
  const sql = `select to_char(m.created_at at time zone 'Asia/Shanghai', 'MM-DD HH24:MI') || ' ' || m.kind || coalesce(' ' || m.rung, '') || ' ' ||
      split_part(m.to_address, '.', 1) as mail
    from app.outgoing_mail m where m.case_id = $1 and m.kind ~ '^(deadline|score-report)-' order by 1`;
  return (await runSql<{ mail: string }>(product.database.ownerUrl, sql, [contest.id])).map(({ mail }) => mail);
}

/** The review's open task that is this person's. */
async function reviewTask(person: StoryPerson): Promise<string> {
  const { items } = await person.get<{ items: { id: string; kind: string }[] }>('/tasks');
  const found = items.find(({ kind }) => kind === 'REVIEW');
  if (found === undefined) throw new Error(`${person.name} has no review`);
  return found.id;
}

const idOf = async (person: StoryPerson): Promise<string> => (await person.get<{ personId: string }>('/session')).personId;

const counts = async (): Promise<unknown> =>
  (await office.people.auditor.get<{ counts: unknown }>(`/deadlines?campaignId=${(await contest.view()).campaignId}`)).counts;

describe('a clock over National Day 2026', () => {
  it('is extended by two working days', async () => {
    expect(await deadline()).toMatchObject({ dueText: '2026-10-09 24:00', grossDays: 10, netDays: 10, budget: 10 });
    await clock.moveTo('2026-09-21T10:00:00+08:00');
    const extended = await change('extension', { days: 2, reason: '场地检修', grantedTo: office.organizationId });
    expect(extended).toMatchObject({ dueText: '2026-10-12 24:00', grossDays: 12, netDays: 12, budget: 12, status: 'RUNNING' });
  });

  it('stands from 28 September: nothing is due, nothing wakes, nobody is reminded, nothing is overdue', async () => {
    await clock.moveTo('2026-09-28T10:00:00+08:00');
    const standing = await change('suspension', { on: '2026-09-28', reason: '示例突发事件' });
    expect(standing).toMatchObject({
      status: 'SUSPENDED',
      dueAt: null,
      dueText: null,
      workingDaysLeft: null,
      suspendedSince: '2026-09-28',
      consumed: 5,
    });
    await nothingWakes();
    await clock.moveTo('2026-10-09T10:00:00+08:00');
    expect((await deadline()).overdue).toBe(false);
    expect(await counts()).toEqual({ overdue: 0, soon: 0, later: 0, suspended: 1 });
    expect(await mails()).toEqual(['09-21 10:00 deadline-extended organizer', '09-28 10:00 deadline-suspended organizer']);
  });

  it('runs on from the day after 9 October, with what it had left', async () => {
    const resumed = await change('resumption', { on: '2026-10-09', reason: '示例事件平息' });
    expect(resumed).toMatchObject({
      dueText: '2026-10-19 24:00',
      grossDays: 17,
      netDays: 12,
      budget: 12,
      consumed: 5,
      runningSince: '2026-10-09',
    });
    expect(await counts()).toEqual({ overdue: 0, soon: 0, later: 1, suspended: 0 });
    const [mail] = await untilCaught(product.servers.mail.webUrl, 1, ({ subject }) => subject.includes('【期限恢复】'));
    expect(mail?.text).toContain('2026年10月19日星期一 24:00');
    expect(mail?.text).toContain(AUTHORITY);
  });

  it('has a ladder of its own from there, passes, and goes up to the head', async () => {
    const stood = ['10-12 09:00', '10-15 09:00', '10-16 09:00', '10-19 09:00', '10-20 00:00', '10-20 09:00', '10-22 09:00'];
    expect(await clock.wakings(8)).toEqual([...stood.map((at) => `2026-${at}`), null]);
    expect((await mails()).slice(3)).toEqual([
      '10-12 09:00 score-report-reminder -5 organizer',
      '10-15 09:00 score-report-reminder -2 organizer',
      '10-16 09:00 score-report-reminder -1 organizer',
      '10-19 09:00 score-report-reminder 0 organizer',
      '10-20 09:00 score-report-overdue 1 organizer',
      '10-20 09:00 score-report-overdue-copy 1 head',
      '10-22 09:00 score-report-overdue 3 organizer',
      '10-22 09:00 score-report-overdue-copy 3 head',
    ]);
    expect(await counts()).toEqual({ overdue: 1, soon: 0, later: 0, suspended: 0 });
  });
});

describe('the report that comes late, and its correction', () => {
  it('is soft: accepted with its explanation, and marked', async () => {
    await contest.writeReport('2026-10-22');
    await expect(contest.handIn()).rejects.toThrow('LATE_EXPLANATION_MISSING');
    await contest.handIn('示例：复核推迟。');
    expect(await contest.stage('OFFICE_REVIEW')).toMatchObject({ deadlines: [{ status: 'MET', late: true, actions: [] }] });
  });

  it('is taken in hand by a clerk, who commissions advice and gets it back', async () => {
    const { second, head } = office.people;
    await second.post(`/tasks/${await reviewTask(second)}/verbs`, { verb: 'claim' });
    await expect(contest.giveBack(3)).rejects.toThrow('HELD_BY_ANOTHER');
    await second.post(`/tasks/${await reviewTask(second)}/verbs`, { verb: 'consign', to: await idOf(head), text: '请先核对' });
    await head.post(`/tasks/${await reviewTask(head)}/verbs`, { verb: 'agree', text: '已核对，总分有一处待补正。' });
    await clock.untilIdle();
    expect(await reviewTask(second)).toBeDefined();
  });

  it('is returned by the deputy of the clerk who is on leave, with a clock of its own, whose ledger is empty, and which is extended', async () => {
    const { second, office: deputy } = office.people;
    const leave = { fromOn: '2026-10-22', toOn: '2026-10-30', kinds: ['REVIEW'], reason: '年休假' };
    await second.post('/delegations', { deputyId: await idOf(deputy), ...leave });
    await contest.giveBack(3);
    await contest.stage('SCORE_REPORT', 2);
    expect(await deadline(2)).toMatchObject({ key: 'CORRECTION', dueText: '2026-10-27 24:00', ledger: [] });
    expect(await change('extension', { days: 1, reason: '扫描仪故障' }, 2)).toMatchObject({ dueText: '2026-10-28 24:00', netDays: 4 });
    await contest.sign('SCORE_SUMMARY', '2026-10-22');
    await contest.handIn();
    await contest.stage('OFFICE_REVIEW', 2);
    await office.people.head.post(`/contests/${contest.id}/confirmation`, { opinion: '同意' });
    expect(await contest.view()).toMatchObject({ status: 'CLOSED', deadlines: [{ late: true }, { late: false }] });
  });

  it('leaves a history that can be checked, with every change of the clock before and after', async () => {
    const { verified, events } = await contest.history();
    expect(verified).toBe(true);
    const ofClock = events.filter(({ type }) => type.startsWith('DEADLINE_'));
    const dueOf = (part: unknown): string | undefined => (part as { dueOn?: string } | null)?.dueOn;
    expect(ofClock.map(({ type, before, after, actingRole }) => [type, dueOf(before), dueOf(after), actingRole])).toEqual([
      ['DEADLINE_SET', undefined, '2026-10-09', 'SYSTEM'],
      ['DEADLINE_EXTENDED', '2026-10-09', '2026-10-12', 'OFFICE'],
      ['DEADLINE_SUSPENDED', '2026-10-12', '2026-10-13', 'OFFICE'],
      ['DEADLINE_RESUMED', '2026-10-13', '2026-10-19', 'OFFICE'],
      ['DEADLINE_OVERDUE', undefined, '2026-10-19', 'SYSTEM'],
      ['DEADLINE_SET', undefined, '2026-10-27', 'SYSTEM'],
      ['DEADLINE_EXTENDED', '2026-10-27', '2026-10-28', 'OFFICE'],
    ]);
    expect(ofClock[1]?.sentence).toContain(
      '为“示例市第一职业培训中心”延长成绩报送期限（第 1 轮）2 天，由 2026-10-09 24:00 改为 2026-10-12 24:00',
    );
    expect(ofClock.slice(1, 4).map(({ reason }) => reason?.text)).toEqual(['场地检修', '示例突发事件', '示例事件平息']);
    const review = events.filter(({ type }) => /^(APPROVAL_|REPORT_(RETURNED|CONFIRMED))/.test(type));
    expect(review.map(({ type, actor }) => [type, actor.replace('（竞赛组委会办公室）', '')])).toEqual([
      ['APPROVAL_CLAIMED', '示例办公室乙'],
      ['APPROVAL_CONSIGNED', '示例办公室乙'],
      ['APPROVAL_ADVISED', '示例主任'],
      ['REPORT_RETURNED', '示例办公室甲'],
      ['REPORT_CONFIRMED', '示例主任'],
    ]);
    expect(review[3]?.sentence).toContain('示例办公室乙');
  });
});

describe('a review of two nodes, each opening under a clock of three working days', () => {
  /** `node/round due status` of each opening. */
  const openings = async (): Promise<string[]> =>
    (await contest.view()).deadlines.flatMap(({ run, dueOn, status }) =>
      run === null ? [] : [`${run.node}/${String(run.round)} ${dueOn} ${status}`],
    );

  /** Every mail of the approval, by the business clock: 'time kind[ rung] to'. */
  const turns = async (): Promise<string[]> => {
    const sql = `select to_char(m.created_at at time zone 'Asia/Shanghai', 'MM-DD HH24:MI') || ' ' || m.kind || coalesce(' ' || m.rung, '') || ' ' ||
        split_part(m.to_address, '.', 1) as mail
      from app.outgoing_mail m where m.case_id = $1 and m.kind ~ '^approval-' order by 1`;
    return (await runSql<{ mail: string }>(product.database.ownerUrl, sql, [contest.id])).map(({ mail }) => mail);
  };

  it('has a clock from the hand-in on, which is its tasks’ due time', async () => {
    const { office: clerk, second } = office.people;
    const { campaignId } = await contest.view();
    const reason = '方案未定期限，由办公室确定';
    await clerk.post(`/campaigns/${campaignId}/settings/OFFICE_REVIEW_WORKING_DAYS`, { value: 3, reason });
    await clerk.post(`/campaigns/${campaignId}/settings/REVIEW_APPROVAL`, { value: 'OFFICE_THEN_HEAD', reason });
    contest = await StoryContest.open(office, campaignId, 2);
    await contest.driveTo('OFFICE_REVIEW', { days: { firstDay: '2026-10-21', lastDay: '2026-10-22' }, on: '2026-10-22' });
    await clock.untilIdle();
    expect(await openings()).toEqual(['OFFICE/1 2026-10-27 RUNNING']);
    const { items } = await second.get<{ items: { kind: string; dueAt: string | null }[] }>('/tasks');
    expect(items.filter(({ kind }) => kind === 'REVIEW').map(({ dueAt }) => dueAt)).toEqual(['2026-10-28T00:00:00.000+08:00']);
  });

  it('is returned to the earlier node, which has a clock and reminders of its own; nothing is approved when it has passed', async () => {
    const { second, head } = office.people;
    expect(await clock.wakings(1)).toEqual(['2026-10-26 09:00']);
    await contest.confirm();
    await head.post(`/tasks/${await reviewTask(head)}/verbs`, { verb: 'return', to: 'OFFICE', text: '请再核对第三名' });
    await clock.untilIdle();
    expect(await openings()).toEqual(['OFFICE/1 2026-10-27 MET', 'HEAD/1 2026-10-29 MET', 'OFFICE/2 2026-10-29 RUNNING']);
    const rung = ['10-28 09:00', '10-29 09:00', '10-30 00:00', '10-30 09:00', '11-03 09:00'];
    expect(await clock.wakings(6)).toEqual([...rung.map((at) => `2026-${at}`), null]);
    expect(await turns()).toEqual([
      ...['10-26 09:00 approval-reminder -1 office', '10-26 09:00 approval-reminder -1 second'],
      ...['10-26 09:00 approval-turn head', '10-26 09:00 approval-turn office', '10-26 09:00 approval-turn second'],
      ...['10-28 09:00 approval-reminder -1 office', '10-28 09:00 approval-reminder -1 second'],
      ...['10-29 09:00 approval-reminder 0 office', '10-29 09:00 approval-reminder 0 second'],
      ...['10-30 09:00 approval-overdue 1 office', '10-30 09:00 approval-overdue 1 second', '10-30 09:00 approval-overdue-copy 1 head'],
      ...['11-03 09:00 approval-overdue 3 office', '11-03 09:00 approval-overdue 3 second', '11-03 09:00 approval-overdue-copy 3 head'],
    ]);
    expect([(await contest.view()).stage, await counts()]).toEqual(['OFFICE_REVIEW', { overdue: 1, soon: 0, later: 0, suspended: 0 }]);
    await second.post(`/tasks/${await reviewTask(second)}/verbs`, { verb: 'agree' });
    await head.post(`/contests/${contest.id}/confirmation`, { opinion: '同意' });
    expect(await contest.view()).toMatchObject({
      status: 'CLOSED',
      deadlines: [{ late: false }, { run: { node: 'OFFICE' } }, {}, { late: true }, {}],
    });
  });
});
