// How a stage waits: by the clock, for a poke, and through trouble (design.md §3.4, §3.7). The server skips the time.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTheatre, until, type StagedCase, type Theatre } from '../support/workflow/stage.ts';
import { confirmedAtOnce, pathOf, play, upToReport, type Step } from '../support/workflow/stories.ts';

const DAY_MS = 86_400_000;
let theatre: Theatre;

class RecordAway extends Error {}
/** A defect in the code, by its name: the workflow tries it once in each waking. */
class StoryMismatchError extends Error {}

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre?.close());

const runOf = (staged: StagedCase) => theatre.env.client.workflow.getHandle(staged.workflowId);
const statusOf = async (staged: StagedCase) => (await runOf(staged).describe()).status.name;

/** A case whose workflow starts in the score report and waits there as the record says. */
async function waiting(caseId: string, waits: (number | null)[] = [null]): Promise<StagedCase> {
  const staged = theatre.stage(caseId);
  staged.record.begin(upToReport);
  staged.record.waits = waits;
  await staged.poke();
  await staged.stands('SCORE_REPORT 1');
  return staged;
}

/** Seconds of the timers that the workflow set. */
async function timersOf(staged: StagedCase): Promise<number[]> {
  const { events } = await runOf(staged).fetchHistory();
  return (events ?? []).flatMap(({ timerStartedEventAttributes: timer }) =>
    timer ? [Number(timer.startToFireTimeout?.seconds ?? 0)] : [],
  );
}

const attendedTimes = (staged: StagedCase, stage: string): number => staged.record.attended.filter((input) => input.stage === stage).length;

describe('a stage that waits', () => {
  it('attends again when the time has come that the record named', async () => {
    const staged = await waiting('wakes-by-clock', [3 * DAY_MS, 7 * DAY_MS, null]);
    await until(async () => (await timersOf(staged)).length === 1, 'the first timer');
    await theatre.env.sleep(3 * DAY_MS - 60_000);
    expect(attendedTimes(staged, 'SCORE_REPORT')).toBe(1);
    await theatre.env.sleep(8 * DAY_MS);
    await until(() => attendedTimes(staged, 'SCORE_REPORT') === 3, 'two more wakings');
    expect(await timersOf(staged)).toEqual([3 * 86_400, 7 * 86_400]);
  });

  it('sets no timer where the record names no time', async () => {
    const staged = await waiting('waits-for-people');
    await theatre.env.sleep(400 * DAY_MS);
    expect([await timersOf(staged), attendedTimes(staged, 'SCORE_REPORT')]).toEqual([[], 1]);
    expect(await statusOf(staged)).toBe('RUNNING');
  });

  it('attends at once when it is poked, without time passing', async () => {
    const staged = await waiting('poked', [30 * DAY_MS]);
    await until(async () => (await timersOf(staged)).length === 1, 'the timer');
    const before = await theatre.env.currentTimeMs();
    await staged.act('HANDED_IN');
    await staged.stands('OFFICE_REVIEW 1');
    expect((await theatre.env.currentTimeMs()) - before).toBeLessThan(60_000);
  });

  it('goes on at once while more of what is owed to many waits, without a timer and in few events', async () => {
    // What fifty thousand units come to: batches of a thousand, four in a waking.
    const wakings = 13;
    const staged = await waiting('mass', [...Array.from({ length: wakings }, () => 0), 30 * DAY_MS]);
    await until(async () => (await timersOf(staged)).length === 1, 'the timer');
    expect([attendedTimes(staged, 'SCORE_REPORT'), await timersOf(staged)]).toEqual([wakings + 1, [30 * 86_400]]);
    const { events } = await runOf(staged).fetchHistory();
    expect(events?.length).toBeLessThan(wakings + 20);
  });

  it('goes on by itself when a poke was lost, as soon as its alarm rings', async () => {
    const staged = await waiting('lost-poke', [2 * DAY_MS]);
    await until(async () => (await timersOf(staged)).length === 1, 'the timer');
    staged.record.decide('HANDED_IN');
    await theatre.env.sleep(2 * DAY_MS + 1000);
    await staged.stands('OFFICE_REVIEW 1');
  });
});

describe('a story that has come to its end', () => {
  const beforeReview: readonly Step[] = confirmedAtOnce.slice(0, -1);

  it('wakes for what is still owed by a day, and is over when nothing is', async () => {
    const staged = theatre.stage('owes');
    staged.record.begin(beforeReview);
    await staged.poke();
    await staged.stands('OFFICE_REVIEW 1');
    staged.record.owed = [3 * DAY_MS];
    await staged.act('CONFIRMED');
    await until(async () => (await timersOf(staged)).length === 1, 'the timer');
    expect(await statusOf(staged)).toBe('RUNNING');
    await theatre.env.sleep(3 * DAY_MS + 1000);
    await runOf(staged).result();
    expect([await timersOf(staged), staged.record.path]).toEqual([[3 * 86_400], pathOf(confirmedAtOnce)]);
  });

  it('starts anew for what is asked afterwards, and is over when that is done before its day', async () => {
    const staged = theatre.stage('asked-afterwards');
    staged.record.begin(confirmedAtOnce);
    await staged.poke();
    await runOf(staged).result();
    staged.record.owed = [30 * DAY_MS];
    await staged.poke();
    await until(async () => (await timersOf(staged)).length === 1, 'the timer');
    await staged.poke();
    await runOf(staged).result();
    expect(staged.record.path).toEqual(pathOf(confirmedAtOnce));
  });
});

describe('a stage that cannot be attended', () => {
  it('is tried three times at once, reports trouble, and is tried again after 30 s', async () => {
    const staged = theatre.stage('trouble');
    staged.record.failure = new RecordAway();
    await staged.poke();
    await until(() => staged.record.troubles.length > 0, 'the report of trouble');
    expect(staged.record.troubles[0]).toMatchObject({ caseId: 'trouble', stage: 'PREPARATION', round: 1 });
    await until(async () => (await timersOf(staged)).includes(30), 'the timer of 30 s');
    staged.record.failure = null;
    await theatre.env.sleep(31_000);
    await staged.stands('PREPARATION 1');
    expect(await statusOf(staged)).toBe('RUNNING');
  });

  it('is tried again as soon as it is poked', async () => {
    const staged = theatre.stage('trouble-poked');
    staged.record.failure = new RecordAway();
    await staged.poke();
    await until(() => staged.record.troubles.length > 0, 'the report of trouble');
    staged.record.failure = null;
    await play(staged, confirmedAtOnce);
    await runOf(staged).result();
    expect(staged.record.path).toEqual(pathOf(confirmedAtOnce));
  });

  it('never fails the workflow, however long the trouble lasts', async () => {
    const staged = theatre.stage('long-trouble');
    staged.record.failure = new StoryMismatchError();
    await staged.poke();
    await until(() => staged.record.troubles.length > 0, 'the report of trouble');
    for (let minute = 0; minute < 5; minute += 1) await theatre.env.sleep('1 minute');
    await until(() => staged.record.troubles.length >= 5, 'five reports of trouble');
    expect(await statusOf(staged)).toBe('RUNNING');
    staged.record.failure = null;
    await play(staged, confirmedAtOnce);
    await runOf(staged).result();
  });

  it('is not tried again at once for a defect in the code', async () => {
    const staged = theatre.stage('defect');
    staged.record.failure = new StoryMismatchError();
    await staged.poke();
    await until(() => staged.record.troubles.length === 1, 'the report of trouble');
    expect(staged.record.attended.length).toBe(1);
  });

  it('goes on although the trouble itself cannot be reported', async () => {
    const staged = theatre.stage('trouble-unreported');
    staged.record.failure = new RecordAway();
    staged.record.deaf = true;
    await staged.poke();
    await until(async () => (await timersOf(staged)).includes(30), 'the timer of 30 s');
    staged.record.failure = null;
    await theatre.env.sleep(31_000);
    await staged.stands('PREPARATION 1');
  });
});
