// Decisions made on paper: one clerk registers, another confirms, and the signer's decision takes effect (office.md §1, §3).
import { expect, it } from '@jest/globals';
import type { ContestCommand } from '@jiangcheng/domain/contest/commands';
import { codesOf, Contest, overBothStores, ring } from './support/contest.ts';

const confirm: ContestCommand = { act: 'confirm', input: {} };
const receipt: ContestCommand = { act: 'confirmReceipt', input: {} };
const setDates: ContestCommand = { act: 'setDates', input: { firstDay: '2026-05-13', lastDay: '2026-05-15' } };
const typesOf = async (contest: Contest): Promise<string[]> => (await contest.books()).events.map(({ type }) => type);

overBothStores('a decision from paper', (world) => {
  it('takes effect when a second clerk confirms it, as the signer decided', async () => {
    const contest = await Contest.reporting(world());
    await contest.handIn();
    const registered = await contest.registers('office', confirm);
    expect((await contest.books()).status).toBe('OPEN');
    expect((await contest.settles('secondClerk', registered)).kind).toBe('DONE');
    const books = await contest.books();
    const { office, secondClerk } = world().people;
    expect(books.status).toBe('CLOSED');
    expect(books.events.slice(-2)).toMatchObject([
      { type: 'PAPER_REGISTERED', actorPersonId: office.personId, enteredBy: office.accountId, documents: ['c'.repeat(64)] },
      {
        type: 'REPORT_CONFIRMED',
        actorPersonId: secondClerk.personId,
        decidedBy: { name: '测试寅', post: '主任', body: '示例局' },
        enteredBy: office.accountId,
        confirmedBy: secondClerk.accountId,
        reason: { code: 'FROM_PAPER', text: '同意' },
      },
    ]);
  });

  it('is settled by another clerk only, and once', async () => {
    const contest = await Contest.reporting(world());
    await contest.handIn();
    const registered = await contest.registers('office', confirm);
    expect(codesOf(await contest.settles('office', registered))).toEqual(['SECOND_CLERK']);
    expect(codesOf(await contest.settles('organizer', registered))).toEqual(['NOT_FOUND']);
    expect((await contest.settles('secondClerk', registered)).kind).toBe('DONE');
    expect(codesOf(await contest.settles('head', registered))).toEqual(['ALREADY_SETTLED']);
  });

  it('is never confirmed with the name of him who filed', async () => {
    const contest = await Contest.reporting(world());
    await contest.handIn();
    const registered = await contest.registers('office', confirm, { decider: { name: '测试丁', post: '经办', body: '示例单位甲' } });
    expect(codesOf(await contest.settles('secondClerk', registered))).toEqual(['FOUR_EYES']);
    expect(await typesOf(contest)).not.toContain('REPORT_CONFIRMED');
  });

  it('may be registered by the clerk who prepared', async () => {
    const contest = await Contest.open(world(), '2026-05-15', '18:00');
    await contest.prepare('2026-05-15');
    await contest.does('office', 'declareEnded', { lastScoredOn: '2026-05-15' });
    await contest.attend();
    const registered = await contest.registers('office', { act: 'confirmEndDay', input: {} });
    expect((await contest.settles('secondClerk', registered)).kind).toBe('DONE');
  });

  it('changes nothing when it is rejected', async () => {
    const contest = await Contest.reporting(world());
    await contest.handIn();
    const { state } = await contest.books();
    const registered = await contest.registers('office', confirm);
    expect(await contest.settles('secondClerk', registered, 'REJECT')).toEqual({
      kind: 'DONE',
      value: { caseId: contest.caseId, version: null },
    });
    expect((await typesOf(contest)).slice(-2)).toEqual(['PAPER_REGISTERED', 'PAPER_REJECTED']);
    expect((await contest.books()).state).toEqual(state);
  });

  it('waits while a rule stands in its way, and takes effect afterwards', async () => {
    const contest = await Contest.open(world(), '2026-05-15', '18:00');
    await contest.prepare('2026-05-15');
    await contest.does('organizer', 'declareEnded', { lastScoredOn: '2026-05-15' });
    await contest.attend();
    await contest.handIn();
    const registered = await contest.registers('office', confirm);
    expect(codesOf(await contest.settles('secondClerk', registered))).toEqual(['END_DAY_NOT_CONFIRMED']);
    await contest.does('office', 'confirmEndDay', {});
    expect((await contest.settles('secondClerk', registered)).kind).toBe('DONE');
  });

  it.each([
    ['an act that is never done on paper', 'office' as const, receipt, {}, ['PAPER_NOT_POSSIBLE', 'STAGE_NOT_OPEN']],
    ['a day in the future', 'office' as const, setDates, { decidedOn: '2026-05-05' }, ['DECIDED_ON_IN_FUTURE']],
    ['what was done before, without a reason', 'office' as const, setDates, { kind: 'BACKFILL' as const }, ['BACKFILL_NEEDS_REASON']],
    ['an act of another stage', 'office' as const, confirm, {}, ['STAGE_NOT_OPEN']],
    ['somebody outside the office', 'organizer' as const, setDates, {}, ['NOT_FOUND']],
  ])('is not registered for %s', async (_what, who, command, paper, expected) => {
    const contest = await Contest.open(world());
    await contest.attend();
    expect(codesOf(await contest.registers(who, command, paper))).toEqual(expected);
    expect(await typesOf(contest)).toEqual(['STAGE_OPENED']);
  });
});

overBothStores('a contest that is entered afterwards', (world) => {
  it('is not reminded of what was due before the entry, but is marked overdue', async () => {
    const contest = await Contest.open(world(), '2026-05-15', '18:00');
    await contest.prepare('2026-05-15');
    await contest.at('2026-06-08', '10:00');
    const ended: ContestCommand = { act: 'declareEnded', input: { lastScoredOn: '2026-05-15' } };
    const registered = await contest.registers('office', ended, { kind: 'BACKFILL', reason: '系统上线前已比赛', decidedOn: '2026-05-15' });
    expect((await contest.settles('secondClerk', registered)).kind).toBe('DONE');
    expect(await ring(contest, ['2026-06-08', '11:00'], '2026-07-31')).toEqual([]);
    const books = await contest.books();
    expect([books.mails.filter(({ rung }) => rung !== null), books.reminders, books.deadlines.map(({ overdue }) => overdue)]).toEqual([
      [],
      [],
      [true],
    ]);
    expect(books.events.find(({ type }) => type === 'END_DECLARED')).toMatchObject({
      reason: { code: 'BACKFILLED', text: '系统上线前已比赛' },
    });
  });
});
