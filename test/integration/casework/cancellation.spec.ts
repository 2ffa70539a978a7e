// A contest that the committee cancels (office.md §6): from paper alone, in whatever stage, and nothing of it is asked of anybody any more.
import { expect, it } from '@jest/globals';
import type { ContestCommand } from '@jiangcheng/domain/contest/commands';
import { codesOf, Contest, dueOf, openTasksOf, overBothStores } from './support/contest.ts';

const REASON = { reason: '示例：报名不足三十人' };
const cancel: ContestCommand = { act: 'cancel', input: REASON };
const COMMENTARY = { duty: 'TECHNICAL_COMMENTARY', dueOn: '2026-05-22' } as const;

async function cancelled(contest: Contest): Promise<void> {
  const registered = await contest.registers('office', cancel, { decider: { name: '测试寅', post: '主任', body: '示例组委会' } });
  expect((await contest.settles('secondClerk', registered)).kind).toBe('DONE');
}

overBothStores('a contest that the committee cancels', (world) => {
  it('is cancelled by nobody who is signed in', async () => {
    const contest = await Contest.reporting(world());
    expect(codesOf(await contest.asks('office', 'cancel', REASON))).toEqual(['COMMITTEE_DECISION_NEEDED']);
    expect(codesOf(await contest.asks('head', 'cancel', REASON))).toEqual(['COMMITTEE_DECISION_NEEDED']);
    expect(codesOf(await contest.asks('organizer', 'cancel', REASON))).toEqual(['ROLE_MISSING']);
  });

  it('is over where it stands: its tasks and clocks are called off, its alarm is gone', async () => {
    const contest = await Contest.reporting(world());
    await contest.does('office', 'setDuty', COMMENTARY);
    await contest.attend();
    await cancelled(contest);
    const { status, wakeAt, tasks, ...books } = await contest.books();
    expect([status, wakeAt, openTasksOf({ ...books, status, wakeAt, tasks })]).toEqual(['CLOSED', null, []]);
    expect(tasks.filter(({ kind }) => kind === 'SCORE_REPORT' || kind === 'TECHNICAL_COMMENTARY').map((task) => task.status)).toEqual([
      'CANCELLED',
      'CANCELLED',
    ]);
    expect(dueOf(await contest.books())).toEqual([
      'SCORE_REPORT 1 2026-05-29 24:00 CANCELLED',
      'TECHNICAL_COMMENTARY 1 2026-05-22 24:00 CANCELLED',
    ]);
    const { version, auditHead, ...attended } = await contest.attend();
    expect([typeof version, typeof auditHead, attended]).toEqual(['number', 'string', { done: true, outcome: 'CANCELLED' }]);
  });

  it('tells its organizers, and has the decision with its reason in its history', async () => {
    const contest = await Contest.reporting(world());
    await cancelled(contest);
    const { mails, events } = await contest.books();
    const told = mails.filter(({ kind }) => kind === 'contest-cancelled');
    expect(told.map(({ toName }) => toName).sort()).toEqual(['测试丁', '测试戊']);
    expect(events.at(-1)).toMatchObject({
      type: 'CONTEST_CANCELLED',
      decidedBy: { name: '测试寅', post: '主任', body: '示例组委会' },
      after: { cancelledFor: REASON.reason },
    });
  });

  it('is asked of no signer either, when its report is under review', async () => {
    const contest = await Contest.reporting(world());
    await contest.handIn();
    await cancelled(contest);
    const books = await contest.books();
    expect([books.status, openTasksOf(books), books.reports.map(({ review }) => review)]).toEqual(['CLOSED', [], [null]]);
    expect(codesOf(await contest.asks('secondClerk', 'confirm', {}))).toEqual(['CONFLICT']);
  });

  it('stays cancelled: neither a second decision nor a commentary comes after it', async () => {
    const contest = await Contest.reporting(world());
    await cancelled(contest);
    const again = await contest.registers('office', cancel);
    expect(codesOf(again.kind === 'DONE' ? await contest.settles('secondClerk', again) : again)).toEqual(['STAGE_NOT_OPEN']);
    expect(codesOf(await contest.asks('office', 'setDuty', COMMENTARY))).toEqual(['CONFLICT']);
  });
});
