import type { ReactNode } from 'react';

export interface Column<T> {
  key: string;
  title: string;
  render: (row: T) => ReactNode;
  /** Numbers stand at the right. */
  number?: boolean;
  /** Does not break; for numbers, codes and dates. */
  tight?: boolean;
}

interface Props<T> {
  label: string;
  rows: readonly T[];
  columns: readonly Column<T>[];
  rowKey: (row: T) => string;
  rowClass?: (row: T) => string | undefined;
}

/** A table that becomes a list of cards on a phone, each value under its column's name (the roles survive display: block). */
export function DataTable<T>({ label, rows, columns, rowKey, rowClass }: Props<T>) {
  return (
    <table className="data-table" aria-label={label} role="table">
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.key} role="columnheader" scope="col" className={classOf(column)}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row" className={rowClass?.(row)}>
            {columns.map((column) => (
              <td key={column.key} role="cell" data-label={column.title} className={classOf(column)}>
                <div>{column.render(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const classOf = <T,>({ number, tight }: Column<T>): string | undefined => (number ? 'number' : tight ? 'tight' : undefined);
