// A case that was attended so often that its history grew long goes on in a fresh run of the same id.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTheatre, theatreOfRun, until, type Theatre } from '../support/workflow/stage.ts';
import { confirmedAtOnce, pathOf, play } from '../support/workflow/stories.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre(theatreOfRun());
});
afterAll(() => theatre?.close());

describe('a run whose history grew long', () => {
  it('is continued as a new one that stands where the case stood and keeps going', async () => {
    const staged = theatre.stage('long-history');
    const workflow = theatre.env.client.workflow;
    staged.record.waits = [1000];
    const { signaledRunId: firstRun } = await staged.poke();
    await until(async () => {
      await theatre.env.sleep('2 minutes'); // 120 wakings of six events each; the engine suggests a new run after some 4,000
      return (await workflow.getHandle(staged.workflowId).describe()).runId !== firstRun;
    }, 'a fresh run');
    staged.record.waits = [null];
    const last = (await workflow.getHandle(staged.workflowId, firstRun).fetchHistory()).events?.at(-1);
    expect(last?.workflowExecutionContinuedAsNewEventAttributes?.workflowType).toMatchObject({ name: 'contest' });
    await play(staged, confirmedAtOnce);
    await workflow.result(staged.workflowId);
    expect(staged.record.path).toEqual(pathOf(confirmedAtOnce));
  });
});
