// five human steps: task row, reminder timer at 3 days, deadline timer at 5 days, decision by Update, audit row
import { proxyActivities, defineUpdate, setHandler, condition, allHandlersFinished } from '@temporalio/workflow';
const a = proxyActivities({ startToCloseTimeout: '30s' });
export const decideUpdate = defineUpdate('decide');
export async function approve(id) {
  let step = 0,
    pending = null,
    done = -1;
  setHandler(
    decideUpdate,
    async (s, d) => {
      pending = d;
      await condition(() => done >= s);
      return done;
    },
    {
      validator: (s) => {
        if (s !== step || pending !== null) throw new Error('not this step');
      },
    },
  );
  await a.newTask(id, 0);
  for (; step < 5;) {
    let inTime = await condition(() => pending !== null, '3 days');
    if (!inTime) inTime = await condition(() => pending !== null, '2 days');
    await a.decide(id, step, pending ?? 'timeout', step < 4);
    done = step;
    pending = null;
    step++;
  }
  await condition(allHandlersFinished);
}
// thundering herd: every workflow sleeps until one instant, then writes one row
import { sleep } from '@temporalio/workflow';
export async function herd(id, dueMs) {
  await sleep(Math.max(1, dueMs - Date.now()));
  await a.fired(id, dueMs);
}
// the same five steps with the decision's transaction as a local activity inside the Update handler
import { proxyLocalActivities } from '@temporalio/workflow';
const l = proxyLocalActivities({ startToCloseTimeout: '5s', localRetryThreshold: '10s' });
export async function approveLocal(id) {
  let step = 0,
    busy = false;
  setHandler(
    decideUpdate,
    async (s, d) => {
      busy = true;
      await l.decide(id, s, d, s < 4);
      step = s + 1;
      busy = false;
      return s;
    },
    {
      validator: (s) => {
        if (s !== step || busy) throw new Error('not this step');
      },
    },
  );
  await l.newTask(id, 0);
  while (step < 5) {
    const s = step;
    let inTime = await condition(() => step !== s, '3 days');
    if (!inTime) inTime = await condition(() => step !== s, '2 days');
  }
  await condition(allHandlersFinished);
}
// the same without timers of its own: deadlines are swept in SQL and only reach the workflow as Updates
export async function approveSwept(id) {
  let step = 0,
    busy = false;
  setHandler(
    decideUpdate,
    async (s, d) => {
      busy = true;
      await l.decide(id, s, d, s < 4);
      step = s + 1;
      busy = false;
      return s;
    },
    {
      validator: (s) => {
        if (s !== step || busy) throw new Error('not this step');
      },
    },
  );
  await l.newTask(id, 0);
  await condition(() => step === 5 && allHandlersFinished());
}
