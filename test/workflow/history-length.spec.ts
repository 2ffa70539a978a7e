// What the largest contest costs in events of the engine's history, counted run by run.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTheatre, until, type StagedCase, type Theatre } from '../support/workflow/stage.ts';
import { play, returned, upToReport } from '../support/workflow/stories.ts';

const MAX_EVENTS = 5000;
const ENTRANTS = 300;
const APPEALS = 40;
const CORRECTIONS = 7;

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre?.close());

/** The signal, the workflow task in its three events, what the local activity answered, the timer called off and the one set. */
const EVENTS_OF_A_WAKING = 7;

/**
 * So many acts, one after the other: each pokes, and each waking sets a timer that the next poke calls off. Each comes when the waking before is
 * over: one that comes into the last moments of a run undoes the change to the next, and the run is replayed whole, which is not what is counted.
 */
async function acts(staged: StagedCase, count: number): Promise<void> {
  const stands = () => theatre.env.client.workflow.getHandle(staged.workflowId).describe();
  for (let done = 0; done < count; done += 1) {
    const before = await stands();
    await staged.poke();
    await until(async () => {
      const { runId, historyLength } = await stands();
      return runId !== before.runId || historyLength >= before.historyLength + EVENTS_OF_A_WAKING;
    }, 'the waking after an act');
  }
}

/** Events of each run of the case, from the first to the last. */
async function lengthsOf({ workflowId }: StagedCase, firstRun: string): Promise<number[]> {
  const lengths: number[] = [];
  for (let run: string | null | undefined = firstRun; run;) {
    const { events } = await theatre.env.client.workflow.getHandle(workflowId, run).fetchHistory();
    lengths.push(events?.length ?? 0);
    run = events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
  }
  return lengths;
}

describe('a contest with 300 entrants, 40 appeals and 7 rounds of correction', () => {
  it('never costs more than 5,000 events in a run, were each entry an act that pokes', async () => {
    const staged = theatre.stage('the-largest');
    staged.record.waits = [3_600_000];
    const { signaledRunId } = await staged.poke();
    await play(staged, upToReport);
    await staged.stands('SCORE_REPORT 1');
    // Registered and checked in; registered and decided.
    await acts(staged, 2 * ENTRANTS);
    await acts(staged, 2 * APPEALS);
    for (let round = 1; round <= CORRECTIONS; round += 1) await play(staged, returned(round));
    await play(staged, [
      [`SCORE_REPORT ${CORRECTIONS + 1}`, 'HANDED_IN'],
      [`OFFICE_REVIEW ${CORRECTIONS + 1}`, 'CONFIRMED'],
    ]);
    await theatre.env.client.workflow.getHandle(staged.workflowId).result();
    const lengths = await lengthsOf(staged, signaledRunId);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(MAX_EVENTS);
    // Everything was counted: a waking costs four events at the least.
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBeGreaterThan(4 * (2 * ENTRANTS + 2 * APPEALS));
  });
});
