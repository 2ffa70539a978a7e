import type { ApiError } from '../api/problem.ts';
import type { RankedEntry } from '../api/types.ts';
import { columns, type ColumnKey } from './columns.ts';
import { unreadCells, type CheckedColumn, type Row } from './sheet.ts';

export interface CellFault {
  row: Row;
  column: ColumnKey | null;
  message: string;
}

const columnOf = (field: string | null): ColumnKey | null =>
  columns.find((column) => column === (field === 'ownTotal' ? 'total' : field)) ?? null;

/** What the server found wrong in its last answer, line by line. */
export function computedFaults(rows: readonly Row[], computed: ReadonlyMap<string, RankedEntry>): CellFault[] {
  return rows.flatMap((row) =>
    (computed.get(row.key ?? '')?.problems ?? []).map(({ field, message }) => ({ row, column: columnOf(field), message })),
  );
}

/** A refused save names its fields as `entries.3.theory`, counted over the lines that were sent. */
export function refusedFaults(sent: readonly Row[], error: ApiError | null): CellFault[] {
  return (error?.errors ?? []).flatMap(({ field, message }) => {
    const [, index, column] = /^entries\.(\d+)(?:\.(\w+))?/.exec(field ?? '') ?? [];
    const row = index === undefined ? undefined : sent[Number(index)];
    return row ? [{ row, column: columnOf(column ?? null), message }] : [];
  });
}

/** What stands in the way of sending the sheet at all. */
export const unreadFaults = (rows: readonly Row[], messages: Readonly<Record<CheckedColumn, string>>): CellFault[] =>
  rows.flatMap((row) => unreadCells(row).map((column) => ({ row, column, message: messages[column] })));
