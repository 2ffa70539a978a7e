// A worker is replaced by one of a newer build in mid-year, whose story has a stage more behind `patched` (docs/decisions/0007).
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bundleWorkflows } from '../support/workflow/bundle.ts';
import { bundleOfRun, openTheatre, until, type StagedCase, type Theatre } from '../support/workflow/stage.ts';
import { confirmedAtOnce, pathOf, play, upToReport, type Step } from '../support/workflow/stories.ts';
import { storySource, withStory } from '../support/workflow/twin.ts';

const CONTEST = 'workflows/contest/contest.workflow.ts';
const HELD = "if ((await stage('HOLDING', 1)) === CANCELLED) return;";
const IMPORT = 'import { caseSteps';
const [prepared, held, ...reported] = confirmedAtOnce;
if (prepared === undefined || held === undefined) throw new Error('the story of a contest has lost its beginning');
const drawn: Step = ['DRAW 1', 'DRAWN'];

/** Today's story with a draw between the plan and the contest's days, for every case that has not come so far. */
const newer = (): string =>
  storySource(CONTEST)
    .replace(IMPORT, `import { patched } from '@temporalio/workflow';\n${IMPORT}`)
    .replace(HELD, `if (patched('2027-01-draw')) await stage('DRAW', 1);\n  ${HELD}`);

let theatre: Theatre;
let newerBuild: string;

beforeAll(async () => {
  newerBuild = await withStory(CONTEST, newer(), (tree) => bundleWorkflows(tree));
  theatre = await openTheatre({}, { forgetful: true });
});
afterAll(() => theatre?.close());

/** Waits for the end in real time: to ask for the result would skip years in which another case still waits. */
async function ended({ workflowId, record }: StagedCase, steps: readonly Step[]): Promise<void> {
  const workflow = theatre.env.client.workflow.getHandle(workflowId);
  await until(async () => (await workflow.describe()).status.name === 'COMPLETED', `the end of ${workflowId}`);
  expect(record.path).toEqual(pathOf(steps));
}

describe('a worker that is replaced by a newer build in mid-year', () => {
  it('was begun with another story than it goes on with', () => {
    expect([newer().includes('patched('), newer().includes("stage('DRAW', 1)")]).toEqual([true, true]);
    expect(newerBuild).not.toBe(bundleOfRun());
  });

  it('takes each case on from where it stands: before the change by the new way, after it by the old', async () => {
    const [early, late] = [theatre.stage('early'), theatre.stage('late')];
    await early.poke();
    await early.stands('PREPARATION 1');
    await play(late, upToReport);
    await late.stands('SCORE_REPORT 1');
    await theatre.env.sleep('60 days');

    await theatre.release(newerBuild);

    await early.act('RELEASED');
    await early.stands('DRAW 1');
    await early.act('DRAWN');
    await goOn(early, [held, ...reported]);
    await ended(early, [prepared, drawn, held, ...reported]);
    await goOn(late, reported);
    await ended(late, confirmedAtOnce);
  });

  it('goes the new way with a case that is begun after it', async () => {
    const steps = [prepared, drawn, held, ...reported];
    const staged = theatre.stage('after');
    await play(staged, steps);
    await ended(staged, steps);
  });

  it('has the case forget nothing when the older build comes back before the change was reached', async () => {
    const staged = theatre.stage('back-again');
    await staged.poke();
    await staged.stands('PREPARATION 1');
    await theatre.release(bundleOfRun());
    await play(staged, confirmedAtOnce);
    await ended(staged, confirmedAtOnce);
  });
});

/** The steps by a person's acts, for a case whose workflow runs. */
async function goOn(staged: StagedCase, steps: readonly Step[]): Promise<void> {
  for (const [stage, outcome] of steps) {
    await staged.stands(stage);
    await staged.act(outcome);
  }
}
