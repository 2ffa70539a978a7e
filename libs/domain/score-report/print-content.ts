import { prizes } from '../ranking/prizes.ts';
import { LOCAL } from '../ranking/types.ts';
import { Exact } from '../shared/decimal.ts';
import { sexLabels, statusLabels } from './csv-lines.ts';
import type { HeldStatement } from './records.ts';
import { byRank, type SheetRow } from './ranked-sheet.ts';
import type { PrintKind, ScorePack } from './score-pack.ts';
import type { Winner } from './winners.ts';

/** What stands above and below the table. */
export interface ContestHeading {
  number: string;
  title: string;
  chiefJudge: { name: string; organization: string } | null;
  /** Who must seal, the leading one first. */
  sealers: readonly { organizationId: string; name: string }[];
}

/** A print as frozen: everything its page shows but version, check code and date. Cells are text, in the order of the columns. */
export interface PrintContent {
  kind: PrintKind;
  title: string;
  contest: { number: string; title: string };
  facts: { label: string; value: string }[];
  columns: { key: string; label: string }[];
  rows: string[][];
  footer: string[];
}

type Cells = Readonly<Record<string, string>>;

export function summaryContent(rows: readonly SheetRow[], heading: ContestHeading, pack: ScorePack): PrintContent {
  const { theory, practice } = pack.weights;
  const facts = [{ label: '成绩构成', value: `理论 ${percent(theory)} + 实操 ${percent(practice)}` }, ...people(rows), ...scopeFact(pack)];
  return content(
    'SCORE_SUMMARY',
    heading,
    pack,
    facts,
    byRank(rows).map((row, index) => summaryCells(row, index + 1, pack)),
  );
}

/** Full numbers: this content is kept encrypted and shown to the organizer and the office alone. */
export function winnerContent(winners: readonly Winner[], heading: ContestHeading, pack: ScorePack): PrintContent {
  const amounts = amountsOf(winners, pack);
  return content(
    'WINNER_INFO',
    heading,
    pack,
    [],
    winners.map((winner) => winnerCells(winner, amounts.get(winner.row.entry.key) ?? '')),
  );
}

function content(
  kind: PrintKind,
  heading: ContestHeading,
  pack: ScorePack,
  facts: PrintContent['facts'],
  rows: readonly Cells[],
): PrintContent {
  const form = pack.sheets[kind];
  const columns = form.columns.map(({ key, label }) => ({ key, label }));
  return {
    kind,
    title: form.title,
    contest: { number: heading.number, title: heading.title },
    facts,
    columns,
    rows: rows.map((cells) => columns.map(({ key }) => cellOf(cells, key))),
    footer: form.footer.flatMap(({ key, label }) => footerLines(key, label, heading)),
  };
}

function summaryCells({ entry, total, rank }: SheetRow, rowNumber: number, { markDecimals, scope }: ScorePack): Cells {
  return {
    rowNumber: String(rowNumber),
    ...personCells(entry),
    number: entry.number ?? '',
    team: entry.team ?? '',
    theory: markCell(entry.theory, markDecimals),
    practice: markCell(entry.practice, markDecimals),
    timeSeconds: String(entry.timeSeconds ?? ''),
    total: total ?? '',
    rank: String(rank ?? ''),
    status: statusLabels[entry.status],
    note: [...(entry.local === false && scope === LOCAL ? ['非通辽选手'] : []), ...(entry.note === null ? [] : [entry.note])].join('；'),
  };
}

function winnerCells({ row, record }: Winner, prize: string): Cells {
  const { authorization = null } = record ?? {};
  return {
    ...personCells(row.entry),
    rank: String(row.rank ?? ''),
    idNumber: record?.idNumber?.value ?? '',
    idCopy: (record?.idCopyFileId ?? null) === null ? '' : '已附',
    phone: record?.phone?.value ?? '',
    bankName: record?.bankName ?? '',
    bankAccount: record?.bankAccount?.value ?? '',
    held: heldCell(record?.held ?? null),
    authorization: authorization === null ? '' : `${authorization.version}，${authorization.signedOn}签`,
    prize,
  };
}

const heldCell = (held: HeldStatement | null): string => {
  if (held === null) return '';
  return held.level === null || held.issuedOn === null ? '无' : `${LEVELS[held.level]}，${held.issuedOn}`;
};
const LEVELS = { 1: '一级', 2: '二级', 3: '三级', 4: '四级', 5: '五级' } as const;

const personCells = ({ name, sex, unit }: SheetRow['entry']): Cells => ({ name, unit, sex: sex === null ? '' : sexLabels[sex] });
const markCell = (mark: string | null, decimals: number): string => (mark === null ? '' : new Exact(mark).toFixed(decimals));
const percent = (weight: string): string => `${new Exact(weight).times(100).toFixed()}%`;

function people(rows: readonly SheetRow[]): PrintContent['facts'] {
  const present = rows.filter(({ entry }) => entry.status === 'PRESENT').length;
  return [{ label: '参赛人数', value: `${present}（名单 ${rows.length}）` }];
}

const scopeFact = ({ scope }: ScorePack): PrintContent['facts'] => (scope === LOCAL ? [{ label: '名次', value: '通辽选手单独排名' }] : []);

function amountsOf(winners: readonly Winner[], { prizes: rule }: ScorePack): ReadonlyMap<string, string> {
  const ranked = winners.map(({ row: { entry, rank, joint, total, decidedBy } }) => {
    const { key: id, status, theory, practice } = entry;
    return { id, status, theory, practice, timeMs: null, total, rank, joint, decidedBy: decidedBy ?? ('TOTAL' as const) };
  });
  return new Map(prizes(ranked, rule.table, rule.policy).map(({ id, amount }) => [id, amount]));
}

/** One line for each seal that is needed; the chief judge's name is printed beside the place for the signature. */
function footerLines(key: string, label: string, { chiefJudge, sealers }: ContestHeading): string[] {
  if (key === 'ORGANIZER_SEAL') return sealers.map(({ name }) => `${name}　${label}`);
  if (key === 'CHIEF_JUDGE_SIGNATURE' && chiefJudge !== null) return [`${chiefJudge.name}（${chiefJudge.organization}）　${label}`];
  return [label];
}

function cellOf(cells: Cells, key: string): string {
  const cell = cells[key];
  if (cell === undefined) throw new Error(`the form names a column nobody fills: ${key}`);
  return cell;
}
