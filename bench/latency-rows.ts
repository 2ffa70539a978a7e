import type { Latency, Memory } from './latency.ts';
import { median, number } from './statistics.ts';
import { row, type Row } from './table.ts';

export function latencyRows(latency: Latency): Row[] {
  const name = `W2 ${latency.perSecond}/s, ${latency.seconds} s`;
  const [plain, bare] = [median(latency.plain.map((p) => p.p50)), median(latency.bare.map((b) => b.p50))];
  const { act, visible, turn, stale, reads, failed } = latency;
  const values = (s: typeof act): string => `${number(s.p50)} / ${number(s.p95)} / ${number(s.p99)}`;
  const acts = latency.perSecond * latency.seconds;
  const cpu = Object.entries(latency.spent.cpuMs).map(([part, ms]) => `${part} ${number(ms / acts)}`);
  return [
    row(
      `${name} 办理 · act p50/p95/p99 ms`,
      values(act),
      `${number(act.p50 / plain)} × 朴素事务 · plain (${number(plain)})`,
      'p50 ≤ 10, ≤ 5 ×',
      act.p50 <= 10 && act.p50 / plain <= 5,
    ),
    row(`${name} 办理 · act p99 ms`, number(act.p99), '', '≤ 60', act.p99 <= 60),
    row(`${name} 列表与历史可见 · seen in list and history p50/p95/p99 ms`, values(visible)),
    row(`${name} 读到旧数据 · stale reads`, `${stale} / ${reads}`, '', '0', stale === 0),
    row(
      `${name} 办理到下一任务 · act → next task p50/p95/p99 ms`,
      values(turn),
      `${number(turn.p50 / bare)} × 裸一步 · bare step (${number(bare)})`,
      'p50 ≤ 1.2 ×',
      turn.p50 / bare <= 1.2,
    ),
    row(`${name} 失败 · failed`, `${failed.length} / ${acts}`, '', '0', failed.length === 0),
    row(`${name} CPU 毫秒/次 · CPU-ms an act, with its three reads`, cpu.join(', ')),
    row(
      `${name} 之后内存 · RSS MB afterwards`,
      `api ${number(latency.residentAfter.api)} + worker ${number(latency.residentAfter.worker)}`,
    ),
  ];
}

export function memoryRows({ cases, before, open, diskPerCase }: Memory): Row[] {
  const total = open.api + open.worker;
  return [
    row(
      `${cases} 件在办内存 · RSS MB at ${cases} open cases`,
      `${number(total)} = api ${number(open.api)} + worker ${number(open.worker)}`,
      `${number(before.api + before.worker)} 空载 · idle`,
      '≤ 600',
      total <= 600,
    ),
    row(
      '磁盘千字节/件 · disk kB a case at HOLDING',
      `jiangcheng ${number(diskPerCase.jiangcheng / 1000)}, temporal ${number(diskPerCase.temporal / 1000)}`,
    ),
  ];
}
