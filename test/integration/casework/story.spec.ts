// One contest from its opening to its end, as the books have it: tasks, deadlines, mails, history.
import { expect, it } from '@jest/globals';
import { Contest, dueOf, openTasksOf as open, overBothStores } from './support/contest.ts';

overBothStores('a contest', (world) => {
  it('moves from task to task', async () => {
    const contest = await Contest.open(world());
    const seen: string[][] = [];
    const note = async () => void seen.push(open(await contest.books()));
    await contest.attend();
    await note();
    await contest.prepare('2026-05-04');
    await note();
    await contest.does('organizer', 'declareEnded', { lastScoredOn: '2026-05-04' });
    await note();
    await contest.attend();
    await note();
    await contest.handIn();
    await note();
    await contest.does('secondClerk', 'confirmEndDay', {});
    await contest.return();
    await note();
    await contest.handIn();
    await contest.does('head', 'confirm', {});
    await note();
    expect(seen).toEqual([
      ['PREPARE 1'],
      ['DECLARE_END 1'],
      ['CONFIRM_END_DAY 1'],
      ['CONFIRM_END_DAY 1', 'SCORE_REPORT 1'],
      ['CONFIRM_END_DAY 1', 'REVIEW 1'],
      ['SCORE_REPORT 2'],
      [],
    ]);
    expect((await contest.books()).tasks.map(({ status }) => status)).toEqual(Array<string>(7).fill('DONE'));
  });

  it('leaves a history without a gap, each event by whom it was', async () => {
    const contest = await Contest.reporting(world());
    await contest.handIn();
    await contest.does('secondClerk', 'confirm', { opinion: '无异议' });
    const books = await contest.books();
    expect(books.events.map(({ seq }) => seq)).toEqual(books.events.map((_event, i) => i + 1));
    expect(books.events.map(({ type, actingRole }) => `${type} ${actingRole}`)).toEqual([
      'STAGE_OPENED SYSTEM',
      'ORGANIZERS_NAMED OFFICE',
      'CHIEF_JUDGE_NAMED OFFICE',
      'DATES_SET OFFICE',
      'RELEASED OFFICE',
      'STAGE_OPENED SYSTEM',
      'END_DECLARED ORGANIZER',
      'DEADLINE_SET SYSTEM',
      'STAGE_OPENED SYSTEM',
      'END_DAY_CONFIRMED OFFICE',
      'REPORT_HANDED_IN ORGANIZER',
      'STAGE_OPENED SYSTEM',
      'REPORT_CONFIRMED OFFICE',
    ]);
    expect(books.events.filter(({ workflowId }) => workflowId !== null).map(({ type, workflowId }) => [type, workflowId])).toEqual(
      Array<unknown>(4).fill(['STAGE_OPENED', `contest/${contest.caseId}`]),
    );
    expect(books).toMatchObject({ status: 'CLOSED', wakeAt: null, reports: [{ round: 1, late: false, review: 'CONFIRMED' }] });
  });

  it('owes a poke for each act and for no waking', async () => {
    const contest = await Contest.reporting(world());
    const { moves, version } = await contest.books();
    await contest.attend();
    await contest.handIn();
    expect((await contest.books()).moves).toEqual([...moves, version + 1]);
  });

  it('writes nothing at a waking when nothing is due', async () => {
    const contest = await Contest.reporting(world());
    await contest.attend();
    const before = await contest.books();
    await contest.attend();
    expect(await contest.books()).toEqual(before);
  });

  it('tells every organizer of the handing over, a return and a confirmation, and the office of a hand-in', async () => {
    const contest = await Contest.reporting(world());
    await contest.handIn();
    await contest.return();
    await contest.handIn();
    await contest.does('office', 'confirm', {});
    expect((await contest.books()).mails.map(({ kind, toName }) => `${kind} ${toName}`)).toEqual([
      'contest-released 测试丁',
      'contest-released 测试戊',
      'report-received 测试甲',
      'report-returned 测试丁',
      'report-returned-copy 测试戊',
      'report-received 测试甲',
      'report-confirmed 测试丁',
      'report-confirmed 测试戊',
    ]);
  });

  it('gives a returned report a round with a due date of its own, and keeps the first', async () => {
    const contest = await Contest.reporting(world());
    await contest.at('2026-05-18', '10:00');
    await contest.handIn();
    await contest.at('2026-05-19', '10:00');
    await contest.return(3);
    const books = await contest.books();
    expect(dueOf(books)).toEqual(['SCORE_REPORT 1 2026-05-29 24:00 MET in time', 'CORRECTION 2 2026-05-22 24:00 RUNNING']);
    expect(books.tasks.at(-1)).toMatchObject({ kind: 'SCORE_REPORT', round: 2, dueAt: books.deadlines[1]?.dueAt });
    await contest.handIn();
    expect((await contest.books()).reports.map(({ round, review }) => [round, review])).toEqual([
      [1, 'RETURNED'],
      [2, null],
    ]);
  });
});
