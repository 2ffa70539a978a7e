// The inbox at so many open tasks: GET /api/v1/tasks with the caller's roles, filters and numbers, one request after another.
import type { Say } from './approval.ts';
import { Driver } from './driver.ts';
import type { InboxTimes } from './drive/inbox.ts';
import { fillInbox } from './inbox-fill.ts';
import { install } from './installation.ts';
import type { Plan } from './plan.ts';
import { number, spread } from './statistics.ts';
import { row, type Row } from './table.ts';

const WARM_UP_ROUNDS = 20;
const AIM_MS = 15;

export async function measureInbox({ tasks, rounds }: NonNullable<Plan['inbox']>, say: Say): Promise<{ rows: Row[]; times: InboxTimes }> {
  const at = await install(say);
  const driver = new Driver();
  try {
    await driver.do('people', at.entrance);
    await fillInbox(at.meter, tasks);
    const campaigns = await at.meter.query<{ id: string }>("select id from app.campaign where edition = 'bench'", 'jiangcheng');
    say(`  ✓ ${tasks} 件待办 · open tasks`);
    const campaignIds = campaigns.map(({ id }) => id);
    await driver.do('inbox', { campaignIds, rounds: WARM_UP_ROUNDS });
    const times = await driver.do('inbox', { campaignIds, rounds });
    return { rows: inboxRows(tasks, times), times };
  } finally {
    driver.stop();
    await at.stop();
  }
}

function inboxRows(tasks: number, times: InboxTimes): Row[] {
  const name = `W4 ${tasks} 件待办 · open tasks`;
  const line = (what: string, values: readonly number[]): Row => {
    const { p50, p95, p99 } = spread(values);
    return row(`${name}: ${what} p50/p95/p99 ms`, `${number(p50)} / ${number(p95)} / ${number(p99)}`, '', `p50 ≤ ${AIM_MS}`, p50 <= AIM_MS);
  };
  return [...Object.entries(times).map(([what, values]) => line(what, values)), line('全部 · all', Object.values(times).flat())];
}
