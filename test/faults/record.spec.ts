// PostgreSQL dies: "not known yet", never "not done" (hardening.md F7, F8).
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FaultPoint } from '../support/fault-proxy.ts';
import { until } from '../support/product-until.ts';
import { days, startBench, type FaultBench } from './support/bench.ts';
import { violations } from './support/invariants.ts';

let bench: FaultBench;

beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.stop());

/** Whatever an answer without the record is, it says when to ask again. */
const notKnownYet = { status: 503, code: 'RECORD_UNAVAILABLE', retryAfter: '2' };

describe('a PostgreSQL server that was killed', () => {
  it('is answered by 503 with Retry-After, to reads and acts alike; the same key does the act afterwards, once', async () => {
    const contest = await bench.newContest();
    await contest.prepare(days);
    const { office } = contest.office.people;
    const key = randomUUID();
    await bench.product.kill('postgres');
    for (const answer of [
      await office.send('POST', contest.path('release'), {}, key),
      await office.send('GET', `/contests/${contest.id}`),
    ]) {
      const { code } = answer.body as { code: string };
      expect({ status: answer.status, code, retryAfter: answer.headers.get('retry-after') }).toEqual(notKnownYet);
    }
    await bench.product.restart('postgres');
    const answer = await until('the act is accepted', async () => {
      const { status, body } = await office.send('POST', contest.path('release'), {}, key);
      return status === 503 ? undefined : { status, body };
    });
    expect(answer).toEqual({ status: 200, body: await contest.release(key) });
    await contest.stage('HOLDING', 1, 60_000);
    await bench.clock.untilIdle();
    expect(await violations(bench.product)).toEqual([]);
  });

  const points: [FaultPoint, number][] = [
    ['BEFORE_COMMIT', 0],
    ['AFTER_COMMIT', 1],
  ];

  it.each(points)('%s of an act: the same key afterwards finds it done once', async (point, done) => {
    const contest = await bench.newContest();
    await contest.prepare(days);
    const { office } = contest.office.people;
    const key = randomUUID();
    const trap = bench.product.proxies.api.arm(point, 'audit.audit_event');
    const heard = office.send('POST', contest.path('release'), {}, key);
    await trap.sprung;
    await bench.product.kill('postgres');
    // The server is gone: a commit that is let go now reaches nobody, an answer that was given arrives.
    trap.release();
    expect((await heard).status).toBe(point === 'BEFORE_COMMIT' ? 503 : 200);

    await bench.product.restart('postgres');
    expect(await bench.count(contest.id, 'RELEASED')).toBe(done);
    await until('the act is accepted', async () =>
      (await office.send('POST', contest.path('release'), {}, key)).status === 200 ? true : undefined,
    );
    expect(await bench.count(contest.id, 'RELEASED')).toBe(1);
    await contest.stage('HOLDING', 1, 60_000);
    await bench.clock.untilIdle();
    expect(await violations(bench.product)).toEqual([]);
  });

  it('is cut off in the middle of acts by its network only: nothing is half done', async () => {
    const contest = await bench.newContest();
    await contest.prepare(days);
    const { office } = contest.office.people;
    const key = randomUUID();
    bench.product.proxies.api.delay(200);
    const heard = office.send('POST', contest.path('release'), {}, key);
    await bench.product.proxies.api.cut();
    expect((await heard).status).toBe(503);
    bench.product.proxies.api.delay(0);
    await bench.product.proxies.api.mend();
    await until('the act is accepted', async () =>
      (await office.send('POST', contest.path('release'), {}, key)).status === 200 ? true : undefined,
    );
    expect(await bench.count(contest.id, 'RELEASED')).toBe(1);
    await contest.stage('HOLDING', 1, 60_000);
    await bench.clock.untilIdle();
    expect(await violations(bench.product)).toEqual([]);
  });
});
