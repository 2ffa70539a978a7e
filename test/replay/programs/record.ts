// node --conditions=jiangcheng-source --import ./tools/typescript.mjs test/replay/programs/record.ts: records one history for each path of the
// story under the version of package.json. Run once for each release and commit what it writes; a history that is on record is never replaced.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { CalendarActivities } from '@jiangcheng/contracts/activities';
import type { CaseKind } from '@jiangcheng/contracts/ids';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { bundleWorkflows } from '../../support/workflow/bundle.ts';
import { openTheatre, pokeUpdate, until, type StagedCase, type Theatre } from '../../support/workflow/stage.ts';
import {
  circulatedInParts,
  collected,
  confirmedAtOnce,
  nothingLeft,
  play,
  returned,
  returnedTwice,
  upToReport,
} from '../../support/workflow/stories.ts';

const HISTORIES = new URL('../histories/', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string };

/** Without a stack: it would name this machine's folders. */
class RecordAway extends Error {
  override stack = 'RecordAway';
}

const kinds: Readonly<Record<string, CaseKind>> = {
  collection: 'collection',
  'campaign-in-parts': 'campaign',
  'campaign-nothing-left': 'campaign',
};

/** Where each path ends; a path that is still open ends where the case waits. */
const paths: Record<string, (staged: StagedCase, theatre: Theatre) => Promise<unknown>> = {
  'confirmed-at-once': (staged, theatre) => told(staged, theatre, () => play(staged, confirmedAtOnce)),
  'returned-twice': (staged, theatre) => told(staged, theatre, () => play(staged, returnedTwice)),
  'trouble-and-retry': (staged, theatre) =>
    told(staged, theatre, async () => {
      staged.record.failure = new RecordAway();
      await staged.poke();
      await until(() => staged.record.troubles.length > 0, 'the report of trouble');
      await theatre.env.sleep('45 s');
      staged.record.failure = null;
      await theatre.env.sleep('1 minute');
      await play(staged, confirmedAtOnce);
    }),
  'still-open': async (staged, theatre) => {
    await play(staged, [...upToReport, ...returned(1)]);
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
      await play(staged, collected);
    }),
  'campaign-in-parts': (staged, theatre) => told(staged, theatre, () => play(staged, circulatedInParts)),
  'campaign-nothing-left': (staged, theatre) => told(staged, theatre, () => play(staged, nothingLeft)),
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
  const staged = theatre.stage(path, kinds[path] ?? 'contest');
  await paths[path]?.(staged, theatre);
  const history = await theatre.env.client.workflow.getHandle(staged.workflowId).fetchHistory();
  writeFileSync(file, `${historyToJSON(history)}\n`);
  process.stdout.write(`${version}.${path}.json: ${history.events?.length ?? 0} events\n`);
}

process.env['JC_TEST_WORKFLOWS'] = await bundleWorkflows();
const theatre = await openTheatre(scriptedUpdate());
for (const path of Object.keys(paths)) await record(theatre, path);
await recordUpdate(theatre);
await theatre.close();
