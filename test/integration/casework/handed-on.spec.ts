// 转办 and 委托办理 with a day (办结期限), over both stores: the task, the mail and the ladder follow it; it is never after the node's own clock,
// and decides for nobody.
import { expect, it } from '@jest/globals';
import type { ApprovalCommand } from '@jiangcheng/domain/approval/commands';
import { formatLocal } from '@jiangcheng/domain/shared/instant';
import { codesOf, Contest, openTasksOf, overBothStores, ring } from './support/contest.ts';
import type { Books, Name, World } from './support/world.ts';

const SIGNER = 'OFFICE/1/1';

/** A report that was handed in on Monday 18 May 2026 and waits for the office. */
async function underReview(world: World, settings: Record<string, unknown> = {}): Promise<Contest> {
  const contest = await Contest.reporting(world);
  await world.setSettings(settings);
  await contest.at('2026-05-18');
  await contest.handIn();
  return contest;
}

/** `run due STATUS[ late]` of each day that was set. */
const daysOf = ({ deadlines }: Books): string[] =>
  deadlines
    .filter(({ key }) => key === 'HANDED_ON')
    .map(({ run, dueOn, status, late }) => `${run} ${dueOn} ${status}${late === true ? ' late' : ''}`);

const dueOfSeats = ({ tasks }: Books): string[] =>
  tasks
    .filter(({ participant, status }) => participant !== null && status === 'OPEN')
    .map(({ participant, dueAt }) => `${participant} ${dueAt === null ? 'none' : formatLocal(dueAt)}`);

const mailsOf = ({ mails }: Books): string[] =>
  mails.filter(({ kind }) => kind.startsWith('approval-')).map(({ kind, toName, rung }) => [rung ?? [], kind, toName].flat().join(' '));

overBothStores('what is handed on with a day', (world) => {
  const id = (name: Name): string => world().people[name].personId;
  const consign = (to: Name, dueOn?: string): ApprovalCommand => ({ verb: 'consign', input: { signer: SIGNER, to: id(to), dueOn } });
  const transfer = (to: Name, dueOn?: string): ApprovalCommand => ({ verb: 'transfer', input: { signer: SIGNER, to: id(to), dueOn } });

  it('is due by that day, and met by the advice; the task that comes back has none', async () => {
    const contest = await underReview(world());
    await contest.doesVerb('office', consign('head', '2026-05-20'));
    const given = await contest.books();
    expect([daysOf(given), dueOfSeats(given)]).toEqual([
      ['OFFICE_REVIEW/OFFICE/1/1/1 2026-05-20 RUNNING'],
      ['OFFICE/1/1 2026-05-20 24:00'],
    ]);
    expect(mailsOf(given)).toEqual(['approval-turn 测试丙']);
    expect(given.events.at(-2)).toMatchObject({ type: 'APPROVAL_CONSIGNED', after: { signer: SIGNER, dueOn: '2026-05-20' } });
    await contest.doesVerb('head', { verb: 'agree', input: { signer: SIGNER } });
    const back = await contest.books();
    expect([daysOf(back), dueOfSeats(back)]).toEqual([['OFFICE_REVIEW/OFFICE/1/1/1 2026-05-20 MET'], ['OFFICE/1/1 none']]);
  });

  it('reminds whoever has it, then the office too, and approves nothing', async () => {
    const contest = await underReview(world());
    await contest.doesVerb('office', transfer('head', '2026-05-20'));
    expect(await ring(contest, ['2026-05-18', '10:00'], '2026-06-30')).toEqual([
      '2026-05-19 09:00',
      '2026-05-20 09:00',
      '2026-05-20 24:00',
      '2026-05-21 09:00',
      '2026-05-25 09:00',
    ]);
    const books = await contest.books();
    expect(mailsOf(books)).toEqual([
      'approval-turn 测试丙',
      ...['-1', '0'].map((rung) => `${rung} approval-reminder 测试丙`),
      ...['1', '3'].flatMap((rung) => [`${rung} approval-overdue 测试丙`, `${rung} approval-overdue 测试甲`]),
    ]);
    expect([books.status, openTasksOf(books), daysOf(books)]).toEqual([
      'OPEN',
      ['REVIEW 1'],
      ['OFFICE_REVIEW/OFFICE/1/1/1 2026-05-20 RUNNING'],
    ]);
    await contest.doesVerb('head', { verb: 'agree', input: { signer: SIGNER } });
    const done = await contest.books();
    expect([done.status, daysOf(done)]).toEqual(['CLOSED', ['OFFICE_REVIEW/OFFICE/1/1/1 2026-05-20 MET late']]);
  });

  it('stands before the clock of the node while it runs, and gives way to it', async () => {
    const contest = await underReview(world(), { OFFICE_REVIEW_WORKING_DAYS: 3 });
    expect(codesOf(await contest.asksVerb('office', consign('head', '2026-05-22')))).toEqual(['DAY_AFTER_CLOCK']);
    expect(codesOf(await contest.asksVerb('office', consign('head', '2026-05-17')))).toEqual(['DAY_IS_PAST']);
    await contest.doesVerb('office', consign('head', '2026-05-19'));
    expect(dueOfSeats(await contest.books())).toEqual(['OFFICE/1/1 2026-05-19 24:00']);
    await contest.doesVerb('office', { verb: 'withdraw', input: { signer: SIGNER, text: '我自己办' } });
    const books = await contest.books();
    expect([daysOf(books), dueOfSeats(books)]).toEqual([
      ['OFFICE_REVIEW/OFFICE/1/1/1 2026-05-19 CANCELLED'],
      ['OFFICE/1/1 2026-05-21 24:00'],
    ]);
  });

  it('is moved by no ledger: who handed it on sets another day', async () => {
    const contest = await underReview(world());
    await contest.doesVerb('office', transfer('head', '2026-05-20'));
    const run = 'OFFICE_REVIEW/OFFICE/1/1/1';
    expect(codesOf(await contest.clock('office', 'extendDeadline', { days: 2 }, {}, run))).toEqual(['CLOCK_OF_HANDING_ON']);
  });
});
