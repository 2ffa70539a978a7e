import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldReminders, type QueuedReminder } from './fold.ts';

const mail = (mailId: string, taskId: string, rung: number, round = 1, dueAt = '2026-05-22T16:00:00Z'): QueuedReminder => ({
  mailId,
  taskId,
  round,
  rung,
  dueAt,
});

describe('reminders that waited', () => {
  it.each<[string, QueuedReminder[], ReturnType<typeof foldReminders>]>([
    ['none', [], { send: [], folded: [], digest: null }],
    ['one', [mail('a', 't', -5)], { send: ['a'], folded: [], digest: null }],
    [
      'three rungs of one task fold into the newest',
      [mail('b', 't', -2), mail('c', 't', 1), mail('a', 't', -5)],
      {
        send: ['c'],
        folded: [
          { mailId: 'b', into: 'c' },
          { mailId: 'a', into: 'c' },
        ],
        digest: null,
      },
    ],
    [
      'a new round outdoes every rung of the old one',
      [mail('a', 't', 3), mail('b', 't', -5, 2)],
      { send: ['b'], folded: [{ mailId: 'a', into: 'b' }], digest: null },
    ],
    [
      'of two mails of one rung the later row stays',
      [mail('b', 't', -1), mail('a', 't', -1)],
      { send: ['b'], folded: [{ mailId: 'a', into: 'b' }], digest: null },
    ],
    [
      'three tasks go one by one, earliest due first',
      [mail('a', 't1', 0, 1, '2026-05-23T16:00:00Z'), mail('b', 't2', 0, 1, '2026-05-21T16:00:00Z'), mail('c', 't3', 0)],
      { send: ['b', 'c', 'a'], folded: [], digest: null },
    ],
    [
      'four tasks become one digest, in the same order, after folding',
      [mail('a', 't1', 0, 1, '2026-05-23T16:00:00Z'), mail('b', 't2', 0), mail('c', 't3', 0), mail('d', 't4', -1), mail('e', 't4', 0)],
      { send: [], folded: [{ mailId: 'd', into: 'e' }], digest: ['b', 'c', 'e', 'a'] },
    ],
    [
      'four mails of three tasks are no digest',
      [mail('a', 't1', 0), mail('b', 't2', 0), mail('c', 't3', -1), mail('d', 't3', 0)],
      { send: ['a', 'b', 'd'], folded: [{ mailId: 'c', into: 'd' }], digest: null },
    ],
  ])('%s', (_, queued, plan) => {
    expect(foldReminders(queued)).toEqual(plan);
  });

  it.each([
    [0, ['a'], null],
    [2, ['a'], null],
    [3, [], ['a']],
  ])('with %i sent that day already, one more goes %j or as digest %j', (sentToday, send, digest) => {
    expect(foldReminders([mail('a', 't', 0)], sentToday)).toEqual({ send, folded: [], digest });
    expect(foldReminders([], sentToday)).toEqual({ send: [], folded: [], digest: null });
  });

  it('each end in exactly one place, one per task is kept, whatever order they came in', () => {
    const reminder = fc.record({
      taskId: fc.constantFrom('t1', 't2', 't3', 't4', 't5'),
      round: fc.integer({ min: 1, max: 2 }),
      rung: fc.integer({ min: -5, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(reminder, { maxLength: 20 }), (drawn) => {
        const queued = drawn.map((each, i) => mail(`m${String(i).padStart(2, '0')}`, each.taskId, each.rung, each.round));
        const plan = foldReminders(queued);
        const kept = plan.digest ?? plan.send;
        expect([...kept, ...plan.folded.map((each) => each.mailId)].sort()).toEqual(queued.map((each) => each.mailId).sort());
        expect(kept.length).toBe(new Set(queued.map((each) => each.taskId)).size);
        expect(plan.digest === null).toBe(kept.length <= 3);
        expect(foldReminders([...queued].reverse())).toEqual({ ...plan, folded: [...plan.folded].reverse() });
      }),
      { seed: 20260522 },
    );
  });
});
