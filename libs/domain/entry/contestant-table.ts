import type { CsvRow } from '../score-report/csv-lines.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import { ok, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import { contestantColumns } from './contestant-columns.ts';
import { contestantOfLine } from './contestant-line.ts';
import { People } from './people.ts';
import type { ContestantContent, EntryPack } from './records.ts';
import { readHeading, type Heading } from './table.ts';

/** Answers at most this many errors; a person corrects a few at a time. */
const MAX_ERRORS = 100;
const MAX_ROWS = 50_000;

/**
 * A table of contestants, taken row by row as it is read: every row well formed and nobody twice, or each error with params row and column.
 * Refuses with the codes of readHeading and contestantOfLine, CSV_EMPTY, CSV_ROW_WIDTH, CSV_TOO_MANY_ROWS, CONTESTANT_TWICE.
 */
export class ContestantTable {
  private heading: Heading | null = null;
  private rows = 0;
  private ended = false;
  private readonly refusals: Refusal[] = [];
  private readonly seen = new People<ContestantContent & { row: number }>();
  private readonly contents: ContestantContent[] = [];

  constructor(
    private readonly pack: EntryPack,
    private readonly today: CivilDate,
  ) {}

  /** Whether reading on would tell nobody anything new. */
  get hasEnough(): boolean {
    return this.ended || this.refusals.length >= MAX_ERRORS;
  }

  take(slice: Result<readonly CsvRow[]>): void {
    if (!slice.ok) this.refusals.push(...slice.refusals);
    else for (const row of slice.value) if (!this.hasEnough) this.takeRow(row);
  }

  /** All that was taken, or why none of it is. */
  contestants(): Result<readonly ContestantContent[]> {
    if (this.refusals.length > 0) return refuseAll(this.refusals.sort((a, b) => rowOf(a) - rowOf(b)).slice(0, MAX_ERRORS));
    return this.rows === 0 ? refuseAll([{ code: 'CSV_EMPTY' }]) : ok(this.contents);
  }

  private takeRow(row: CsvRow): void {
    if (this.heading === null) return this.takeHeading(row);
    this.rows += 1;
    if (this.rows > MAX_ROWS) return this.end([{ code: 'CSV_TOO_MANY_ROWS', params: { max: MAX_ROWS } }]);
    const line = this.heading.lineOf(row);
    if (!line.ok) return void this.refusals.push(...line.refusals);
    const content = contestantOfLine(line.value, this.pack, this.today);
    if (content.ok) this.takeContestant(content.value, row.row, this.heading);
    else for (const refusal of content.refusals) this.refusals.push(this.heading.atCell(refusal, row.row));
  }

  private takeHeading(row: CsvRow): void {
    const heading = readHeading(row, contestantColumns(this.pack));
    if (heading.ok) this.heading = heading.value;
    else this.end(heading.refusals);
  }

  private takeContestant(content: ContestantContent, row: number, heading: Heading): void {
    const twice = this.seen.find(content);
    if (twice !== undefined)
      this.refusals.push(heading.atCell({ code: 'CONTESTANT_TWICE', field: 'name', params: { other: twice.row } }, row));
    this.seen.add({ ...content, row });
    this.contents.push(content);
  }

  /** Nothing is read after it. */
  private end(refusals: readonly Refusal[]): void {
    this.refusals.push(...refusals);
    this.ended = true;
  }
}

/** What is wrong with the whole table stands before its rows. */
const rowOf = ({ params }: Refusal): number => Number(params?.['row'] ?? 0);
