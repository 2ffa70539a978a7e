// When the report is due and what is late: the end day, its correction, paper that came first (issue's points 3, 5; office.md §3).
import { expect, it } from '@jest/globals';
import type { ContestCommand } from '@jiangcheng/domain/contest/commands';
import { formatLocal } from '@jiangcheng/domain/shared/instant';
import { codesOf, Contest, dueOf, openTasksOf as open, overBothStores } from './support/contest.ts';

overBothStores('the end day', (world) => {
  it('sets the deadline from its declaration on', async () => {
    const contest = await Contest.open(world(), '2026-05-15', '18:00');
    await contest.prepare('2026-05-15');
    await contest.does('organizer', 'declareEnded', { lastScoredOn: '2026-05-15' });
    expect(dueOf(await contest.books())).toEqual(['SCORE_REPORT 1 2026-05-29 24:00 RUNNING']);
  });

  it('recomputes row and task when it is corrected, with before and after in the history', async () => {
    const contest = await Contest.reporting(world());
    await contest.at('2026-05-18', '10:00');
    await contest.does('office', 'correctEndDay', { lastScoredOn: '2026-05-18', reason: '末场实为十八日' });
    const books = await contest.books();
    expect(dueOf(books)).toEqual(['SCORE_REPORT 1 2026-06-01 24:00 RUNNING']);
    expect(books.tasks.find(({ kind }) => kind === 'SCORE_REPORT')?.dueAt).toBe(books.deadlines[0]?.dueAt);
    expect(books.events.slice(-2)).toMatchObject([
      {
        type: 'END_DAY_CORRECTED',
        before: { ended: { on: '2026-05-15' } },
        after: { ended: { on: '2026-05-18' } },
        reason: { text: '末场实为十八日' },
      },
      {
        type: 'DEADLINE_RECOMPUTED',
        before: { startOn: '2026-05-15', dueOn: '2026-05-29', dueAt: '2026-05-29T16:00:00.000Z' },
        after: { startOn: '2026-05-18', dueOn: '2026-06-01', dueAt: '2026-06-01T16:00:00.000Z' },
      },
    ]);
    const attended = await contest.attend();
    expect(attended.done === false && attended.wakeInMs !== null && Math.round(attended.wakeInMs / 3_600_000)).toBe(7 * 24 - 1);
  });

  it('judges a report that is in anew when it is corrected afterwards', async () => {
    const contest = await Contest.reporting(world());
    await contest.at('2026-05-29', '10:00');
    await contest.handIn();
    await contest.does('office', 'correctEndDay', { lastScoredOn: '2026-05-13', reason: '末场实为十三日' });
    const books = await contest.books();
    expect(dueOf(books)).toEqual(['SCORE_REPORT 1 2026-05-27 24:00 MET late']);
    expect(books.reports[0]?.late).toBe(true);
  });

  it('after the regulation’s last day is taken with its reason, which the auditor’s list has', async () => {
    const contest = await Contest.open(world(), '2026-11-03', '18:00');
    await contest.prepare('2026-10-30');
    const declared = { lastScoredOn: '2026-11-01', lateReason: '大雪停赛两日' };
    expect(codesOf(await contest.asks('organizer', 'declareEnded', { lastScoredOn: '2026-11-01' }))).toEqual(['AFTER_CUTOFF_NEEDS_REASON']);
    await contest.does('organizer', 'declareEnded', declared);
    await contest.attend();
    const corrected = { lastScoredOn: '2026-11-02', reason: '末场实为二日' };
    expect(codesOf(await contest.asks('office', 'correctEndDay', corrected))).toEqual(['AFTER_CUTOFF_NEEDS_REASON']);
    await contest.does('office', 'correctEndDay', { ...corrected, lateReason: '末场顺延一日' });
    const { deviations, events, state } = await contest.books();
    expect(deviations).toEqual(
      [
        ['2026-11-01', '大雪停赛两日'],
        ['2026-11-02', '末场顺延一日'],
      ].map(([lastDay, reason]) => ({ kind: 'AFTER_CUTOFF', round: 1, clause: '000/附1/八.1', detail: { lastDay }, reason })),
    );
    expect(events.find(({ type }) => type === 'END_DECLARED')).toMatchObject({ reason: { code: 'AFTER_CUTOFF', text: '大雪停赛两日' } });
    expect(state).toMatchObject({ ended: { on: '2026-11-02' } });
  });

  it('as late as it was planned needs no other reason than the plan’s', async () => {
    const contest = await Contest.reporting(world(), '2026-11-03');
    expect((await contest.books()).deviations).toMatchObject([
      { kind: 'AFTER_CUTOFF', detail: { lastDay: '2026-11-03' }, reason: '场地检修' },
    ]);
  });

  it('not late, whatever reason came with its dates, departs from nothing', async () => {
    const contest = await Contest.open(world());
    await contest.prepare('2026-05-15');
    await contest.does('office', 'setDates', { firstDay: '2026-10-30', lastDay: '2026-10-31', reason: '场地检修' });
    const { deviations, events } = await contest.books();
    expect([deviations, events.at(-1)]).toEqual([[], expect.objectContaining({ reason: { code: 'REASON', text: '场地检修' } })]);
  });

  it('is due provisionally where the year is not published', async () => {
    const contest = await Contest.reporting(world(), '2026-12-25');
    expect((await contest.books()).deadlines).toMatchObject([{ startOn: '2026-12-25', dueOn: '2027-01-11', provisional: true }]);
  });
});

overBothStores('lateness', (world) => {
  const late = { draftVersion: 3, lateExplanation: '评分系统故障' };
  const paper = async (contest: Contest, receivedOn: string) => {
    const { fileId } = await contest.world.addFile();
    return contest.does('office', 'registerReceipt', { receivedOn, channel: 'BY_HAND', fileId });
  };

  it('is accepted with an explanation and recorded as a deviation', async () => {
    const contest = await Contest.reporting(world());
    await contest.at('2026-05-30', '00:30');
    expect(codesOf(await contest.asks('organizer', 'handIn', { draftVersion: 3 }))).toEqual(['LATE_EXPLANATION_MISSING']);
    await contest.handIn(late);
    const books = await contest.books();
    expect(dueOf(books)).toEqual(['SCORE_REPORT 1 2026-05-29 24:00 MET late']);
    expect(books.reports).toMatchObject([{ late: true, lateExplanation: '评分系统故障' }]);
    expect(books.deviations).toMatchObject([{ kind: 'LATE_REPORT', round: 1, clause: '000/附1/六.3', reason: '评分系统故障' }]);
  });

  it('is refused where the campaign says so, until the office admits it', async () => {
    const contest = await Contest.reporting(world());
    await world().setSettings({ LATE_SCORE_REPORT: 'REFUSE' });
    await contest.at('2026-05-30', '00:30');
    expect(codesOf(await contest.asks('organizer', 'handIn', late))).toEqual(['LATE_REFUSED']);
    await contest.does('office', 'admitLate', { reason: '停电' });
    await contest.handIn(late);
    expect((await contest.books()).deviations.map(({ kind }) => kind)).toEqual(['LATE_ADMITTED', 'LATE_REPORT']);
  });

  it('is decided by the paper that came first, once a second clerk has confirmed its day', async () => {
    const contest = await Contest.reporting(world());
    await contest.at('2026-06-02', '10:00');
    await paper(contest, '2026-05-29');
    expect(codesOf(await contest.asks('organizer', 'handIn', { draftVersion: 3 }))).toEqual(['LATE_EXPLANATION_MISSING']);
    expect(codesOf(await contest.asks('office', 'confirmReceipt', {}))).toEqual(['FOUR_EYES']);
    await contest.does('secondClerk', 'confirmReceipt', {});
    await contest.handIn();
    const books = await contest.books();
    expect([dueOf(books), books.reports.map((report) => formatLocal(report.effectiveAt))]).toEqual([
      ['SCORE_REPORT 1 2026-05-29 24:00 MET in time'],
      ['2026-05-29 23:59'],
    ]);
  });

  it('is taken back by paper whose day is confirmed after the hand-in, even after a return', async () => {
    const contest = await Contest.reporting(world());
    await contest.at('2026-06-02', '10:00');
    await contest.handIn(late);
    await paper(contest, '2026-05-29');
    await contest.return();
    expect(open(await contest.books())).toEqual(['CONFIRM_RECEIPT 1', 'SCORE_REPORT 2']);
    await contest.does('secondClerk', 'confirmReceipt', {});
    const books = await contest.books();
    expect([open(books), dueOf(books)[0]]).toEqual([['SCORE_REPORT 2'], 'SCORE_REPORT 1 2026-05-29 24:00 MET in time']);
    expect(books.reports[0]?.late).toBe(false);
    expect(books.events.at(-1)).toMatchObject({ type: 'DEADLINE_RECOMPUTED', before: { late: true }, after: { late: false } });
  });

  it('of a report from paper is its day of receipt: handed in by two clerks on the organizer’s word', async () => {
    const contest = await Contest.reporting(world());
    await world().setSettings({ LATE_SCORE_REPORT: 'REFUSE' });
    await contest.at('2026-06-02', '10:00');
    const onPaper: ContestCommand = { act: 'handIn', input: { receivedOn: '2026-05-29', channel: 'POST' } };
    const registered = await contest.registers('office', onPaper, { decidedOn: '2026-05-28' });
    expect(codesOf(await contest.settles('office', registered))).toEqual(['SECOND_CLERK']);
    expect(dueOf(await contest.books())).toEqual(['SCORE_REPORT 1 2026-05-29 24:00 RUNNING']);
    expect((await contest.settles('secondClerk', registered)).kind).toBe('DONE');
    await contest.attend();
    const books = await contest.books();
    expect([dueOf(books), open(books)]).toEqual([['SCORE_REPORT 1 2026-05-29 24:00 MET in time'], ['REVIEW 1']]);
    expect(books.reports).toMatchObject([{ late: false }]);
    expect(books.events.find(({ type }) => type === 'REPORT_HANDED_IN')).toMatchObject({
      ...{ decidedBy: { name: '测试寅' }, reason: { code: 'FROM_PAPER' } },
      ...{ enteredBy: world().people.office.accountId, confirmedBy: world().people.secondClerk.accountId },
    });
    await contest.does('secondClerk', 'confirm', {});
  });

  it('of a report that came late on paper needs its explanation, and is a deviation', async () => {
    const contest = await Contest.reporting(world());
    await contest.at('2026-06-02', '10:00');
    const input = { receivedOn: '2026-06-01', channel: 'BY_HAND' };
    const unexplained = await contest.registers('office', { act: 'handIn', input }, { decidedOn: '2026-05-28' });
    expect(codesOf(await contest.settles('secondClerk', unexplained))).toEqual(['LATE_EXPLANATION_MISSING']);
    expect((await contest.settles('secondClerk', unexplained, 'REJECT')).kind).toBe('DONE');
    expect(dueOf(await contest.books())).toEqual(['SCORE_REPORT 1 2026-05-29 24:00 RUNNING']);
    const explained: ContestCommand = { act: 'handIn', input: { ...input, lateExplanation: '邮路中断' } };
    const registered = await contest.registers('office', explained, { decidedOn: '2026-05-28' });
    expect((await contest.settles('secondClerk', registered)).kind).toBe('DONE');
    const books = await contest.books();
    expect(dueOf(books)).toEqual(['SCORE_REPORT 1 2026-05-29 24:00 MET late']);
    expect(books.deviations).toMatchObject([{ kind: 'LATE_REPORT', reason: '邮路中断' }]);
  });

  it('does not come from originals that arrive after the hand-in', async () => {
    const contest = await Contest.reporting(world());
    await contest.at('2026-05-29', '10:00');
    await contest.handIn();
    await contest.at('2026-06-02', '10:00');
    await paper(contest, '2026-06-02');
    await contest.does('secondClerk', 'confirmReceipt', {});
    expect((await contest.books()).reports[0]?.late).toBe(false);
  });

  it('is settled before the report is confirmed: a day of receipt is not left half entered', async () => {
    const contest = await Contest.reporting(world());
    await contest.handIn();
    await paper(contest, '2026-05-15');
    const refusal = { code: 'RECEIPT_PENDING', clause: '000/附1/六.3' };
    expect(await contest.asks('secondClerk', 'confirm', {})).toEqual({ kind: 'REFUSED', refusals: [refusal] });
    await contest.does('secondClerk', 'confirmReceipt', {});
    await contest.does('secondClerk', 'confirm', {});
    const { tasks } = await contest.books();
    expect(tasks.find(({ kind }) => kind === 'CONFIRM_RECEIPT')?.status).toBe('DONE');
  });
});
