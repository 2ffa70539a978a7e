import { number, spread } from './statistics.ts';
import { row, type Row } from './table.ts';
import type { WindowEnd } from './window.ts';

const LATEST_MS = 10_000;
const SUBMISSION_MS = 500;

export function windowRows(found: WindowEnd): Row[] {
  const { units, lateness, early, twice, lost, unmailed, owing, reminded, burst, historyEvents, bareMs } = found;
  const name = `W3 (a) ${units} 家单位同时截止 · units of one window`;
  const hand = spread(burst.times);
  return [
    row(`${name} 裸 SQL · bare SQL, ms`, number(bareMs)),
    row(
      `${name} 记录截止 · marked, audited, mail queued, lateness p50/p99/max ms`,
      `${number(lateness.p50)} / ${number(lateness.p99)} / ${number(lateness.max)}`,
      `${number(lateness.max / bareMs)} × 裸 SQL · bare`,
      'p99 ≤ 10 000',
      lateness.p99 <= LATEST_MS,
    ),
    row(
      `${name} 提前、重复、遗漏、缺邮件 · early, twice, lost, without its mail`,
      `${early}, ${twice}, ${lost}, ${unmailed}`,
      '',
      '0, 0, 0, 0',
      early + twice + lost + unmailed === 0,
    ),
    row(
      `${name} 到期即列为逾期 · listed as overdue at once`,
      `${burst.listedAtOnce} / ${owing}`,
      '',
      '100 %',
      burst.listedAtOnce === owing,
    ),
    row(`${name} 已催办 · reminded`, `${reminded} / ${units}`, '', '1/2'),
    row(
      `${name} 同时报送 · hand-ins meanwhile, p50/p99 ms (${hand.count}, ${burst.failed.length} failed)`,
      `${number(hand.p50)} / ${number(hand.p99)}`,
      '',
      'p99 ≤ 500',
      hand.p99 <= SUBMISSION_MS && burst.failed.length === 0,
    ),
    row(
      `${name} 逾期报送被拒、被收 · late: refused, taken`,
      `${burst.lateRefused}, ${burst.lateTaken}`,
      '',
      'n, 0',
      burst.lateTaken === 0 && burst.lateRefused > 0,
    ),
    row(`${name} 历史事件 · events in the engine's history`, `${historyEvents}`, '', '≤ 5 000', historyEvents <= 5000),
  ];
}
