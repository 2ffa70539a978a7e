// A case that was attended so often that its history grew long goes on in a fresh run of the same id.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTheatre, type Theatre } from '../support/workflow/stage.ts';
import { confirmedAtOnce, pathOf, play } from '../support/workflow/stories.ts';

/** Twice what the engine needs before it suggests a new run. */
const MAX_TURNS = 12;

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre?.close());

describe('a run whose history grew long', () => {
  it('is continued as a new one that stands where the case stood and keeps going', async () => {
    const staged = theatre.stage('long-history');
    const workflow = theatre.env.client.workflow;
    staged.record.waits = [1000];
    const { signaledRunId: firstRun } = await staged.poke();
    // Bounded in the story's time, not in the machine's: 120 wakings of six events each; the engine suggests a new run after some 4,000.
    const isFirstRun = async () => (await workflow.getHandle(staged.workflowId).describe()).runId === firstRun;
    for (let turns = 0; turns < MAX_TURNS && (await isFirstRun()); turns += 1) await theatre.env.sleep('2 minutes');
    expect(await isFirstRun()).toBe(false);
    staged.record.waits = [null];
    const last = (await workflow.getHandle(staged.workflowId, firstRun).fetchHistory()).events?.at(-1);
    expect(last?.workflowExecutionContinuedAsNewEventAttributes?.workflowType).toMatchObject({ name: 'contest' });
    await play(staged, confirmedAtOnce);
    await workflow.result(staged.workflowId);
    expect(staged.record.path).toEqual(pathOf(confirmedAtOnce));
  });
});
