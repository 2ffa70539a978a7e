// One act, one answer: keys, refusals, acts at the same moment, all or nothing (design.md §3.2, hardening.md I1, I3, I14).
import { expect, it } from '@jest/globals';
import { noChanges } from '@jiangcheng/casework/ports/case-changes';
import { auditEvent } from '@jiangcheng/casework/audit/audit-event';
import { elsewhere } from '../../support/one-connection.ts';
import { codesOf, Contest, overBothStores } from './support/contest.ts';

const fifty = <T>(ask: (i: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: 50 }, (_, i) => ask(i)));
const kindsOf = (outcomes: readonly { kind: string }[]): Record<string, number> =>
  Object.fromEntries(
    ['DONE', 'REFUSED', 'CONFLICT', 'KEY_REUSED'].map((kind) => [kind, outcomes.filter((one) => one.kind === kind).length]),
  );

overBothStores('an answer', (world) => {
  it('is the same for the same key and body, and nothing happens twice', async () => {
    const contest = await Contest.reporting(world());
    const first = await contest.asks('organizer', 'handIn', { draftVersion: 3 }, { key: 'same' });
    const books = await contest.books();
    expect(first).toMatchObject({
      kind: 'DONE',
      value: { caseId: contest.caseId, stage: 'SCORE_REPORT', round: 1, version: books.version },
    });
    expect(await contest.asks('organizer', 'handIn', { draftVersion: 3 }, { key: 'same' })).toEqual(first);
    expect(await contest.books()).toEqual(books);
  });

  it('is KEY_REUSED for another body', async () => {
    const contest = await Contest.reporting(world());
    await contest.asks('organizer', 'handIn', { draftVersion: 3 }, { key: 'other-body' });
    expect(await contest.asks('organizer', 'handIn', { draftVersion: 4 }, { key: 'other-body' })).toEqual({ kind: 'KEY_REUSED' });
  });

  it('belongs to the account: the same key of another person is another command', async () => {
    const contest = await Contest.reporting(world());
    await contest.asks('organizer', 'handIn', { draftVersion: 2 }, { key: 'shared' });
    expect((await contest.asks('coOrganizer', 'handIn', { draftVersion: 3 }, { key: 'shared' })).kind).toBe('DONE');
  });

  it('stays a refusal under its key, even when the reason is gone', async () => {
    const contest = await Contest.reporting(world());
    world().setReadiness({ missing: [{ code: 'SEAL_MISSING' }] });
    const before = await contest.books();
    const refusal = await contest.asks('organizer', 'handIn', { draftVersion: 3 }, { key: 'refused' });
    expect([codesOf(refusal), await contest.books()]).toEqual([['SEAL_MISSING'], before]);
    world().setReadiness({});
    expect(await contest.asks('organizer', 'handIn', { draftVersion: 3 }, { key: 'refused' })).toEqual(refusal);
    expect((await contest.asks('organizer', 'handIn', { draftVersion: 3 }, { key: 'anew' })).kind).toBe('DONE');
  });

  it.each([
    ['is "not found" to the organizer of another case', 'otherOrganizer' as const, ['NOT_FOUND']],
    ['names the missing role to one who may read', 'auditor' as const, ['ROLE_MISSING']],
    ['tells the office that the organizer decides, whose paper it may enter', 'office' as const, ['ORGANIZER_DECIDES']],
  ])('%s, and changes nothing', async (_what, who, expected) => {
    const contest = await Contest.reporting(world());
    const before = await contest.books();
    expect(codesOf(await contest.asks(who, 'handIn', { draftVersion: 3 }))).toEqual(expected);
    expect(await contest.books()).toEqual(before);
  });

  it('names each unconfirmed value that blocks a release', async () => {
    const contest = await Contest.open(world());
    await contest.attend();
    await world().setBlocking(['organizers', 'prizes']);
    const outcome = await contest.asks('office', 'release', {});
    expect(codesOf(outcome)).toEqual([
      'VALUE_UNCONFIRMED',
      'VALUE_UNCONFIRMED',
      'ORGANIZERS_MISSING',
      'CHIEF_JUDGE_MISSING',
      'DATES_MISSING',
    ]);
  });
});

overBothStores('acts at the same moment', (world) => {
  it('are one when fifty hand in the same under one key', async () => {
    const contest = await Contest.reporting(world());
    const outcomes = await fifty(() => contest.asks('organizer', 'handIn', { draftVersion: 3 }, { key: 'fifty' }));
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
    expect(kindsOf(outcomes)).toEqual({ DONE: 50, REFUSED: 0, CONFLICT: 0, KEY_REUSED: 0 });
    expect((await contest.books()).reports.length).toBe(1);
  });

  it('are one when fifty hand in under keys of their own, and the others read who was first', async () => {
    const contest = await Contest.reporting(world());
    const outcomes = await fifty(() => contest.asks('organizer', 'handIn', { draftVersion: 3 }));
    expect(kindsOf(outcomes)).toEqual({ DONE: 1, REFUSED: 0, CONFLICT: 49, KEY_REUSED: 0 });
    const books = await contest.books();
    expect(books.events.filter(({ type }) => type === 'REPORT_HANDED_IN').length).toBe(1);
  });

  it('leave one decision of two people, and tell the other who and when', async () => {
    const contest = await Contest.reporting(world());
    await contest.handIn();
    await contest.at('2026-05-20', '09:30');
    const outcomes = await Promise.all([
      contest.asks('office', 'confirm', {}),
      contest.asks('secondClerk', 'return', { reasonCode: 'SEAL_MISSING', text: '缺章' }),
    ]);
    const [won, lost] = outcomes[0].kind === 'DONE' ? (['测试甲', outcomes[1]] as const) : (['测试乙', outcomes[0]] as const);
    expect(kindsOf(outcomes)).toMatchObject({ DONE: 1, CONFLICT: 1 });
    expect(lost).toMatchObject({ code: 'ALREADY_DECIDED', params: { by: won, at: expect.stringMatching(/^2026-05-20T01:30:/) } });
    const { state } = await contest.books();
    expect(state.stages.filter(({ stage, outcome }) => stage === 'OFFICE_REVIEW' && outcome !== null).length).toBe(1);
  });
});

overBothStores('a transaction', (world) => {
  it('leaves nothing when something throws after its writes', async () => {
    const contest = await Contest.reporting(world());
    const before = await contest.books();
    const failing = world().desk.store.transaction(async (tx) => {
      const locked = await tx.lock(contest.caseId);
      if (locked !== null)
        await tx.save(locked, { ...noChanges({ ...locked.state, backfilledAt: 1 }, 1), moved: true, events: [auditEvent('MADE_UP')] });
      throw new Error('after the writes');
    });
    await expect(failing).rejects.toThrow('after the writes');
    expect(await contest.books()).toEqual(before);
  });

  it('leaves nothing when one of its rows is refused, and its key stays free', async () => {
    const contest = await Contest.reporting(world());
    const before = await contest.books();
    const { organizer } = world().people;
    const key = { accountId: organizer.accountId, key: `${contest.caseId}-broken`, bodyHash: 'x' };
    const failing = world().desk.store.once(key, async (tx) => {
      const locked = await tx.lock(contest.caseId);
      if (locked === null) return { kind: 'NOT_FOUND' };
      const taskId = locked.tasks[0]?.id ?? '';
      const twice = {
        taskId,
        personId: organizer.personId,
        round: 1,
        dueOn: '2026-05-29',
        rung: '-5',
        status: 'SENT' as const,
        mailId: null,
      };
      await tx.save(locked, { ...noChanges(locked.state, null), events: [auditEvent('MADE_UP')], reminders: [twice, twice] });
      return { kind: 'DONE', value: null };
    });
    await expect(failing).rejects.toThrow();
    expect(await contest.books()).toEqual(before);
    const answer = await world().desk.store.once(key, async () => ({ kind: 'DONE', value: 'free' }));
    expect(answer).toEqual({ kind: 'DONE', value: 'free' });
  });

  it('lets other cases go on while one is locked', async () => {
    const [held, other] = [await Contest.reporting(world()), await Contest.reporting(world())];
    await world().desk.store.transaction(async (tx) => {
      await tx.lock(held.caseId);
      await elsewhere(() => other.handIn());
    });
    expect((await other.books()).reports.length).toBe(1);
  });
});
