// 撤回 of a score report by its organizer, before the office has acted on it, over both stores (design.md §6).
import { expect, it } from '@jest/globals';
import type { ContestCommand } from '@jiangcheng/domain/contest/commands';
import { codesOf, Contest, dueOf, openTasksOf, overBothStores, ring } from './support/contest.ts';

const back = { reason: '漏报一名选手' };
const taken: ContestCommand = { act: 'withdraw', input: back };
const signed = { decider: { name: '测试卯', post: '经办', body: '示例单位甲' } };

overBothStores('a report that its organizer takes back', (world) => {
  it('goes to the organizer again, its review is cancelled, and the clock runs on as before', async () => {
    const contest = await Contest.reporting(world());
    await contest.at('2026-05-20');
    await contest.handIn();
    expect(dueOf(await contest.books())).toEqual(['SCORE_REPORT 1 2026-05-29 24:00 MET in time']);
    await contest.at('2026-05-21');
    await contest.does('organizer', 'withdraw', back);
    const taken = await contest.books();
    expect([dueOf(taken), taken.approvals.map(({ status }) => status)]).toEqual([
      ['SCORE_REPORT 1 2026-05-29 24:00 RUNNING'],
      ['CANCELLED'],
    ]);
    expect(taken.tasks.filter(({ participant }) => participant !== null).map(({ status }) => status)).toEqual(['CANCELLED']);
    expect(taken.reports.map(({ round, review }) => [round, review])).toEqual([[1, 'WITHDRAWN']]);
    await contest.attend();
    const books = await contest.books();
    expect([openTasksOf(books), books.tasks.at(-1)?.dueAt]).toEqual([['SCORE_REPORT 2'], taken.deadlines[0]?.dueAt]);
    expect(books.events.find(({ type }) => type === 'REPORT_WITHDRAWN')).toMatchObject({
      actingRole: 'ORGANIZER',
      actorPersonId: world().people.organizer.personId,
      reason: { code: 'REASON', text: '漏报一名选手' },
      after: { handIns: [{ round: 1, withdrawnAt: expect.any(Number) }] },
    });
  });

  it('tells the office and the other organizer, not him who did it', async () => {
    const contest = await Contest.reporting(world());
    await contest.handIn();
    await contest.does('organizer', 'withdraw', back);
    expect((await contest.books()).mails.slice(-3).map(({ kind, toName }) => `${kind} ${toName}`)).toEqual([
      'report-received 测试甲',
      'report-withdrawn 测试甲',
      'report-withdrawn 测试戊',
    ]);
  });

  it('is handed in again in a round of its own, judged on the one clock, and confirmed', async () => {
    const contest = await Contest.reporting(world());
    await contest.handIn();
    await contest.does('organizer', 'withdraw', back);
    await contest.attend();
    await contest.at('2026-05-29', '23:00');
    await contest.handIn();
    await contest.does('office', 'confirm', {});
    const books = await contest.books();
    expect([dueOf(books), books.status]).toEqual([['SCORE_REPORT 1 2026-05-29 24:00 MET in time'], 'CLOSED']);
    expect(books.reports.map(({ round, late, review }) => [round, late, review])).toEqual([
      [1, false, 'WITHDRAWN'],
      [2, false, 'CONFIRMED'],
    ]);
  });

  it('is late when it comes again after the due instant, with its explanation, and the first stays as it was', async () => {
    const contest = await Contest.reporting(world());
    await contest.at('2026-05-29', '10:00');
    await contest.handIn();
    await contest.at('2026-06-01', '10:00');
    await contest.does('organizer', 'withdraw', back);
    await contest.attend();
    await contest.attend();
    const waiting = await contest.books();
    expect(waiting.deadlines.map(({ overdue, late }) => [overdue, late])).toEqual([[true, null]]);
    expect(codesOf(await contest.asks('organizer', 'handIn', { draftVersion: 3 }))).toEqual(['LATE_EXPLANATION_MISSING']);
    await contest.handIn({ draftVersion: 3, lateExplanation: '更正漏报' });
    const books = await contest.books();
    expect(books.reports.map(({ round, late }) => [round, late])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(books.deviations.map(({ kind, round }) => [kind, round])).toEqual([['LATE_REPORT', 2]]);
  });

  it('of a correction runs on under the correction’s own clock', async () => {
    const contest = await Contest.reporting(world());
    await contest.at('2026-05-18');
    await contest.handIn();
    await contest.return(3);
    await contest.handIn();
    await contest.does('organizer', 'withdraw', back);
    await contest.attend();
    const books = await contest.books();
    expect([openTasksOf(books), dueOf(books)]).toEqual([
      ['SCORE_REPORT 3'],
      ['SCORE_REPORT 1 2026-05-29 24:00 MET in time', 'CORRECTION 2 2026-05-21 24:00 RUNNING'],
    ]);
    expect(books.tasks.at(-1)?.dueAt).toBe(books.deadlines[1]?.dueAt);
  });

  it('is reminded of afresh, on the rungs that are still to come', async () => {
    const contest = await Contest.reporting(world());
    await contest.handIn();
    await contest.at('2026-05-25', '09:30');
    await contest.does('organizer', 'withdraw', back);
    const before = (await contest.books()).mails.length;
    await ring(contest, ['2026-05-25', '10:00'], '2026-05-29');
    const { mails } = await contest.books();
    expect(mails.slice(before).filter(({ toName }) => toName === '测试丁')).toEqual(
      mails.slice(before).filter(({ kind, toName }) => kind === 'score-report-reminder' && toName === '测试丁'),
    );
    expect(mails.slice(before).filter(({ toName }) => toName === '测试丁').length).toBeGreaterThan(1);
  });

  it('stays with the office once somebody has claimed it, until he puts it back', async () => {
    const contest = await Contest.reporting(world());
    await contest.handIn();
    await contest.doesVerb('office', { verb: 'claim', input: { signer: 'OFFICE/1/1' } });
    expect(codesOf(await contest.asks('organizer', 'withdraw', back))).toEqual(['OFFICE_HAS_ACTED']);
    await contest.doesVerb('office', { verb: 'release', input: { signer: 'OFFICE/1/1' } });
    await contest.does('organizer', 'withdraw', back);
  });

  it('stays with the office once it has said a word at one of two nodes, or taken note of one on paper', async () => {
    const [two, paper] = [await Contest.reporting(world()), await Contest.reporting(world())];
    await world().setSettings({ REVIEW_APPROVAL: 'OFFICE_THEN_HEAD' });
    await two.handIn();
    await two.doesVerb('office', { verb: 'agree', input: { signer: 'OFFICE/1/1' } });
    await paper.handIn();
    const registered = await paper.registers('office', { act: 'confirm', input: {} });
    expect([codesOf(await two.asks('organizer', 'withdraw', back)), codesOf(await paper.asks('organizer', 'withdraw', back))]).toEqual([
      ['OFFICE_HAS_ACTED'],
      ['OFFICE_HAS_ACTED'],
    ]);
    await paper.settles('secondClerk', registered, 'REJECT');
    await paper.does('organizer', 'withdraw', back);
  });

  it('is taken back by its organizers alone', async () => {
    const contest = await Contest.reporting(world());
    await contest.handIn();
    expect(codesOf(await contest.asks('office', 'withdraw', back))).toEqual(['ORGANIZER_DECIDES']);
    expect(codesOf(await contest.asks('otherOrganizer', 'withdraw', back))).toEqual(['NOT_FOUND']);
    await contest.does('coOrganizer', 'withdraw', back);
    expect(codesOf(await contest.asksVerb('office', { verb: 'agree', input: { signer: 'OFFICE/1/1' } }))).not.toEqual(['DONE']);
  });

  it('is taken back on paper: one clerk registers it, another confirms, and every organizer is told', async () => {
    const contest = await Contest.reporting(world());
    await contest.handIn();
    const before = (await contest.books()).mails.length;
    const registered = await contest.registers('office', taken, signed);
    expect(codesOf(await contest.settles('office', registered))).toEqual(['SECOND_CLERK']);
    expect((await contest.settles('secondClerk', registered)).kind).toBe('DONE');
    const books = await contest.books();
    const { office, secondClerk } = world().people;
    expect(books.events.findLast(({ type }) => type === 'REPORT_WITHDRAWN')).toMatchObject({
      ...{ actingRole: 'OFFICE', actorPersonId: secondClerk.personId, enteredBy: office.accountId, confirmedBy: secondClerk.accountId },
      ...{ decidedBy: signed.decider, documents: ['c'.repeat(64)] },
      reason: { code: 'REASON', text: '漏报一名选手' },
    });
    expect(books.mails.slice(before).map(({ kind, toName }) => `${kind} ${toName}`)).toEqual([
      'report-withdrawn 测试甲',
      'report-withdrawn 测试丁',
      'report-withdrawn 测试戊',
    ]);
    await contest.attend();
    expect(openTasksOf(await contest.books())).toEqual(['SCORE_REPORT 2']);
  });

  it('is still the organizer’s to take back on screen while its paper waits, which then speaks of a round gone by', async () => {
    const contest = await Contest.reporting(world());
    await contest.handIn();
    const registered = await contest.registers('office', taken, signed);
    await contest.does('organizer', 'withdraw', back);
    await contest.attend();
    expect(codesOf(await contest.settles('secondClerk', registered))).toEqual(['PAPER_STAGE_MOVED']);
  });

  it('stays with the office on paper too, once somebody there has it in hand', async () => {
    const contest = await Contest.reporting(world());
    await contest.handIn();
    const registered = await contest.registers('office', taken, signed);
    await contest.doesVerb('office', { verb: 'claim', input: { signer: 'OFFICE/1/1' } });
    expect(codesOf(await contest.settles('secondClerk', registered))).toEqual(['OFFICE_HAS_ACTED']);
    await contest.doesVerb('office', { verb: 'release', input: { signer: 'OFFICE/1/1' } });
    expect((await contest.settles('secondClerk', registered)).kind).toBe('DONE');
  });
});
