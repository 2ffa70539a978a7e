// W6: the ranking of a region's year, 409 trades with 16,000 finalists, by the product's exact rules and by one window query over the same rows.
import { rank } from '@jiangcheng/domain/ranking/rank';
import type { RankEntry, RankOptions, RankedEntry } from '@jiangcheng/domain/ranking/types';
import pg from 'pg';
import type { Say } from './approval.ts';
import { install } from './installation.ts';
import type { Plan } from './plan.ts';
import { median, number } from './statistics.ts';
import { row, type Row } from './table.ts';

type RankingSize = NonNullable<Plan['ranking']>;

interface Times {
  readonly plain: number[];
  readonly product: number[];
  readonly corrected: number[];
  /** Finalists whose place differs between the two. */
  differing: number;
}

const OPTIONS: RankOptions = { weights: { theory: '0.3', practice: '0.7' }, tieBreak: ['PRACTICE', 'THEORY'], decimals: 2 };
const AIM_TIMES = 2;
const AIM_MS = 50;

/** The same marks at every run, coarse enough for ties in total, in practice and in both. */
const FILL = `
  create table finalist as
    select 'f' || n as id, n % $1 as trade, (60 + n * 7919 % 41)::numeric as theory, (60 + n * 104729 % 41)::numeric as practice
    from generate_series(1, $2) n`;
const RANKED_BY_SQL = `
  select id, rank() over (partition by trade order by round(theory * 0.3 + practice * 0.7, 2) desc, practice desc, theory desc)::int as rank
  from finalist`;
const ENTRIES = 'select id, trade, theory::text, practice::text from finalist';

type FinalistRow = { id: string; trade: number; theory: string; practice: string };

export async function measureRanking({ trades, finalists, rounds }: RankingSize, say: Say): Promise<Row[]> {
  const at = await install(say);
  const client = new pg.Client(at.benchUrl);
  try {
    await client.connect();
    await client.query(FILL.replace('$1', `${trades}`).replace('$2', `${finalists}`));
    await client.query('create index on finalist (trade)');
    await client.query('analyze finalist');
    const times: Times = { plain: [], product: [], corrected: [], differing: 0 };
    for (let round = 0; round <= rounds; round += 1) await measureRound(client, times, round % trades);
    return rankingRows({ trades, finalists, rounds }, times);
  } finally {
    await client.end();
    await at.stop();
  }
}

async function measureRound(client: pg.Client, times: Times, trade: number): Promise<void> {
  const [plainMs, plain] = await timed(async () => (await client.query<{ id: string; rank: number }>(RANKED_BY_SQL)).rows);
  const [productMs, product] = await timed(async () => ranked((await client.query<FinalistRow>(ENTRIES)).rows));
  const [correctedMs] = await timed(() => correctOne(client, trade));
  const places = new Map(product.map((each) => [each.id, each.rank]));
  times.differing += plain.filter((each) => places.get(each.id) !== each.rank).length;
  times.plain.push(plainMs);
  times.product.push(productMs);
  times.corrected.push(correctedMs);
}

/** One mark of one contest is another one: written, and the contest ranked anew. */
async function correctOne(client: pg.Client, trade: number): Promise<RankedEntry[]> {
  await client.query('update finalist set theory = 121 - theory + 39 where id = (select min(id) from finalist where trade = $1)', [trade]);
  return ranked((await client.query<FinalistRow>(`${ENTRIES} where trade = $1`, [trade])).rows);
}

const ranked = (rows: readonly FinalistRow[]): RankedEntry[] =>
  [...Map.groupBy(rows, ({ trade }) => trade).values()].flatMap((field) => {
    const result = rank(field.map(asEntry), OPTIONS);
    if (!result.ok) throw new Error(`the field was refused: ${JSON.stringify(result.refusals)}`);
    return result.value;
  });

const asEntry = ({ id, theory, practice }: FinalistRow): RankEntry => ({ id, status: 'PRESENT', theory, practice });

async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const began = performance.now();
  const value = await work();
  return [performance.now() - began, value];
}

/** The first round warms up. */
function rankingRows({ trades, finalists }: RankingSize, { plain, product, corrected, differing }: Times): Row[] {
  const [bare, ours, one] = [plain, product, corrected].map((values) => median(values.slice(1))) as [number, number, number];
  const name = `W6 ${trades} 个工种 ${finalists} 名选手 · trades, finalists`;
  return [
    row(`${name}: 一条窗口查询 · one window query, ms`, number(bare)),
    row(
      `${name}: 全部排名 · all ranked, ms`,
      number(ours),
      `${number(ours / bare)} × 查询 · query`,
      `≤ ${AIM_TIMES} ×`,
      ours <= AIM_TIMES * bare,
    ),
    row(`${name}: 更正一分并重排 · one score corrected, ms`, number(one), '', `≤ ${AIM_MS}`, one <= AIM_MS),
    row(`${name}: 名次不同 · places that differ`, `${differing}`, '', '0', differing === 0),
  ];
}
