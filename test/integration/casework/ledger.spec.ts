// Clocks that the office suspends, resumes and extends, around National Day 2026 (peers.md asks 13, 16; office.md §1).
import { expect, it } from '@jest/globals';
import { formatLocal } from '@jiangcheng/domain/shared/instant';
import { codesOf, Contest, dueOf, overBothStores, ring } from './support/contest.ts';
import { SCAN_SHA256 } from './support/world.ts';

/** Ended on Friday 2026-09-18, so due on 2026-10-09. */
const reporting = (world: Parameters<Parameters<typeof overBothStores>[1]>[0]) => Contest.reporting(world(), '2026-09-18');
const taskDue = async (contest: Contest): Promise<string | null> => {
  const due = (await contest.books()).tasks.find(({ kind }) => kind === 'SCORE_REPORT')?.dueAt ?? null;
  return due === null ? null : formatLocal(due);
};
const mailsOf = async (contest: Contest): Promise<string[]> =>
  (await contest.books()).mails.map(({ kind, toName, rung }) => `${kind} ${toName}${rung === null ? '' : ` ${rung}`}`);

overBothStores('a clock', (world) => {
  it('stands when it is suspended: no due time for its task, no alarm, no reminder, never overdue', async () => {
    const contest = await reporting(world);
    await contest.at('2026-09-28', '10:00');
    await contest.attend();
    const said = await mailsOf(contest);
    expect((await contest.clock('office', 'suspendDeadline', { on: '2026-09-28' })).kind).toBe('DONE');
    expect(dueOf(await contest.books())).toEqual(['SCORE_REPORT 1 2026-10-10 24:00 SUSPENDED']);
    expect(await taskDue(contest)).toBeNull();
    expect((await mailsOf(contest)).slice(said.length)).toEqual(['deadline-suspended 测试丁']);
    expect(await ring(contest, ['2026-09-28', '12:00'], '2026-12-31')).toEqual([]);
    await contest.at('2026-11-20');
    expect(await contest.attend()).toMatchObject({ done: false, wakeInMs: null });
    const books = await contest.books();
    expect([books.deadlines[0]?.overdue, books.mails.length]).toEqual([false, said.length + 1]);
  });

  it('runs on when it is resumed, by the days it had left, and its ladder starts afresh', async () => {
    const contest = await reporting(world);
    await contest.at('2026-09-28', '08:00');
    await contest.clock('office', 'suspendDeadline', { on: '2026-09-28' });
    await contest.at('2026-10-12', '10:00');
    await contest.clock('office', 'resumeDeadline', { on: '2026-10-12' });
    const { deadlines } = await contest.books();
    expect(deadlines).toMatchObject([
      { dueOn: '2026-10-19', status: 'RUNNING', grossDays: 17, netDays: 10, overdue: false, participant: world().organizations.lead },
    ]);
    expect(deadlines[0]?.entries).toMatchObject([
      {
        kind: 'SUSPEND',
        on: '2026-09-28',
        reason: '测试',
        authority: '示例局〔2026〕7号',
        enteredBy: world().people.office.accountId,
        fileId: null,
      },
      { kind: 'RESUME', on: '2026-10-12', confirmedBy: null },
    ]);
    expect(await taskDue(contest)).toBe('2026-10-19 24:00');
    expect(await ring(contest, ['2026-10-12', '10:00'], '2026-10-22')).toEqual([
      '2026-10-15 09:00',
      '2026-10-16 09:00',
      '2026-10-19 09:00',
      '2026-10-19 24:00',
      '2026-10-20 09:00',
      '2026-10-22 09:00',
    ]);
    expect((await mailsOf(contest)).filter((mail) => mail.includes('测试丁'))).toEqual([
      'contest-released 测试丁',
      'deadline-suspended 测试丁',
      'deadline-resumed 测试丁',
      ...['-2', '-1', '0'].map((rung) => `score-report-reminder 测试丁 ${rung}`),
      ...['1', '3'].map((rung) => `score-report-overdue 测试丁 ${rung}`),
    ]);
  });

  it('tells the history who, why, on whose word, before and after', async () => {
    const contest = await reporting(world);
    await contest.at('2026-09-29');
    await contest.clock('head', 'extendDeadline', { days: 3, grantedTo: world().organizations.lead, reason: '暴雨' });
    const books = await contest.books();
    expect(books.events.at(-1)).toMatchObject({
      type: 'DEADLINE_EXTENDED',
      actingRole: 'OFFICE',
      actorPersonId: world().people.head.personId,
      before: { dueOn: '2026-10-09', status: 'RUNNING', grossDays: 10, netDays: 10 },
      after: {
        dueOn: '2026-10-13',
        days: 3,
        grantedTo: world().organizations.lead,
        authority: '示例局〔2026〕7号',
        grossDays: 13,
        netDays: 13,
      },
      reason: { code: 'REASON', text: '暴雨' },
    });
    expect([dueOf(books), await taskDue(contest)]).toEqual([['SCORE_REPORT 1 2026-10-13 24:00 RUNNING'], '2026-10-13 24:00']);
    expect(books.moves).toContain(books.version);
  });

  it('takes back that it was overdue when it is extended past today', async () => {
    const contest = await reporting(world);
    await contest.at('2026-10-10', '10:00');
    await contest.attend();
    expect((await contest.books()).deadlines[0]?.overdue).toBe(true);
    await contest.clock('office', 'extendDeadline', { days: 5 });
    await contest.attend();
    expect((await contest.books()).deadlines[0]).toMatchObject({ overdue: false, dueOn: '2026-10-15' });
    await contest.handIn();
    expect((await contest.books()).deadlines[0]).toMatchObject({ status: 'MET', late: false });
  });

  it('that stands is met in time whenever the report comes', async () => {
    const contest = await reporting(world);
    await contest.at('2026-09-29');
    await contest.clock('office', 'suspendDeadline', { on: '2026-09-29' });
    await contest.at('2026-12-01');
    await contest.handIn();
    expect(dueOf(await contest.books())).toEqual(['SCORE_REPORT 1 2026-10-10 24:00 MET in time']);
    expect(codesOf(await contest.clock('office', 'resumeDeadline', { on: '2026-12-01' }))).toEqual(['DEADLINE_OVER']);
  });

  it('keeps its ledger when its start is corrected, and loses what was granted to another than its organizer', async () => {
    const contest = await reporting(world);
    await contest.at('2026-09-28', '10:00');
    const others = await contest.clock('office', 'extendDeadline', { days: 2, grantedTo: world().organizations.second });
    expect(codesOf(others)).toEqual(['EXTENSION_NOT_THEIRS']);
    await contest.clock('office', 'extendDeadline', { days: 1 });
    await contest.does('office', 'correctEndDay', { lastScoredOn: '2026-09-19', reason: '末场实为十九日' });
    expect(dueOf(await contest.books())).toEqual(['SCORE_REPORT 1 2026-10-10 24:00 RUNNING']);
  });

  it('is the office’s alone, and of this case', async () => {
    const contest = await reporting(world);
    await contest.at('2026-09-28', '10:00');
    expect(codesOf(await contest.clock('organizer', 'extendDeadline', { days: 5 }))).toEqual(['ROLE_MISSING']);
    expect(codesOf(await contest.clock('otherOrganizer', 'extendDeadline', { days: 5 }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await contest.clock('auditor', 'extendDeadline', { days: 5 }))).toEqual(['ROLE_MISSING']);
    expect((await contest.books()).deadlines[0]?.entries).toEqual([]);
    const elsewhere = await reporting(world);
    const deadlineId = await world().deadlineId(elsewhere.caseId, 1);
    const registered = await contest.registers('office', {
      act: 'extendDeadline',
      input: { deadlineId, days: 2, reason: '测试', authority: '示例' },
    });
    expect(codesOf(registered)).toEqual(['DEADLINE_UNKNOWN']);
  });

  it('is extended from paper when a second clerk confirms it: the decision is the signer’s', async () => {
    const contest = await reporting(world);
    await contest.at('2026-09-28', '10:00');
    const deadlineId = await world().deadlineId(contest.caseId, 1);
    const input = { deadlineId, days: 2, reason: '示例理由', authority: '示例局〔2026〕8号' };
    const registered = await contest.registers('office', { act: 'extendDeadline', input });
    expect(dueOf(await contest.books())).toEqual(['SCORE_REPORT 1 2026-10-09 24:00 RUNNING']);
    expect(codesOf(await contest.settles('office', registered))).toEqual(['SECOND_CLERK']);
    expect((await contest.settles('secondClerk', registered)).kind).toBe('DONE');
    const books = await contest.books();
    const { office, secondClerk } = world().people;
    expect(dueOf(books)).toEqual(['SCORE_REPORT 1 2026-10-12 24:00 RUNNING']);
    expect(books.deadlines[0]?.entries).toMatchObject([{ enteredBy: office.accountId, confirmedBy: secondClerk.accountId }]);
    expect(books.events.at(-1)).toMatchObject({
      type: 'DEADLINE_EXTENDED',
      decidedBy: { name: '测试寅', post: '主任', body: '示例局' },
      enteredBy: office.accountId,
      confirmedBy: secondClerk.accountId,
      documents: [SCAN_SHA256],
    });
  });

  it('answers the same key the same way, once', async () => {
    const contest = await reporting(world);
    await contest.at('2026-09-28', '10:00');
    const key = { key: `${contest.caseId}-once` };
    const first = await contest.clock('office', 'extendDeadline', { days: 2 }, key);
    const second = await contest.clock('office', 'extendDeadline', { days: 2 }, key);
    expect([first.kind, second]).toEqual(['DONE', first]);
    expect((await contest.books()).deadlines[0]?.entries.length).toBe(1);
  });
});
