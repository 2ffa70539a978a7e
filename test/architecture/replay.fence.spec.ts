// Fifth fence: a history that is on record must be told by today's code. The histories of releases are replayed under test/replay; here it
// is shown that the fence holds: the same history is accepted from the story that made it and refused from a changed one.
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { withPlanted } from './support/planted-tree.ts';
import { runNode } from './support/run.ts';

const REPLAY = fileURLToPath(new URL('support/replay-history.mjs', import.meta.url));
const STARTED = '2026-01-05T01:00:00.000Z';

/** A case that was opened and now waits for a day: started, one workflow task, one timer. */
const WAITING = JSON.stringify({
  events: [
    {
      eventId: '1',
      eventTime: STARTED,
      eventType: 'EVENT_TYPE_WORKFLOW_EXECUTION_STARTED',
      workflowExecutionStartedEventAttributes: {
        workflowType: { name: 'planted' },
        taskQueue: { name: 'cases', kind: 'TASK_QUEUE_KIND_NORMAL' },
        workflowTaskTimeout: '10s',
        originalExecutionRunId: '00000000-0000-7000-8000-000000000001',
        firstExecutionRunId: '00000000-0000-7000-8000-000000000001',
        attempt: 1,
      },
    },
    {
      eventId: '2',
      eventTime: STARTED,
      eventType: 'EVENT_TYPE_WORKFLOW_TASK_SCHEDULED',
      workflowTaskScheduledEventAttributes: { taskQueue: { name: 'cases' }, startToCloseTimeout: '10s', attempt: 1 },
    },
    {
      eventId: '3',
      eventTime: STARTED,
      eventType: 'EVENT_TYPE_WORKFLOW_TASK_STARTED',
      workflowTaskStartedEventAttributes: { scheduledEventId: '2', requestId: '00000000-0000-7000-8000-000000000002' },
    },
    {
      eventId: '4',
      eventTime: STARTED,
      eventType: 'EVENT_TYPE_WORKFLOW_TASK_COMPLETED',
      workflowTaskCompletedEventAttributes: { scheduledEventId: '2', startedEventId: '3' },
    },
    {
      eventId: '5',
      eventTime: STARTED,
      eventType: 'EVENT_TYPE_TIMER_STARTED',
      timerStartedEventAttributes: { timerId: '1', startToFireTimeout: '86400s', workflowTaskCompletedEventId: '4' },
    },
  ],
});

const SAME_STORY = "import { sleep } from '@temporalio/workflow';\nexport async function planted() {\n  await sleep('1 day');\n}\n";
const CHANGED_STORY = 'export async function planted() {\n  return "done at once";\n}\n';

describe('replay of a recorded history', () => {
  it('accepts the story that made it', async () => {
    expect(await replayed(SAME_STORY)).toEqual({ error: null });
  });

  it('refuses a changed story', async () => {
    expect(await replayed(CHANGED_STORY)).toEqual({ error: expect.stringMatching(/^DeterminismViolationError: /) });
  });
});

function replayed(story: string): Promise<unknown> {
  return withPlanted({ 'workflows/index.ts': story, 'history.json': WAITING }, async (tree) => {
    const { code, stdout, stderr } = await runNode(
      [REPLAY, join(tree, 'workflows', 'index.ts'), join(tree, 'history.json'), 'planted/1'],
      tree,
      {},
    );
    if (code !== 0) throw new Error(`the replay did not come to a verdict:\n${stderr}`);
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as unknown;
  });
}
