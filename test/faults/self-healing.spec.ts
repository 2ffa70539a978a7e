// What the engine knew is gone: a workflow ended by hand, everything lost (hardening.md F25, F28).
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { workflowIdOf } from '@jiangcheng/contracts/ids';
import { runSql } from '../support/database.ts';
import { until } from '../support/product-until.ts';
import type { StoryContest } from '../support/story.ts';
import { driven, startBench, type FaultBench } from './support/bench.ts';
import { engineOf } from './support/engine.ts';
import { violations } from './support/invariants.ts';

const THREE_MINUTES = 180_000;
let bench: FaultBench;
let contests: StoryContest[];

beforeAll(async () => {
  bench = await startBench({ JC_RECONCILE_SECONDS: '5' });
  contests = [await bench.newContest(), await bench.newContest(), await bench.newContest()];
  const [, holding, reporting] = contests;
  await holding?.driveTo('HOLDING', driven);
  await reporting?.driveTo('SCORE_REPORT', driven);
  await bench.clock.untilIdle();
  await allQuiet();
});
afterAll(() => bench.stop());

/** As cases are that nobody has touched for a while: younger ones are not missed, as the engine's list lags. */
const allQuiet = () =>
  bench.sql("update app.work_case set attended_at = clock_timestamp() - interval '1 hour', opened_at = opened_at - interval '1 hour'");

async function incidents(kind: string): Promise<string[]> {
  const rows = await bench.sql<{ id: string }>('select case_id as id from app.incident where kind = $1 order by case_id', [kind]);
  return rows.map(({ id }) => id);
}

const standings = async (): Promise<string[]> =>
  Promise.all(
    contests.map(async (contest) =>
      contest.view().then(({ stage, round, version, catchingUp }) => `${stage} ${round} ${version} ${catchingUp}`),
    ),
  );

/** Resolves when every one of these cases has a running workflow. */
async function untilRunning(ids: readonly string[]): Promise<void> {
  const engine = engineOf(bench.product);
  try {
    await until(
      'every workflow runs again',
      async () => {
        const states = await Promise.all(
          ids.map((id) =>
            engine.client.workflow
              .getHandle(workflowIdOf('contest', id))
              .describe()
              .then(
                ({ status }) => status.name,
                // Not there yet, or its namespace is not.
                () => 'MISSING',
              ),
          ),
        );
        return states.every((state) => state === 'RUNNING') ? true : undefined;
      },
      THREE_MINUTES,
    );
  } finally {
    await engine.close();
  }
}

describe('a workflow that was terminated by hand', () => {
  it('runs again within three minutes and stands where its case stood, with an incident', async () => {
    const before = await standings();
    const victim = contests[1]?.id ?? '';
    const engine = engineOf(bench.product);
    await engine.client.workflow.getHandle(workflowIdOf('contest', victim)).terminate('by hand');
    await engine.close();
    await untilRunning([victim]);
    expect(await incidents('WORKFLOW_MISSING')).toEqual([victim]);
    await bench.clock.untilIdle();
    expect(await standings()).toEqual(before);
    expect(await violations(bench.product)).toEqual([]);
  });
});

describe('an engine that lost everything', () => {
  /** Every table of both of Temporal's databases is emptied; its schema's own rows stay. */
  const EMPTY = `do $$ declare name text; begin
    for name in select tablename from pg_tables where schemaname = 'public' and tablename not in ('schema_version', 'schema_update_history', 'namespace_metadata')
    loop execute format('truncate table %I', name); end loop; end $$`;

  it('has every open case running within three minutes where it stood, each with an incident', async () => {
    await bench.sql('delete from app.incident');
    await allQuiet();
    const before = await standings();
    await bench.product.kill('temporal');
    for (const database of ['temporal', 'temporal_visibility'])
      await runSql(Object.assign(new URL(bench.product.database.superUrl), { pathname: `/${database}` }).href, EMPTY);
    await bench.product.restart('temporal');
    const ids = contests.map(({ id }) => id);
    await untilRunning(ids);
    expect(await incidents('WORKFLOW_MISSING')).toEqual([...ids].sort());
    await bench.clock.untilIdle();
    expect(await standings()).toEqual(before);
    expect(await violations(bench.product)).toEqual([]);

    await contests[1]?.declareEnded(driven.days.lastDay);
    await contests[1]?.stage('SCORE_REPORT');
  });
});
