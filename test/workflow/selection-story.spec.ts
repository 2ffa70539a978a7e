// The stories of a selection, its notice and an objection over a record in memory, on a server that skips time.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTheatre, until, type StagedCase, type Theatre } from '../support/workflow/stage.ts';
import * as stories from '../support/workflow/stories.ts';
import { pathOf, play } from '../support/workflow/stories.ts';

const QUARTER_MS = 15 * 60_000;
const DAY_MS = 86_400_000;
let theatre: Theatre;

class PageAway extends Error {}

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre?.close());

const resultOf = ({ workflowId }: StagedCase): Promise<unknown> => theatre.env.client.workflow.result(workflowId);

describe.each([
  ['selection', 'selected-at-once', stories.selectedAtOnce],
  ['selection', 'selected-the-long-way', stories.selectedTheLongWay],
  ['notice', 'posted', stories.posted],
  ['notice', 'never-posted', stories.neverPosted],
  ['objection', 'answered', stories.answered],
  ['objection', 'settled', stories.settled],
  ['objection', 'not-admitted', stories.notAdmitted],
] as const)('the story of a %s', (kind, caseId, steps) => {
  it(`goes stage by stage to its end: ${caseId}`, async () => {
    const staged = theatre.stage(caseId, kind);
    await play(staged, steps);
    await resultOf(staged);
    expect(staged.record.path).toEqual(pathOf(steps));
  });

  it(`starts from nothing and walks to where the case stands: ${caseId}`, async () => {
    const staged = theatre.stage(`${caseId}-again`, kind);
    staged.record.begin(steps.slice(0, -1));
    await staged.poke();
    const [last, outcome] = steps.at(-1) ?? ['', ''];
    await staged.stands(last);
    expect(staged.record.attended.map(({ stage, round }) => `${stage} ${String(round)}`)).toEqual(steps.map(([stage]) => stage));
    await staged.act(outcome);
    await resultOf(staged);
  });
});

/** A notice on display whose page answers so. */
async function onDisplay(caseId: string, looks: (number | null | Error)[], waits: (number | null)[]): Promise<StagedCase> {
  const staged = theatre.stage(caseId, 'notice');
  staged.record.begin(stories.posted.slice(0, 1));
  Object.assign(staged.record, { looks, waits });
  await staged.poke();
  await staged.stands('RUNNING 1');
  return staged;
}

describe('a notice on display', () => {
  it('has its page looked at every quarter of an hour, whatever its own alarm', async () => {
    const staged = await onDisplay('looked-at', [QUARTER_MS, QUARTER_MS, QUARTER_MS, null], [7 * DAY_MS]);
    await theatre.env.sleep(QUARTER_MS - 60_000);
    expect(staged.record.looked).toBe(1);
    await theatre.env.sleep('1 hour');
    await until(() => staged.record.looked === 4, 'three more looks');
  });

  it('is not held up by a page that cannot be looked at: a minute later it is looked at again', async () => {
    const staged = await onDisplay('away', [new PageAway(), null], [null]);
    await theatre.env.sleep('2 minutes');
    await until(() => staged.record.looked === 2, 'the second look');
    await staged.act('CLOSED');
    await resultOf(staged);
    expect(staged.record.path).toEqual(pathOf(stories.posted));
  });

  it('closes by its alarm, though nobody looks any more', async () => {
    const staged = await onDisplay('by-its-alarm', [null], [5 * DAY_MS, null]);
    await until(() => staged.record.attended.length > 1, 'the first waking');
    staged.record.decide('CLOSED');
    await theatre.env.sleep(6 * DAY_MS);
    await resultOf(staged);
    expect(staged.record.path).toEqual(pathOf(stories.posted));
  });
});
