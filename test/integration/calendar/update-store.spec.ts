// What an update of a calendar year asks of its store, over both of them: the batches of casework's recomputeDeadlines.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { recomputeDeadlines } from '@jiangcheng/casework/calendar/recompute-deadlines';
import { elsewhere } from '../../support/one-connection.ts';
import { Contest } from '../casework/support/contest.ts';
import { DOCUMENT, roomInMemory, roomInPostgres, type UpdateRoom } from './update-rooms.ts';

/** Ten working days from 15 May 2026 end on the 29th; with a Saturday that is worked a day earlier, with a Monday off three days later. */
const WORKED = { date: '2026-05-16', isWorkday: true };
const OFF = { date: '2026-05-25', isWorkday: false };

describe.each([
  ['in memory', roomInMemory],
  ['in PostgreSQL', roomInPostgres],
])('the updates of a calendar year, %s', (_store, open) => {
  let room: UpdateRoom;
  let contests: Contest[];

  beforeEach(async () => {
    room = await open();
    contests = [await Contest.reporting(room.world), await Contest.reporting(room.world)];
    for (const contest of contests) await contest.attend();
  });
  afterEach(() => room.world.close());

  const batch = () => recomputeDeadlines(room.updates, room.world.desk.newId, { year: 2026, runId: 'run-1' });
  /** Batches until the update is done; how many deadlines each that counted any. */
  async function batches(): Promise<number[]> {
    for (const counted: number[] = []; ;) {
      const { done, recomputed } = await batch();
      if (done) return counted;
      if (recomputed > 0) counted.push(recomputed);
    }
  }
  const dueDays = () => Promise.all(contests.map(async (contest) => (await contest.books()).deadlines.map(({ dueOn }) => dueOn).join()));
  const countedAnew = async () =>
    (await Promise.all(contests.map((contest) => contest.books()))).map(
      ({ events }) => events.filter(({ type }) => type === 'DEADLINE_RECOMPUTED').length,
    );

  it('are done where nobody has asked for one', async () => {
    expect(await batch()).toEqual({ done: true, recomputed: 0 });
  });

  it('count each open deadline once, with its task, its event, and a poke where the case wakes earlier', async () => {
    await contests[1]?.handIn();
    const before = await contests[0]?.books();
    await room.change(WORKED);
    expect([await batches(), await batches()]).toEqual([[1], []]);
    expect([await dueDays(), await countedAnew()]).toEqual([
      ['2026-05-28', '2026-05-29'],
      [1, 0],
    ]);
    const after = await contests[0]?.books();
    const task = after?.tasks.find(({ kind }) => kind === 'SCORE_REPORT');
    expect(task?.dueAt).toBe(after?.deadlines[0]?.dueAt);
    expect([after?.version, after?.moves.at(-1), (after?.wakeAt ?? 0) < (before?.wakeAt ?? 0)]).toEqual([
      (before?.version ?? 0) + 1,
      (before?.version ?? 0) + 1,
      true,
    ]);
    expect(after?.events.at(-1)).toMatchObject({
      before: { dueOn: '2026-05-29' },
      after: { dueOn: '2026-05-28' },
      reason: { code: 'CALENDAR_CHANGED', text: DOCUMENT },
      workflowId: 'calendar-update/2026',
    });
  });

  it('poke nobody for a later day', async () => {
    const before = await contests[0]?.books();
    await room.change(OFF);
    await batch();
    const after = await contests[0]?.books();
    expect([await dueDays(), after?.moves, after?.wakeAt]).toEqual([['2026-06-01', '2026-06-01'], before?.moves, before?.wakeAt]);
  });

  it('take so many cases at a time, and leave the one that somebody holds', async () => {
    await room.change(WORKED);
    const one = await room.updates.transaction(async (tx) => {
      const update = await tx.openUpdate(2026);
      return update === null ? [] : tx.take(update, 1);
    });
    expect(one.map(({ row }) => row.dueOn)).toEqual(['2026-05-29']);
    await room.world.desk.store.transaction(async (tx) => {
      await tx.lock(contests[0]?.caseId ?? '');
      expect([await elsewhere(batch), await elsewhere(batch)]).toEqual([
        { done: false, recomputed: 1, waitMs: 0 },
        { done: false, recomputed: 0, waitMs: 500 },
      ]);
    });
    expect([await batches(), await dueDays()]).toEqual([[1], ['2026-05-28', '2026-05-28']]);
  });

  it('leave nothing behind of a batch that broke off', async () => {
    await room.change(WORKED);
    const lost = room.updates.transaction(async (tx) => {
      const update = await tx.openUpdate(2026);
      if (update === null) throw new Error('no update');
      const taken = await tx.take(update, 500);
      await tx.save(
        update,
        taken.map(({ caseId, row }) => ({ caseId, after: row, event: null, wakeAt: null })),
      );
      throw new Error('the process dies here');
    });
    await expect(lost).rejects.toThrow('dies here');
    expect([await batches(), await countedAnew()]).toEqual([[2], [1, 1]]);
  });

  it('wait for whoever may still write by the older calendar', async () => {
    await room.change(WORKED);
    await batch();
    await room.world.desk.store.transaction(async (tx) => {
      await tx.lock(contests[0]?.caseId ?? '');
      expect(await elsewhere(batch)).toEqual({ done: false, recomputed: 0, waitMs: 200 });
    });
    expect(await batches()).toEqual([]);
  });

  it('join the one that is open, and tell each person once of the whole way', async () => {
    await room.change(WORKED);
    await batch();
    await room.change(OFF);
    expect(await batches()).toEqual([2]);
    expect([await dueDays(), await countedAnew()]).toEqual([
      ['2026-05-29', '2026-05-29'],
      [2, 2],
    ]);
    expect(await room.ends()).toEqual([{ year: 2026, documentNo: DOCUMENT, total: 2, earlier: 0, later: 0, unmoved: 2 }]);
    expect(await room.told()).toEqual([]);
  });

  it('tell each person with an address in one mail of all that moved', async () => {
    await room.change(WORKED);
    await batches();
    const told = await room.told();
    expect(told.map(({ toName, variables }) => [toName, variables['moveCount']])).toEqual([['测试丁', 2]]);
    expect(await room.ends()).toEqual([{ year: 2026, documentNo: DOCUMENT, total: 2, earlier: 2, later: 0, unmoved: 0 }]);
  });
});
