import type { ReactNode } from 'react';
import type { Assessment } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import type { FormRow } from './answer.ts';

/** The table section by section, as it is printed: 项目（满分）, then its rows. */
export function Sections({ form, columns }: { form: Assessment['form']; columns: readonly Column<FormRow>[] }): ReactNode {
  return form.sections.map(({ code, title, max }) => {
    const heading = max === null ? title : `${title}（${max}）`;
    return (
      <section key={code} aria-labelledby={`section-${code}`}>
        <h2 id={`section-${code}`}>{heading}</h2>
        <DataTable
          label={heading}
          rows={form.rows.filter(({ section }) => section === code)}
          columns={columns}
          rowKey={(row) => row.code}
        />
      </section>
    );
  });
}

/** Code and words of a row. */
export const rowTitle = ({ code, title }: FormRow): ReactNode => (
  <>
    <strong>{code}</strong> {title}
  </>
);
