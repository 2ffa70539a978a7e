import type { Round } from './approval.ts';
import type { Series } from './plan.ts';
import { median, number } from './statistics.ts';
import { row, type Row } from './table.ts';

/** Median of the rounds, and the worst of them. */
const over = (rounds: readonly Round[], pick: (round: Round) => number, worst: 'highest' | 'lowest' = 'highest'): string => {
  const values = rounds.map(pick);
  return `${number(median(values))} (${number(worst === 'highest' ? Math.max(...values) : Math.min(...values))})`;
};
const middle = (rounds: readonly Round[], pick: (round: Round) => number): number => median(rounds.map(pick));
const three = (rounds: readonly Round[], of: (round: Round) => { p50: number; p95: number; p99: number }): string =>
  `${over(rounds, (r) => of(r).p50)} / ${over(rounds, (r) => of(r).p95)} / ${over(rounds, (r) => of(r).p99)}`;

export function approvalRows({ clients, follow }: Series, rounds: readonly Round[]): Row[] {
  const name = `W1 ${clients} 客户端 · client${clients > 1 ? 's' : ''}`;
  const { plain, act } = { plain: middle(rounds, (r) => r.plain.p50), act: middle(rounds, (r) => r.act.p50) };
  const times = act / plain;
  const common = [
    row(
      `${name} 朴素事务 · plain transaction p50/p95/p99 ms`,
      three(rounds, (r) => r.plain),
    ),
    row(
      `${name} 办理 · act p50/p95/p99 ms`,
      three(rounds, (r) => r.act),
      `${number(times)} × 朴素事务 · plain`,
      clients === 1 ? 'p50 ≤ 10, ≤ 5 ×' : '',
      clients === 1 ? act <= 10 && times <= 5 : null,
    ),
  ];
  return follow ? [...common, ...followedRows(name, rounds)] : [...common, ...actsAlone(name, rounds)];
}

function followedRows(name: string, rounds: readonly Round[]): Row[] {
  const share = middle(rounds, (r) => r.casesPerSecond / r.bare.casesPerSecond);
  const slower = middle(rounds, (r) => r.turn.p50 / r.bare.p50);
  return [
    row(
      `${name} 裸 Temporal 一步 · bare step p50/p95/p99 ms`,
      three(rounds, (r) => r.bare),
    ),
    row(
      `${name} 裸“故事” · bare story act → task p50/p95/p99 ms`,
      three(rounds, (r) => r.story),
    ),
    row(
      `${name} 办理到下一任务（GET 可见） · act → next task seen by GET p50/p95/p99 ms`,
      three(rounds, (r) => r.turn),
      `${number(slower)} × 裸一步 · bare step`,
      'p50 ≤ 1.2 ×',
      slower <= 1.2,
    ),
    row(
      `${name} 办理到下一任务（已记录） · act → next task in the record p50/p95/p99 ms`,
      three(rounds, (r) => r.row),
      `${number(middle(rounds, (r) => r.row.p50 / r.story.p50))} × 裸“故事” · bare story`,
    ),
    row(
      `${name} 件/秒 · cases/s`,
      over(rounds, (r) => r.casesPerSecond, 'lowest'),
      `${number(share)} × 裸 Temporal · bare (${over(rounds, (r) => r.bare.casesPerSecond, 'lowest')})`,
      '≥ 0.7 × (7.3)',
      share >= 0.7,
    ),
    row(
      `${name} 办理/秒 · acts/s`,
      over(rounds, (r) => r.actsPerSecond, 'lowest'),
    ),
    ...costRows(name, rounds),
  ];
}

function actsAlone(name: string, rounds: readonly Round[]): Row[] {
  const perSecond = middle(rounds, (r) => r.actsPerSecond);
  const share = perSecond / middle(rounds, (r) => r.plain.perSecond);
  return [
    row(
      `${name} 只办理 · acts alone, acts/s`,
      over(rounds, (r) => r.actsPerSecond, 'lowest'),
      `${number(share)} × 朴素事务 · plain`,
      '≥ 250',
      perSecond >= 250,
    ),
    ...costRows(name, rounds),
  ];
}

function costRows(name: string, rounds: readonly Round[]): Row[] {
  const cpu = (part: string): number => middle(rounds, (r) => (r.spent.cpuMs[part] ?? Number.NaN) / r.cases);
  const parts = ['api', 'worker', 'postgres', 'temporal', 'mail'].map((part) => `${part} ${number(cpu(part))}`);
  return [
    row(`${name} CPU 毫秒/件 · CPU-ms a case`, parts.join(', ')),
    row(
      `${name} WAL 千字节/件 · kB a case; 提交/件 · commits a case`,
      `${number(middle(rounds, (r) => r.spent.walBytes / r.cases / 1000))}; ${number(middle(rounds, (r) => r.spent.commits / r.cases))}`,
    ),
    row(`${name} 内存 · RSS MB`, `api ${over(rounds, (r) => r.resident.api)} + worker ${over(rounds, (r) => r.resident.worker)}`),
  ];
}
