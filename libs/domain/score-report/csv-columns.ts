import { ok, refuseAll, type Refusal, type Result } from '../shared/result.ts';

/** Columns a score sheet may have. `rank` is compared on an organizer's own sheet and otherwise passed over, `rowNumber` always. */
export type CsvColumn =
  | 'rowNumber'
  | 'number'
  | 'name'
  | 'sex'
  | 'unit'
  | 'team'
  | 'theory'
  | 'practice'
  | 'timeSeconds'
  | 'total'
  | 'rank'
  | 'status'
  | 'local'
  | 'note';

/** The heading written on export and every other that is understood; compared without spaces, case and width. */
const headings = {
  rowNumber: ['序号', 'no', 'no.', '#'],
  number: ['参赛编号', '编号', '选手编号', '参赛号', '号码', '抽签号', 'entryno', 'entryno.', 'entrynumber', 'number'],
  name: ['姓名', '选手姓名', 'name'],
  sex: ['性别', 'sex', 'gender'],
  unit: ['单位', '工作单位', '所在单位', 'unit', 'employer'],
  team: ['代表队', 'team', 'delegation'],
  theory: ['理论成绩', '理论', '理论分', 'theory', 'theoryscore'],
  practice: ['实操成绩', '实操', '实操分', '操作成绩', '实际操作', 'practice', 'practicescore'],
  timeSeconds: ['用时(秒)', '用时', '用时秒', 'time', 'time(s)', 'timeseconds'],
  total: ['总成绩', '总分', '自报总分', '合计', 'total', 'totalscore'],
  rank: ['名次', '排名', 'rank'],
  status: ['参赛情况', '状态', 'status'],
  local: ['通辽选手', '是否通辽选手', '本地选手', '是否本地', 'local'],
  note: ['备注', 'note', 'notes', 'remarks'],
} as const satisfies Record<CsvColumn, readonly [string, ...string[]]>;

const csvColumns = Object.keys(headings) as CsvColumn[];
/** The heading a column has on export. */
export const headingOf = (column: CsvColumn): string => headings[column][0].replace('(', '（').replace(')', '）');

const required: readonly CsvColumn[] = ['name', 'unit', 'theory', 'practice'];
const fold = (heading: string): string => heading.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
const byHeading = new Map(csvColumns.flatMap((column) => headings[column].map((heading) => [fold(heading), column] as const)));

/** The column that a heading names in any of its words. */
export const columnOfHeading = (heading: string): CsvColumn | null => byHeading.get(fold(heading)) ?? null;

/** A cell as a refusal repeats it: shortened, and without what no record can hold. */
export const quoted = (text: string): string =>
  [...text.trim()]
    .slice(0, 40)
    .join('')
    .replace(/[\p{Cc}\p{Cs}]/gu, '\ufffd');

/**
 * Which column stands where; the order is free. Refuses with HEADER_UNKNOWN, HEADER_TWICE, HEADER_MISSING, each with params row and column
 * (the heading as written, or as it is expected). `row` is the heading's own row.
 */
export function readHeader(cells: readonly string[], row: number): Result<(CsvColumn | null)[]> {
  const columns = cells.map(columnOfHeading);
  const refusals = [...cells.flatMap((cell, index) => headingRefusals(cell, index, columns, row)), ...missingHeadings(columns, row)];
  return refusals.length > 0 ? refuseAll(refusals) : ok(columns);
}

/** A column without heading may stand empty (checked with the rows); one with a heading must be known and stand once. */
function headingRefusals(cell: string, index: number, columns: readonly (CsvColumn | null)[], row: number): Refusal[] {
  const column = columns[index] ?? null;
  if (cell.trim() === '') return [];
  const params = { row, column: quoted(cell) };
  if (column === null) return [{ code: 'HEADER_UNKNOWN', params }];
  return columns.indexOf(column) < index ? [{ code: 'HEADER_TWICE', params }] : [];
}

const missingHeadings = (columns: readonly (CsvColumn | null)[], row: number): Refusal[] =>
  required
    .filter((column) => !columns.includes(column))
    .map((column) => ({ code: 'HEADER_MISSING', params: { row, column: headingOf(column) } }));
