// The story of a campaign's end over a record in memory, on a server that skips time.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTheatre, until, type Theatre } from '../support/workflow/stage.ts';
import {
  circulatedAfterNotice,
  circulatedAtOnce,
  circulatedInParts,
  nothingLeft,
  pathOf,
  play,
  sentBackThrice,
} from '../support/workflow/stories.ts';

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre?.close());

describe('the story of a campaign’s end', () => {
  it.each([
    ['circulated-at-once', circulatedAtOnce],
    ['circulated-in-parts', circulatedInParts],
    ['circulated-after-notice', circulatedAfterNotice],
    ['sent-back-thrice', sentBackThrice],
    ['nothing-left', nothingLeft],
  ])('goes round by round to its end: %s', async (caseId, steps) => {
    const staged = theatre.stage(caseId, 'campaign');
    await play(staged, steps);
    await theatre.env.client.workflow.result(staged.workflowId);
    expect(staged.record.path).toEqual(pathOf(steps));
  });

  it('waits at its gate for as long as the slowest contest takes, and sets no alarm of its own', async () => {
    const staged = theatre.stage('slowest', 'campaign');
    await staged.poke();
    await staged.stands('CONTESTS 1');
    await theatre.env.sleep('120 days');
    expect(staged.record.attended).toHaveLength(1);
    await staged.poke();
    await until(() => staged.record.attended.length === 2, 'the poke of a contest that closed');
    expect(staged.record.standsIn).toBe('CONTESTS 1');
  });

  it('starts from nothing in its second round and walks to where the case stands', async () => {
    const staged = theatre.stage('second-round', 'campaign');
    staged.record.begin(circulatedInParts.slice(0, 4));
    await staged.poke();
    await staged.stands('COMMITTEE_REVIEW 2');
    expect(staged.record.attended.map(({ stage, round }) => `${stage} ${round}`)).toEqual([
      'CONTESTS 1',
      'COMMITTEE_REVIEW 1',
      'CIRCULAR 1',
      'CONTESTS 2',
      'COMMITTEE_REVIEW 2',
    ]);
  });
});
