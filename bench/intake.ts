// W4 (b): a sheet of 50,000 rows and 20 columns from one enterprise, against the bare streaming reading of the same file.
import { SaxesParser } from 'saxes';
import { fromBufferPromise } from 'yauzl';
import type { Say } from './approval.ts';
import type { Intake } from './drive/intake.ts';
import { Driver } from './driver.ts';
import { install, type Installation } from './installation.ts';
import { intakeSheet, SHEET_COLUMNS } from './intake-sheet.ts';
import type { Plan } from './plan.ts';
import { number, spread } from './statistics.ts';
import { row, type Row } from './table.ts';

type Size = NonNullable<Plan['intake']>;

interface Measured extends Intake {
  readonly rawMs: number;
  readonly idleMb: number;
  readonly mostMb: number;
}

export async function measureIntake({ people }: Size, say: Say): Promise<Row[]> {
  const rawMs = await rawReading(await intakeSheet(people));
  const at = await install(say);
  const driver = new Driver();
  try {
    await driver.do('people', at.entrance);
    await driver.do('take', { count: 1 });
    await at.settle();
    const idleMb = at.resident().api;
    const memory = watched(at);
    const intake = await driver.do('importSheet', { people });
    return intakeRows(people, { ...intake, rawMs, idleMb, mostMb: memory.stop() });
  } finally {
    driver.stop();
    await at.stop();
  }
}

/** The most that the api held, looked at twenty times a second. */
function watched(at: Installation): { stop: () => number } {
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, at.resident().api);
  }, 50);
  return {
    stop: () => {
      clearInterval(timer);
      return most;
    },
  };
}

/** Unpacked and parsed, its cells counted: what any reader has to do. */
async function rawReading(bytes: Buffer): Promise<number> {
  const began = performance.now();
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  let cells = 0;
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.includes('sheet1')) continue;
    const parser = new SaxesParser({ position: false });
    parser.on('opentag', ({ name }) => {
      if (name === 'c') cells += 1;
    });
    const decoder = new TextDecoder();
    for await (const chunk of await zip.openReadStreamPromise(entry)) parser.write(decoder.decode(chunk as Buffer, { stream: true }));
    parser.close();
  }
  if (cells % SHEET_COLUMNS !== 0) throw new Error(`${cells} cells`);
  return performance.now() - began;
}

const OTHERS_MS = 100;
const MOST_MB = 256;

function intakeRows(people: number, found: Measured): Row[] {
  const { bytes, rawMs, uploadMs, lookedMs, takenMs, againMs, added, unchanged, others, idleMb, mostMb } = found;
  const name = `W4 (b) ${people} 行 ${SHEET_COLUMNS} 列 · rows, columns`;
  const other = spread(others);
  const share = rawMs / lookedMs;
  return [
    row(`${name}: 裸读 · bare reading, ms (${number(bytes / 1e6)} MB)`, number(rawMs)),
    row(`${name}: 上传 · upload, ms`, number(uploadMs)),
    row(`${name}: 检查 · looked at, ms`, number(lookedMs), `${number(share)} × 裸读的速度 · the bare speed`, '≥ 0.5 ×', share >= 0.5),
    row(`${name}: 导入 · taken, ms`, number(takenMs), `${number((people / takenMs) * 1000)} 行/秒 · rows/s`),
    row(`${name}: 再次导入同一文件（有他人在办） · the same file again, beside others, ms`, number(againMs)),
    row(
      `${name}: 新增、再次不变 · added, unchanged the second time`,
      `${added}, ${unchanged}`,
      '',
      `${people}, ${people}`,
      added === people && unchanged === people,
    ),
    row(
      `${name}: 他人查看 · others look at a list, p50/p99 ms`,
      `${number(other.p50)} / ${number(other.p99)}`,
      '',
      `p99 ≤ ${OTHERS_MS}`,
      other.p99 <= OTHERS_MS,
    ),
    row(
      `${name}: api 内存峰值 · most memory of the api, RSS MB`,
      number(mostMb),
      `${number(idleMb)} 空载 · idle`,
      `≤ ${MOST_MB}`,
      mostMb <= MOST_MB,
    ),
  ];
}
