// node --conditions=jiangcheng-source --import ./tools/typescript.mjs test/replay/programs/record.ts: records one history for each path of the
// story under the version of package.json. Run once for each release and commit what it writes; a history that is on record is never replaced.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { CalendarActivities } from '@jiangcheng/contracts/activities';
import type { CaseKind } from '@jiangcheng/contracts/ids';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { bundleWorkflows } from '../../support/workflow/bundle.ts';
import { openTheatre, pokeUpdate, until, type StagedCase, type Theatre } from '../../support/workflow/stage.ts';
import * as stories from '../../support/workflow/stories.ts';
import { play, type Step } from '../../support/workflow/stories.ts';

/** How often a notice's page is looked at. */
const QUARTER_MS = 15 * 60_000;
const HISTORIES = new URL('../histories/', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string };

/** Without a stack: it would name this machine's folders. */
class RecordAway extends Error {
  override stack = 'RecordAway';
}

/** Of the paths that are no contest's, by how their names begin. */
const kinds: readonly CaseKind[] = ['collection', 'campaign', 'selection', 'notice', 'objection', 'cultivation', 'org-award'];
const kindOf = (path: string): CaseKind => kinds.find((kind) => path.startsWith(kind)) ?? 'contest';

/** Paths on which one person after the other decides, and nothing else happens. */
const plain: Record<string, readonly Step[]> = {
  'confirmed-at-once': stories.confirmedAtOnce,
  'returned-twice': stories.returnedTwice,
  'from-plan-to-report': stories.fromPlanToReport,
  'contest-cancelled': stories.cancelledReport,
  'campaign-in-parts': stories.circulatedInParts,
  'campaign-nothing-left': stories.nothingLeft,
  'contest-reopened': stories.reopenedOnce,
  'campaign-sent-back': stories.sentBackThrice,
  'campaign-winners-notice': stories.circulatedAfterNotice,
  'selection-at-once': stories.selectedAtOnce,
  'selection-the-long-way': stories.selectedTheLongWay,
  'notice-withdrawn': stories.neverPosted,
  'objection-answered': stories.answered,
  'objection-settled': stories.settled,
  'objection-not-admitted': stories.notAdmitted,
  'cultivation-ended': stories.endedInMoreTime,
  'org-award': stories.awardedInTwoRounds,
};

/** Where each of the others ends; a path that is still open ends where the case waits. */
const paths: Record<string, (staged: StagedCase, theatre: Theatre) => Promise<unknown>> = {
  'trouble-and-retry': (staged, theatre) =>
    told(staged, theatre, async () => {
      staged.record.failure = new RecordAway();
      await staged.poke();
      await until(() => staged.record.troubles.length > 0, 'the report of trouble');
      await theatre.env.sleep('45 s');
      staged.record.failure = null;
      await theatre.env.sleep('1 minute');
      await play(staged, stories.confirmedAtOnce);
    }),
  'still-open': async (staged, theatre) => {
    await play(staged, [...stories.upToReport, ...stories.returned(1)]);
    await staged.stands('SCORE_REPORT 2');
    staged.record.waits = [86_400_000, 3 * 86_400_000];
    await staged.poke();
    await theatre.env.sleep('2 days');
    await until(() => staged.record.waits.length === 1, 'two alarms');
  },
  // A window in which many hand in: an alarm, its end, batches that follow at once, the check.
  collection: (staged, theatre) =>
    told(staged, theatre, async () => {
      staged.record.waits = [86_400_000, null];
      await staged.poke();
      await theatre.env.sleep('2 days');
      await until(() => staged.record.waits.length === 1, 'the alarm');
      staged.record.waits = [0, 0, 0, null];
      await play(staged, stories.collected);
    }),
  // A year with a reminder in it, a failed evaluation, a certificate that is taken back.
  'cultivation-revoked': (staged, theatre) =>
    told(staged, theatre, async () => {
      staged.record.waits = [90 * 86_400_000, 275 * 86_400_000, null];
      await staged.poke();
      await theatre.env.sleep('366 days');
      await until(() => staged.record.waits.length === 1, 'the end of the year');
      await play(staged, stories.certifiedAndRevoked);
    }),
  // Its page is looked at every quarter of an hour, once in vain, until the window is over.
  'notice-on-display': (staged, theatre) =>
    told(staged, theatre, async () => {
      staged.record.looks = [QUARTER_MS, new RecordAway(), QUARTER_MS, null];
      await play(staged, stories.posted.slice(0, 1));
      await staged.stands('RUNNING 1');
      await theatre.env.sleep('1 hour');
      await until(() => staged.record.looked === 4, 'the looks');
      await staged.act('CLOSED');
    }),
};

async function told(staged: StagedCase, theatre: Theatre, story: () => Promise<unknown>): Promise<void> {
  await story();
  await theatre.env.client.workflow.result(staged.workflowId);
}

/** A year's update: two batches, a wait for a case that somebody holds, a record that is away, the end. */
function scriptedUpdate(): CalendarActivities {
  const script = [
    { done: false as const, recomputed: 500, waitMs: 0 },
    { done: false as const, recomputed: 120, waitMs: 500 },
    null,
    null,
    null,
    { done: false as const, recomputed: 1, waitMs: 0 },
  ];
  return {
    recomputeDeadlines: async () => {
      const answer = script.shift();
      if (answer === null) throw new RecordAway();
      return answer ?? { done: true, recomputed: 0 };
    },
    reportUpdateTrouble: async () => undefined,
  };
}

async function recordUpdate(theatre: Theatre): Promise<void> {
  const file = new URL(`${version}.calendar-update.json`, HISTORIES);
  if (existsSync(file)) return void process.stdout.write(`${version}.calendar-update.json is on record\n`);
  const { workflowId } = await pokeUpdate(theatre, 2027);
  await theatre.env.client.workflow.result(workflowId);
  const history = await theatre.env.client.workflow.getHandle(workflowId).fetchHistory();
  writeFileSync(file, `${historyToJSON(history)}\n`);
  process.stdout.write(`${version}.calendar-update.json: ${history.events?.length ?? 0} events\n`);
}

async function record(theatre: Theatre, path: string): Promise<void> {
  const file = new URL(`${version}.${path}.json`, HISTORIES);
  if (existsSync(file)) return void process.stdout.write(`${version}.${path}.json is on record\n`);
  const staged = theatre.stage(path, kindOf(path));
  await (paths[path]?.(staged, theatre) ?? told(staged, theatre, () => play(staged, plain[path] ?? [])));
  const history = await theatre.env.client.workflow.getHandle(staged.workflowId).fetchHistory();
  writeFileSync(file, `${historyToJSON(history)}\n`);
  process.stdout.write(`${version}.${path}.json: ${history.events?.length ?? 0} events\n`);
}

process.env['JC_TEST_WORKFLOWS'] = await bundleWorkflows();
const theatre = await openTheatre(scriptedUpdate());
for (const path of Object.keys({ ...plain, ...paths })) await record(theatre, path);
await recordUpdate(theatre);
await theatre.close();
