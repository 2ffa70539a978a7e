import type { Refusal } from '@jiangcheng/domain/shared/result';
import { cellText, type CellContext } from './cell-text.ts';
import { TextRun } from './shared-strings.ts';
import { WorkbookRefusal } from './workbook-refusal.ts';
import type { XmlHandlers } from './xml-parts.ts';

export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
}

const MAX_COLUMNS = 200;

/** Rows of a sheet as its XML goes by; empty ones are left out and counted. */
export class SheetRows implements XmlHandlers {
  private rows: SheetRow[] = [];
  private refusals: Refusal[] = [];
  private headings: readonly string[] | null = null;
  private row = 0;
  private column = 0;
  private cells: string[] = [];
  private wrong: Refusal[] = [];
  private cell: { type: string; style: number; hasFormula: boolean } | null = null;
  private value = '';
  private inValue = false;
  private readonly inline = new TextRun();

  constructor(private readonly context: CellContext) {}

  /** What has come since the last time. */
  take(): { rows: SheetRow[]; refusals: Refusal[] } {
    const taken = { rows: this.rows, refusals: this.refusals };
    [this.rows, this.refusals] = [[], []];
    return taken;
  }

  readonly opened = (name: string, attributes: Readonly<Record<string, string>>): void => {
    switch (name) {
      case 'row':
        this.beginRow(attributes['r']);
        return;
      case 'c':
        this.beginCell(attributes);
        return;
      case 'f':
        if (this.cell !== null) this.cell.hasFormula = true;
        return;
      case 'v':
        this.inValue = true;
        return;
      case 'mergeCell':
        throw new WorkbookRefusal('SHEET_MERGED_CELLS', { range: (attributes['ref'] ?? '').slice(0, 40) });
      default:
        if (this.cell?.type === 'inlineStr') this.inline.open(name);
    }
  };

  readonly text = (text: string): void => {
    if (this.inValue) this.value += text;
    else if (this.cell?.type === 'inlineStr') this.inline.text(text);
  };

  readonly closed = (name: string): void => {
    if (name === 'v') this.inValue = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row') this.endRow();
    else if (this.cell?.type === 'inlineStr') this.inline.close(name);
  };

  private beginRow(number: string | undefined): void {
    const row = number === undefined ? this.row + 1 : Number(number);
    if (!Number.isInteger(row) || row <= this.row) throw new WorkbookRefusal('SHEET_DAMAGED');
    this.row = row;
    this.column = 0;
    this.cells = [];
    this.wrong = [];
  }

  private beginCell({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    this.column = r === undefined ? this.column + 1 : columnOf(r);
    this.cell = { type: t, style: Number(s), hasFormula: false };
    this.value = '';
  }

  private endCell(): void {
    if (this.cell === null) return;
    const value = this.cell.type === 'inlineStr' ? this.inline.take() : this.value;
    const read = cellText({ ...this.cell, value }, this.context);
    this.cell = null;
    if (!read.ok) this.wrong.push(...read.refusals.map(({ code }) => ({ code, params: { row: this.row, column: this.nameOfColumn() } })));
    else if (read.value !== '') this.put(read.value);
  }

  private put(text: string): void {
    if (this.column > MAX_COLUMNS) throw new WorkbookRefusal('SHEET_TOO_WIDE', { row: this.row, max: MAX_COLUMNS });
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column - 1] = text;
  }

  private endRow(): void {
    this.refusals.push(...this.wrong);
    if (this.wrong.length > 0 || this.cells.every((cell) => cell.trim() === '')) return;
    this.headings ??= this.cells;
    this.rows.push({ row: this.row, cells: this.cells });
  }

  /** By its heading where it has one, else by its letter. */
  private nameOfColumn(): string {
    return this.headings?.[this.column - 1]?.trim().slice(0, 40) || lettersOf(this.column);
  }
}

function columnOf(reference: string): number {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference)?.[1];
  if (letters === undefined) throw new WorkbookRefusal('SHEET_DAMAGED');
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? lettersOf(Math.floor((column - 1) / 26)) + last : last;
}
