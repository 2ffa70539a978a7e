// What an organizer owes beside the report: its own clock, its own reminders, and nothing of it touches the report's (000/附1/六.4, 八.3).
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatLocal } from '@jiangcheng/domain/shared/instant';
import { SqlArchive } from '@jiangcheng/persistence/archive/sql-archive';
import { Contest, dueOf, openTasksOf, overBothStores, ring } from './support/contest.ts';
import { postgresWorld, type PostgresWorld } from './support/postgres-world.ts';

const COMMENTARY = { duty: 'TECHNICAL_COMMENTARY', dueOn: '2026-05-22' } as const;

/** Its report is being written; the office wants the commentary by 2026-05-22. */
async function owing(world: Parameters<typeof Contest.reporting>[0]): Promise<Contest> {
  const contest = await Contest.reporting(world);
  await contest.does('office', 'setDuty', COMMENTARY);
  return contest;
}

const fulfil = async (contest: Contest) => {
  const { fileId } = await contest.world.addFile();
  return contest.does('organizer', 'fulfilDuty', { duty: 'TECHNICAL_COMMENTARY', text: '示例点评', fileId });
};
const mailsOf = async (contest: Contest): Promise<string[]> => {
  const { mails } = await contest.books();
  return mails.filter(({ kind }) => kind.startsWith('duty-')).map(({ rung, kind, toName }) => `${rung ?? 'at once'} ${kind} ${toName}`);
};

overBothStores('a commentary due on 2026-05-22', (world) => {
  it('is told to the organizers at once, and is a task of the leading one under its clock', async () => {
    const contest = await owing(world());
    expect(await mailsOf(contest)).toEqual(['at once duty-set 测试丁', 'at once duty-set 测试戊']);
    expect(openTasksOf(await contest.books())).toEqual(['SCORE_REPORT 1', 'TECHNICAL_COMMENTARY 1']);
    expect(dueOf(await contest.books())).toEqual([
      'SCORE_REPORT 1 2026-05-29 24:00 RUNNING',
      'TECHNICAL_COMMENTARY 1 2026-05-22 24:00 RUNNING',
    ]);
  });

  it('is reminded of up to its day and after it, beside the report', async () => {
    const contest = await owing(world());
    await ring(contest, ['2026-05-15', '18:00'], '2026-05-27');
    expect((await mailsOf(contest)).slice(2)).toEqual([
      ...['-5', '-1', '0'].flatMap((rung) => [`${rung} duty-reminder 测试丁`, `${rung} duty-reminder-copy 测试戊`]),
      ...['1', '3'].flatMap((rung) => [
        `${rung} duty-overdue 测试丁`,
        `${rung} duty-overdue-copy 测试戊`,
        `${rung} duty-overdue-copy 测试丙`,
      ]),
    ]);
    const { events } = await contest.books();
    expect(events.filter(({ type }) => type === 'DEADLINE_OVERDUE').length).toBe(1);
  });

  it('is late by itself: the report that comes in time is not, and none that is late makes the commentary so', async () => {
    const contest = await owing(world());
    await contest.at('2026-05-25');
    await fulfil(contest);
    await contest.handIn();
    expect(dueOf(await contest.books())).toEqual([
      'SCORE_REPORT 1 2026-05-29 24:00 MET in time',
      'TECHNICAL_COMMENTARY 1 2026-05-22 24:00 MET late',
    ]);
    expect((await contest.books()).reports.map(({ round, late }) => [round, late])).toEqual([[1, false]]);
  });

  it('moves with the day that the office sets anew', async () => {
    const contest = await owing(world());
    await contest.does('office', 'setDuty', { ...COMMENTARY, dueOn: '2026-06-05' });
    expect(dueOf(await contest.books())).toEqual([
      'SCORE_REPORT 1 2026-05-29 24:00 RUNNING',
      'TECHNICAL_COMMENTARY 1 2026-06-05 24:00 RUNNING',
    ]);
  });

  it('is still owed when the scores are confirmed, and done when it is handed in', async () => {
    const contest = await owing(world());
    await contest.handIn();
    await contest.does('office', 'confirm', {});
    expect(openTasksOf(await contest.books())).toEqual(['TECHNICAL_COMMENTARY 1']);
    await contest.attend();
    const { status, wakeAt } = await contest.books();
    expect([status, formatLocal(wakeAt ?? 0)]).toEqual(['CLOSED', '2026-05-21 09:00']);
    await fulfil(contest);
    await contest.attend();
    const { tasks, ...books } = await contest.books();
    expect(books.wakeAt).toBe(null);
    expect(tasks.filter(({ kind }) => kind === 'TECHNICAL_COMMENTARY').map(({ status }) => status)).toEqual(['DONE']);
  });

  it('may be asked for after the confirmation: told at once, and reminded of until it is handed in', async () => {
    const contest = await Contest.reporting(world());
    await contest.handIn();
    await contest.does('office', 'confirm', {});
    expect(await ring(contest, ['2026-05-15', '18:00'], '2026-05-27')).toEqual([]);
    await contest.at('2026-05-15', '18:00');
    await contest.does('office', 'setDuty', COMMENTARY);
    expect(openTasksOf(await contest.books())).toEqual(['TECHNICAL_COMMENTARY 1']);
    expect(await ring(contest, ['2026-05-15', '18:00'], '2026-05-25')).toEqual([
      ...['2026-05-21 09:00', '2026-05-22 09:00', '2026-05-22 24:00', '2026-05-25 09:00'],
    ]);
    expect(await mailsOf(contest)).toEqual([
      ...['at once duty-set 测试丁', 'at once duty-set 测试戊'],
      ...['-5', '-1', '0'].flatMap((rung) => [`${rung} duty-reminder 测试丁`, `${rung} duty-reminder-copy 测试戊`]),
      ...['1 duty-overdue 测试丁', '1 duty-overdue-copy 测试戊', '1 duty-overdue-copy 测试丙'],
    ]);
    await fulfil(contest);
    expect(await ring(contest, ['2026-05-25', '10:00'], '2026-06-30')).toEqual([]);
    expect((await contest.books()).wakeAt).toBe(null);
  });
});

describe('a commentary that is owed', () => {
  let world: PostgresWorld;
  beforeAll(async () => {
    world = await postgresWorld();
  });
  afterAll(() => world.close());

  it('is owed no more once its contest is archived without it, and the run comes to its end', async () => {
    const contest = await owing(world);
    await contest.handIn();
    await contest.does('office', 'confirm', {});
    await contest.attend();
    await world.source.transaction((manager) =>
      new SqlArchive(manager).archive(contest.caseId, '示例：办公室决定归档', world.people.office.accountId),
    );
    const { version, auditHead, ...attended } = await contest.attend();
    expect([typeof version, typeof auditHead, attended]).toEqual(['number', 'string', { done: true, outcome: 'CONFIRMED' }]);
    const { tasks, deadlines, wakeAt } = await contest.books();
    expect(wakeAt).toBe(null);
    const left = (rows: readonly { status: string }[]): string[] => [...new Set(rows.map(({ status }) => status))].sort();
    expect([left(tasks), left(deadlines)]).toEqual([
      ['CANCELLED', 'DONE'],
      ['CANCELLED', 'MET'],
    ]);
  });
});
