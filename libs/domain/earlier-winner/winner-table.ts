import { readHeading, type Heading, type TableColumn, type TableLine } from '../entry/table.ts';
import { maskResidentId } from '../identity-numbers/masks.ts';
import { parseResidentId } from '../identity-numbers/resident-id.ts';
import type { CsvRow } from '../score-report/csv-lines.ts';
import type { Secret } from '../score-report/records.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import { atField, ok, refuse, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import { checkName } from '../shared/text.ts';

export const winnerLevels = ['CITY', 'REGION', 'NATIONAL'] as const;
export type WinnerLevel = (typeof winnerLevels)[number];

/** A place in an earlier contest (历届名册): what 000-11 and 002-09 are checked against. */
export interface EarlierWinner {
  level: WinnerLevel;
  year: number;
  trade: string;
  rank: number;
  name: string;
  employer: string | null;
  idNumber: Secret | null;
}

/** Rows of one table; a roll of all years is a few hundred. */
export const MAX_WINNERS = 5000;
const MAX_ERRORS = 100;

const columns: readonly TableColumn[] = [
  { key: 'rowNumber', headings: ['序号', 'no', 'no.', '#'], required: false, passedOver: true },
  { key: 'level', headings: ['级别', '竞赛级别', 'level'], required: true },
  { key: 'year', headings: ['年度', '年份', 'year'], required: true },
  { key: 'trade', headings: ['工种', '项目', '竞赛项目', 'trade'], required: true },
  { key: 'rank', headings: ['名次', 'rank'], required: true },
  { key: 'name', headings: ['姓名', 'name'], required: true },
  { key: 'employer', headings: ['所在单位', '工作单位', '单位', 'employer'], required: false },
  { key: 'idNumber', headings: ['身份证号', '身份证号码', '公民身份号码', 'idnumber'], required: false },
  { key: 'note', headings: ['备注', 'notes'], required: false },
];

/**
 * A table of earlier winners, all or nothing. Refuses with CSV_EMPTY, CSV_TOO_MANY_ROWS, the codes of readHeading, LEVEL_UNKNOWN, YEAR_UNKNOWN,
 * RANK_UNKNOWN, the codes of checkName and parseResidentId, WINNER_TWICE (params other: its row), each with params row and column.
 */
export function readWinners([header, ...rows]: readonly CsvRow[], today: CivilDate): Result<EarlierWinner[]> {
  if (header === undefined || rows.length === 0) return refuse('CSV_EMPTY');
  if (rows.length > MAX_WINNERS) return refuse('CSV_TOO_MANY_ROWS', { params: { max: MAX_WINNERS } });
  const heading = readHeading(header, columns);
  if (!heading.ok) return heading;
  const [winners, refusals]: [EarlierWinner[], Refusal[]] = [[], []];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const winner = winnerOf(row, heading.value, today);
    if (!winner.ok) refusals.push(...winner.refusals);
    else {
      const twice = seen.get(sameness(winner.value));
      if (twice !== undefined)
        refusals.push(heading.value.atCell({ code: 'WINNER_TWICE', field: 'name', params: { other: twice } }, row.row));
      seen.set(sameness(winner.value), row.row);
      winners.push(winner.value);
    }
  }
  return refusals.length > 0 ? refuseAll(refusals.slice(0, MAX_ERRORS)) : ok(winners);
}

/** What makes two rows one: everything but the employer, which a later roll may write in another way. */
export const sameness = ({ level, year, trade, rank, name, idNumber }: EarlierWinner): string =>
  JSON.stringify([level, year, trade, rank, name, idNumber?.value ?? null]);

function winnerOf(row: CsvRow, heading: Heading, today: CivilDate): Result<EarlierWinner> {
  const line = heading.lineOf(row);
  if (!line.ok) return line;
  const parts = partsOf(line.value, today);
  const refusals = Object.entries(parts).flatMap(([field, part]) => {
    const named = atField(part as Result<unknown>, field);
    return named.ok ? [] : named.refusals.map((refusal) => heading.atCell(refusal, row.row));
  });
  if (refusals.length > 0) return refuseAll(refusals);
  return ok(
    Object.fromEntries(Object.entries(parts).map(([field, part]) => [field, part.ok ? part.value : null])) as unknown as EarlierWinner,
  );
}

function partsOf({ cells }: TableLine, today: CivilDate) {
  const cell = (key: string): string => cells[key] ?? '';
  return {
    level: levelOf(cell('level')),
    year: yearOf(cell('year')),
    trade: checkName(cell('trade')),
    rank: rankOf(cell('rank')),
    name: checkName(cell('name')),
    employer: cell('employer') === '' ? ok(null) : checkName(cell('employer')),
    idNumber: cell('idNumber') === '' ? ok(null) : secretOf(cell('idNumber'), today),
  };
}

const LEVELS: Readonly<Record<string, WinnerLevel>> = {
  市级: 'CITY',
  盟市级: 'CITY',
  自治区级: 'REGION',
  省级: 'REGION',
  国家级: 'NATIONAL',
  全国: 'NATIONAL',
};
function levelOf(cell: string): Result<WinnerLevel> {
  const level = Object.hasOwn(LEVELS, cell) ? LEVELS[cell] : winnerLevels.find((one) => one === cell.toUpperCase());
  return level === undefined ? refuse('LEVEL_UNKNOWN') : ok(level);
}

function yearOf(cell: string): Result<number> {
  const year = Number(/^(\d{4})年?$/.exec(cell.normalize('NFKC'))?.[1]);
  return year >= 1949 && year <= 2100 ? ok(year) : refuse('YEAR_UNKNOWN');
}

const CHINESE = '一二三四五六七八九十';
function rankOf(cell: string): Result<number> {
  const written = /^第?(?<digits>[1-9]\d{0,2})名?$|^第?(?<chinese>[一二三四五六七八九十])名?$/.exec(cell.normalize('NFKC'))?.groups;
  if (written?.['digits'] !== undefined) return ok(Number(written['digits']));
  return written?.['chinese'] === undefined ? refuse('RANK_UNKNOWN') : ok(CHINESE.indexOf(written['chinese']) + 1);
}

function secretOf(cell: string, today: CivilDate): Result<Secret> {
  const number = parseResidentId(cell, today);
  return number.ok ? ok({ value: number.value, mask: maskResidentId(number.value) }) : number;
}
