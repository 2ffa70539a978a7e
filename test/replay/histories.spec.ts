// Fifth fence: the histories of every release are told by today's workflows, so that what runs goes on running after an update.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { bundleOfRun } from '../support/workflow/stage.ts';
import { runNode } from '../architecture/support/run.ts';
import { root } from '../architecture/support/root.ts';
import { withPlanted } from '../architecture/support/planted-tree.ts';

const FOLDER = fileURLToPath(new URL('histories/', import.meta.url));
const REPLAY = fileURLToPath(new URL('../architecture/support/replay-history.mjs', import.meta.url));
const WORKFLOW_ID = 'contest/replayed';
const files = readdirSync(FOLDER);
const TWINS = [
  'workflows/index.ts',
  'workflows/calendar/calendar-update.workflow.ts',
  'workflows/campaign/campaign.workflow.ts',
  'workflows/contest/contest.workflow.ts',
  'workflows/collection/collection.workflow.ts',
  'workflows/selection/selection.workflow.ts',
  'workflows/notice/notice.workflow.ts',
  'workflows/objection/objection.workflow.ts',
  'workflows/steps/failure-code.ts',
  'workflows/steps/page-looks.ts',
  'workflows/steps/stage.ts',
  'libs/contracts/messages.ts',
  'libs/contracts/activities.ts',
  'libs/contracts/queues.ts',
];

beforeAll(() => {
  Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('ERROR') });
});
afterAll(() => Runtime.instance().shutdown());

const historyOf = (file: string): unknown => JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));

describe('the histories on record', () => {
  it('hold each path of the story for the first release', () => {
    expect(files.filter((file) => file.startsWith('0.1.0.'))).toEqual([
      '0.1.0.calendar-update.json',
      '0.1.0.campaign-in-parts.json',
      '0.1.0.campaign-nothing-left.json',
      '0.1.0.collection.json',
      '0.1.0.confirmed-at-once.json',
      '0.1.0.returned-twice.json',
      '0.1.0.still-open.json',
      '0.1.0.trouble-and-retry.json',
    ]);
  });

  it.each(files)("are told by today's story: %s", async (file) => {
    const bundle = bundleOfRun();
    const replayed = Worker.runReplayHistory({ workflowBundle: { codePath: bundle } }, historyOf(file), WORKFLOW_ID);
    expect(await replayed).toBeUndefined();
  });
});

// Arguments of local activities are no part of a replay: a stage of another name is found by test/workflow/story-and-stages.spec.ts instead.
describe('a changed story', () => {
  const source = (path: string): string => readFileSync(join(root, path), 'utf8');
  const CONTEST = 'workflows/contest/contest.workflow.ts';
  const CAMPAIGN = 'workflows/campaign/campaign.workflow.ts';
  const ORIGINAL = "await stage('HOLDING', 1);";
  const RETURNED = "if (review === 'CONFIRMED') return;";

  it.each([
    ['that forgets a stage', ORIGINAL, '', '0.1.0.confirmed-at-once.json'],
    ['that ends although work was returned', RETURNED, 'return;', '0.1.0.returned-twice.json'],
    ['that adds a stage', ORIGINAL, `${ORIGINAL} await stage('DRAW', 1);`, '0.1.0.confirmed-at-once.json'],
    ['that does not wait for the report', RETURNED, `if (review !== '') return;`, '0.1.0.still-open.json'],
  ])('%s is refused', (_what, from, to, file) => refusedWith(CONTEST, from, to, file));

  it.each([
    ['that forgets the review', "await stage('COMMITTEE_REVIEW', round);", '', '0.1.0.campaign-nothing-left.json'],
    ['that ends with its first circular', "if (circular === 'ISSUED') return;", 'return;', '0.1.0.campaign-in-parts.json'],
    ['that circulates what is no longer there', "if (gate === 'NOTHING_LEFT') return;", '', '0.1.0.campaign-nothing-left.json'],
  ])('of a campaign %s is refused', (_what, from, to, file) => refusedWith(CAMPAIGN, from, to, file));

  async function refusedWith(path: string, from: string, to: string, file: string): Promise<void> {
    const story = source(path);
    expect(story).toContain(from);
    expect(await replayed(path, story.replace(from, to), file)).toEqual({ error: expect.stringMatching(/^DeterminismViolationError: /) });
  }

  it('is not seen in the story as it is', async () => {
    expect(await replayed(CONTEST, source(CONTEST), '0.1.0.returned-twice.json')).toEqual({ error: null });
    expect(await replayed(CAMPAIGN, source(CAMPAIGN), '0.1.0.campaign-in-parts.json')).toEqual({ error: null });
  });

  /** The verdict of a process of its own on a twin of the workflows with another story. */
  function replayed(path: string, changed: string, file: string): Promise<unknown> {
    const twin = Object.fromEntries(TWINS.map((one) => [one, source(one)]));
    return withPlanted({ ...twin, [path]: changed }, async (tree) => {
      const { code, stdout, stderr } = await runNode([REPLAY, join(tree, 'workflows/index.ts'), join(FOLDER, file), WORKFLOW_ID], tree, {});
      if (code !== 0) throw new Error(`the replay came to no verdict:\n${stderr}`);
      return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as unknown;
    });
  }
});
