import { addMonths } from '@jiangcheng/domain/shared/civil-date';

/**
 * Days and months of the document's own year, which the document of another year names anew. Birthdays are among them: each is an age of
 * 16, 25 or 35 that the document counts to a day of its year (003/三.1, 000's 1990年5月), and left alone it would let nobody of that age in.
 * Every other date stays: when a document was issued or came into force is said of that document alone, and an example shows a form.
 */
const OF_THE_YEAR = new Set([
  'regulation.period.from',
  'regulation.period.to',
  'regulation.contestCutoff.value',
  'regulation.stages.*.until',
  'regulation.stages.*.month',
  'trades.trades.*.month.reads',
  'trades.trades.*.month.inferred',
  'deadlines.deadlines.*.on.value',
  'eligibility.rules.*.on',
  'eligibility.rules.*.onOrAfter',
  'eligibility.rules.*.onOrBefore',
  'awards.honours.*.bornFrom.value',
  'youth.showcase.born.onOrAfter',
  'settings.settings.*.default',
]);

/** The content of a pack's files so many years later; 29 February becomes the 28th where the year has none. */
export function movedByYears(content: unknown, years: number, path: readonly string[] = []): unknown {
  if (typeof content === 'string') return movesWithYear(path) ? movedDate(content, years) : content;
  if (typeof content !== 'object' || content === null) return content;
  const moved = (member: unknown, key: string): unknown => movedByYears(member, years, [...path, key]);
  if (Array.isArray(content)) return content.map((row, index) => respelled(row, moved(row, String(index)), years));
  return Object.fromEntries(Object.entries(content).map(([key, member]) => [key, moved(member, key)]));
}

const movesWithYear = (path: readonly string[]): boolean =>
  OF_THE_YEAR.has(path.map((step) => (/^\d+$/.test(step) ? '*' : step)).join('.'));

/** Of a day or a month; any other text is none that could move. */
function movedDate(text: string, years: number): string {
  if (/^\d{4}-\d{2}$/.test(text)) return addMonths(`${text}-01`, 12 * years).slice(0, 7);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? addMonths(text, 12 * years) : text;
}

/** A row whose date moved says so in its words, too: 1985年7月1日后出生, Born after 1 July 1985. */
function respelled(row: unknown, moved: unknown, years: number): unknown {
  if (typeof moved !== 'object' || moved === null || JSON.stringify(row) === JSON.stringify(moved)) return moved;
  const words = Object.entries(moved).filter(([key]) => key === 'label' || key === 'reason');
  return { ...moved, ...Object.fromEntries(words.map(([key, said]) => [key, laterWords(said, years)])) };
}

/** A year before a month in Chinese, after one in English. */
const SPELLED =
  /\d{4}(?=年\d{1,2}月)|(?<=(?:January|February|March|April|May|June|July|August|September|October|November|December) )\d{4}/g;

const laterWords = (said: unknown, years: number): unknown =>
  JSON.parse(JSON.stringify(said).replace(SPELLED, (year) => String(Number(year) + years)));
