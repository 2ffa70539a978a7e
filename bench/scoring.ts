// A panel at its desks: nine experts save 300 candidates × 15 points under seal, seal, and the last seal opens and tallies.
import type { Say } from './approval.ts';
import { Driver } from './driver.ts';
import type { ScoringTimes } from './drive/scoring.ts';
import { install } from './installation.ts';
import type { Plan } from './plan.ts';
import { fillSelection } from './scoring-fill.ts';
import { number, spread } from './statistics.ts';
import { row, type Row } from './table.ts';

type Size = NonNullable<Plan['scoring']>;

const AIM_SAVE_MS = 20;
const AIM_OPENING_MS = 1000;

export async function measureScoring({ experts, candidates, pauseMs }: Size, say: Say): Promise<{ rows: Row[]; times: ScoringTimes }> {
  const at = await install(say);
  const driver = new Driver();
  try {
    await driver.do('people', at.entrance);
    const caseId = await fillSelection(at.meter, experts, candidates);
    say(`  ✓ ${experts} 位专家、${candidates} 名人选 · experts, candidates`);
    const times = await driver.do('scoreAll', { caseId, experts, pauseMs });
    return { rows: scoringRows({ experts, candidates, pauseMs }, times), times };
  } finally {
    driver.stop();
    await at.stop();
  }
}

function scoringRows({ experts, candidates, pauseMs }: Size, { saves, seals, opening, result }: ScoringTimes): Row[] {
  const name = `评分 ${experts} × ${candidates} × 15 · scoring`;
  const { p50, p95, p99 } = spread(saves);
  return [
    row(
      `${name}: 自动保存 · autosave p50/p95/p99 ms`,
      `${number(p50)} / ${number(p95)} / ${number(p99)}`,
      `每人每 ${pauseMs} ms 一次 · one each by every expert`,
      `p50 ≤ ${AIM_SAVE_MS}`,
      p50 <= AIM_SAVE_MS,
    ),
    row(`${name}: 封签 · seal p50 ms`, number(spread(seals).p50)),
    row(`${name}: 启封与汇总 · opening and tally, ms`, number(opening), '', `≤ ${AIM_OPENING_MS}`, opening <= AIM_OPENING_MS),
    row(`${name}: 结果页 · ranking with all marks, ms`, number(result)),
  ];
}
