// Each opening of a node of the review has a clock of its own, over both stores: a return and a word taken back set it anew (design.md §6). It
// reminds and goes up to the head; nothing approves in anybody's name.
import { expect, it } from '@jest/globals';
import type { ApprovalCommand } from '@jiangcheng/domain/approval/commands';
import { formatLocal } from '@jiangcheng/domain/shared/instant';
import { Contest, openTasksOf, overBothStores, ring } from './support/contest.ts';
import type { Books, World } from './support/world.ts';

const THREE_DAYS = { OFFICE_REVIEW_WORKING_DAYS: 3 };
const TWO = { ...THREE_DAYS, REVIEW_APPROVAL: 'OFFICE_THEN_HEAD' };
const JOINTLY = { ...THREE_DAYS, REVIEW_APPROVAL: 'OFFICE_JOINTLY' };
const OFFICE_1 = 'OFFICE_REVIEW/OFFICE/1';

/** A report that was handed in on Monday 18 May 2026 and waits for the office. */
async function underReview(world: World, settings: Record<string, unknown>): Promise<Contest> {
  const contest = await Contest.reporting(world);
  await world.setSettings(settings);
  await contest.at('2026-05-18');
  await contest.handIn();
  return contest;
}

const agree = (signer: string): ApprovalCommand => ({ verb: 'agree', input: { signer } });
const REASON = { text: '第三名总分有误' };

/** `NODE/round start due STATUS[ late]` of each opening. */
const clocksOf = ({ deadlines }: Books): string[] =>
  deadlines
    .filter(({ run }) => run !== null)
    .map(
      ({ run, startOn, dueOn, status, late }) =>
        `${run?.slice('OFFICE_REVIEW/'.length)} ${startOn.slice(5)} ${dueOn.slice(5)} ${status}${late === true ? ' late' : ''}`,
    );

const dueOfSeats = ({ tasks }: Books): string[] =>
  tasks
    .filter(({ participant, status }) => participant !== null && status === 'OPEN')
    .map(({ participant, dueAt }) => `${participant} ${dueAt === null ? 'none' : formatLocal(dueAt)}`);

const mailsOf = ({ mails }: Books): string[] =>
  mails.filter(({ kind }) => kind.startsWith('approval-')).map(({ kind, toName, rung }) => [rung ?? [], kind, toName].flat().join(' '));

overBothStores('the clock of a review', (world) => {
  it('is not set unless the campaign says how long a node may take', async () => {
    const contest = await underReview(world(), { REVIEW_APPROVAL: 'OFFICE_THEN_HEAD' });
    const books = await contest.books();
    expect([clocksOf(books), dueOfSeats(books), books.wakeAt]).toEqual([[], ['OFFICE/1/1 none'], null]);
  });

  it('runs from the opening of a node to its last word, and starts anew when the node is opened anew', async () => {
    const contest = await underReview(world(), TWO);
    expect(dueOfSeats(await contest.books())).toEqual(['OFFICE/1/1 2026-05-21 24:00']);
    await contest.at('2026-05-19');
    await contest.doesVerb('office', agree('OFFICE/1/1'));
    await contest.at('2026-05-20');
    await contest.doesVerb('head', { verb: 'return', input: { signer: 'HEAD/1/1', to: 'OFFICE', ...REASON } });
    await contest.at('2026-05-21');
    await contest.doesVerb('office', agree('OFFICE/2/1'));
    await contest.doesVerb('office', { verb: 'withdraw', input: { signer: 'OFFICE/2/1', ...REASON } });
    const books = await contest.books();
    expect(clocksOf(books)).toEqual([
      'OFFICE/1 05-18 05-21 MET',
      'HEAD/1 05-19 05-22 MET',
      'OFFICE/2 05-20 05-25 MET',
      'HEAD/2 05-21 05-26 CANCELLED',
      'OFFICE/3 05-21 05-26 RUNNING',
    ]);
    expect(dueOfSeats(books)).toEqual(['OFFICE/3/1 2026-05-26 24:00']);
    expect(books.events.filter(({ type }) => type === 'DEADLINE_SET').map(({ after }) => (after as { run?: string }).run ?? null)).toEqual([
      null,
      ...['OFFICE/1', 'HEAD/1', 'OFFICE/2', 'HEAD/2', 'OFFICE/3'].map((run) => `OFFICE_REVIEW/${run}`),
    ]);
  });

  it('is met by the word that ends the review, also late, and says nothing about the report', async () => {
    const contest = await underReview(world(), THREE_DAYS);
    await contest.at('2026-05-22');
    await contest.does('office', 'confirm', {});
    const books = await contest.books();
    expect([books.status, clocksOf(books), books.reports.map(({ late, review }) => [late, review])]).toEqual([
      'CLOSED',
      ['OFFICE/1 05-18 05-21 MET late'],
      [[false, 'CONFIRMED']],
    ]);
  });

  it('is met by a return to the organizer; the next review has clocks of its own', async () => {
    const contest = await underReview(world(), THREE_DAYS);
    await contest.at('2026-05-19');
    await contest.return(2);
    await contest.at('2026-05-20');
    await contest.handIn({ draftVersion: 3 });
    const books = await contest.books();
    expect([clocksOf(books), books.deadlines.map(({ key, round }) => `${key} ${round}`)]).toEqual([
      ['OFFICE/1 05-18 05-21 MET', 'OFFICE/1 05-20 05-25 RUNNING'],
      ['SCORE_REPORT 1', 'OFFICE_REVIEW 1', 'CORRECTION 2', 'OFFICE_REVIEW 2'],
    ]);
  });

  it('is cancelled when the report is taken back before anybody has looked at it', async () => {
    const contest = await underReview(world(), THREE_DAYS);
    await contest.does('organizer', 'withdraw', { reason: '发现录入错误' });
    await contest.attend();
    const books = await contest.books();
    expect([clocksOf(books), openTasksOf(books)]).toEqual([['OFFICE/1 05-18 05-21 CANCELLED'], ['SCORE_REPORT 2']]);
  });

  it('keeps the days that it was set with: a setting that is changed moves none that runs', async () => {
    const contest = await underReview(world(), TWO);
    await world().setSettings({ ...TWO, OFFICE_REVIEW_WORKING_DAYS: 0 });
    await contest.attend();
    expect(clocksOf(await contest.books())).toEqual(['OFFICE/1 05-18 05-21 RUNNING']);
    await contest.doesVerb('office', agree('OFFICE/1/1'));
    expect(clocksOf(await contest.books())).toEqual(['OFFICE/1 05-18 05-21 MET']);
  });

  it('rings on its ladder, is overdue at its instant, goes up to the head, and approves nothing', async () => {
    const contest = await underReview(world(), THREE_DAYS);
    expect(await ring(contest, ['2026-05-18', '10:00'], '2026-07-31')).toEqual([
      '2026-05-20 09:00',
      '2026-05-21 09:00',
      '2026-05-21 24:00',
      '2026-05-22 09:00',
      '2026-05-26 09:00',
    ]);
    const books = await contest.books();
    expect(mailsOf(books)).toEqual([
      ...['-1', '0'].map((rung) => `${rung} approval-reminder 测试甲`),
      ...['1', '3'].flatMap((rung) => [`${rung} approval-overdue 测试甲`, `${rung} approval-overdue-copy 测试丙`]),
    ]);
    expect([books.status, books.approvals.map(({ status }) => status), openTasksOf(books)]).toEqual(['OPEN', ['OPEN'], ['REVIEW 1']]);
    expect(books.events.filter(({ type }) => type === 'DEADLINE_OVERDUE').map(({ after }) => after)).toEqual([
      { key: 'OFFICE_REVIEW', round: 1, run: OFFICE_1, dueOn: '2026-05-21' },
    ]);
  });

  it('reminds afresh after a return to an earlier node', async () => {
    const contest = await underReview(world(), TWO);
    await ring(contest, ['2026-05-18', '10:00'], '2026-05-20');
    await contest.at('2026-05-20', '10:00');
    await contest.doesVerb('office', agree('OFFICE/1/1'));
    await contest.doesVerb('head', { verb: 'return', input: { signer: 'HEAD/1/1', to: 'OFFICE', ...REASON } });
    expect(await ring(contest, ['2026-05-20', '10:00'], '2026-05-25')).toEqual(['2026-05-22 09:00', '2026-05-25 09:00']);
    const said = mailsOf(await contest.books()).filter((mail) => mail.endsWith('测试甲'));
    expect(said).toEqual([
      '-1 approval-reminder 测试甲',
      'approval-turn 测试甲',
      '-1 approval-reminder 测试甲',
      '0 approval-reminder 测试甲',
    ]);
  });

  it('says a rung once to whoever may take several seats', async () => {
    const contest = await underReview(world(), JOINTLY);
    await contest.at('2026-05-20', '09:30');
    await contest.attend();
    const books = await contest.books();
    expect(mailsOf(books)).toEqual(['-1 approval-reminder 测试甲']);
    const byMail = books.reminders.filter(({ status }) => status !== 'NO_ADDRESS').map(({ status }) => status);
    expect(byMail).toEqual(['SENT', 'FOLDED', 'FOLDED']);
  });

  it('is extended and stands like every clock, with the tasks under it; those whose turn it is are told', async () => {
    const contest = await underReview(world(), THREE_DAYS);
    await contest.clock('office', 'extendDeadline', { days: 2 }, {}, OFFICE_1);
    const extended = await contest.books();
    expect([clocksOf(extended), dueOfSeats(extended)]).toEqual([['OFFICE/1 05-18 05-25 RUNNING'], ['OFFICE/1/1 2026-05-25 24:00']]);
    await contest.at('2026-05-19');
    await contest.clock('office', 'suspendDeadline', { on: '2026-05-19' }, {}, OFFICE_1);
    await contest.attend();
    const standing = await contest.books();
    expect([standing.deadlines.at(-1)?.status, dueOfSeats(standing), standing.wakeAt]).toEqual(['SUSPENDED', ['OFFICE/1/1 none'], null]);
    expect(standing.mails.filter(({ kind }) => kind.startsWith('deadline-')).map(({ kind, toName }) => `${kind} ${toName}`)).toEqual([
      'deadline-extended 测试甲',
      'deadline-suspended 测试甲',
    ]);
  });

  it('tells the deputy beside a signer who is on leave, of his turn and of each rung', async () => {
    const contest = await underReview(world(), TWO);
    await world().setPost([], ['head']);
    await contest.doesVerb('office', agree('OFFICE/1/1'));
    await contest.at('2026-05-20', '09:30');
    await world().setPost([], ['head']);
    await contest.attend();
    await world().setPost([]);
    expect(mailsOf(await contest.books())).toEqual(
      ['approval-turn', '-1 approval-reminder'].flatMap((mail) => [`${mail} 测试丙`, `${mail} 测试庚`]),
    );
  });
});
