// The engine and the worker die around what a workflow does (hardening.md F1, F3, F6).
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../support/product-until.ts';
import type { FaultPoint } from '../support/fault-proxy.ts';
import { days, driven, startBench, type FaultBench } from './support/bench.ts';
import { violations } from './support/invariants.ts';

let bench: FaultBench;

beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.stop());

/** The stage a case stands in as its row says, without asking the API. */
async function stageInRecord(id: string): Promise<string> {
  const [row] = await bench.sql<{ stage: string }>('select stage from app.work_case where id = $1', [id]);
  return row?.stage ?? 'no case';
}

const untilStage = (id: string, stage: string, limitMs: number) =>
  until(`${id} stands in ${stage}`, async () => ((await stageInRecord(id)) === stage ? true : undefined), limitMs);

describe('a worker that dies while it attends a stage', () => {
  const points: FaultPoint[] = ['BEFORE_COMMIT', 'AFTER_COMMIT'];

  it.each(points)('%s of its transaction: the stage is opened once', async (point) => {
    const contest = await bench.newContest();
    await contest.prepare(days);
    await bench.clock.untilIdle();
    const trap = bench.product.proxies.worker.arm(point, 'audit.audit_event');
    await contest.release();
    await trap.sprung;
    await bench.product.kill('worker');
    expect(await stageInRecord(contest.id)).toBe(point === 'BEFORE_COMMIT' ? 'PREPARATION' : 'HOLDING');
    await bench.product.restart('worker');
    await contest.stage('HOLDING', 1, 60_000);
    await bench.clock.untilIdle();
    expect(await bench.count(contest.id, 'STAGE_OPENED')).toBe(2);
    expect(await violations(bench.product)).toEqual([]);
  });

  it('opens a case that was written while no worker was there', async () => {
    await bench.product.kill('worker');
    const id = await bench.newContestId();
    await bench.product.restart('worker');
    await untilStage(id, 'PREPARATION', 60_000);
    await bench.clock.untilIdle();
    expect(await violations(bench.product)).toEqual([]);
  });
});

describe('a Temporal server that dies', () => {
  it('again and again under acts: nobody is refused, and every case comes to where its acts have brought it', async () => {
    const contest = await bench.newContest();
    await contest.prepare(days);
    await bench.product.kill('temporal');
    await contest.release();
    await bench.product.restart('temporal');
    await contest.stage('HOLDING', 1, 60_000);
    await bench.product.kill('temporal');
    await contest.declareEnded(days.lastDay);
    await bench.product.restart('temporal');
    await contest.stage('SCORE_REPORT', 1, 60_000);
    await bench.clock.untilIdle();
    expect(await violations(bench.product)).toEqual([]);
  });
});

describe('all of them killed at once between commit and poke', () => {
  it('leave a case that catches up within 60 s of the restart, though the client never comes back', async () => {
    const contest = await bench.newContest();
    await contest.driveTo('HOLDING', driven);
    await bench.clock.untilIdle();
    const trap = bench.product.proxies.api.arm('AFTER_COMMIT', 'app.case_moved');
    const heard = contest.declareEnded(days.lastDay).then(
      () => 'an answer',
      () => 'nothing',
    );
    await trap.sprung;
    await bench.product.kill('api', 'worker', 'temporal', 'postgres');
    expect(await heard).toBe('nothing');

    await bench.product.restart('postgres', 'temporal');
    await Promise.all([bench.product.restart('api'), bench.product.restart('worker')]);
    await untilStage(contest.id, 'SCORE_REPORT', 60_000);
    expect(await bench.count(contest.id, 'END_DECLARED')).toBe(1);
    await bench.clock.untilIdle();
    expect(await violations(bench.product)).toEqual([]);
  });
});
