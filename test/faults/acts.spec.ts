// Acts of persons when the API dies, when a command comes fifty times and when two decide at once (hardening.md F1, F2, F3, F16).
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActAnswer } from '@jiangcheng/contracts/api/common';
import type { StageName, StoryContest } from '../support/story.ts';
import type { Answer, StoryPerson } from '../support/story-person.ts';
import { days, driven, startBench, TODAY, type FaultBench } from './support/bench.ts';
import { violations } from './support/invariants.ts';
import { underFire } from './support/under-fire.ts';

let bench: FaultBench;

beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.stop());

/** An act on a contest as a request that can be sent again under the same key. */
interface Act {
  readonly who: StoryPerson;
  readonly route: string;
  readonly body: object;
  readonly event: string;
  readonly opens: readonly [StageName, number] | null;
}

/** The acts that end a stage, in the order of the story; each is made when the contest has come that far. */
const acts: readonly [name: string, act: (contest: StoryContest) => Promise<Act>][] = [
  [
    'the release',
    async ({ office }) => ({ who: office.people.office, route: 'release', body: {}, event: 'RELEASED', opens: ['HOLDING', 1] }),
  ],
  [
    'the declaration of the end',
    async ({ office }) => ({
      who: office.people.organizer,
      route: 'end-declaration',
      body: { lastScoredOn: days.lastDay },
      event: 'END_DECLARED',
      opens: ['SCORE_REPORT', 1],
    }),
  ],
  [
    'the hand-in',
    async (contest) => {
      await contest.confirmEndDay();
      await contest.writeReport(TODAY);
      return {
        who: contest.office.people.organizer,
        route: 'score-report/hand-in',
        body: await contest.handInBody(),
        event: 'REPORT_HANDED_IN',
        opens: ['OFFICE_REVIEW', 1],
      };
    },
  ],
  [
    'the return',
    async ({ office }) => ({
      who: office.people.office,
      route: 'return',
      body: { reasonCode: 'OTHER', text: '请补正。' },
      event: 'REPORT_RETURNED',
      opens: ['SCORE_REPORT', 2],
    }),
  ],
  [
    'the confirmation',
    async (contest) => {
      await contest.sign('SCORE_SUMMARY', TODAY);
      await contest.handIn();
      await contest.stage('OFFICE_REVIEW', 2);
      return { who: contest.office.people.second, route: 'confirmation', body: {}, event: 'REPORT_CONFIRMED', opens: null };
    },
  ],
];

const send = (contest: StoryContest, { who, route, body }: Act, key: string): Promise<Answer<ActAnswer>> =>
  who.send('POST', contest.path(route), body, key);

describe('a contest whose API dies around every commit', () => {
  let contest: StoryContest;

  beforeAll(async () => {
    contest = await bench.newContest();
    await contest.prepare(days);
  });

  it.each(acts)('has %s not at all, then exactly once, and the client always hears the same answer', async (_name, make) => {
    const act = await make(contest);
    const key = randomUUID();
    const happened = (): Promise<number> => bench.count(contest.id, act.event);
    await underFire(bench, { key, happened, send: () => send(contest, act, key) });
    if (act.opens !== null) await contest.stage(...act.opens);
    await bench.clock.untilIdle();
    expect(await violations(bench.product)).toEqual([]);
  });
});

describe('an API that dies after its answer', () => {
  it('leaves the poke to the relay, which finishes when the engine is back', async () => {
    const contest = await bench.newContest();
    await contest.prepare(days);
    await bench.product.kill('temporal');
    await contest.release();
    await bench.product.kill('api');
    await bench.product.restart('temporal');
    await bench.clock.untilIdle();
    await bench.product.restart('api');
    expect(await contest.view()).toMatchObject({ stage: 'HOLDING', round: 1, catchingUp: false });
    expect(await violations(bench.product)).toEqual([]);
  });
});

/** `2026-09-21 10:00` */
const beijing = (instant = ''): string => new Date(Date.parse(instant) + 8 * 3600_000).toISOString().slice(0, 16).replace('T', ' ');

describe('commands that come together', () => {
  it('fifty times the same: the effect is there once, and everybody hears the same answer', async () => {
    const contest = await bench.newContest();
    await contest.prepare(days);
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => contest.office.people.office.send('POST', contest.path('release'), {}, key)),
    );
    expect(new Set(answers.map(({ status, body }) => JSON.stringify({ status, body })))).toEqual(
      new Set([JSON.stringify({ status: 200, body: answers[0]?.body })]),
    );
    expect(answers[0]?.status).toBe(200);
    expect(await bench.count(contest.id, 'RELEASED')).toBe(1);
    await contest.stage('HOLDING');
    await bench.clock.untilIdle();
    expect(await violations(bench.product)).toEqual([]);
  });

  it('two people deciding one report: one decides, the other reads who it was and when', async () => {
    const contest = await bench.newContest();
    await contest.driveTo('OFFICE_REVIEW', driven);
    const { office, second } = contest.office.people;
    const answers = await Promise.all([
      office.send<ActAnswer>('POST', contest.path('return'), { reasonCode: 'OTHER', text: '请补正。' }),
      second.send<ActAnswer>('POST', contest.path('confirmation'), {}),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = answers[0].status === 200 ? office : second;
    const loser = answers.find(({ status }) => status === 409)?.body as unknown as { code: string; title: string };
    const event = (await contest.history()).events.find(({ type }) => type === 'REPORT_RETURNED' || type === 'REPORT_CONFIRMED');
    expect(event?.actor).toBe(`${winner.name}（竞赛组委会办公室）`);
    expect(loser.code).toBe('ALREADY_DECIDED');
    expect(loser.title).toBe(`${winner.name} 已于 ${beijing(event?.at)} 办理此事项。`);
    await bench.clock.untilIdle();
    expect(await violations(bench.product)).toEqual([]);
  });
});
