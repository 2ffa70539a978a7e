// node story-bench.mjs ADDRESS N C   (PGURL; namespace bench): five stages, each ended by an act in one transaction, the next opened by the workflow
import { Client, Connection } from '@temporalio/client';
import { Worker, NativeConnection, Runtime, DefaultLogger } from '@temporalio/worker';
import pg from 'pg';
import { fileURLToPath } from 'node:url';
const [addr, N, C] = [process.argv[2], +process.argv[3], +process.argv[4]];
Runtime.install({ logger: new DefaultLogger('ERROR') });
const p = new pg.Pool({ connectionString: process.env.PGURL, max: 32 });
await p.query(
  'create table if not exists scase(id text primary key, ver int); create table if not exists stask(id text primary key, case_id text, stage int, status text, due timestamptz); create table if not exists saudit(id bigserial primary key, case_id text, stage int, action text, h bytea, at timestamptz default now()); create table if not exists moved(case_id text, ver int, primary key(case_id,ver))',
);
const activities = {
  open: async (id, s) => {
    await p.query("insert into stask values($1,$2,$3,'open',now()+interval '5 days') on conflict do nothing", [id + ':' + s, id, s]);
    const r = (await p.query('select status from stask where id=$1', [id + ':' + s])).rows[0];
    return { done: r.status === 'done', wakeInMs: 259200000 };
  },
  attend: async (id, s) => {
    const r = (await p.query('select status from stask where id=$1', [id + ':' + s])).rows[0];
    return { done: r.status === 'done', wakeInMs: 259200000 };
  },
};
const nc = await NativeConnection.connect({ address: addr });
const w = await Worker.create({
  connection: nc,
  namespace: 'bench',
  taskQueue: 's',
  workflowsPath: fileURLToPath(new URL('./story-workflows.mjs', import.meta.url)),
  activities,
  workflowTaskPollerBehavior: { type: 'autoscaling' },
  maxConcurrentWorkflowTaskExecutions: 100,
  maxCachedWorkflows: 2000,
});
const run = w.run();
const client = new Client({ connection: await Connection.connect({ address: addr }), namespace: 'bench' });
const poke = (id) =>
  client.workflow.signalWithStart('story', { workflowId: id, taskQueue: 's', args: [id], signal: 'poke', signalArgs: [] });
const q = (a, f) => (a.length ? a.sort((x, y) => x - y)[Math.min(a.length - 1, Math.floor(a.length * f))].toFixed(1) : '-');
const rid = Date.now().toString(36);
const act = [],
  turn = [];
let i = 0;
const t0 = performance.now();
async function doAct(id, s) {
  const c = await p.connect();
  try {
    await c.query('begin');
    const v = (await c.query('select ver from scase where id=$1 for update', [id])).rows[0].ver;
    await c.query("update stask set status='done' where id=$1 and status='open'", [id + ':' + s]);
    await c.query("insert into saudit(case_id,stage,action,h) values($1,$2,'ok','x')", [id, s]);
    await c.query('insert into moved values($1,$2)', [id, v + 1]);
    await c.query('update scase set ver=$2 where id=$1', [id, v + 1]);
    await c.query('commit');
  } finally {
    c.release();
  }
}
const until = async (id) => {
  for (;;) {
    if ((await p.query('select 1 from stask where id=$1', [id])).rowCount) return;
    await new Promise((f) => setTimeout(f, 3));
  }
};
await Promise.all(
  Array.from({ length: C }, async () => {
    while (i < N) {
      const id = rid + '-s' + i++;
      await p.query('insert into scase values($1,0)', [id]);
      await poke(id);
      await until(id + ':0');
      for (let s = 0; s < 5; s++) {
        const t = performance.now();
        await doAct(id, s);
        act.push(performance.now() - t);
        const pk = poke(id);
        if (s < 4) {
          await until(id + ':' + (s + 1));
          turn.push(performance.now() - t);
        }
        await pk;
      }
    }
  }),
);
const T = (performance.now() - t0) / 1000;
console.log(
  `story N=${N} C=${C} cases/s ${(N / T).toFixed(1)} act p50 ${q(act, 0.5)} p95 ${q(act, 0.95)} p99 ${q(act, 0.99)} ms; act->next stage's task p50 ${q(turn, 0.5)} p95 ${q(turn, 0.95)} p99 ${q(turn, 0.99)} ms rss ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
);
w.shutdown();
await run;
await nc.close();
await client.connection.close();
await p.end();
