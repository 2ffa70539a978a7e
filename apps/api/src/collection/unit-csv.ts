import type { unitRow } from '@jiangcheng/contracts/api/collection';
import type { Output } from '@jiangcheng/contracts/api/output';
import { csvCell } from '../platform/csv.ts';
import type { Locale } from '../platform/messages/locale.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';

type Unit = Output<typeof unitRow>;
const yes = (flag: boolean, locale: Locale): string => (flag ? (locale === 'en' ? 'yes' : '是') : '');

const columns: readonly (readonly [zh: string, en: string, cell: (unit: Unit, locale: Locale) => string])[] = [
  ['单位', 'Unit', ({ name }) => name],
  ['状态', 'Status', ({ status }, locale) => sentenceOf(`package.${status}`, locale)],
  ['截止时间', 'Due', ({ dueText }) => dueText ?? ''],
  ['未报且已逾期', 'Missing and overdue', ({ overdue }, locale) => yes(overdue, locale)],
  ['逾期报送', 'Handed in late', ({ late }, locale) => yes(late === true, locale)],
  ['首次报送', 'First handed in', ({ firstAt }) => firstAt ?? ''],
  ['报送次数', 'Times', ({ handIns }) => String(handIns)],
  ['邮件送达人数', 'People mailed', ({ reached }) => (reached === null ? '' : String(reached))],
];

const heading = (locale: Locale): string[] => columns.map(([zh, en]) => (locale === 'en' ? en : zh));
const cellsOf = (unit: Unit, locale: Locale): string[] => columns.map(([, , cell]) => cell(unit, locale));
const lineOf = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** The list as lines of a table, its head first. */
export async function unitLines(units: AsyncIterable<readonly Unit[]>, locale: Locale): Promise<string[][]> {
  const lines = [heading(locale)];
  for await (const some of units) lines.push(...some.map((unit) => cellsOf(unit, locale)));
  return lines;
}

/** The list as a table, piece by piece: the mark that older Excel needs and the headings first. */
export async function* unitCsv(units: AsyncIterable<readonly Unit[]>, locale: Locale): AsyncGenerator<string> {
  yield `\ufeff${lineOf(heading(locale))}`;
  for await (const some of units) yield some.map((unit) => lineOf(cellsOf(unit, locale))).join('');
}
