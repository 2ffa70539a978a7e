// The story of a cultivation over a record in memory, on a server that skips time.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTheatre, until, type Theatre } from '../support/workflow/stage.ts';
import { certifiedAndRevoked, endedInMoreTime, pathOf, play } from '../support/workflow/stories.ts';

const DAY_MS = 86_400_000;
let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre?.close());

describe('the story of a cultivation', () => {
  it('waits a year through its alarms, is put right after a failed evaluation, and ends when the certificate is taken back', async () => {
    const staged = theatre.stage('revoked', 'cultivation');
    staged.record.waits = [90 * DAY_MS, 275 * DAY_MS, null];
    await staged.poke();
    await theatre.env.sleep('366 days');
    await until(() => staged.record.waits.length === 1, 'the end of the year');
    await play(staged, certifiedAndRevoked);
    await theatre.env.client.workflow.result(staged.workflowId);
    expect(staged.record.path).toEqual(pathOf(certifiedAndRevoked));
  });

  it('ends with 停止培育 in a period that was extended', async () => {
    const staged = theatre.stage('ended', 'cultivation');
    await play(staged, endedInMoreTime);
    await theatre.env.client.workflow.result(staged.workflowId);
    expect(staged.record.path).toEqual(pathOf(endedInMoreTime));
  });

  it('starts from nothing while somebody holds his certificate, and waits', async () => {
    const staged = theatre.stage('holding', 'cultivation');
    staged.record.begin(certifiedAndRevoked.slice(0, 5));
    await staged.poke();
    await staged.stands('CERTIFICATE_HELD 2');
    expect(staged.record.path).toEqual([...pathOf(certifiedAndRevoked.slice(0, 5)), 'CERTIFICATE_HELD 2 …']);
  });
});
