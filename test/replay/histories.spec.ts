// Fifth fence: the histories of every release are told by today's workflows, so that what runs goes on running after an update.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { bundleOfRun } from '../support/workflow/stage.ts';
import { runNode } from '../architecture/support/run.ts';
import { storySource, withStory } from '../support/workflow/twin.ts';

const FOLDER = fileURLToPath(new URL('histories/', import.meta.url));
const REPLAY = fileURLToPath(new URL('../architecture/support/replay-history.mjs', import.meta.url));
const WORKFLOW_ID = 'contest/replayed';
const files = readdirSync(FOLDER);

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
      '0.1.0.campaign-sent-back.json',
      '0.1.0.campaign-winners-notice.json',
      '0.1.0.collection.json',
      '0.1.0.confirmed-at-once.json',
      '0.1.0.contest-cancelled.json',
      '0.1.0.contest-reopened.json',
      '0.1.0.cultivation-ended.json',
      '0.1.0.cultivation-revoked.json',
      '0.1.0.from-plan-to-report.json',
      '0.1.0.notice-on-display.json',
      '0.1.0.notice-withdrawn.json',
      '0.1.0.objection-answered.json',
      '0.1.0.objection-not-admitted.json',
      '0.1.0.objection-settled.json',
      '0.1.0.org-award.json',
      '0.1.0.returned-twice.json',
      '0.1.0.selection-at-once.json',
      '0.1.0.selection-the-long-way.json',
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
  const CONTEST = 'workflows/contest/contest.workflow.ts';
  const CAMPAIGN = 'workflows/campaign/campaign.workflow.ts';
  const SELECTION = 'workflows/selection/selection.workflow.ts';
  const NOTICE = 'workflows/notice/notice.workflow.ts';
  const OBJECTION = 'workflows/objection/objection.workflow.ts';
  const CULTIVATION = 'workflows/cultivation/cultivation.workflow.ts';
  const ORIGINAL = "if ((await stage('HOLDING', 1)) === CANCELLED) return;";
  const PLANNED = "if (preparation === 'PLANNED' ";
  const REPORT = "if ((await stage('SCORE_REPORT', round)) === CANCELLED) return;";
  const RETURNED = "if (review === 'CONFIRMED' || review === CANCELLED) return;";
  const AGREED = "return stage('CONTEST_NOTICE', 1);";

  it.each([
    ['that forgets a stage', ORIGINAL, '', '0.1.0.confirmed-at-once.json'],
    ['that ends although work was returned', RETURNED, 'return;', '0.1.0.returned-twice.json'],
    ['that ends although it was reopened', RETURNED, RETURNED.replace("=== 'CONFIRMED'", "!== ''"), '0.1.0.contest-reopened.json'],
    ['that forgets the notice', AGREED, 'return countersigning;', '0.1.0.from-plan-to-report.json'],
    ['that goes on when it is cancelled', REPORT, "await stage('SCORE_REPORT', round);", '0.1.0.contest-cancelled.json'],
    ['that plans what was released', PLANNED, PLANNED.replace("'PLANNED'", "'RELEASED'"), '0.1.0.confirmed-at-once.json'],
    ['that adds a stage', ORIGINAL, `${ORIGINAL} await stage('DRAW', 1);`, '0.1.0.confirmed-at-once.json'],
    ['that does not wait for the report', RETURNED, `if (review !== '') return;`, '0.1.0.still-open.json'],
  ])('%s is refused', (_what, from, to, file) => refusedWith(CONTEST, from, to, file));

  it.each([
    ['that forgets the review', "await stage('COMMITTEE_REVIEW', round);", "'AGREED' as string;", '0.1.0.campaign-nothing-left.json'],
    [
      'that forgets the winners’ notice',
      "if (review === 'AGREED_TO_NOTICE' && (await stage('WINNERS_NOTICE', round)) === RETURNED) continue;",
      '',
      '0.1.0.campaign-winners-notice.json',
    ],
    ['that goes on with what was returned', 'if (review === RETURNED) continue;', '', '0.1.0.campaign-sent-back.json'],
    ['that ends with its first circular', "if (circular === 'ISSUED') return;", 'return;', '0.1.0.campaign-in-parts.json'],
    ['that circulates what is no longer there', "if (gate === 'NOTHING_LEFT') return;", '', '0.1.0.campaign-nothing-left.json'],
  ])('of a campaign %s is refused', (_what, from, to, file) => refusedWith(CAMPAIGN, from, to, file));

  it.each([
    ['that forgets the notice', "await stage('NOTICE', round);", '', '0.1.0.selection-at-once.json'],
    ['that reviews nobody', "(await stage('FORMAL_REVIEW', round)) === 'REVIEWED'", 'true', '0.1.0.selection-at-once.json'],
    [
      'that takes a list back for approved',
      "(await stage('PARTY_GROUP', round)) === 'APPROVED'",
      'true',
      '0.1.0.selection-the-long-way.json',
    ],
    ['that announces once', "=== 'ANNOUNCED_IN_PART'", "=== ''", '0.1.0.selection-the-long-way.json'],
  ])('of a selection %s is refused', (_what, from, to, file) => refusedWith(SELECTION, from, to, file));

  it.each([
    ['that puts up what was withdrawn', NOTICE, "if (posting === 'WITHDRAWN') return;", '', '0.1.0.notice-withdrawn.json'],
    ['that no longer looks at its page', NOTICE, ', pageLooks(caseId)', '', '0.1.0.notice-on-display.json'],
    [
      'that verifies what was not admitted',
      OBJECTION,
      "if (admission === 'NOT_ADMITTED') return;",
      '',
      '0.1.0.objection-not-admitted.json',
    ],
    ['that answers nobody', OBJECTION, "await stage('REPLY', 1);", '', '0.1.0.objection-answered.json'],
    ['that answers the anonymous', OBJECTION, "if (decision === 'SETTLED') return;", '', '0.1.0.objection-settled.json'],
  ])('of a notice or an objection %s is refused', (_what, path, from, to, file) => refusedWith(path, from, to, file));

  it.each([
    [
      'that certifies whom it has to judge anew',
      "while (verdict === 'TO_REMEDY' || verdict === 'EXTENDED') {",
      'while (false) {',
      '0.1.0.cultivation-revoked.json',
    ],
    [
      'that forgets who holds a certificate',
      " === 'CERTIFIED') await stage('CERTIFICATE_HELD', round);",
      " === 'CERTIFIED') return;",
      '0.1.0.cultivation-revoked.json',
    ],
    ['that judges whom it has ended', "if (more === 'ENDED' || more === 'DISMISSED') return;", '', '0.1.0.cultivation-ended.json'],
  ])('of a cultivation %s is refused', (_what, from, to, file) => refusedWith(CULTIVATION, from, to, file));

  async function refusedWith(path: string, from: string, to: string, file: string): Promise<void> {
    const story = storySource(path);
    expect(story).toContain(from);
    expect(await replayed(path, story.replace(from, to), file)).toEqual({ error: expect.stringMatching(/^DeterminismViolationError: /) });
  }

  it.each([
    [CONTEST, '0.1.0.returned-twice.json'],
    [CAMPAIGN, '0.1.0.campaign-in-parts.json'],
    [SELECTION, '0.1.0.selection-the-long-way.json'],
    [NOTICE, '0.1.0.notice-on-display.json'],
    [OBJECTION, '0.1.0.objection-answered.json'],
    [CULTIVATION, '0.1.0.cultivation-revoked.json'],
  ])('is not seen in the story as it is: %s', async (path, file) => {
    expect(await replayed(path, storySource(path), file)).toEqual({ error: null });
  });

  /** The verdict of a process of its own on a twin of the workflows with another story. */
  function replayed(path: string, changed: string, file: string): Promise<unknown> {
    return withStory(path, changed, async (tree, stories) => {
      const { code, stdout, stderr } = await runNode([REPLAY, stories, join(FOLDER, file), WORKFLOW_ID], tree, {});
      if (code !== 0) throw new Error(`the replay came to no verdict:\n${stderr}`);
      return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as unknown;
    });
  }
});
