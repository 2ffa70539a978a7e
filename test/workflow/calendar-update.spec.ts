// The update of a calendar year: batch after batch until nothing is left, through trouble, and anew when it is poked meanwhile.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CalendarActivities, CalendarProgress } from '@jiangcheng/contracts/activities';
import { openTheatre, pokeUpdate, type Theatre } from '../support/workflow/stage.ts';

let theatre: Theatre;
/** What the record answers, in order; null where it is away; done for good behind the last. */
let script: (CalendarProgress | null)[];
let asked: number[];
let troubles: { year: number; message: string }[];
/** Runs while a batch is answered. */
let meanwhile: (() => Promise<unknown>) | null;

class RecordAway extends Error {
  override name = 'RecordAway';
}

const updates: CalendarActivities = {
  recomputeDeadlines: async ({ year }) => {
    asked.push(year);
    const answer = script.shift();
    const then = meanwhile;
    meanwhile = null;
    await then?.();
    if (answer === null) throw new RecordAway();
    return answer ?? { done: true, recomputed: 0 };
  },
  reportUpdateTrouble: async (trouble) => void troubles.push(trouble),
};

beforeAll(async () => {
  theatre = await openTheatre(updates);
});
beforeEach(() => {
  [script, asked, troubles, meanwhile] = [[], [], [], null];
});
afterAll(() => theatre?.close());

async function told(year: number): Promise<number[]> {
  const { workflowId } = await pokeUpdate(theatre, year);
  await theatre.env.client.workflow.result(workflowId);
  const { events } = await theatre.env.client.workflow.getHandle(workflowId).fetchHistory();
  return (events ?? []).flatMap(({ timerStartedEventAttributes: timer }) =>
    timer ? [Number(timer.startToFireTimeout?.seconds ?? 0) + Number(timer.startToFireTimeout?.nanos ?? 0) / 1e9] : [],
  );
}

const batch = (recomputed: number, waitMs = 0): CalendarProgress => ({ done: false, recomputed, waitMs });

describe('the update of a calendar year', () => {
  it('goes from batch to batch without waiting, and ends with the last', async () => {
    script = [batch(500), batch(500), batch(20)];
    expect([await told(2027), asked]).toEqual([[], [2027, 2027, 2027, 2027]]);
  });

  it('waits as long as the record says where somebody holds what is left', async () => {
    script = [batch(0, 500), batch(0, 200)];
    expect([await told(2028), asked.length]).toEqual([[0.5, 0.2], 3]);
  });

  it('goes on after trouble, which it reports by its code', async () => {
    script = [null, null, null, batch(3)];
    expect([await told(2029), troubles]).toEqual([[10], [{ year: 2029, message: 'RecordAway' }]]);
  });

  it('looks once more where it is poked while it ends: the calendar may have changed again', async () => {
    meanwhile = () => pokeUpdate(theatre, 2030);
    await told(2030);
    expect(asked).toEqual([2030, 2030]);
  });
});
