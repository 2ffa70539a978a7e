// bare Temporal: node bare-temporal.mjs ADDRESS N C   (needs PGURL for the application rows)
import { Client, Connection } from '@temporalio/client';
import { Worker, NativeConnection, Runtime, DefaultLogger } from '@temporalio/worker';
import pg from 'pg';
import { fileURLToPath } from 'node:url';
const [addr, N, C, mode = 'approve', ns = 'bench'] = [
  process.argv[2],
  +process.argv[3],
  +process.argv[4],
  process.argv[5],
  process.argv[6],
];
Runtime.install({ logger: new DefaultLogger('ERROR') });
const p = new pg.Pool({ connectionString: process.env.PGURL, max: 32 });
await p.query(
  'create table if not exists task(id text primary key, case_id text, step int, status text, due timestamptz, remind timestamptz); create table if not exists audit(id bigserial primary key, case_id text, step int, action text, actor text, at timestamptz default now()); create table if not exists fired(id text primary key, due double precision, at double precision)',
);
const activities = {
  newTask: (id, s) =>
    p
      .query("insert into task values($1,$2,$3,'open',now()+interval '5 days',now()+interval '3 days') on conflict do nothing", [
        id + ':' + s,
        id,
        s,
      ])
      .then(() => {}),
  decide: (id, s, d, next) =>
    p
      .query(
        `with u as (update task set status=$3 where id=$1), n as (insert into task select $6,$2,$4+1,'open',now()+interval '5 days',now()+interval '3 days' where $5 on conflict do nothing) insert into audit(case_id,step,action,actor) values($2,$4,$3,'u')`,
        [id + ':' + s, id, d, s, next, id + ':' + (s + 1)],
      )
      .then(() => {}),
  fired: (id, due) => p.query('insert into fired values($1,$2,$3) on conflict do nothing', [id, due, Date.now()]).then(() => {}),
};
const nc = await NativeConnection.connect({ address: addr });
const w = await Worker.create({
  connection: nc,
  namespace: ns,
  taskQueue: 'b',
  workflowsPath: fileURLToPath(new URL('./workflows.mjs', import.meta.url)),
  activities,
  workflowTaskPollerBehavior: { type: 'autoscaling' },
  activityTaskPollerBehavior: { type: 'autoscaling' },
  maxConcurrentWorkflowTaskExecutions: 100,
  maxCachedWorkflows: 2000,
});
const run = w.run();
const client = new Client({ connection: await Connection.connect({ address: addr }), namespace: ns });
const q = (a, f) => (a.length ? a.sort((x, y) => x - y)[Math.min(a.length - 1, Math.floor(a.length * f))].toFixed(1) : '-');
const rid = Date.now().toString(36);
const cpu0 = process.cpuUsage();
const t0 = performance.now();
if (mode === 'approve') {
  const lat = [];
  let i = 0;
  await Promise.all(
    Array.from({ length: C }, async () => {
      while (i < N) {
        const id = rid + '-' + i++;
        const h = await client.workflow.start(process.env.WF || 'approve', { workflowId: id, taskQueue: 'b', args: [id] });
        for (let s = 0; s < 5; s++) {
          const t = performance.now();
          for (;;) {
            try {
              await h.executeUpdate('decide', { args: [s, 'approve'], updateId: id + s });
              break;
            } catch (e) {
              if (performance.now() - t > 60000) throw e;
            }
          }
          lat.push(performance.now() - t);
        }
        await h.result();
      }
    }),
  );
  const T = (performance.now() - t0) / 1000;
  const cpu = process.cpuUsage(cpu0);
  console.log(
    `Temporal ${addr} N=${N} C=${C} cases/s ${(N / T).toFixed(1)} steps/s ${((5 * N) / T).toFixed(0)} step p50 ${q(lat, 0.5)} p95 ${q(lat, 0.95)} p99 ${q(lat, 0.99)} ms worker+client CPU-ms/case ${((cpu.user + cpu.system) / 1000 / N).toFixed(1)} rss ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
  );
} else {
  const lead = +(process.env.LEAD_S || 60);
  const due = Date.now() + lead * 1000;
  let i = 0;
  await Promise.all(
    Array.from({ length: C }, async () => {
      while (i < N) {
        const id = rid + '-h' + i++;
        await client.workflow.start('herd', { workflowId: id, taskQueue: 'b', args: [id, due] });
      }
    }),
  );
  console.log(`armed ${N} in ${((performance.now() - t0) / 1000).toFixed(1)} s (lead ${lead} s)`);
  for (;;) {
    const r = (await p.query('select count(*)::int n from fired where id like $1', [rid + '%'])).rows[0].n;
    if (r >= N || Date.now() > due + 300000) {
      console.log('fired', r);
      break;
    }
    await new Promise((f) => setTimeout(f, 500));
  }
  const r = (await p.query('select at-due as late from fired where id like $1', [rid + '%'])).rows.map((x) => +x.late);
  console.log(
    `herd N=${N} lateness p50 ${q(r, 0.5)} p99 ${q(r, 0.99)} max ${q(r, 1)} ms = ${(r.length / (Math.max(...r) / 1000)).toFixed(0)}/s`,
  );
}
w.shutdown();
await run;
await nc.close();
await client.connection.close();
await p.end();
