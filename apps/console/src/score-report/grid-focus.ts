import type { KeyboardEvent } from 'react';
import { columns, type ColumnKey } from './columns.ts';

/** The place of the input that an event comes from, by its data attributes. */
export function cellOf(target: EventTarget): { index: number; column: ColumnKey } | null {
  const data = target instanceof HTMLElement ? target.dataset : {};
  const column = columns.find((one) => one === data['column']);
  return column && data['row'] !== undefined ? { index: Number(data['row']), column } : null;
}

const STEPS: Readonly<Record<string, number>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

/** In a choice the arrows choose; everywhere else they change lines. */
export function moveFocus(event: KeyboardEvent<HTMLTableElement>): void {
  const step = STEPS[event.key];
  const cell = cellOf(event.target);
  if (!step || !cell || event.nativeEvent.isComposing || (event.target instanceof HTMLSelectElement && event.key !== 'Enter')) return;
  const next = event.currentTarget.querySelector<HTMLElement>(`[data-row="${String(cell.index + step)}"][data-column="${cell.column}"]`);
  if (!next) return;
  event.preventDefault();
  next.focus();
  if (next instanceof HTMLInputElement) next.select();
}
