import type { Herd } from './herd.ts';
import { number } from './statistics.ts';
import { row, type Row } from './table.ts';

export function herdRows({ cases, lateness, early, twice, lost, listedAtOnce, bare }: Herd): Row[] {
  const name = `W3 ${cases} 件同时到期 · due at one instant`;
  const share = lateness.p50 / bare.p50;
  return [
    row(`${name} 裸 Temporal · bare, lateness p50/p99/max ms`, `${number(bare.p50)} / ${number(bare.p99)} / ${number(bare.max)}`),
    row(
      `${name} 标记逾期 · marked overdue, lateness p50/p99/max ms`,
      `${number(lateness.p50)} / ${number(lateness.p99)} / ${number(lateness.max)}`,
      `${number(share)} × 裸 Temporal · bare`,
      '≤ 0.7 ×',
      share <= 0.7,
    ),
    row(`${name} 提前、重复、遗漏 · early, twice, lost`, `${early}, ${twice}, ${lost}`, '', '0, 0, 0', early + twice + lost === 0),
    row(`${name} 到期即列为逾期 · listed as overdue at once`, `${listedAtOnce} / ${cases}`, '', '100 %', listedAtOnce === cases),
  ];
}
