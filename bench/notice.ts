// The page of a notice with sixty names, read by many citizens at once: anew, and as caches ask whether it changed.
import type { Say } from './approval.ts';
import { Driver } from './driver.ts';
import type { ReadingTimes } from './drive/notice.ts';
import { install } from './installation.ts';
import { fillNotice } from './notice-fill.ts';
import type { Plan } from './plan.ts';
import { number, spread } from './statistics.ts';
import { row, type Row } from './table.ts';

type Size = NonNullable<Plan['notice']>;

const AIM_PER_SECOND = 1000;
const WARM_UP_SECONDS = 3;

export async function measureNotice({ names, readers, seconds }: Size, say: Say): Promise<{ rows: Row[]; times: object }> {
  const at = await install(say);
  const driver = new Driver();
  try {
    const id = await fillNotice(at.meter, names);
    const page = { url: `${at.entrance.base}/public/notices/${id}`, readers };
    await driver.do('readPage', { ...page, seconds: WARM_UP_SECONDS, again: false });
    const whole = await driver.do('readPage', { ...page, seconds, again: false });
    const unchanged = await driver.do('readPage', { ...page, seconds, again: true });
    say(`  ✓ ${whole.times.length} + ${unchanged.times.length} 次 · answers`);
    return {
      rows: [...rowsOf('整页', 'whole page', names, whole), ...rowsOf('未变', 'unchanged, 304', names, unchanged)],
      times: { whole, unchanged },
    };
  } finally {
    driver.stop();
    await at.stop();
  }
}

function rowsOf(what: string, english: string, names: number, { times, perSecond, bytes }: ReadingTimes): Row[] {
  const { p50, p95, p99 } = spread(times);
  const name = `公示页 ${names} 人 · notice page, ${what} · ${english}`;
  return [
    row(`${name}: 次/秒 · requests/s`, number(perSecond), `${number(bytes / 1000)} kB`, `≥ ${AIM_PER_SECOND}`, perSecond >= AIM_PER_SECOND),
    row(`${name}: p50/p95/p99 ms`, `${number(p50)} / ${number(p95)} / ${number(p99)}`),
  ];
}
