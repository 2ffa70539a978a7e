// npm run bench [--full] [--only w1|w2|w3|w3a|w4b|inbox|calendar|ranking|scoring|notice|yardsticks] [--memory] [--cases N] [--tasks N] [--units N]: the product against its yardsticks, as one table
// (docs/benchmarks.md).
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '@jiangcheng/config/paths';
import { execute } from '../tools/servers/execute.ts';
import { approvalRows } from './approval-rows.ts';
import { measureApproval, type Say } from './approval.ts';
import { calendarRows, measureCalendar } from './calendar.ts';
import { consoleRows } from './console-sizes.ts';
import { measureInbox } from './inbox.ts';
import { herdRows } from './herd-rows.ts';
import { measureHerd } from './herd.ts';
import { measureIntake } from './intake.ts';
import { measureNotice } from './notice.ts';
import { measureRanking } from './ranking.ts';
import { measureScoring } from './scoring.ts';
import { interrupted, listenForSignals } from './interrupted.ts';
import { latencyRows, memoryRows } from './latency-rows.ts';
import { measureLatency } from './latency.ts';
import { planOf, type Plan } from './plan.ts';
import { tableOf, type Row } from './table.ts';
import { windowRows } from './window-rows.ts';
import { measureWindow } from './window.ts';
import { measureYardsticks } from './yardsticks-alone.ts';

const root = repositoryRoot();
const say: Say = (line) => console.log(line);

async function main(): Promise<void> {
  const plan = planOf(process.argv.slice(2));
  const about = await describe();
  say(about.join('\n'));
  await build();
  const [rows, raw] = await measureAll(plan);
  const load = `负载（之后） · load average afterwards: ${loads()}`;
  say(['', ...about, load, '', tableOf(rows), ''].join('\n'));
  await keep({ about: [...about, load], plan, rows, raw });
}

async function measureAll(plan: Plan): Promise<[Row[], unknown[]]> {
  const [rows, raw]: [Row[], unknown[]] = [[], []];
  for (const clients of plan.yardsticksOnly) rows.push(...(await measureYardsticks(clients, say)));
  for (const series of plan.w1) {
    const rounds = await measureApproval(series, say);
    rows.push(...approvalRows(series, rounds));
    raw.push({ series, rounds });
  }
  if (plan.w2 !== null) {
    const { memory, latency } = await measureLatency(plan.w2, plan.memoryOnly, say);
    rows.push(...(latency ? latencyRows(latency) : []), ...memoryRows(memory));
    raw.push({ memory, latency });
  }
  if (plan.inbox !== null) {
    const { rows: inbox, times } = await measureInbox(plan.inbox, say);
    rows.push(...inbox);
    raw.push({ inbox: plan.inbox, times });
  }
  if (plan.herd !== null) {
    const herd = await measureHerd(plan.herd, say);
    rows.push(...herdRows(herd));
    raw.push({ herd });
  }
  if (plan.window !== null) {
    const window = await measureWindow(plan.window, say);
    rows.push(...windowRows(window));
    raw.push({ window });
  }
  if (plan.intake !== null) rows.push(...(await measureIntake(plan.intake, say)));
  if (plan.calendar !== null) {
    const calendar = await measureCalendar(plan.calendar, say);
    rows.push(...calendarRows(calendar));
    raw.push({ calendar });
  }
  if (plan.scoring !== null) {
    const { rows: scoring, times } = await measureScoring(plan.scoring, say);
    rows.push(...scoring);
    raw.push({ scoring: plan.scoring, times });
  }
  if (plan.notice !== null) {
    const { rows: notice, times } = await measureNotice(plan.notice, say);
    rows.push(...notice);
    raw.push({ notice: plan.notice, times });
  }
  if (plan.ranking !== null) rows.push(...(await measureRanking(plan.ranking, say)));
  if (plan.yardsticksOnly.length === 0) rows.push(...(await consoleRows(root)));
  return [rows, raw];
}

/** What the figures stand on: date, commit, machine. */
async function describe(): Promise<string[]> {
  const git = async (...args: string[]): Promise<string> => (await execute('git', args, { cwd: root })).stdout.trim();
  const changed = (await git('status', '--porcelain')) === '' ? '' : ' + 未提交的修改 · uncommitted changes';
  return [
    `日期 · date: ${new Date().toISOString().slice(0, 16)}Z`,
    `提交 · commit: ${(await git('rev-parse', '--short', 'HEAD')) || '–'}${changed}`,
    `机器 · machine: ${cpus().length} × ${cpus()[0]?.model.trim() ?? '–'}, ${(totalmem() / 1e9).toFixed(0)} GB, Node ${process.versions.node}`,
    `负载（之前） · load average before: ${loads()}`,
  ];
}

const loads = (): string =>
  loadavg()
    .map((load) => load.toFixed(2))
    .join(' ');

/** The processes measured are the built ones, of the sources as they stand. */
async function build(): Promise<void> {
  const { code, stdout, stderr } = await execute(process.execPath, [...process.execArgv, join(root, 'tools/build.mjs')], { cwd: root });
  if (code !== 0) throw new Error(`the build failed:\n${stdout}${stderr}`);
  say('  ✓ 构建 · built');
}

/** Raw figures stay beside the data, outside of the repository. */
async function keep(result: object): Promise<void> {
  const folder = join(root, 'var/bench');
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${new Date().toISOString().replaceAll(/[:.]/g, '-')}.json`);
  await writeFile(file, JSON.stringify(result, null, 2));
  say(`原始数据 · raw data: ${file}`);
}

listenForSignals();
try {
  await main();
} catch (error) {
  if (interrupted.aborted) console.error('已停止 · stopped');
  else console.error(`✗ ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  process.exitCode = 1;
}
