import type { Refusal } from '../shared/result.ts';
import type { DraftEntry } from './records.ts';
import { REPORT_CLAUSE as clause } from './score-pack.ts';

/**
 * Who stands twice on the sheet, by key of the later row: ENTRY_TWICE (same name and unit), ENTRY_NUMBER_TWICE.
 * `other` is the first row's number on the sheet, from 1.
 */
export function duplicates(entries: readonly DraftEntry[]): ReadonlyMap<string, Refusal[]> {
  const found = new Map<string, Refusal[]>();
  const note = (code: string, field: string, keyOf: (entry: DraftEntry) => string | null) => {
    const firstRow = new Map<string, number>();
    entries.forEach((entry, index) => {
      const key = keyOf(entry);
      if (key === null) return;
      const other = firstRow.get(key);
      if (other === undefined) firstRow.set(key, index + 1);
      else found.set(entry.key, [...(found.get(entry.key) ?? []), { code, field, clause, params: { other } }]);
    });
  };
  note('ENTRY_TWICE', 'name', personOf);
  note('ENTRY_NUMBER_TWICE', 'number', ({ number }) => number);
  return found;
}

/** Name and unit as one text; null while one is missing. No name holds a line break. */
export const personOf = ({ name, unit }: Pick<DraftEntry, 'name' | 'unit'>): string | null =>
  name === '' || unit === '' ? null : `${name}\n${unit}`;
